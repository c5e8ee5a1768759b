import { describe, expect, it } from 'vitest';
import { days, type Insight, insightSentence, minutes } from '../../src/index.ts';

const money = { kpi: 'cost_per_contact', name: 'costPerContact', title: 'Cost per contact', unit: 'money' } as const;
const rate = { kpi: 'csat', name: 'csat', title: 'CSAT', unit: 'rate', currency: null } as const;
const score = { kpi: 'sentiment', name: 'sentiment', title: 'Sentiment', unit: 'score', currency: null } as const;
const comparison = {
  ...{ kpi: 'x', before: 4, after: 5, change: 1, relativeChange: 0.25, lower: 0.5, upper: 1.5, level: 0.95 },
  ...{ method: 'welch', p: 0.02, test: 'welch', verdict: 'worse', reason: null, n: { before: 9, after: 9 } },
} as const;
const adjustedP = { holm: 0.02, benjaminiHochberg: 0.02, bonferroni: 0.02 };
const change = {
  ...money,
  ...{ kind: 'change', currency: 'EUR', verdict: 'worse', comparison, adjustedP, driver: null, weight: 8 },
} as const;
const target = {
  ...rate,
  ...{ kind: 'target', state: 'probably_missed', value: 0.7, reached: 'below', weight: 7 },
  target: { better: 'higher', threshold: 0.8, target: 0.9, stretch: 0.95 },
  interval: { value: 0.7, lower: null, upper: null, level: 0.95, method: null, n: 9, reason: 'too_few' },
} as const;
const doubt = {
  ...{ kind: 'doubt', reason: 'duplicates', kpis: ['csat'], titles: ['CSAT'], about: 'surveys', count: 5, rows: 20 },
  ...{ share: 0.25, bends: [], weight: 2 },
} as const;
const told = (insight: object): string => insightSentence(insight as Insight);

describe('the sentence of a change', () => {
  it('names the way, the figures, the size with its ends, and the test', () => {
    expect(told(change)).toBe(
      'Cost per contact got worse: 4.00 EUR → 5.00 EUR, by 1.00 EUR (95 %: 0.50 EUR to 1.50 EUR; welch, adjusted p = 0.020).',
    );
  });

  it('that fell has the ends of its size, also where one of them lies beyond nothing', () => {
    const fell = { ...comparison, before: 0.5, after: -0.25, change: -0.75, lower: -1.25, upper: 0.25 };
    expect(told({ ...change, ...score, comparison: fell })).toBe(
      'Sentiment got worse: 0.50 → −0.25, by 0.75 (95 %: −0.25 to 1.25; welch, adjusted p = 0.020).',
    );
  });

  it('says which group it lies in, which way, and whether by its figure or by its size', () => {
    const driver = { by: 'channel', key: 'email', effect: 0.75, share: 0.75, cause: 'rate' };
    expect(told({ ...change, driver })).toMatch(
      / Most of it lies in channel email \(\+0\.75 EUR\), where the figure itself changed\.$/,
    );
    expect(told({ ...change, driver: { ...driver, key: 5n, effect: -0.5, cause: 'mix' } })).toMatch(
      / Most of it lies in channel 5 \(−0\.50 EUR\), because its share of the whole changed\.$/,
    );
  });

  it('tells shares in percentage points, and durations in their units', () => {
    const points = { ...comparison, before: 0.5, after: 0.625, change: 0.125, lower: 0.05, upper: 0.2 };
    expect(told({ ...change, ...rate, verdict: 'better', comparison: points })).toBe(
      'CSAT got better: 50.0 % → 62.5 %, by 12.5 percentage points (95 %: 5.0 to 20.0; welch, adjusted p = 0.020).',
    );
    const driver = { by: 'channel', key: null, effect: 0.05, share: 0.4, cause: 'rate' };
    expect(told({ ...change, ...rate, comparison: points, driver })).toContain('lies in channel (none) (');
    expect(told({ ...change, ...rate, comparison: points, driver })).toMatch(/\(\+5\.0 percentage points\)/);
    const waits = {
      ...comparison,
      before: minutes(5),
      after: minutes(7),
      change: minutes(2),
      lower: minutes(-1),
      upper: minutes(5),
    };
    expect(told({ ...change, ...rate, kpi: 'x', unit: 'duration', title: 'Wait', comparison: waits })).toBe(
      'Wait got worse: 5m → 7m, by 2m (95 %: −1m to 5m; welch, adjusted p = 0.020).',
    );
  });

  it.each([
    [0.000_999, '< 0.001'],
    [0.001, '= 0.001'],
    [0.0014, '= 0.001'],
    [1, '= 1.000'],
    [null, 'unknown'],
  ])('of p %s says %s', (p, words) => {
    expect(told({ ...change, adjustedP: { ...adjustedP, benjaminiHochberg: p } })).toContain(`adjusted p ${words})`);
  });

  it('leaves out what is not known', () => {
    const unknown = { ...comparison, change: null, lower: null, upper: null, test: null };
    expect(told({ ...change, comparison: unknown, adjustedP: { ...adjustedP, benjaminiHochberg: null } })).toBe(
      'Cost per contact got worse: 4.00 EUR → 5.00 EUR (, adjusted p unknown).',
    );
    const openEnd = { ...comparison, change: -1, lower: null, upper: -0.5 };
    expect(told({ ...change, comparison: openEnd })).toMatch(/, by 1\.00 EUR \(welch, adjusted p = 0\.020\)\.$/);
  });
});

describe('the sentence of a target', () => {
  it('says why there is no interval', () => {
    expect(told(target)).toBe(
      'CSAT misses its threshold of 80.0 %, which 9 rows do not prove: it is 70.0 % (no interval: too few).',
    );
  });

  it('of a range names both its ends', () => {
    const range = { from: 0.75, to: 0.85 };
    const within = { better: 'within', threshold: range, target: range, stretch: range };
    const interval = { ...target.interval, lower: 0.7, upper: 0.8, reason: null };
    expect(told({ ...target, state: 'at_risk', value: 0.76, target: within, interval })).toBe(
      'CSAT reaches its range of 75.0 % to 85.0 %, but that is not proven: it is 76.0 % (95 %: 70.0 % to 80.0 %).',
    );
  });
});

describe('the sentence of a doubt', () => {
  it('says what came twice, and whom that concerns', () => {
    expect(told(doubt)).toBe('surveys: 5 of 20 (25.0 %) came twice and were dropped. Concerns: CSAT.');
  });

  it('of the records says what it does to the figures, where that is known', () => {
    const quality = { ...doubt, reason: 'quality', about: 'open_ticket' };
    expect(told(quality)).toBe('Records: 5 of 20 (25.0 %) show open ticket. Concerns: CSAT.');
    const bends = [{ kpi: 'csat', direction: 'higher', why: 'they are not asked' }];
    expect(told({ ...quality, bends })).toContain('show open ticket; they are not asked. Concerns');
  });
});

describe('the sentence of a wait', () => {
  it('is in times that people know', () => {
    const wait = { kpi: 'first_response_time', title: 'First response time', unit: 'duration', currency: null };
    const slower = { ...comparison, before: minutes(30), after: days(1), change: days(1) - minutes(30) };
    expect(told({ ...change, ...wait, comparison: { ...slower, lower: -minutes(5), upper: days(2) } })).toBe(
      'First response time got worse: 30m → 1d, by 23h 30m (95 %: −5m to 2d; welch, adjusted p = 0.020).',
    );
  });
});

describe('the sentence of a target', () => {
  it('has a range where both ends are known, and else says why there is none', () => {
    const of = (lower: number | null, upper: number | null) =>
      told({ ...target, interval: { ...target.interval, lower, upper } });
    expect(of(0.6, 0.75)).toContain('(95 %: 60.0 % to 75.0 %)');
    for (const [lower, upper] of [
      [0.6, null],
      [null, 0.75],
      [null, null],
    ] as const)
      expect(of(lower, upper)).toContain('(no interval: ');
  });
});

describe('what is no finding', () => {
  it.each([
    [null],
    [undefined],
    [5],
    [{}],
    [{ kind: 'news' }],
    [{ ...doubt, reason: 'other' }],
    [{ ...change, comparison: null }],
  ])('%#: is refused', (own) => {
    expect(() => told(own as never)).toThrow(expect.objectContaining({ code: 'invalid_insight' }));
  });
});
