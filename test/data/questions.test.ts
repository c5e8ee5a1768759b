import { expect } from 'vitest';
import {
  days,
  firstContactResolution,
  firstResponseTime,
  hours,
  resolutionRate,
  resolutionTime,
  responseRate,
  series,
  type Ticket,
  ticketVolume,
} from '../../src/index.ts';
import { summarize } from '../../src/stats/index.ts';
import { describeLog } from './describeLog.ts';
import {
  type ExpectedDistribution,
  type ExpectedShare,
  expectDistribution,
  expectDurations,
  expectNear,
  expectShare,
} from './expectations.ts';
import { type ExpectedSurvival, expectSurvival } from './expectSurvival.ts';
import { byHour, byWeekday } from './lifeOfTickets.ts';
import { answerPosts, lastActivity, questionPosts, questions, questionsAnsweredByOthers, utc } from './questions.ts';

type Counts = Readonly<Record<string, number>>;

describeLog('matheducators_qa', 'the first weeks of a question-and-answer site', (reproduce) => {
  reproduce('counts', 'questions and answers, joined; unanswered and accepted ones', (expected: Counts) => {
    const { tickets, matched, orphans, unattached } = questions();
    expect(ticketVolume(tickets).value).toBe(expected['questions']);
    expect({ answers: matched + orphans, orphans, unattached }).toEqual({
      ...{ answers: expected['answers'], orphans: expected['orphans'], unattached: 0 },
    });
    const answered = responseRate(tickets);
    expect(answered.denominator - answered.numerator).toBe(expected['unanswered']);
    expect(resolutionRate(tickets).numerator).toBe(expected['accepted']);
    expectNear(resolutionRate(tickets).value, expected['accepted_rate'] ?? null);
    const mismatched = tickets.filter(({ post, interactions }) => Number(post.AnswerCount) !== interactions?.length);
    expect(mismatched).toHaveLength(expected['answerCount_mismatch'] ?? Number.NaN);
  });

  reproduce(
    'first_response',
    "question to the earliest answer, also the asker's own",
    (expected: ExpectedDistribution) => {
      expectDurations(firstResponseTime, questions().tickets, expected);
    },
  );

  reproduce(
    'first_response_by_others',
    'the asker is the customer: only others answer',
    (expected: ExpectedDistribution) => {
      expectDurations(firstResponseTime, questionsAnsweredByOthers().tickets, expected);
    },
  );

  reproduce('first_response_km', 'unanswered questions waited at least until the end', (expected: ExpectedSurvival) => {
    const watched = questions().tickets.map((ticket) => {
      const { value } = firstResponseTime([ticket]);
      const waited = value ?? lastActivity()[0] - ticket.createdAt;
      return { time: waited / 1000, happened: value !== null };
    });
    expectSurvival(watched, expected);
  });

  for (const limit of [1, 4, 24]) {
    reproduce(`first_response_within_${limit}h`, 'of all questions, and of the answered ones', (expected: Counts) => {
      const { tickets } = questions();
      // Late enough that no question is too young to tell.
      const within = { within: hours(limit), asOf: lastActivity()[0] + days(7) };
      const ofAll = responseRate(tickets, within);
      expect(ofAll).toMatchObject({ numerator: expected['count'], denominator: tickets.length, pending: 0 });
      expectNear(ofAll.value, expected['of_all'] ?? null);
      const answered = tickets.filter(({ interactions }) => interactions?.length !== 0);
      expectNear(responseRate(answered, within).value, expected['of_answered'] ?? null);
    });
  }

  reproduce('time_to_accepted_answer', 'question to the answer that was accepted', (expected: ExpectedDistribution) => {
    expectDurations(resolutionTime, questions().tickets, expected);
  });

  reproduce('first_answer_accepted', 'the accepted answer is the earliest one', (expected: ExpectedShare) => {
    const flagged = questions().tickets.map((ticket): Ticket => {
      const { solvedAt, post } = ticket;
      const own = answerPosts().filter(({ ParentId }) => ParentId === post.Id);
      const earliest = own.reduce(
        (first, answer) => (utc(answer.CreationDate) < utc(first.CreationDate) ? answer : first),
        own[0] ?? post,
      );
      return solvedAt === undefined
        ? ticket
        : { ...ticket, resolvedOnFirstContact: earliest.Id === post.AcceptedAnswerId };
    });
    const resolution = firstContactResolution(flagged, { method: 'flag' });
    expectShare(resolution, expected);
    expect(resolution.excluded).toEqual({ not_flagged: flagged.length - expected.denominator });
  });

  reproduce('questions_by_week', 'by ISO week', (expected: object) => {
    const weeks = series(questions().tickets, { by: 'createdAt', every: 'week', timeZone: 'UTC' }, ticketVolume);
    expect(Object.fromEntries(weeks.map(({ label, result }) => [label, result.value]))).toEqual(expected);
  });

  reproduce('questions_by_weekday', 'by weekday in UTC', (expected: object) => {
    expect(byWeekday(questions().tickets, 'UTC')).toEqual(expected);
  });

  reproduce('questions_by_hour', 'by hour in UTC', (expected: object) => {
    expect(byHour(questions().tickets, 'UTC')).toEqual(expected);
  });

  reproduce('answers_per_question', 'how many answers a question has', (expected: ExpectedDistribution) => {
    const counts = questions().tickets.map(({ interactions }) => interactions?.length ?? Number.NaN);
    expectDistribution(summarize(counts), counts, expected, 1);
  });

  reproduce('closed_questions', 'question to its closing by the site', (expected: ExpectedDistribution) => {
    const closings = questionPosts().map((post) => ({
      ...{ id: post.Id, createdAt: utc(post.CreationDate) },
      closedAt: post.ClosedDate === '' ? null : utc(post.ClosedDate),
    }));
    expectDurations(resolutionTime, closings, expected);
    expect(resolutionTime(closings).pending).toBe(closings.length - expected.n);
  });
});
