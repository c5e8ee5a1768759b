import { describe, expect, it } from 'vitest';
import {
  csat,
  firstResponseTime,
  hours,
  interval,
  minutes,
  profiles,
  report,
  resolutionTime,
  surveyResponseRate,
} from '../../../src/index.ts';
import { ada, adapted, at, codes, conversation, customer, fin, monday, part } from './desk.ts';

const officeHours = (time_zone_name: string, ...intervals: [number, number][]) => ({
  id: 1,
  name: 'o',
  time_zone_name,
  time_intervals: intervals.map(([start_minute, end_minute]) => ({ start_minute, end_minute })),
});

function open(payloads: object, from: string, to: string): number {
  return adapted([], payloads).calendars[0]?.calendar.between(Date.parse(from), Date.parse(to)) ?? Number.NaN;
}

const sunday = 6 * 1440;

describe('A.6 golden: office hours of Intercom', () => {
  it.each([
    ['Europe/London', [sunday, sunday + 240], '2024-03-30T22:00:00Z', '2024-03-31T20:00:00Z', 3],
    ['Europe/London', [sunday, sunday + 240], '2024-10-26T22:00:00Z', '2024-10-27T20:00:00Z', 5],
    ['America/New_York', [sunday, sunday + 1440], '2024-03-09T00:00:00Z', '2024-03-12T00:00:00Z', 23],
    ['America/New_York', [sunday, sunday + 1440], '2024-11-02T00:00:00Z', '2024-11-05T00:00:00Z', 25],
  ] as const)('in %s, minutes %j since Monday, over the change of the clocks at %s, are %i hours', (...row) => {
    const [zone, [from, to], begin, end, expected] = row;
    expect(open({ officeHours: officeHours(zone, [from, to]) }, begin, end)).toBe(hours(expected));
  });

  it('C.8.7: of the same numbers, 1980 to 2460, are Tuesday here, and Monday in Zendesk', () => {
    const day = { officeHours: officeHours('UTC', [1980, 2460]) };
    expect(open(day, '2024-03-04T00:00:00Z', '2024-03-05T00:00:00Z')).toBe(0);
    expect(open(day, '2024-03-05T00:00:00Z', '2024-03-06T00:00:00Z')).toBe(hours(8));
  });

  it('A.6: have closed and custom dates, minutes of which count from that midnight, also every year', () => {
    const daily = officeHours(
      'UTC',
      ...[0, 1, 2, 3, 4, 5, 6].map((day): [number, number] => [day * 1440 + 540, day * 1440 + 1020]),
    );
    const officeHoursExceptions = {
      data: [
        {
          id: 1,
          office_hours_schedule_id: 1,
          exception_date: '2023-03-05',
          exception_type: 'closed',
          recurring_annually: true,
        },
        {
          id: 2,
          office_hours_schedule_id: 1,
          exception_date: '2024-03-06',
          exception_type: 'custom_hours',
          time_intervals: [{ start_minute: 600, end_minute: 720 }],
          recurring_annually: false,
        },
      ],
    };
    const conversations = conversation(null);
    const desk = adapted(conversations, { officeHours: { type: 'list', data: [daily] }, officeHoursExceptions });
    const between = (from: number, to: number) =>
      desk.calendars[0]?.calendar.between(Date.UTC(2024, 2, from), Date.UTC(2024, 2, to));
    expect([between(4, 5), between(5, 6), between(6, 7), between(7, 8)]).toEqual([hours(8), 0, hours(2), hours(8)]);
  });
});

describe('an exception of Intercom', () => {
  const daily = officeHours(
    'UTC',
    ...[0, 1, 2, 3, 4, 5, 6].map((day): [number, number] => [day * 1440, day * 1440 + 60]),
  );
  const exception = { id: 1, exception_date: '2024-03-06', exception_type: 'custom_hours' };

  it('with minutes that are no hours of a day is left out and named', () => {
    const time_intervals = [
      { start_minute: 600, end_minute: 600 },
      { start_minute: -1, end_minute: 30 },
      { start_minute: 0.5, end_minute: 30 },
      { start_minute: 1400, end_minute: 1441 },
    ];
    const desk = adapted([], { officeHours: daily, officeHoursExceptions: [{ ...exception, time_intervals }] });
    expect(codes(desk)).toEqual(['invalid_exception', 'invalid_interval time_intervals']);
    expect(desk.findings.find(({ code }) => code === 'invalid_interval')).toMatchObject({ count: 4 });
  });

  it('that comes back every year does so until the year after, where no record is later', () => {
    const closed = { ...exception, exception_type: 'closed', recurring_annually: true };
    const [calendar] = adapted([], { officeHours: daily, officeHoursExceptions: [closed] }).calendars;
    const open = (year: number) => calendar?.calendar.between(Date.UTC(year, 2, 6), Date.UTC(year, 2, 7));
    expect([2023, 2024, 2025, 2026].map(open)).toEqual([hours(1), 0, 0, hours(1)]);
  });
});

describe('A.1: the first response of Intercom', () => {
  const theirs = profiles.intercom.kpis.firstResponseTime.options;
  const asked = part(10, 'comment', { author: customer, body: 'x' });

  it('starts when the contact first writes, and ends with a visible part by a human admin', () => {
    const source = { type: 'conversation', delivered_as: 'operator_initiated', author: fin };
    const parts = [
      ...[asked, part(11, 'comment', { author: fin, body: 'x' }), part(12, 'note', { author: ada, body: 'x' })],
      ...[
        part(13, 'assignment', { author: ada, assigned_to: { type: 'admin', id: 11 } }),
        part(40, 'comment', { author: ada, body: 'x' }),
      ],
    ];
    const { tickets } = adapted(conversation(parts, { source })).dataset;
    expect(firstResponseTime(tickets, theirs).value).toBe(minutes(30));
  });

  it('of dbt_intercom ends at an assignment with a text too', () => {
    const parts = [part(25, 'assignment', { author: ada, body: 'For you', assigned_to: { type: 'team', id: 5 } })];
    const { tickets } = adapted(conversation(parts)).dataset;
    expect(firstResponseTime(tickets).value).toBe(minutes(25));
  });

  it('does not exist where only bots wrote', () => {
    const operator = { type: 'admin', id: '1', email: 'operator+abc@intercom.io' };
    const parts = [part(1, 'comment', { author: fin, body: 'x' }), part(2, 'comment', { author: operator, body: 'x' })];
    const result = firstResponseTime(adapted(conversation(parts, { state: 'open' })).dataset.tickets);
    expect(result).toMatchObject({ value: null, count: 0, pending: 1 });
  });
});

describe('A.10 golden: ratings of Intercom, 1 to 5', () => {
  const stars = [
    ...Array<number>(50).fill(5),
    ...Array<number>(20).fill(4),
    ...Array<number>(10).fill(3),
    ...Array<number>(5).fill(2),
    ...Array<number>(15).fill(1),
  ];
  const rated = stars.map((rating, index) =>
    conversation([], {
      id: String(index + 1),
      conversation_rating: { rating, created_at: monday, updated_at: monday + 60 },
    }),
  );
  const unanswered = [null, undefined].map((rating, index) =>
    conversation([], {
      id: `9${index}0`,
      conversation_rating: { ...(rating === null ? { rating } : {}), created_at: monday },
    }),
  );
  const { surveys } = adapted([...rated, ...unanswered]).dataset;

  it('are 70 % by the two best, Wilson 60.42 to 78.11, mean 3.85, net 50', () => {
    const result = csat(surveys);
    expect(result).toMatchObject({ value: 0.7, responses: 100 });
    const { kpis } = report({ surveys }, { csat });
    expect(kpis.csat.result).toMatchObject({ value: 0.7, netSatisfaction: 0.5 });
    const { lower, upper, method } = interval(result);
    expect([lower?.toFixed(4), upper?.toFixed(4), method]).toEqual(['0.6042', '0.7811', 'wilson']);
    expect(result.mean).toBeCloseTo(3.85, 12);
  });

  it('that were asked for and not given lower the response rate: 100 of 102', () => {
    expect(surveyResponseRate(surveys).value).toBeCloseTo(100 / 102, 12);
  });
});

describe('C.8: traps of Intercom', () => {
  it('1, 2: seconds, and 0 for nobody', () => {
    const [ticket] = adapted(conversation([], { admin_assignee_id: 0, team_assignee_id: 0 })).dataset.tickets;
    expect(ticket).toMatchObject({ createdAt: at(0) });
    expect([ticket?.agentId, ticket?.teamId]).toEqual([undefined, undefined]);
  });

  it('5: exactly 500 parts, or a greater total, are not all', () => {
    const many = (count: number, total_count: number) => ({
      conversation_parts: {
        conversation_parts: Array.from({ length: count }, (_, index) =>
          part(index, 'comment', { author: customer, body: 'x' }),
        ),
        total_count,
      },
    });
    const found = (count: number, total: number) =>
      codes(adapted(conversation(null, many(count, total)))).includes('truncated_history parts');
    expect([found(499, 499), found(500, 500), found(3, 4)]).toEqual([false, true, true]);
  });

  it('statistics: durations without office hours are not longer than the time of the dates', () => {
    const statistics = { time_to_first_close: 7201, first_contact_reply_at: monday, first_close_at: monday + 7200 };
    expect(codes(adapted(conversation(null, { statistics })))).toContain(
      'vendor_duration_contradicts time_to_first_close.business',
    );
  });

  it('a conversation that was closed before it was all exported has the closings of its statistics', () => {
    const statistics = { first_close_at: monday + 3600, last_close_at: monday + 7200, count_reopens: 1 };
    const { tickets } = adapted(conversation(null, { statistics })).dataset;
    expect([resolutionTime(tickets).value, resolutionTime(tickets, { cycle: 'first' }).value]).toEqual([
      hours(2),
      hours(1),
    ]);
  });
});
