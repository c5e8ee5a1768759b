import { describe, expect, it } from 'vitest';
import { fromFreshdesk } from '../../../src/adapters/freshdesk/fromFreshdesk.ts';
import {
  csat,
  firstResponseTime,
  hours,
  interactionsToResolution,
  minutes,
  reopenRate,
  report,
  resolutionTime,
  responseTime,
  touches,
} from '../../../src/index.ts';
import { soundFindings } from '../soundFindings.ts';

const at = (time: string) => `2024-03-04T${time}:00Z`;
const base = { id: 20, status: 2, source: 1, requester_id: 501, responder_id: 11, created_at: at('09:00'), stats: {} };
const one = (more: object, payloads: object = {}, options = {}) => {
  const desk = fromFreshdesk({ tickets: [{ ...base, ...more }], ...payloads }, options);
  return { ...desk, ticket: desk.dataset.tickets[0], found: soundFindings(desk.findings).map(({ code }) => code) };
};
const line = (id: number, time: string, more: object = {}) => ({
  ...{ id, ticket_id: 20, incoming: false, private: false, user_id: 11, source: 0, created_at: at(time) },
  ...more,
});
const incoming = { incoming: true, user_id: 501 };

describe('Freshdesk, as its facts are stated', () => {
  it.each([
    [2, 'open'],
    [3, 'pending'],
    [4, 'solved'],
    [5, 'closed'],
    ['4', 'solved'],
  ])('status %j is %s', (status, ours) => {
    expect(one({ status })).toMatchObject({ ticket: { status: ours }, found: [] });
  });

  it('status 6 and above is custom: open unless the caller explains it, and reported', () => {
    expect(one({ status: 6 })).toMatchObject({ ticket: { status: 'open' }, found: ['unknown_word'] });
    expect(one({ status: 7 }, {}, { statuses: { 7: 'on_hold' } })).toMatchObject({ ticket: { status: 'on_hold' } });
  });

  it.each([
    [1, 'email'],
    [2, 'web'],
    [3, 'phone'],
    [7, 'chat'],
    [9, 'web'],
    [10, 'email'],
  ])('source %i is %s', (source, channel) => {
    expect(one({ source })).toMatchObject({ ticket: { channel }, found: [] });
  });

  it('priorities 1 to 4 are low, normal (Medium), high and urgent', () => {
    const priorities = [1, 2, 3, 4].map((priority) => one({ priority }).ticket?.priority);
    expect(priorities).toEqual(['low', 'normal', 'high', 'urgent']);
  });

  it('first response ends with a reply or a public note, and a private one answers nobody', () => {
    const conversations = [
      line(1, '09:10', { private: true, source: 2 }),
      line(2, '09:30', { source: 2 }),
      line(3, '10:00'),
    ];
    const { dataset } = one({}, { conversations });
    expect(firstResponseTime(dataset.tickets).value).toBe(minutes(30));
  });

  it('a forwarded mail and the words of a survey are no answers; spam and deleted tickets do not count', () => {
    const conversations = [line(1, '09:10', { source: 8 }), line(2, '09:20', { source: 6 }), line(3, '09:45')];
    expect(firstResponseTime(one({}, { conversations }).dataset.tickets).value).toBe(minutes(45));
    expect(one({ spam: true }).ticket?.excluded).toBe('spam');
    expect(one({ deleted: true }).ticket?.excluded).toBe('deleted');
    expect(one({}, {}, { merged: ['20'] }).ticket?.excluded).toBe('merged');
  });

  it('the first message is the description, not a conversation: three turns, two replies', () => {
    const conversations = [line(1, '09:45'), line(2, '11:00', incoming), line(3, '12:00')];
    const stats = { first_responded_at: at('09:45'), resolved_at: at('14:00'), closed_at: at('15:00') };
    const { dataset, found } = one({ status: 5, stats }, { conversations });
    const { kpis } = report(dataset, { responseTime, touches, interactionsToResolution, resolutionTime, reopenRate });
    // 45 minutes, and one hour.
    expect(kpis.responseTime.result).toMatchObject({ count: 2, total: minutes(105) });
    expect(kpis.touches.result).toMatchObject({ two: 1, one: 0 });
    expect(kpis.interactionsToResolution.result.value).toBe(4);
    expect(kpis.resolutionTime.result.value).toBe(hours(5));
    expect(kpis.reopenRate.result).toMatchObject({ value: 0, reopens: 0 });
    expect(found).toEqual([]);
  });

  it('stats are absent without include, which is another thing than empty', () => {
    expect(one({ status: 4, stats: undefined }).found).toEqual(['missing_stats']);
    expect(one({ status: 4, stats: null }).found).toEqual(['missing_stats']);
    expect(one({ stats: {} }).found).toEqual([]);
  });

  it('one date of stats that cannot be read does not take the others along', () => {
    const stats = { first_responded_at: 'soon', resolved_at: at('14:00') };
    const { ticket, found } = one({ status: 4, stats });
    expect([ticket?.solvedAt, ticket?.firstRespondedAt]).toEqual([Date.parse(at('14:00')), undefined]);
    expect(found).toEqual(['invalid_field']);
  });

  it('only the latest reopening and resolving is kept: no count of reopenings without activities', () => {
    const stats = { reopened_at: at('13:00'), resolved_at: at('14:00'), first_responded_at: at('09:30') };
    const { dataset, found } = one({ status: 4, stats });
    expect(found).toEqual(['reopens_unknown']);
    expect(reopenRate(dataset.tickets)).toMatchObject({ value: 1, reopens: 1 });
    expect(resolutionTime(dataset.tickets).value).toBe(hours(5));
    expect(resolutionTime(dataset.tickets, { cycle: 'first' }).excluded).toEqual({ no_history: 1 });
  });

  it('activities keep every cycle: created 0 h, solved 2, reopened 10, solved 11, reopened 20, solved 23', () => {
    const start = Date.parse('2024-03-04T00:00:00Z');
    const activities = (
      [
        [0, 'Open'],
        [2, 'Resolved'],
        [10, 'Open'],
        [11, 'Resolved'],
        [20, 'Open'],
        [23, 'Resolved'],
      ] as const
    ).map(([hour, status]) => ({
      ...{ ticket_id: 20, performer_id: 11, activity: { status } },
      performed_at: new Date(start + hours(hour)).toISOString(),
    }));
    const stats = {
      reopened_at: new Date(start + hours(20)).toISOString(),
      resolved_at: new Date(start + hours(23)).toISOString(),
    };
    const { dataset, found } = one({ status: 4, created_at: new Date(start).toISOString(), stats }, { activities });
    const cycles = (['first', 'full', 'last', 'all', 'largest', 'every'] as const).map(
      (cycle) => resolutionTime(dataset.tickets, { cycle }).value,
    );
    expect(cycles).toEqual([2, 23, 3, 6, 3, 12].map(hours));
    expect(found).toEqual([]);
  });

  it('seconds of Freshservice are kept apart as milliseconds of business time', () => {
    const stats = { resolved_at: at('12:00'), first_resp_time_in_secs: 1800, resolution_time_in_secs: 10_800 };
    const figures = one({ status: 4, stats }).vendorFigures.filter(({ clock }) => clock === 'business');
    expect(figures.map(({ metric, value }) => [metric, value])).toEqual([
      ['stats.first_resp_time_in_secs', minutes(30)],
      ['stats.resolution_time_in_secs', hours(3)],
    ]);
  });

  it.each([
    [103, 10, 'extremely happy'],
    [102, 9, 'very happy'],
    [101, 8, 'happy'],
    [100, 5, 'neutral'],
    [-101, 3, 'unhappy'],
    [-102, 2, 'very unhappy'],
    [-103, 1, 'extremely unhappy'],
    [1, 8, 'happy in the classic survey'],
    [2, 5, 'neutral in the classic survey'],
    [3, 3, 'unhappy in the classic survey'],
    ['103', 10, 'extremely happy, written as a text'],
  ])('rating %j has the place %i: %s', (answer, score, _name) => {
    const ratings = { default_question: answer, question_7: -103 };
    const desk = fromFreshdesk({ satisfactionRatings: [{ id: 1, ticket_id: 20, ratings }] });
    expect(desk.dataset.surveys).toMatchObject([{ score, ticketId: '20' }]);
    expect(desk.findings).toEqual([]);
  });

  it('happy ones are a share of all answers: 2 of 4, and 1 unhappy', () => {
    const answers = [103, 101, 100, -102].map((answer, id) => ({ id, ratings: { default_question: answer } }));
    const { dataset } = fromFreshdesk({ satisfactionRatings: answers });
    expect(csat(dataset.surveys)).toMatchObject({ value: 0.5, positive: 2, neutral: 1, negative: 1 });
  });

  it('business hours belong to groups, with Rails zone names: 2 h in London, 6 h by the default of New York', () => {
    const office = { start_time: '9:00 am', end_time: '5:00 pm' };
    const business_hours = { monday: office, tuesday: office };
    const later = { created_at: at('16:00'), status: 4, stats: { first_responded_at: '2024-03-05T10:00:00Z' } };
    const { dataset, clock } = fromFreshdesk({
      tickets: [
        { ...base, ...later, group_id: 71 },
        { ...base, ...later, id: 21, group_id: 72 },
      ],
      businessHours: [
        { id: 1, is_default: true, time_zone: 'Eastern Time (US & Canada)', business_hours },
        { id: 2, time_zone: 'London', business_hours },
      ],
      groups: [{ id: 71, business_hour_id: 2 }, { id: 72 }],
    });
    const { min, max } = firstResponseTime(dataset.tickets, clock ? { clock } : {});
    expect([min, max]).toEqual([hours(2), hours(6)]);
  });
});
