import { columnOf } from '../column.ts';
import { rankColumn } from './rankColumn.ts';

/**
 * The rank of each value, in their order: 1 for the smallest, equal values at the mean of the ranks that they share.
 *
 * ±Infinity among the values is allowed; 0 and -0 are equal.
 *
 * @throws `not_an_array`, or `not_a_number` on NaN or what is no number
 * @example
 * import { ranks } from 'support-kpis/stats';
 * ranks([30, 10, 20, 20]) // → [4, 1, 2.5, 2.5]
 */
export function ranks(values: ArrayLike<number>): number[] {
  return Array.from(rankColumn(columnOf(values, 'ranks'), 'ranks').ranks);
}
