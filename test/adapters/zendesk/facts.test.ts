import { describe, expect, it } from 'vitest';
import {
  abandonmentRate,
  csat,
  firstContactResolution,
  firstResponseTime,
  hours,
  minutes,
  profiles,
  reopenRate,
  report,
  resolutionTime,
  seconds,
  serviceLevel,
  slaAttainment,
} from '../../../src/index.ts';
import { soundFindings } from '../soundFindings.ts';
import { at, audit, change, deskOf, said, start, ticket } from './desk.ts';

const office = (time_zone: string, ...intervals: [number, number][]) => ({
  schedules: [
    { id: 1, name: 'o', time_zone, intervals: intervals.map(([start_time, end_time]) => ({ start_time, end_time })) },
  ],
});

function open(payloads: object, from: string, to: string): number {
  return deskOf(payloads).calendars[0]?.calendar.between(Date.parse(from), Date.parse(to)) ?? Number.NaN;
}

describe('A.6 golden: a schedule of Zendesk', () => {
  it.each([
    ['London', [0, 240], '2024-03-30T22:00:00Z', '2024-03-31T20:00:00Z', 3],
    ['London', [0, 240], '2024-10-26T22:00:00Z', '2024-10-27T20:00:00Z', 5],
    ['Eastern Time (US & Canada)', [0, 1440], '2024-03-09T00:00:00Z', '2024-03-12T00:00:00Z', 23],
    ['Eastern Time (US & Canada)', [0, 1440], '2024-11-02T00:00:00Z', '2024-11-05T00:00:00Z', 25],
  ] as const)('in %s from minute %j of Sunday, over the change of the clocks at %s, is open for %i hours', (...row) => {
    const [zone, [from, to], begin, end, expected] = row;
    expect(open(office(zone, [from, to]), begin, end)).toBe(hours(expected));
  });

  it('B: of {1980, 2460} is Monday 9:00 to 17:00, in the words of Rails for the zone', () => {
    const day = office('Pacific Time (US & Canada)', [1980, 2460]);
    // Monday, 4 March 2024: Los Angeles is eight hours behind.
    expect(open(day, '2024-03-04T16:59:00Z', '2024-03-04T17:01:00Z')).toBe(minutes(1));
    expect(open(day, '2024-03-03T00:00:00Z', '2024-03-10T00:00:00Z')).toBe(hours(8));
  });

  it('B: of {1980, 3900} is Monday 9:00 to Tuesday 17:00: 32 hours, and reported', () => {
    const wrong = office('London', [1980, 3900]);
    expect(open(wrong, '2024-03-03T00:00:00Z', '2024-03-10T00:00:00Z')).toBe(hours(32));
    expect(deskOf(wrong).findings.map(({ code }) => code)).toEqual(['interval_spans_days']);
  });

  it('A.6: is closed on whole-day holidays, whose last day counts', () => {
    const days = office(
      'London',
      ...[1, 2, 3, 4, 5].map((day): [number, number] => [day * 1440 + 540, day * 1440 + 1020]),
    );
    const holidays = [{ id: 1, schedule_id: 1, name: 'Easter', start_date: '2024-03-29', end_date: '2024-04-01' }];
    // Thursday, and Tuesday to Thursday: Friday to Monday are closed.
    expect(open({ ...days, holidays }, '2024-03-28T00:00:00Z', '2024-04-05T00:00:00Z')).toBe(hours(8 + 24));
  });
});

describe('A.7 golden: calls of Zendesk Talk', () => {
  let id = 0;
  const calls = (count: number, fields: object) =>
    Array.from({ length: count }, () => ({ id: ++id, created_at: at(0), direction: 'inbound', ...fields }));
  const answered = (wait: number) => ({
    completion_status: 'completed',
    wait_time: wait,
    time_to_answer: wait + 10,
    talk_time: 60,
    duration: wait + 70,
  });
  const hungUp = (wait: number) => ({ completion_status: 'abandoned_in_queue', wait_time: wait, duration: wait + 10 });
  const { interactions } = deskOf({
    calls: [
      ...[...calls(860, answered(20)), ...calls(140, answered(21))],
      ...[...calls(10, hungUp(4)), ...calls(10, hungUp(20)), ...calls(40, hungUp(60))],
    ],
  }).dataset;
  const level = (options: object) =>
    (serviceLevel(interactions, { threshold: seconds(20), ...options }).value ?? 0) * 100;

  it('of SL1, abandoned within the time as a success, is 83.0189 %', () => {
    expect(level({ abandoned: 'positive' })).toBeCloseTo(83.0189, 4);
  });
  it('of SL2, without those who hung up, is 86 %', () => {
    expect(level({ abandoned: 'ignore' })).toBeCloseTo(86, 10);
  });
  it('of SL3, abandoned as failures, is 81.1321 %', () => {
    expect(level({ abandoned: 'negative' })).toBeCloseTo(81.1321, 4);
  });
  it('of SL4, only late ones against it, is 82.6923 %', () => {
    expect(level({ abandoned: 'late_only' })).toBeCloseTo(82.6923, 4);
  });
  it('of SL6, without those who hung up within 5 s, is 81.9048 %', () => {
    expect(level({ abandoned: 'negative', shortAbandon: seconds(5) })).toBeCloseTo(81.9048, 4);
  });
  it('have an abandonment rate of 60 in 1,060', () => {
    expect(abandonmentRate(interactions).value).toBeCloseTo(60 / 1060, 12);
  });
});

describe('A.10: ratings of Zendesk', () => {
  it('good ÷ (good + bad) of 70, 20, 10 offered and 5 unoffered is 77.78 %', () => {
    const of = (count: number, score: string, from: number) =>
      Array.from({ length: count }, (_, index) => ({ id: from + index, ticket_id: from + index, score }));
    const satisfactionRatings = {
      satisfaction_ratings: [
        ...of(70, 'good', 1),
        ...of(20, 'bad', 101),
        ...of(10, 'offered', 201),
        ...of(5, 'unoffered', 301),
      ],
    };
    const result = csat(deskOf({ satisfactionRatings }).dataset.surveys);
    expect(result.value).toBeCloseTo(0.7778, 4);
    expect(result.responses).toBe(90);
  });

  it('changed from good to bad, on two pages, in either order, are bad', () => {
    const good = { id: 1, ticket_id: 1, score: 'good', created_at: at(1), updated_at: at(1) };
    for (const bad of [
      { ...good, score: 'bad', updated_at: at(2) },
      { ...good, id: 2, score: 'bad', created_at: at(2), updated_at: at(2) },
    ]) {
      for (const pages of [
        [good, bad],
        [bad, good],
      ]) {
        const { surveys } = deskOf({
          satisfactionRatings: pages.map((own) => ({ satisfaction_ratings: [own], next_page: null })),
        }).dataset;
        expect(surveys).toMatchObject([{ score: 0, respondedAt: start + hours(2) }]);
      }
    }
  });
});

describe('A.8: one-touch tickets of Zendesk', () => {
  const solved = (id: number, replies: number) => [
    audit(0, 10, [said()], { ticket_id: id }),
    ...Array.from({ length: replies }, (_, index) => audit(1 + index, 20, [said()], { ticket_id: id })),
    audit(5, 20, [change('status', 'open', 'solved')], { ticket_id: id }),
  ];
  const { tickets } = deskOf({
    tickets: [1, 2, 3].map((id) => ticket({ id, status: 'solved' })),
    audits: [...solved(1, 0), ...solved(2, 1), ...solved(3, 2)],
  }).dataset;

  it('by row 1, fewer than two replies, are two of three; by row 2, exactly one, one of three', () => {
    expect(firstContactResolution(tickets, { method: 'at_most_one_reply' }).value).toBeCloseTo(2 / 3, 12);
    expect(firstContactResolution(tickets, { method: 'one_reply' }).value).toBeCloseTo(1 / 3, 12);
  });
});

describe('a metric event of Zendesk', () => {
  it('with a metric or a type that is not known is reported, unless it was deleted', () => {
    const event = { id: 1, ticket_id: 1, metric: 'reply_time', instance_id: 1, type: 'fulfill', time: at(1) };
    const odd = { ...event, id: 2, metric: 'siesta_time', type: 'yawn' };
    const found = (metricEvents: object[]) =>
      deskOf({ tickets: [ticket()], metricEvents }).findings.map(({ code, field, ids }) => [code, field, ids]);
    expect(found([event, odd])).toEqual([
      ['unknown_word', 'metric', ['2']],
      ['unknown_word', 'type', ['2']],
    ]);
    expect(found([event, { ...odd, deleted: true }])).toEqual([]);
  });
});

describe('A.2: a ticket that an agent began', () => {
  const tickets = [ticket({ submitter_id: 20 })];
  const theirs = (audits: object[]) =>
    firstResponseTime(deskOf({ tickets, audits }).dataset.tickets, profiles.zendesk.kpis.firstResponseTime.options);

  it('with a public comment is answered by the second public one of an agent', () => {
    expect(theirs([audit(0, 20, [said()]), audit(1, 20, [said(false)]), audit(3, 20, [said()])]).value).toBe(hours(3));
  });
  it('with a note is answered by the first public comment', () => {
    expect(theirs([audit(0, 20, [said(false)]), audit(2, 20, [said()])]).value).toBe(hours(2));
  });
});

describe('A.13: an SLA of Zendesk', () => {
  it('that is over and not answered is not kept, also if nothing was written since', () => {
    const slaPolicies = [
      {
        id: 1,
        title: 'P',
        position: 1,
        policy_metrics: [{ priority: 'high', metric: 'first_reply_time', target: 60 }],
      },
    ];
    const { dataset, policies } = deskOf({
      tickets: [ticket({ priority: 'high' })],
      audits: [audit(0, 10, [said()])],
      slaPolicies,
    });
    expect(slaAttainment(dataset.tickets, { policies, asOf: start + hours(0.5) })).toMatchObject({
      running: 1,
      missed: 0,
    });
    expect(slaAttainment(dataset.tickets, { policies, asOf: start + hours(2) })).toMatchObject({
      value: 0,
      overdue: 1,
    });
  });
});

describe('an incremental export of Zendesk', () => {
  it('as pages with side-loads gives one report', () => {
    const page = (own: object[], more: object = {}) => ({
      tickets: own,
      count: own.length,
      end_time: 1,
      next_page: null,
      ...more,
    });
    const pages = [
      page([ticket({ id: 1, status: 'open', updated_at: at(1) }), ticket({ id: 2, status: 'new', updated_at: at(1) })]),
      page([ticket({ id: '1', status: 'solved', updated_at: at(4), generated_timestamp: 1709560800 })], {
        metric_sets: [
          { ticket_id: 1, solved_at: at(3), reopens: 0, reply_time_in_minutes: { calendar: 30, business: null } },
        ],
      }),
    ];
    const desk = deskOf({ tickets: pages, ticketMetrics: pages[1] });
    const { kpis } = report(desk.dataset, { firstResponseTime, resolutionTime, reopenRate });
    expect(kpis.firstResponseTime.result).toMatchObject({ value: minutes(30), count: 1, pending: 1 });
    expect(kpis.resolutionTime.result).toMatchObject({ value: hours(3), count: 1 });
    expect(soundFindings(desk.findings).map(({ code, ids }) => [code, ids])).toEqual([
      ['missing_archive', ['2']],
      ['moment_from_minutes', ['1']],
      ['repeated_record', ['1']],
    ]);
  });

  it('may be one record, and a metric may be shown as a list of one', () => {
    const desk = deskOf({
      tickets: { ticket: ticket() },
      ticketMetrics: { ticket_metric: [{ ticket_id: 1, replies: 2 }] },
    });
    expect([desk.dataset.tickets.length, desk.vendorFigures.length]).toEqual([1, 1]);
  });
});
