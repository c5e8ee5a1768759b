import { describe, expect, test } from 'vitest';
import {
  compare,
  csat,
  firstResponseTime,
  type Interaction,
  interval,
  judge,
  minutes,
  nps,
  type ReportKpis,
  reopenRate,
  report,
  type Survey,
  scorecard,
  scorecardSets,
  seconds,
  serviceLevel,
  type TargetTable,
  type Ticket,
  targets,
  ticketVolume,
} from '../../../src/index.ts';
import { catalogue } from '../../../src/kpis/catalogue.ts';
import { codeOf, surveysOf } from '../../kpis/records.ts';

const scale = { min: 1, max: 5 } as const;
const answers = (good: number, bad: number): Survey[] =>
  surveysOf('csat', { 5: good, 1: bad }).map((survey) => ({ ...survey, scale }));
const solved = (count: number, reopened: number, channel = 'email'): Ticket[] =>
  Array.from({ length: count }, (_, index) => ({
    ...({ id: `${channel}-${index}`, createdAt: 0, status: 'solved', channel, firstRespondedAt: minutes(10) } as const),
    reopens: index < reopened ? 1 : 0,
  }));
const kpis = { csat, reopenRate, ticketVolume } satisfies ReportKpis;
const deskOf = (tickets: readonly Ticket[], surveys: readonly Survey[]) => report({ tickets, surveys }, kpis);

describe('a set of a scorecard', () => {
  test.each(Object.entries(scorecardSets))(
    '%s: has 8 to 12 KPIs, each once, of all areas, each with its reason',
    (_, set) => {
      expect(set.length).toBeGreaterThanOrEqual(8);
      expect(set.length).toBeLessThanOrEqual(12);
      expect(new Set(set.map(({ kpi }) => kpi)).size).toBe(set.length);
      expect([...new Set(set.map(({ area }) => area))].sort()).toEqual([
        'cost',
        'quality',
        'satisfaction',
        'speed',
        'volume',
      ]);
      expect(set.every(({ because }) => because.length > 20)).toBe(true);
    },
  );

  test('names KPIs that there are', () => {
    const ids: readonly string[] = Object.values(catalogue).map(({ definition }) => definition.id);
    const named = Object.values(scorecardSets).flatMap((set) => set.map(({ kpi }) => kpi));
    expect(named.filter((kpi) => !ids.includes(kpi))).toEqual([]);
  });
});

describe('scorecard', () => {
  test('takes the figures of its cadence out of a report, in its order, with interval and target', () => {
    const desk = deskOf(solved(100, 10), answers(46, 4));
    const found = scorecard(desk, { cadence: 'weekly', targets: { csat: targets.csat } });
    expect(found.cadence).toBe('weekly');
    expect(found.rows.map(({ kpi, name, area }) => [kpi, name, area])).toEqual([
      ['ticket_volume', 'ticketVolume', 'volume'],
      ['reopen_rate', 'reopenRate', 'quality'],
      ['csat', 'csat', 'satisfaction'],
    ]);
    const satisfied = desk.kpis.csat.result;
    const row = found.rows[2];
    expect(row).toMatchObject({ title: csat.definition.title, unit: 'rate', better: 'higher', value: 0.92 });
    expect(row).toMatchObject({ target: targets.csat, targetReason: null, ...judge(satisfied, targets.csat) });
    expect(row).toMatchObject({ reached: 'target', proven: false, comparison: null });
    expect(found.rows[1]).toMatchObject({ target: null, targetReason: 'no_target', reached: null, proven: false });
    expect(found.rows[1]?.interval).toEqual(interval(desk.kpis.reopenRate.result));
  });

  test('lists what the report does not hold', () => {
    const { rows, missing } = scorecard(deskOf([], []), { cadence: 'weekly' });
    expect(rows.length + missing.length).toBe(scorecardSets.weekly.length);
    expect(missing).toContainEqual({ ...scorecardSets.weekly[1], reason: 'not_in_report' });
    expect(rows.find(({ kpi }) => kpi === 'csat')).toMatchObject({ value: null, interval: { reason: 'no_data' } });
  });

  test('holds each figure against the report of the time before, as compare does', () => {
    const [before, after] = [solved(400, 60), solved(400, 32)];
    const previous = deskOf(before, answers(5, 5));
    const { rows } = scorecard(deskOf(after, answers(6, 4)), { cadence: 'weekly', previous });
    expect(rows[1]?.comparison).toEqual(compare(reopenRate, before, after));
    expect(rows.map(({ comparison }) => comparison?.verdict)).toEqual(['no_evidence', 'better', 'no_evidence']);
    const strict = scorecard(deskOf(after, []), { cadence: 'weekly', previous, level: 0.999 });
    expect(strict.rows[1]?.comparison?.verdict).toBe('no_evidence');
    expect(strict.rows[1]?.interval.level).toBe(0.999);
    const unlike = scorecard(deskOf(after, []), { cadence: 'weekly', previous: report({ surveys: [] }, { csat }) });
    expect(unlike.rows.map(({ comparison }) => comparison === null)).toEqual([true, true, false]);
  });

  test('a name that means another KPI in the report before is not compared', () => {
    const now = report({ surveys: answers(5, 5) }, { rating: csat });
    const previous = report({ surveys: [] }, { rating: nps });
    expect(scorecard(now, { kpis: ['rating'], previous }).rows[0]?.comparison).toBeNull();
  });

  test('your own KPIs stand in your order, by id or by name', () => {
    const desk = report({ tickets: solved(3, 1), surveys: [] }, { ...kpis, wait: firstResponseTime });
    const { cadence, rows, missing } = scorecard(desk, { kpis: ['wait', 'reopen_rate', 'ticketVolume', 'mood'] });
    expect(cadence).toBeNull();
    expect(rows.map(({ kpi, name, area }) => [kpi, name, area])).toEqual([
      ['first_response_time', 'wait', null],
      ['reopen_rate', 'reopenRate', null],
      ['ticket_volume', 'ticketVolume', null],
    ]);
    expect(missing).toEqual([{ kpi: 'mood', area: null, because: null, reason: 'not_in_report' }]);
  });

  test('a KPI with other options has a row of its own, and a target only where it is meant for these options', () => {
    const calls = [5, 12, 25].map(
      (wait, index): Interaction => ({
        ...({ kind: 'call', id: `C-${index}`, direction: 'inbound', outcome: 'answered', queuedAt: 0 } as const),
        ...{ answeredAt: seconds(wait), endedAt: minutes(5) },
      }),
    );
    const desk = report(
      { interactions: calls },
      {
        within20: serviceLevel.with({ threshold: seconds(20) }),
        within30: serviceLevel.with({ threshold: seconds(30) }),
      },
    );
    const { rows } = scorecard(desk, { kpis: ['service_level'], targets: { serviceLevel: targets.serviceLevel } });
    expect(rows.map(({ name, reached, targetReason }) => [name, reached, targetReason])).toEqual([
      ['within20', null, 'other_options'],
      ['within30', 'stretch', null],
    ]);
    const byName = { within20: targets.serviceLevelWithin20Seconds, serviceLevel: targets.serviceLevel };
    expect(scorecard(desk, { kpis: ['service_level'], targets: byName }).rows.map(({ reached }) => reached)).toEqual([
      ...['below', 'stretch'],
    ]);
  });

  test('of a group it takes the figures and the targets of that group', () => {
    const tickets = [...solved(10, 5, 'email'), ...solved(10, 1, 'chat')];
    const desk = report({ tickets }, { reopenRate }, { by: 'channel' });
    const limit = (target: number) => ({ better: 'lower', threshold: 0.6, target, stretch: 0 }) as const;
    const table: TargetTable = [
      { kpi: 'reopenRate', target: limit(0.5) },
      { kpi: 'reopenRate', group: 'chat', target: limit(0.05) },
    ];
    const of = (group: string) => scorecard(desk, { kpis: ['reopenRate'], targets: table, group, previous: desk });
    expect(of('email').rows[0]).toMatchObject({ value: 0.5, reached: 'target', comparison: { change: 0 } });
    expect(of('chat').rows[0]).toMatchObject({ value: 0.1, reached: 'threshold', comparison: { before: 0.1 } });
    expect(of('fax')).toMatchObject({ rows: [], missing: [{ kpi: 'reopenRate', reason: 'no_such_group' }] });
    expect(scorecard(desk, { kpis: ['reopenRate'], targets: table }).rows[0]).toMatchObject({ value: 0.3 });
  });

  test('the time of the report chooses among targets with dates', () => {
    const table: TargetTable = [
      { kpi: 'csat', target: { ...targets.csat, stretch: 0.99 } },
      { kpi: 'csat', from: 100, target: targets.csat },
    ];
    const desk = report({ surveys: answers(48, 2) }, { csat }, { asOf: 150 });
    const reached = (options: object) =>
      scorecard(desk, { kpis: ['csat'], targets: table, ...options }).rows[0]?.reached;
    expect([reached({}), reached({ at: 99 }), reached({ at: new Date(100) })]).toEqual([
      'stretch',
      'target',
      'stretch',
    ]);
    const timeless = { kpis: { csat: desk.kpis.csat } };
    expect(codeOf(() => scorecard(timeless, { kpis: ['csat'], targets: table }))).toBe('missing_option');
  });

  test('is plain JSON, made of what may have been through JSON', () => {
    const desk = deskOf(solved(30, 3), answers(9, 1));
    const options = { cadence: 'monthly', targets: { csat: targets.csat }, previous: desk } as const;
    const found = scorecard(desk, options);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(scorecard(JSON.parse(JSON.stringify(desk)), options)).toEqual(found);
  });

  test('a figure without a value, as another program may write it, is missing', () => {
    const desk = deskOf([], []);
    const odd = {
      kpis: {
        csat: { ...desk.kpis.csat, result: { score: 5 } },
        ticketVolume: { ...desk.kpis.ticketVolume, result: null },
      },
    };
    expect(scorecard(odd, { kpis: ['csat', 'ticketVolume'] }).missing.map(({ reason }) => reason)).toEqual([
      ...['no_value', 'no_value'],
    ]);
  });

  test('H11: a KPI that came without its options has none', () => {
    const desk = deskOf([], answers(48, 2));
    const { options: _, ...bare } = desk.kpis.csat;
    const table = { csat: targets.csat };
    expect(scorecard({ kpis: { csat: bare } }, { kpis: ['csat'], targets: table }).rows[0]).toMatchObject({
      ...{ reached: 'stretch', targetReason: null },
    });
  });

  test('E1: names that objects inherit are no KPIs', () => {
    const { missing } = scorecard(deskOf([], []), { kpis: ['constructor', '__proto__'] });
    expect(missing).toHaveLength(2);
  });

  test.each([
    ['neither cadence nor KPIs', {}, 'missing_option'],
    ['no options', undefined, 'missing_option'],
    ['both', { cadence: 'daily', kpis: ['csat'] }, 'conflicting_options'],
    ['another cadence', { cadence: 'hourly' }, 'invalid_option'],
    ['no KPIs', { kpis: [] }, 'invalid_option'],
    ['a KPI twice', { kpis: ['csat', 'csat'] }, 'invalid_option'],
    ['E12: a typo', { cadence: 'daily', target: {} }, 'unknown_option'],
    ['no targets', { cadence: 'daily', targets: 5 }, 'invalid_targets'],
    ['no report before', { cadence: 'daily', previous: [] }, 'invalid_report'],
    ['G5: a level of 95', { cadence: 'daily', level: 95 }, 'invalid_option'],
    [
      'a percentage as target',
      { cadence: 'daily', targets: { csat: { ...targets.csat, target: 90 } } },
      'invalid_target',
    ],
  ])('%s is refused', (_, options, code) => {
    expect(codeOf(() => scorecard(deskOf([], answers(1, 0)), options as never))).toBe(code);
  });

  test.each([[null], [{}], [{ kpis: [] }], [{ kpis: { csat: 5 } }], [{ kpis: { csat: { definition: {} } } }]])(
    'what is no report is refused: %j',
    (given) => {
      expect(codeOf(() => scorecard(given as never, { cadence: 'daily' }))).toBe('invalid_report');
    },
  );
});

describe('what is no report', () => {
  const made = report({ tickets: [] }, { reopenRate });
  const kpi = made.kpis.reopenRate;
  test.each([
    ['an account that is none', { ...kpi, accounting: 5 }],
    ['an account without what it left out', { ...kpi, accounting: { counted: 0, pending: 0 } }],
    ['no definition', { ...kpi, definition: null }],
    ['a definition without an id', { ...kpi, definition: {} }],
    ['no figure', 5],
  ])('is refused: %s', (_, own) => {
    expect(() => scorecard({ ...made, kpis: { reopenRate: own } } as never, { cadence: 'weekly' })).toThrow(
      expect.objectContaining({ code: 'invalid_report' }),
    );
  });
  test('one that lost its accounts is one', () => {
    const { accounting: _, ...rest } = kpi;
    expect(scorecard({ ...made, kpis: { reopenRate: rest } } as never, { cadence: 'weekly' }).rows).toEqual(
      scorecard(made, { cadence: 'weekly' }).rows,
    );
  });
});
