import { expect, test } from 'vitest';
import { originsOf } from '../../../src/analysis/forecast/scoreMethods.ts';

const reading = (values: readonly number[], folds: number) =>
  ({ usual: Float64Array.from(values), seasons: [], folds }) as never;
const none = Number.NaN;

test('a forecast is tried from moments at which something is known', () => {
  expect(originsOf(reading([...Array<number>(20).fill(none), 1, 2, 3, 4], 100), 1)).toEqual([21, 22, 23]);
  expect(originsOf(reading([...Array<number>(20).fill(none), 1], 100), 1)).toEqual([]);
});

test('the moments are evenly apart, the last as far from the end as is forecast', () => {
  const values = Array.from({ length: 30 }, () => 5);
  expect(originsOf(reading(values, 1), 4)).toEqual([26]);
  const found = originsOf(reading(values, 3), 4);
  expect(found).toHaveLength(3);
  expect(found[2]).toBe(26);
  expect((found[1] as number) - (found[0] as number)).toBe(26 - (found[1] as number));
});
