import { expect, test } from 'vitest';
import { assertWithin } from '../../../src/analysis/forecast/assertWithin.ts';
import { messageOf } from '../../kpis/records.ts';

test.each([
  [{ low: 0, high: null }, undefined, -1, 'a figure from 0, as options.bounds says, got -1 (give the bounds or'],
  [{ low: null, high: 5 }, undefined, 6, 'a figure up to 5, as options.bounds says, got 6 (give the bounds or'],
  [{ low: 0, high: 1 }, 'rate', 98, "a figure from 0 to 1, as the unit 'rate' says, got 98 (rates are fractions"],
  [{ low: 0, high: 1 }, 'rate', -1, "a figure from 0 to 1, as the unit 'rate' says, got -1 (give the bounds or"],
  [{ low: 0, high: null }, 'count', -1, "a figure from 0, as the unit 'count' says, got -1 (give the bounds or"],
] as const)('a figure outside of %j (unit %s) is refused: %d', (bounds, unit, value, message) => {
  expect(messageOf(() => assertWithin([0.5, null, value], bounds, unit, 'x'))).toContain(
    `x: series[2]: expected ${message}`,
  );
  expect(assertWithin([bounds.low, bounds.high, 0.5], bounds, unit, 'x')).toBeUndefined();
});
