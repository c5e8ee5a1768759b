import { expect, test } from 'vitest';
import { placed } from '../../../src/analysis/funnel/placed.ts';

const limits = [
  { level: 0.95, lower: 2, upper: 8 },
  { level: 0.998, lower: 1, upper: 9 },
];

test.each([
  [null, 'higher', null, 'no_evidence'],
  [5, 'higher', null, 'no_evidence'],
  [8, 'higher', null, 'no_evidence'],
  [2, 'higher', null, 'no_evidence'],
  [8.5, 'higher', 0.95, 'better'],
  [9, 'higher', 0.95, 'better'],
  [9.5, 'higher', 0.998, 'better'],
  [9.5, 'lower', 0.998, 'worse'],
  [1.5, 'higher', 0.95, 'worse'],
  [0.5, 'lower', 0.998, 'better'],
  [0.5, 'neither', 0.998, 'different'],
] as const)('%s, where better is %s, lies outside of %s: %s', (value, better, outside, verdict) => {
  expect(placed(value, limits as never, better)).toEqual({ outside, verdict });
  expect(placed(value, [...limits].reverse() as never, better)).toEqual({ outside, verdict });
});
