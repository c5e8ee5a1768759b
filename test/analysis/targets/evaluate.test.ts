import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupBy } from '../../../src/analysis/groupBy.ts';
import { evaluate } from '../../../src/analysis/targets/evaluate.ts';
import type { DirectedTarget, RangeTarget, Target, TargetLevel } from '../../../src/analysis/targets/target.ts';
import { targets } from '../../../src/analysis/targets/targets.ts';
import { csat } from '../../../src/kpis/satisfaction/csat.ts';
import { nps } from '../../../src/kpis/satisfaction/nps.ts';
import type { Survey } from '../../../src/model/survey.ts';
import { codeOf, messageOf, surveys } from '../../kpis/records.ts';

const higher: Target = { better: 'higher', threshold: 0.7, target: 0.8, stretch: 0.9 };
const lower: Target = { better: 'lower', threshold: 60, target: 30, stretch: 10 };
const within: Target = {
  better: 'within',
  threshold: { from: 60, to: 95 },
  target: { from: 75, to: 85 },
  stretch: { from: 79, to: 81 },
};

describe('evaluate', () => {
  test.for<[Target, number, TargetLevel]>([
    [higher, 0.6999, 'below'],
    [higher, 0.7, 'threshold'],
    [higher, 0.7999, 'threshold'],
    [higher, 0.8, 'target'],
    [higher, 0.8999, 'target'],
    [higher, 0.9, 'stretch'],
    [higher, 1, 'stretch'],
    [lower, 61, 'below'],
    [lower, 60, 'threshold'],
    [lower, 31, 'threshold'],
    [lower, 30, 'target'],
    [lower, 11, 'target'],
    [lower, 10, 'stretch'],
    [lower, 0, 'stretch'],
    [within, 59, 'below'],
    [within, 60, 'threshold'],
    [within, 75, 'target'],
    [within, 79, 'stretch'],
    [within, 81, 'stretch'],
    [within, 82, 'target'],
    [within, 85, 'target'],
    [within, 86, 'threshold'],
    [within, 95, 'threshold'],
    [within, 96, 'below'],
  ])('a value equal to a level has reached it: %o, %d → %s', ([target, value, level]) => {
    expect(evaluate(value, target)).toBe(level);
    expect(evaluate({ value }, target)).toBe(level);
  });

  test('takes the result of a KPI: 9 of 10 satisfied customers are the target of 90 %', () => {
    const satisfied = csat(surveys('csat', [5, 5, 5, 5, 5, 5, 5, 5, 5, 1]), { scale: { min: 1, max: 5 } });
    expect(satisfied.value).toBe(0.9);
    expect(evaluate(satisfied, targets.csat)).toBe('target');
  });

  test('takes the results of groups', () => {
    const rows: Survey[] = [
      { id: 'S-1', kind: 'nps', score: 10, teamId: 'berlin' },
      { id: 'S-2', kind: 'nps', score: 3, teamId: 'lima' },
    ];
    const groups = groupBy(rows, 'teamId', nps.with({ scale: { min: 0, max: 10 } }));
    expect([...groups.values()].map((result) => evaluate(result, targets.nps))).toEqual(['stretch', 'below']);
  });

  test('a figure without data has no level', () => {
    expect(evaluate(null, higher)).toBeNull();
    expect(evaluate({ value: null }, lower)).toBeNull();
    expect(evaluate(csat([], { scale: { min: 1, max: 5 } }), targets.csat)).toBeNull();
  });

  test('a true 0 is a value', () => {
    expect(evaluate(0, { better: 'higher', threshold: 0, target: 1, stretch: 2 })).toBe('threshold');
    expect(evaluate({ value: -0 }, { better: 'higher', threshold: 0, target: 1, stretch: 2 })).toBe('threshold');
  });

  test('levels may coincide: one number is reached wholly or not at all', () => {
    const goal: Target = { better: 'lower', threshold: 5, target: 5, stretch: 5 };
    expect([4, 5, 6].map((value) => evaluate(value, goal))).toEqual(['stretch', 'stretch', 'below']);
  });

  test('a target may come from a JSON file', () => {
    const target = JSON.parse(JSON.stringify(within)) as Target;
    expect(evaluate(80, target)).toBe('stretch');
  });
});

const order: readonly (TargetLevel | null)[] = ['below', 'threshold', 'target', 'stretch'];
const number = fc.integer({ min: -1_000_000, max: 1_000_000 });
const rising = fc
  .tuple(number, number, number)
  .map((levels) => levels.toSorted((left, right) => left - right) as [number, number, number]);
const risingTarget = rising.map(
  ([threshold, target, stretch]): DirectedTarget => ({ better: 'higher', threshold, target, stretch }),
);
const rangeTarget = fc
  .array(number, { minLength: 6, maxLength: 6 })
  .map((ends) => ends.toSorted((left, right) => left - right) as [number, number, number, number, number, number])
  .map(
    ([first, second, third, fourth, fifth, sixth]): RangeTarget => ({
      better: 'within',
      threshold: { from: first, to: sixth },
      target: { from: second, to: fifth },
      stretch: { from: third, to: fourth },
    }),
  );

function mirrored(target: DirectedTarget): DirectedTarget {
  const { threshold, target: wanted, stretch } = target;
  return { better: 'lower', threshold: -threshold, target: -wanted, stretch: -stretch };
}

function scaled(target: DirectedTarget, factor: number): DirectedTarget {
  const { better, threshold, target: wanted, stretch } = target;
  return { better, threshold: factor * threshold, target: factor * wanted, stretch: factor * stretch };
}

describe('evaluate, for all targets', () => {
  const settings = { seed: 20_260_105, numRuns: 1000 };

  test('a better value never reaches less', () => {
    fc.assert(
      fc.property(risingTarget, number, fc.nat(1000), (target, value, more) => {
        const rank = (own: number, by: Target) => order.indexOf(evaluate(own, by));
        expect(rank(value + more, target)).toBeGreaterThanOrEqual(rank(value, target));
        expect(rank(value + more, mirrored(target))).toBeLessThanOrEqual(rank(value, mirrored(target)));
      }),
      settings,
    );
  });

  test('the direction mirrors: what is high for one is low for the other', () => {
    fc.assert(
      fc.property(risingTarget, number, (target, value) => {
        expect(evaluate(-value, mirrored(target))).toBe(evaluate(value, target));
      }),
      settings,
    );
  });

  test('another unit changes nothing: value and levels times the same', () => {
    fc.assert(
      fc.property(risingTarget, number, fc.constantFrom(2, 1000, 3_600_000), (target, value, factor) => {
        expect(evaluate(factor * value, scaled(target, factor))).toBe(evaluate(value, target));
      }),
      settings,
    );
  });

  test('every level itself is reached, and just beyond it is not', () => {
    fc.assert(
      fc.property(risingTarget, fc.constantFrom('threshold', 'target', 'stretch'), (target, level) => {
        const rank = order.indexOf(level);
        expect(order.indexOf(evaluate(target[level], target))).toBeGreaterThanOrEqual(rank);
        expect(order.indexOf(evaluate(target[level] - 1, target))).toBeLessThan(rank);
      }),
      settings,
    );
  });

  test('of a range both ends are reached, and what lies outside is not', () => {
    fc.assert(
      fc.property(rangeTarget, fc.constantFrom('threshold', 'target', 'stretch'), (target, level) => {
        const { from, to } = target[level];
        const rank = order.indexOf(level);
        expect(order.indexOf(evaluate(from, target))).toBeGreaterThanOrEqual(rank);
        expect(order.indexOf(evaluate(to, target))).toBeGreaterThanOrEqual(rank);
        expect(order.indexOf(evaluate(from - 1, target))).toBeLessThan(rank);
        expect(order.indexOf(evaluate(to + 1, target))).toBeLessThan(rank);
      }),
      settings,
    );
  });
});

describe('evaluate refuses', () => {
  test.for<[string, unknown, string]>([
    ['levels in the order of the other direction', { ...higher, better: 'lower' }, 'evaluate: target.target'],
    ['a stretch that is easier than the target', { ...higher, stretch: 0.75 }, 'evaluate: target.stretch'],
    ['a level that is missing', { better: 'lower', threshold: 3, target: 2 }, 'evaluate: target.stretch'],
    ['a level that is NaN', { ...lower, target: Number.NaN }, 'evaluate: target.target'],
    ['a level that is infinite', { ...lower, stretch: Number.NEGATIVE_INFINITY }, 'evaluate: target.stretch'],
    ['a level that is a text', { ...lower, threshold: '60' }, 'evaluate: target.threshold'],
    ['a range that is no range', { ...within, target: 80 }, 'evaluate: target.target.from'],
    ['a range that is missing', { ...within, stretch: null }, 'evaluate: target.stretch.from'],
    ['a range without an end', { ...within, target: { from: 75 } }, 'evaluate: target.target.to'],
    ['a range that runs backwards', { ...within, stretch: { from: 81, to: 79 } }, 'evaluate: target.stretch.to'],
    ['a range outside the easier one', { ...within, target: { from: 50, to: 85 } }, 'evaluate: target.target'],
    ['no direction', { threshold: 1, target: 2, stretch: 3 }, 'evaluate: target.better'],
    ['presets by channel instead of one of them', targets.firstResponseTime, 'evaluate: target.better'],
    ['A15: a percentage as a level of a rate', { ...higher, unit: 'rate', stretch: 90 }, 'evaluate: target.stretch'],
    ['no target', undefined, 'evaluate: target'],
    ['null for a target', null, 'evaluate: target'],
    ['a number for a target', 0.9, 'evaluate: target'],
  ])('%s', ([, target, path]) => {
    expect(codeOf(() => evaluate(1, target as Target))).toBe('invalid_target');
    expect(messageOf(() => evaluate(1, target as Target))).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}: `));
    expect(
      codeOf(() => evaluate(null, target as Target)),
      'without data too',
    ).toBe('invalid_target');
  });

  test.for<[string, unknown]>([
    ['NaN', Number.NaN],
    ['an infinite value', { value: Number.POSITIVE_INFINITY }],
    ['a text', { value: '0.9' }],
    ['nothing', undefined],
    ['an object without a value', {}],
    ['a KPI instead of its result', csat],
    ['a Map of results', new Map([['email', { value: 1 }]])],
  ])('what is no result: %s', ([, result]) => {
    expect(codeOf(() => evaluate(result as number, higher))).toBe('invalid_result');
  });

  test('A15: a percentage where the target is a rate, and says what it should have been', () => {
    expect(codeOf(() => evaluate(87, targets.csat))).toBe('invalid_result');
    expect(messageOf(() => evaluate(87, targets.csat))).toBe(
      'evaluate: result: expected a rate from 0 to 1, got 87 (did you mean 0.87?)',
    );
    expect(codeOf(() => evaluate(-0.1, targets.csat))).toBe('invalid_result');
    expect(evaluate(1 + Number.EPSILON, targets.csat), 'a rounding error is no percentage').toBe('stretch');
  });

  test('a result in other money than the target', () => {
    expect(evaluate({ value: 9, currency: 'USD' } as { value: number }, targets.costPerContact.phone)).toBe('stretch');
    expect(evaluate({ value: null, currency: null } as { value: null }, targets.costPerContact.phone)).toBeNull();
    expect(
      codeOf(() => evaluate({ value: 9, currency: 'EUR' } as { value: number }, targets.costPerContact.phone)),
    ).toBe('mixed_currencies');
  });

  test('and says what would have been right', () => {
    expect(messageOf(() => evaluate(1, { ...higher, better: 'lower' } as Target))).toBe(
      'evaluate: target.target: expected no more than the threshold, 0.7, because lower is better, got 0.8',
    );
    const misspelt: unknown = { ...higher, better: 'highest' };
    expect(messageOf(() => evaluate(1, misspelt as Target))).toBe(
      'evaluate: target.better: expected one of higher, lower, within, got "highest" (did you mean \'higher\'?)',
    );
  });
});
