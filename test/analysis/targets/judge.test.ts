import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  csat,
  evaluate,
  firstResponseTime,
  interval,
  judge,
  minutes,
  type Target,
  targets,
} from '../../../src/index.ts';
import { codeOf, surveysOf, ticket } from '../../kpis/records.ts';

const share = (numerator: number, denominator: number) => ({
  ...{ value: denominator === 0 ? null : numerator / denominator, numerator, denominator, pending: 0, excluded: {} },
});
const higher: Target = { better: 'higher', threshold: 0.5, target: 0.7, stretch: 0.9 };
const lower: Target = { better: 'lower', threshold: 0.5, target: 0.3, stretch: 0.1 };
const within: Target = {
  ...{ better: 'within', threshold: { from: 0.2, to: 0.8 }, target: { from: 0.4, to: 0.6 } },
  stretch: { from: 0.48, to: 0.52 },
};
const levels = ['below', 'threshold', 'target', 'stretch'];

describe('judge', () => {
  test('on target, not proven: the interval goes below it', () => {
    const satisfied = csat(surveysOf('csat', { 5: 50, 4: 20, 3: 10, 2: 5, 1: 15 }), { scale: { min: 1, max: 5 } });
    const found = judge(satisfied, higher);
    expect(found).toMatchObject({ reached: 'target', proven: false, worst: 'threshold', best: 'target' });
    expect(found.interval).toEqual(interval(satisfied));
    expect(found.interval.lower).toBeCloseTo(0.6042, 4);
  });

  test.each([
    [share(80, 100), higher, 'target', true, 'target', 'target'],
    [share(8, 10), higher, 'target', false, 'below', 'stretch'],
    [share(10, 100), higher, 'below', true, 'below', 'below'],
    [share(45, 100), higher, 'below', false, 'below', 'threshold'],
    [share(99, 100), higher, 'stretch', true, 'stretch', 'stretch'],
    [share(20, 100), lower, 'target', true, 'target', 'target'],
    [share(2, 10), lower, 'target', false, 'below', 'stretch'],
    [share(90, 100), lower, 'below', true, 'below', 'below'],
    [share(25, 50), within, 'stretch', false, 'threshold', 'stretch'],
    [share(500, 1000), within, 'stretch', false, 'target', 'stretch'],
    [share(5000, 10_000), within, 'stretch', true, 'stretch', 'stretch'],
    [share(900, 1000), within, 'below', true, 'below', 'below'],
    [share(100, 1000), within, 'below', true, 'below', 'below'],
    [share(77, 100), within, 'threshold', false, 'below', 'threshold'],
  ] as const)('%j against %j: %s, proven: %s, from %s to %s', (result, target, reached, proven, worst, best) => {
    expect(judge(result, target)).toMatchObject({ reached, proven, worst, best });
  });

  test('takes the options of interval', () => {
    expect(judge(share(78, 100), higher, { level: 0.8 }).proven).toBe(true);
    expect(judge(share(78, 100), higher, { level: 0.95 }).proven).toBe(false);
    expect(codeOf(() => judge(share(1, 2), higher, { level: 95 }))).toBe('out_of_range');
    expect(codeOf(() => judge(share(1, 2), higher, { confidence: 0.9 } as never))).toBe('unknown_option');
  });

  test('G1, G2: without an interval nothing is proven, and it says why', () => {
    expect(judge(share(0, 0), higher)).toMatchObject({ reached: null, proven: false, worst: null, best: null });
    const one = firstResponseTime([ticket({ firstRespondedAt: minutes(5) })]);
    expect(judge(one, targets.firstResponseTime.email)).toMatchObject({
      ...{ reached: 'stretch', proven: false, worst: null, best: null, interval: { reason: 'too_few' } },
    });
    const sent = JSON.parse(JSON.stringify(firstResponseTime([], { statistic: 'median' })));
    expect(judge({ ...sent, value: 5, count: 9 }, lower).interval.reason).toBe('values_not_kept');
    expect(judge({ value: 0.8 }, higher)).toMatchObject({ reached: 'target', interval: { reason: 'no_method' } });
  });

  test('refuses what evaluate refuses', () => {
    expect(codeOf(() => judge(share(1, 2), { ...higher, stretch: 0.1 }))).toBe('invalid_target');
    expect(codeOf(() => judge('80 %' as never, higher))).toBe('invalid_result');
    expect(codeOf(() => judge({ value: 80 }, targets.csat))).toBe('invalid_result');
  });

  test('worst and best are the levels of the worst and best value within the interval', () => {
    const count = integer({ min: 1, max: 400 });
    assert(
      property(count, count, constantFrom(higher, lower, within), (some, more, target) => {
        const trials = Math.max(some, more);
        const found = judge(share(Math.min(some, more), trials), target);
        const { lower: from, upper: to } = found.interval;
        if (from === null || to === null) throw new Error('a share of at least one has an interval');
        // Every level's ends are multiples of 0.02, and so are among these values.
        const tried = [from, to, ...Array.from({ length: 51 }, (_, step) => step / 50)].filter(
          (value) => value >= from && value <= to,
        );
        const reached = tried.map((value) => levels.indexOf(evaluate(value, target) ?? ''));
        expect(levels.indexOf(found.worst ?? '')).toBe(Math.min(...reached));
        expect(levels.indexOf(found.best ?? '')).toBe(Math.max(...reached));
        expect(found.proven).toBe(found.reached === (found.reached === 'below' ? found.best : found.worst));
      }),
      { numRuns: 300, seed: 12 },
    );
  });
});
