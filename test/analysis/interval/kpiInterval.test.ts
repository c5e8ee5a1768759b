import { expect, test } from 'vitest';
import { kpiInterval } from '../../../src/analysis/interval/kpiInterval.ts';

const none = { lower: null, upper: null };

test.each([
  ['both ends', 5, 9, { lower: 1, upper: 8 }, { lower: 1, upper: 8, reason: null }],
  ['ends at nothing', 0, 9, { lower: 0, upper: 0 }, { lower: 0, upper: 0, reason: null }],
  ['a lower end alone', 5, 9, { lower: 1, upper: null }, { ...none, reason: 'too_few' }],
  ['an upper end alone', 5, 9, { lower: null, upper: 8 }, { ...none, reason: 'too_few' }],
  ['no ends', 5, 9, null, { ...none, reason: 'too_few' }],
  ['no value', null, 9, { lower: 1, upper: 8 }, { ...none, reason: 'no_data' }],
  ['no rows', 5, 0, { lower: 1, upper: 8 }, { ...none, reason: 'no_data' }],
] as const)('an interval of %s', (_, value, n, found, expected) => {
  expect(kpiInterval(value, n, 0.95, 'wilson', found)).toEqual({
    value,
    n,
    level: 0.95,
    method: 'wilson',
    ...expected,
  });
});
