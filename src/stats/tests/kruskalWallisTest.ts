import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { columnOf } from '../column.ts';
import { rankColumn, tieTermOf } from '../correlation/rankColumn.ts';
import { chiSquareTail } from '../distributions/chiSquareTail.ts';

/** Whether several groups differ in how large their values tend to be. */
export interface KruskalWallisTest {
  readonly h: number;
  readonly degreesOfFreedom: number;
  /** How probable mean ranks at least as uneven would be, if all groups were alike. */
  readonly p: number;
  /** In the order given. */
  readonly groups: readonly RankedGroup[];
}

export interface RankedGroup {
  readonly count: number;
  /** Of its values among those of all groups, from 1; `null` for a group without values. */
  readonly meanRank: number | null;
}

/**
 * Whether values tend to be larger in some of several groups than in others: waiting times by channel, ratings by team.
 * `null` with fewer than two groups that have values, and when all values are equal.
 *
 * Mann and Whitney's test for any number of groups: by ranks, corrected for ties, the p-value by the chi-square
 * approximation, good from about five values per group on. A group without values does not count. ±Infinity is allowed.
 *
 * The trap: it says that some group differs, not which. Compare pairs with `mannWhitneyTest`, and make up for the
 * number of pairs with `adjustP`.
 *
 * @param groups the values of each group
 * @throws `not_an_array`, or `not_a_number` on NaN or what is no number
 * @example
 * import { kruskalWallisTest } from 'support-kpis/stats';
 * const byTeam = kruskalWallisTest([[1, 2, 3], [4, 5, 6], [7, 8, 9]]);
 * [byTeam?.h.toFixed(2), byTeam?.p.toFixed(4)] // → ['7.20', '0.0273']
 * @see W. H. Kruskal and W. A. Wallis (1952), Use of Ranks in One-Criterion Variance Analysis, JASA 47; the same
 * figures as R's `kruskal.test`
 */
export function kruskalWallisTest(groups: readonly ArrayLike<number>[]): KruskalWallisTest | null {
  if (!Array.isArray(groups)) {
    const expected = 'an array of the values of each group';
    throw new SupportKpisError({ code: 'not_an_array', path: 'kruskalWallisTest: groups', expected, received: groups });
  }
  const columns = groups.map((group: ArrayLike<number>, index) => columnOf(group, pathOf(index)));
  const count = columns.reduce((total, column) => total + column.length, 0);
  const all = new Float64Array(count);
  let start = 0;
  for (const [index, column] of columns.entries()) {
    const bad = column.findIndex(Number.isNaN);
    if (bad >= 0) rejectValue(`${pathOf(index)}: values[${bad}]`);
    all.set(column, start);
    start += column.length;
  }
  const { ranks, tieTerm } = rankColumn(all, 'kruskalWallisTest');
  const degreesOfFreedom = columns.filter((column) => column.length > 0).length - 1;
  if (degreesOfFreedom < 1 || tieTerm === tieTermOf(count)) return null;
  let spread = 0;
  start = 0;
  const ranked = columns.map(({ length }): RankedGroup => {
    if (length === 0) return { count: 0, meanRank: null };
    let sum = 0;
    for (const end = start + length; start < end; start++) sum += ranks[start] as number;
    spread += length * (sum / length - (count + 1) / 2) ** 2;
    return { count: length, meanRank: sum / length };
  });
  const h = ((spread / count) * 12) / (count + 1) / (1 - tieTerm / tieTermOf(count));
  return { h, degreesOfFreedom, p: chiSquareTail(h, degreesOfFreedom), groups: ranked };
}

function pathOf(index: number): string {
  return `kruskalWallisTest: groups[${index}]`;
}

function rejectValue(path: string): never {
  throw new SupportKpisError({ code: 'not_a_number', path, expected: 'a number', received: Number.NaN });
}
