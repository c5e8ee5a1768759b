import { expect, test } from 'vitest';
import { historyChecks } from '../../../src/analysis/forecast/forecastOptions.ts';
import { readSeries } from '../../../src/analysis/forecast/seriesReading.ts';
import { codeOf } from '../../kpis/records.ts';

const isCount = (values: readonly (number | null)[], unit?: string): boolean =>
  readSeries('x', values, (unit === undefined ? {} : { unit }) as never, historyChecks).isCount;

test.each([
  [[1, 2, 3], undefined, true],
  [[1, null, 3], undefined, true],
  [[1, 2, 3], 'count', true],
  [[1, 2, 3], 'tickets', true],
  [[1, 2, 3], 'duration', false],
  [[1, 2, 3], 'score', false],
  [[1, 2.5, 3], undefined, false],
  [[1, -2, 3], 'score', false],
  [[1, -2, 3], undefined, false],
] as const)('figures %j in the unit %s are counts: %s', (values, unit, expected) => {
  expect(isCount(values, unit)).toBe(expected);
});

test.each([null, undefined, 5, 'x', {}, new Map()])('%s is no series', (series) => {
  expect(codeOf(() => readSeries('x', series as never, {}, historyChecks))).toBe('invalid_series');
});
