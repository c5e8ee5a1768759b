import { describe, expect, test } from 'vitest';
import {
  bootstrapInterval,
  ces,
  compare,
  compareChanges,
  compareGroups,
  csat,
  firstResponseTime,
  funnel,
  interval,
  mixShift,
  postStratify,
  qaScore,
  reopenRate,
  resolutionTime,
  responseBounds,
  type Survey,
  selfServiceScore,
  slaAttainment,
  ticketVolume,
  timeToEvent,
  timeToEventBy,
  uptime,
  utilization,
} from '../../../src/index.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { days, hours, minutes } from '../../../src/time/duration.ts';
import { codeOf } from '../../kpis/records.ts';

const scale = { min: 1, max: 5 } as const;
const answers = (kind: 'csat' | 'ces', score: number, count: number): Survey[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${score}-${index}`, kind, score }));
const effort = ces.with({ scale, direction: 'low_is_easy' });

describe('figures of other shapes', () => {
  const sla = slaAttainment.with({ asOf: days(9), policies: [{ metric: 'resolution', target: hours(2) }] });
  const solved = (count: number, kept: number): TicketRow[] =>
    Array.from({ length: count }, (_, index) => ({
      ...({ id: `${index}`, createdAt: 0, status: 'solved', agentId: 'a' } as const),
      solvedAt: index < kept ? hours(1) : hours(5),
    }));

  test('kept promises are a share of those that are decided', () => {
    const found = interval(sla(solved(100, 70)));
    // Wilson of 70 of 100, as in the worked example of CSAT.
    expect([found.lower?.toFixed(4), found.upper?.toFixed(4), found.method, found.n]).toEqual([
      '0.6042',
      '0.7811',
      'wilson',
      100,
    ]);
    expect(compare(sla, solved(100, 70), solved(100, 90))).toMatchObject({ verdict: 'better', test: 'two_proportion' });
    expect(funnel(sla, solved(10, 7), 'agentId').method).toBe('binomial');
    expect(mixShift(sla, solved(10, 7), solved(10, 9), 'agentId').value).toBeCloseTo(0.2, 12);
  });

  test('a ratio of two collections is no share, however small', () => {
    const ledger = (visits: number, tickets: number) => [
      ...Array.from({ length: visits }, () => ({ kind: 'session', at: 0 }) as const),
      ...Array.from({ length: tickets }, () => ({ kind: 'contact', at: 0, contact: 'ticket' }) as const),
    ];
    expect(interval(selfServiceScore(ledger(20, 40)))).toMatchObject({ value: 0.5, reason: 'no_method' });
    expect(compare(selfServiceScore, ledger(20, 40), ledger(39, 40))).toMatchObject({ reason: 'no_method' });
    expect(bootstrapInterval(selfServiceScore, ledger(20, 40)).reason).toBeNull();
  });

  test('totals and extremes grow with the rows: ranks say nothing of them', () => {
    const waits = (count: number): TicketRow[] =>
      Array.from({ length: count }, (_, index) => ({
        id: `${index}`,
        createdAt: 0,
        firstRespondedAt: 1000 + (index % 30),
      }));
    for (const statistic of ['total', 'max', 'min'] as const) {
      expect(compare(firstResponseTime.with({ statistic }), waits(30), waits(200))).toMatchObject({
        reason: 'no_method',
      });
    }
  });

  test('G7: values that are all alike have no spread to measure doubt by', () => {
    expect(interval(effort(answers('ces', 5, 2)))).toMatchObject({ value: 5, lower: null, reason: 'zero_variance' });
    expect(compare(effort, answers('ces', 3, 30), answers('ces', 5, 30))).toMatchObject({ reason: 'zero_variance' });
    expect(bootstrapInterval(csat.with({ scale }), answers('csat', 5, 3))).toMatchObject({
      lower: null,
      reason: 'zero_variance',
    });
    const equal = [5, 5].map((wait, index): TicketRow => ({ id: `${index}`, createdAt: 0, firstRespondedAt: wait }));
    expect(interval(firstResponseTime(equal))).toMatchObject({ reason: 'zero_variance' });
    expect(interval(firstResponseTime(equal), { mean: 'log_normal' })).toMatchObject({ reason: 'zero_variance' });
  });

  test('nothing at all came in: up to 3.69 may be usual', () => {
    const found = interval(ticketVolume([]));
    // −ln 0.025
    expect([found.lower, found.upper?.toFixed(4), found.n, found.reason]).toEqual([0, '3.6889', 0, null]);
  });

  test('p that equals what the level leaves to chance is not below it', () => {
    const reopened = (count: number, reopens: number): TicketRow[] =>
      Array.from({ length: count }, (_, index) => ({ id: `${index}`, createdAt: 0, status: 'solved', reopens }));
    const found = compare(reopenRate, reopened(19, 0), reopened(1, 1));
    expect(found.p).toBeCloseTo(0.05, 14);
    expect(found.verdict).toBe('no_evidence');
  });
});

describe('rows that cannot be drawn twice', () => {
  test('time that is covered twice counts once', () => {
    const outages = Array.from({ length: 5 }, (_, index) => ({
      start: hours(10 * index),
      end: hours(10 * index + 1),
      system: 's',
    }));
    expect(bootstrapInterval(uptime.with({ from: 0, to: hours(50) }), outages)).toMatchObject({
      value: 0.9,
      reason: 'no_method',
    });
    const shifts = Array.from({ length: 9 }, (_, index) => ({
      ...({ agentId: `${index}`, start: 0, kind: 'handling' } as const),
      end: hours(index + 1),
    }));
    expect(bootstrapInterval(utilization, shifts, { cluster: 'agentId' })).toMatchObject({ reason: 'no_method' });
  });

  test('the order of the rows within a cluster leaves no trace', () => {
    const reviews = Array.from({ length: 12 }, (_, index) => ({
      ...{ id: `R-${index}`, agentId: 'a', reviewerId: 'r', at: 0, ticketId: `T-${index % 4}` },
      criteria: [{ criterion: 'tone', score: (index * 7) % 11, max: 10, weight: 1 + (index % 3) }],
    }));
    const found = bootstrapInterval(qaScore, reviews, { cluster: 'ticketId', resamples: 100 });
    for (const turned of [reviews.toReversed(), [...reviews.slice(5), ...reviews.slice(0, 5)]]) {
      expect(bootstrapInterval(qaScore, turned, { cluster: 'ticketId', resamples: 100 })).toEqual(found);
    }
  });
});

describe('waits', () => {
  const open: TicketRow = { id: 'o', createdAt: 0, status: 'open', history: [] };

  test('a KPI whose open rows do not say since when they run is refused', () => {
    for (const cycle of ['last', 'all', 'largest'] as const) {
      expect(codeOf(() => timeToEvent(resolutionTime.with({ cycle }), [open], { asOf: 9 }))).toBe('not_a_wait');
    }
    expect(timeToEvent(resolutionTime.with({ cycle: 'first' }), [open], { asOf: 9 })).toMatchObject({ censored: 1 });
  });

  test('F11: tickets that a callback adds meanwhile are not looked at', () => {
    const tickets: TicketRow[] = [{ ...open }];
    const found = timeToEventBy(
      resolutionTime,
      tickets,
      () => {
        tickets.push({ ...open });
        return 'x';
      },
      { asOf: 9 },
    );
    expect(found.groups).toMatchObject([{ key: 'x', count: 1 }]);
  });

  test('E9: more groups than can be told apart have curves and no test', () => {
    const tickets = Array.from(
      { length: 201 },
      (_, index): TicketRow => ({
        ...{ id: `${index}`, createdAt: 0, status: 'solved', solvedAt: minutes(1 + index), agentId: `a-${index}` },
      }),
    );
    expect(timeToEventBy(resolutionTime, tickets, 'agentId', { asOf: days(9) })).toMatchObject({
      p: null,
      reason: 'too_many_groups',
    });
  });
});

describe('surveys that nobody answered', () => {
  test('a period by the answer holds none of them', () => {
    const kpi = csat.with({ scale, period: { by: 'respondedAt', from: 0, to: 1000 } });
    expect(codeOf(() => responseBounds(kpi, []))).toBe('invalid_option');
    expect(codeOf(() => postStratify(kpi, [], { by: 'channel' }))).toBe('invalid_option');
    expect(responseBounds(csat.with({ scale, period: { by: 'sentAt', from: 0, to: 1000 } }), []).value).toBeNull();
  });
});

describe('what is no KPI', () => {
  test.each([undefined, null, {}, 5, 'csat', csat.definition])('%s', (kpi) => {
    const wrong = kpi as never;
    for (const call of [
      () => compare(wrong, [], []),
      () => compareGroups(wrong, [], () => 1),
      () => compareChanges(wrong, [], [], () => 1),
      () => funnel(wrong, [], () => 1),
      () => mixShift(wrong, [], [], () => 1),
      () => bootstrapInterval(wrong, []),
      () => responseBounds(wrong, []),
      () => postStratify(wrong, [], { by: 'channel' }),
      () => timeToEvent(wrong, [], { asOf: 0 }),
      () => timeToEventBy(wrong, [], () => 1, { asOf: 0 }),
    ]) {
      expect(codeOf(call)).toBe('not_a_kpi');
    }
  });
});

describe('E5, E6: keys that JSON cannot hold', () => {
  test('stand as their text', () => {
    const rows: TicketRow[] = [1, 2, 3].map((id) => ({ id: `${id}`, createdAt: 0, status: 'solved', reopens: id % 2 }));
    const keys = new Map<string, bigint | number>([
      ['1', 10n],
      ['2', Number.NaN],
      ['3', 5],
    ]);
    const key = ({ id }: TicketRow) => keys.get(id) ?? null;
    expect(
      compareGroups(reopenRate, rows, key)
        .groups.map((group) => group.key)
        .toSorted(),
    ).toEqual(['10', 5, 'NaN']);
    expect(
      funnel(reopenRate, rows, key)
        .groups.map((group) => group.key)
        .toSorted(),
    ).toEqual(['10', 5, 'NaN']);
    const { drivers } = mixShift(reopenRate, rows, rows, key);
    expect(JSON.parse(JSON.stringify(drivers))).toEqual(drivers);
  });
});
