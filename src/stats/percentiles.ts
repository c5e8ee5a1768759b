import { interpolate } from './quantileRank.ts';

/** The percentiles that every summary shows. */
export type Percentiles = Readonly<Record<'median' | 'p75' | 'p90' | 'p95' | 'p99', number | null>>;

const PERCENTS = [50, 75, 90, 95, 99];

/**
 * Linear interpolation (type 7) at 50, 75, 90, 95 and 99 per cent.
 *
 * @param count at least 1
 * @param valuesAt the order statistics at 0-based ranks; ascending from a hundred values on
 */
export function percentilesOf(count: number, valuesAt: (ranks: readonly number[]) => readonly number[]): Percentiles {
  // Whole numbers, so that no rounding noise moves a rank.
  const hundredths = PERCENTS.map((percent) => (count - 1) * percent);
  const ranks = hundredths.flatMap((at) => [Math.floor(at / 100), Math.ceil(at / 100)]);
  const values = valuesAt(ranks);
  const [median = null, p75 = null, p90 = null, p95 = null, p99 = null] = hundredths.map((at, index) =>
    interpolate(values[index * 2] as number, values[index * 2 + 1] as number, (at % 100) / 100),
  );
  return { median, p75, p90, p95, p99 };
}
