import { describe, expect, it } from 'vitest';
import { csat } from '../../../src/kpis/satisfaction/csat.ts';
import { surveyResponseRate } from '../../../src/kpis/satisfaction/surveyResponseRate.ts';
import { hours } from '../../../src/time/duration.ts';
import { at, codesOf, deskOf, start, ticket } from './desk.ts';

const rating = (id: number, score: string, fields: Record<string, unknown> = {}) => ({
  id,
  score,
  ticket_id: id,
  requester_id: 10,
  assignee_id: 20,
  group_id: 5,
  created_at: at(1),
  updated_at: at(2),
  ...fields,
});

const surveysOf = (payloads: object) => deskOf(payloads).dataset.surveys;

describe('ratings of the old kind', () => {
  it('A.10: are good ÷ (good + bad); offered is not answered, unoffered not asked', () => {
    const words = ['good', 'good', 'good', 'bad', 'offered', 'offered', 'unoffered'];
    const satisfactionRatings = { satisfaction_ratings: words.map((word, index) => rating(index + 1, word)) };
    const surveys = surveysOf({ satisfactionRatings });
    expect(surveys).toHaveLength(6);
    expect(csat(surveys).value).toBe(3 / 4);
    expect(surveyResponseRate(surveys).value).toBe(4 / 6);
  });

  it('A.15: name the assignee and group at the time of the rating', () => {
    expect(surveysOf({ satisfactionRatings: rating(7, 'good', { comment: 'fine' }) })).toEqual([
      {
        id: '7',
        kind: 'csat',
        scale: { min: 0, max: 1 },
        respondedAt: start + hours(2),
        score: 1,
        ticketId: '7',
        customerId: '10',
        agentId: '20',
        teamId: '5',
        comment: 'fine',
      },
    ]);
  });

  it('D14: are one survey for each ticket, sent when it was offered, with the last answer', () => {
    const satisfactionRatings = [
      rating(1, 'offered', { ticket_id: 9 }),
      rating(2, 'good', { ticket_id: 9, updated_at: at(3) }),
      rating(3, 'bad', { ticket_id: 9, updated_at: at(5) }),
    ];
    expect(surveysOf({ satisfactionRatings })).toMatchObject([
      { id: '3', score: 0, sentAt: start + hours(1), respondedAt: start + hours(5) },
    ]);
    expect(codesOf({ satisfactionRatings })).toEqual(['repeated_rating  1']);
  });

  it('stand in the tickets too, for exports without the list', () => {
    const tickets = [
      ticket({ satisfaction_rating: { id: 4, score: 'bad', comment: '' } }),
      ticket({ id: 2, satisfaction_rating: { score: 'offered' } }),
      ticket({ id: 3, satisfaction_rating: { score: 'unoffered' } }),
    ];
    expect(surveysOf({ tickets }).map(({ id, score }) => [id, score])).toEqual([
      ['4', 0],
      ['ticket-2', undefined],
    ]);
    expect(surveysOf({ tickets, satisfactionRatings: [] })).toEqual([]);
  });

  it('D14: without a ticket are each a survey of its own, and in a ticket without a word none', () => {
    const satisfactionRatings = [
      rating(1, 'good', { ticket_id: null, updated_at: null }),
      rating(2, 'bad', { ticket_id: null, updated_at: null, created_at: null }),
    ];
    expect(surveysOf({ satisfactionRatings }).map(({ id, score }) => [id, score])).toEqual([
      ['1', 1],
      ['2', 0],
    ]);
    const undated = [rating(3, 'good', { updated_at: null, ticket_id: 9 }), rating(4, 'bad', { ticket_id: 9 })].map(
      (own) => ({ ...own, created_at: null }),
    );
    expect(surveysOf({ satisfactionRatings: undated })).toMatchObject([{ id: '4', score: 0 }]);
    expect(surveysOf({ tickets: [ticket({ satisfaction_rating: { id: 4 } })] })).toEqual([]);
  });

  it('with a word that is not known are reported and left out', () => {
    expect(codesOf({ satisfactionRatings: rating(1, 'great') })).toEqual(['unknown_word score 1']);
    expect(surveysOf({ satisfactionRatings: rating(1, 'great') })).toEqual([]);
  });
});

describe('survey responses of the new kind', () => {
  const options = [1, 2, 3, 4, 5].map((value) => ({ rating: value, label: 'x' }));
  const answer = (fields: Record<string, unknown>) => ({
    type: 'rating_scale',
    created_at: at(1),
    updated_at: at(2),
    question: { id: 'q', type: 'rating_scale_numeric', sub_type: 'customer_satisfaction', options },
    ...fields,
  });
  const response = (id: string, answers: unknown[], fields: Record<string, unknown> = {}) => ({
    id,
    responder_id: 10,
    subject_zrns: [`zen:ticket:${id}`],
    answers,
    ...fields,
  });

  it('are surveys on the scale of the options, with the ticket of the subject', () => {
    const comment = { type: 'open_ended', value: 'thanks', question: { sub_type: 'other' } };
    const given = response('77', [answer({ rating: 4, rating_category: 'good' }), comment]);
    expect(surveysOf({ surveyResponses: { survey_responses: [given] } })).toEqual([
      {
        id: '77',
        kind: 'csat',
        scale: { min: 1, max: 5 },
        respondedAt: start + hours(2),
        score: 4,
        ticketId: '77',
        customerId: '10',
        comment: 'thanks',
      },
    ]);
    const subjects = [{ id: 5, type: 'ticket', zrn: null }];
    expect(surveysOf({ surveyResponses: [response('r', [answer({})], { subjects, subject_zrns: [] })] })).toMatchObject(
      [{ ticketId: '5' }],
    );
  });

  it('are on the scale of the options that have a number', () => {
    const question = { sub_type: 'customer_satisfaction', options: [...options, { rating: null }, { label: 'none' }] };
    expect(surveysOf({ surveyResponses: [response('7', [answer({ rating: 4, question })])] })).toMatchObject([
      { score: 4, scale: { min: 1, max: 5 } },
    ]);
  });

  it('are one each where satisfaction was asked twice, and of no ticket where no subject is one', () => {
    const twice = response('a', [answer({ rating: 5 }), answer({ rating: 4 })]);
    const nobody = { subject_zrns: [], subjects: [{ id: 5, zrn: null }] };
    const comments = [{ type: 'open_ended', value: null, question: null }, { type: 'open_ended' }];
    const surveys = surveysOf({
      surveyResponses: [twice, response('b', [answer({ rating: 1 }), ...comments], nobody), response('c', [])],
    });
    expect(surveys.map(({ id, score, ticketId, comment }) => [id, score, ticketId, comment])).toEqual([
      ['a', 5, 'a', undefined],
      ['b', 1, undefined, undefined],
      ['a-2', 4, 'a', undefined],
    ]);
    expect(surveysOf({ surveyResponses: [{ ...response('d', []), answers: null }] })).toEqual([]);
  });

  it('A.10: are CSAT only where satisfaction was asked, and no answer where it was skipped', () => {
    const other = { ...answer({ rating: 1 }), question: { sub_type: 'other', options } };
    const surveyResponses = [
      response('a', [answer({ rating: 5 })]),
      response('b', [answer({ type: 'skipped', rating: null })]),
      response('c', [other]),
      response('d', [answer({ rating: 3, rating_category: 'neutral' })]),
    ];
    const surveys = surveysOf({ surveyResponses });
    expect(surveys.map(({ id, score }) => [id, score])).toEqual([
      ['a', 5],
      ['b', undefined],
      ['d', 3],
    ]);
    expect(csat(surveys)).toMatchObject({ value: 1 / 2, responses: 2 });
    expect(surveyResponseRate(surveys).value).toBe(2 / 3);
    expect(codesOf({ surveyResponses })).toEqual(['other_question  1']);
  });

  it('C.8: are suspicious when a good answer lies low, and have no scale without options', () => {
    const surveyResponses = [
      response('a', [answer({ rating: 1, rating_category: 'good' })]),
      response('b', [answer({ rating: 5, rating_category: 'bad' })]),
      response('c', [answer({ rating: 2, question: { sub_type: 'customer_satisfaction' } })]),
    ];
    expect(codesOf({ surveyResponses })).toEqual([
      'missing_scale answers[].question.options 1',
      'rating_contradicts_category answers[].rating_category 2',
    ]);
  });
});
