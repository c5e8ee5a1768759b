import { describe, expect, test } from 'vitest';
import { testDistributions } from '../../../src/analysis/comparison/testDistributions.ts';
import { hours, resolutionTime } from '../../../src/index.ts';
import { ticket } from '../../kpis/records.ts';

const mean = resolutionTime.with({ statistic: 'mean' });
const total = resolutionTime.with({ statistic: 'total' });
/** Durations of so many tickets, from an hour on, each an hour longer than the one before, or all alike. */
const rows = (count: number, step = 1) =>
  Array.from({ length: count }, (_, index) =>
    ticket({ id: `A-${index}`, createdAt: 0, status: 'solved', solvedAt: hours(1 + step * index) }),
  );
const written = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
const counts = [0, 1, 2, 3].flatMap((before) => [0, 1, 2, 3].map((after) => [before, after] as const));
const sides = (kpi: typeof resolutionTime, before: number, after: number, step = 1) =>
  [kpi(rows(before, step)), kpi(rows(after, step))] as const;

describe.each(counts)('durations of %d and %d tickets', (before, after) => {
  const n = { before, after };
  test('whose values are kept are compared by their ranks where there is one on each side', () => {
    const found = testDistributions(...sides(resolutionTime, before, after), 0.95);
    expect(found).toMatchObject(before === 0 || after === 0 ? { reason: 'no_data', n } : { test: 'mann_whitney', n });
  });
  test('of which the means alone are left need two on each side', () => {
    const [old, now] = sides(mean, before, after);
    const found = testDistributions(written(old), written(now), 0.95);
    const few = before === 0 || after === 0 ? 'no_data' : before < 2 || after < 2 ? 'too_few' : null;
    expect(found).toMatchObject(few === null ? { test: 'welch', method: 'welch', n } : { reason: few, n });
  });
  test('that are all alike have no spread', () => {
    const [old, now] = sides(mean, before, after, 0);
    const found = testDistributions(written(old), written(now), 0.95);
    const few = before === 0 || after === 0 ? 'no_data' : before < 2 || after < 2 ? 'too_few' : 'zero_variance';
    expect(found).toEqual({ reason: few, n });
  });
  test('whose means are compared by ranks have an interval where there are two on each side', () => {
    const found = testDistributions(...sides(mean, before, after), 0.95);
    if (before === 0 || after === 0) expect(found).toEqual({ reason: 'no_data', n });
    else expect([('lower' in found && found.lower) === null]).toEqual([before < 2 || after < 2]);
  });
  test('added up are not compared', () => {
    const few = before === 0 || after === 0 ? 'no_data' : 'no_method';
    expect(testDistributions(...sides(total, before, after), 0.95)).toEqual({ reason: few, n });
  });
});

test('medians whose values are lost are not compared', () => {
  // Where the median is the mean as well, the means are compared.
  const skewed = [1, 2, 9].map((wait) =>
    ticket({ id: `A-${wait}`, createdAt: 0, status: 'solved', solvedAt: hours(wait) }),
  );
  const median = resolutionTime.with({ statistic: 'median' });
  const [old, now] = [median(skewed), median(skewed)];
  expect(testDistributions(written(old), written(now), 0.95)).toEqual({
    reason: 'values_not_kept',
    n: { before: 3, after: 3 },
  });
  expect(testDistributions(old, written(now), 0.95)).toEqual({ reason: 'values_not_kept', n: { before: 3, after: 3 } });
});
