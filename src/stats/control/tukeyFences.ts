import { columnOf } from '../column.ts';
import { finite } from '../finite.ts';
import { givenOptions } from '../given.ts';
import { quantiles } from '../quantile.ts';
import { scanColumn } from '../scanColumn.ts';
import { checkFinite } from './checkScale.ts';

/** The fences of a box plot, and what lies outside them. */
export interface TukeyFences {
  readonly q1: number;
  readonly q3: number;
  readonly lower: number;
  readonly upper: number;
  /** Places of the values strictly outside. */
  readonly outliers: readonly number[];
}

/**
 * The values that lie more than `k` times the middle half's width outside the middle half. `null` without values.
 *
 * Needs no model; a quarter of the values may be wild before the fences move. The quartiles are of type 7. The trap: of
 * normal values 0.7 % lie outside by chance, of waits with a long tail several per cent; `k` 3 finds what is far out.
 *
 * @param options `k`, how many widths; 1.5 unless said otherwise
 * @throws `not_an_array`, `not_a_number`, `non_finite` for unusable values; `out_of_range` for a `k` below 0; `overflow`
 * for a fence beyond 1.8e308
 * @example
 * import { tukeyFences } from 'support-kpis/stats';
 * tukeyFences([10, 11, 12, 13, 60]) // → { q1: 11, q3: 13, lower: 8, upper: 16, outliers: [4] }
 * @see J. W. Tukey (1977), Exploratory Data Analysis
 */
export function tukeyFences(values: ArrayLike<number>, options: { readonly k?: number } = {}): TukeyFences | null {
  const { k = 1.5 } = givenOptions(options, 'tukeyFences: options', ['k']);
  checkFinite(k, 'tukeyFences: options.k', 0);
  const column = columnOf(values, 'tukeyFences');
  scanColumn(column, 'tukeyFences');
  if (column.length === 0) return null;
  const [q1, q3] = quantiles(column, [0.25, 0.75]) as [number, number];
  const reach = k * (q3 - q1);
  const lower = finite(q1 - reach, 'tukeyFences: lower');
  const upper = finite(q3 + reach, 'tukeyFences: upper');
  const outliers: number[] = [];
  for (let index = 0; index < column.length; index++) {
    const value = column[index] as number;
    if (value < lower || value > upper) outliers.push(index);
  }
  return { q1, q3, lower, upper, outliers };
}
