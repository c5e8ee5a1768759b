import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { columnOf } from '../column.ts';
import { chiSquareTail } from '../distributions/chiSquareTail.ts';
import { observedTimes } from '../observedTimes.ts';
import { compareEvents } from './eventComparison.ts';
import { type GroupName, groupedTimes } from './groupedTimes.ts';
import { inverseForm } from './inverseForm.ts';

/** Each group is compared with each: time and memory grow with their square. */
const MOST_GROUPS = 1000;

/** Whether it takes longer in some groups than in others. */
export interface LogRankTest<Group extends GroupName> {
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  /** How probable groups at least as unlike would be, if all were alike. */
  readonly p: number;
  /** For two groups: positive when it happens sooner in the first of them, negative when later; else `null`. */
  readonly z: number | null;
  /** Numbers by value, all else by code unit. */
  readonly groups: readonly GroupEvents<Group>[];
}

export interface GroupEvents<Group extends GroupName> {
  readonly group: Group;
  readonly count: number;
  readonly observed: number;
  /** How many events it would have had if all groups were alike; with fewer than these it takes longer there. */
  readonly expected: number;
}

/**
 * Whether it takes longer in some groups than in others until something happens, when for some rows it has not happened
 * yet: resolution times by channel, with the tickets that are still open. `null` when nothing happened at all, when
 * fewer than two groups were observed until the first event, and when all that were left had theirs at once.
 *
 * Events come before those observed no longer at equal times, as in `kaplanMeier`, whose curves show what differs. A group
 * whose rows all ended before the first event does not count. The same, bit for bit, in every order of the rows.
 *
 * The trap: it weighs early and late alike and looks for one group being slower throughout; curves that cross, quick at
 * first and slow in the end, can cancel out.
 *
 * @param times how long each was observed, from 0, in any unit
 * @param events whether it happened then (`true` or 1), or observation ended without it (`false` or 0)
 * @param groups the group of each
 * @throws `not_an_array`, `length_mismatch`, `not_a_number`, `non_finite`, `not_a_boolean` for unusable input;
 * `out_of_range` for a negative time; `invalid_group_key` for a group that is an object or no finite number;
 * `too_many_groups` for more than 1,000: each is compared with each
 * @example
 * import { logRankTest } from 'support-kpis/stats';
 * const hours = [1, 2, 3, 9, 5, 8, 9, 9];
 * const solved = [true, true, true, false, true, true, false, false];
 * const byChannel = logRankTest(hours, solved, ['chat', 'chat', 'chat', 'chat', 'email', 'email', 'email', 'email']);
 * [byChannel?.z?.toFixed(3), byChannel?.p.toFixed(3)] // → ['1.248', '0.212']
 * byChannel?.groups.map(({ observed, expected }) => [observed, expected.toFixed(2)]) // → [[3, '1.71'], [2, '3.29']]
 * @see R. Peto and J. Peto (1972), Asymptotically Efficient Rank Invariant Test Procedures, Journal of the Royal
 * Statistical Society A 135; the same figures as R's `survdiff`
 */
export function logRankTest<Group extends GroupName>(
  times: ArrayLike<number>,
  events: ArrayLike<boolean | number>,
  groups: ArrayLike<Group>,
): LogRankTest<Group> | null {
  observedTimes(times, events, 'logRankTest');
  const rows = groupedTimes(columnOf(times, 'logRankTest: times'), events, groups, 'logRankTest');
  if (rows.names.length > MOST_GROUPS) {
    const expected = `at most ${MOST_GROUPS} groups`;
    throw new SupportKpisError({
      ...{ code: 'too_many_groups', path: 'logRankTest: groups', expected, received: rows.names.length },
    });
  }
  const { counts, observed, expected, covariances } = compareEvents(rows);
  const names = rows.names as readonly Group[];
  const compared = names.map((_, index) => index).filter((index) => (expected[index] as number) > 0);
  const degreesOfFreedom = compared.length - 1;
  if (degreesOfFreedom < 1) return null;
  // What the last group had too many, the others had too few.
  const free = compared.slice(0, -1);
  const excess = Float64Array.from(free, (index) => (observed[index] as number) - (expected[index] as number));
  const spread = Float64Array.from(
    free.flatMap((row) => free.map((column) => covariances[row * names.length + column] as number)),
  );
  const chiSquare = inverseForm(spread, excess);
  if (chiSquare === null) return null;
  return {
    chiSquare,
    degreesOfFreedom,
    p: chiSquareTail(chiSquare, degreesOfFreedom),
    z: names.length === 2 ? Math.sign(excess[0] as number) * Math.sqrt(chiSquare) : null,
    groups: names.map((group, index) => ({
      group,
      count: counts[index] as number,
      observed: observed[index] as number,
      expected: expected[index] as number,
    })),
  };
}
