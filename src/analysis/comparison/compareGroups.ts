import { compareKeys, type GroupKey } from '../../fold/groupKey.ts';
import { plainKey } from '../../fold/keyCounts.ts';
import { assertKpi } from '../../kpi/assertKpi.ts';
import type { ReadyKpi } from '../../kpi/kpi.ts';
import type { Grouping } from '../groupBy.ts';
import type { SegmentOf } from '../segments/segmentOf.ts';
import { segmentStates } from '../segments/segmentStates.ts';
import { wholeRows } from '../segments/wholeRows.ts';
import { type AdjustedP, type ComparisonAdjustment, withAdjustedP } from './adjustedP.ts';
import { type ComparableKpi, compareResults } from './compare.ts';
import type { Comparison } from './comparison.ts';
import { checkGroupOptions, type GroupCompareOptions } from './groupOptions.ts';

/** One group beside all the others, and whether their difference is more than chance. */
export interface GroupComparison<Key extends GroupKey>
  extends Pick<Comparison, 'lower' | 'upper' | 'level' | 'method' | 'p' | 'test' | 'verdict' | 'reason'> {
  readonly key: Key;
  readonly value: number | null;
  /** The figure of all rows of other groups together. */
  readonly others: number | null;
  /** `value` − `others`, in the KPI's own unit. */
  readonly difference: number | null;
  /** `difference` ÷ `others`. */
  readonly relativeDifference: number | null;
  /** What `p` becomes because so many groups were looked at; the verdict goes by it. */
  readonly adjustedP: AdjustedP;
  readonly n: { readonly group: number; readonly others: number };
}

/** All groups of a KPI, each beside the others. */
export interface GroupComparisons<Key extends GroupKey> {
  readonly kpi: string;
  /** The figure of all rows. */
  readonly value: number | null;
  readonly level: number;
  readonly adjustment: ComparisonAdjustment;
  /** How many tests were made. */
  readonly tests: number;
  /** The most certain difference first. */
  readonly groups: readonly GroupComparison<Key>[];
}

/**
 * Which groups differ from the rest by more than chance: agents, teams, channels.
 *
 * Each group is tested against the rows of all other groups, as `compare` tests two sides. Of forty agents two differ
 * «significantly» by chance alone, so the verdict goes by a p that is made up for all tests: by Holm, or with
 * `adjust: 'benjamini_hochberg'`, which finds more and lets some false alarms pass. Rows without the field are the group
 * `null` and count among the others.
 *
 * Trap: agents who get the harder tickets differ for that reason. A group that is not found to differ is not thereby
 * found to be the same.
 *
 * Takes a KPI, its rows and a field or a function; gives differences in the KPI's own unit.
 *
 * @throws SupportKpisError `not_a_kpi`; `overlapping_segments` when the key is a list, such as tags; `invalid_group_key`,
 * `not_iterable`, `out_of_range` for another level, `unknown_option`, `invalid_option`.
 * @example
 * import { compareGroups, reopenRate } from 'support-kpis';
 * const agent = (agentId: string, solved: number, reopened: number) =>
 *   Array.from({ length: solved }, (_, index) => ({ id: `${agentId}-${index}`, createdAt: 0, status: 'solved', agentId, reopens: index < reopened ? 1 : 0 }) as const);
 * const found = compareGroups(reopenRate, [...agent('ann', 200, 12), ...agent('bob', 200, 20), ...agent('eve', 200, 40)], 'agentId');
 * found.groups.map(({ key, difference, verdict }) => [key, difference?.toFixed(3), verdict]) // → [['eve', '0.120', 'worse'], ['ann', '-0.090', 'better'], ['bob', '-0.030', 'no_evidence']]
 */
export function compareGroups<Row, const Field extends keyof Row>(
  kpi: ComparableKpi<NoInfer<Row>>,
  rows: Iterable<Row>,
  key: Field,
  options?: GroupCompareOptions,
): GroupComparisons<SegmentOf<Row[Field]>>;
export function compareGroups<Row, Value>(
  kpi: ComparableKpi<NoInfer<Row>>,
  rows: Iterable<Row>,
  key: Grouping<Row, Value>,
  options?: GroupCompareOptions,
): GroupComparisons<SegmentOf<Value>>;
export function compareGroups<Row>(
  kpi: ComparableKpi<Row>,
  rows: Iterable<Row>,
  key: PropertyKey | Grouping<Row, unknown>,
  options: GroupCompareOptions = {},
): GroupComparisons<GroupKey> {
  assertKpi(kpi, 'compareGroups');
  const { level, adjust } = checkGroupOptions(options, 'compareGroups');
  const list = wholeRows(kpi, rows, 'compareGroups');
  const states = [...segmentStates(list, key, kpi, 'compareGroups')].sort(([left], [right]) =>
    compareKeys(left, right),
  );
  const compared = states.map(([own, state]) => {
    const others = kpi.result(mergedWithout(kpi, states, own));
    return besideOthers(own, compareResults(kpi.definition, others, kpi.result(state), level));
  });
  const groups = withAdjustedP(compared, adjust, level).sort(byCertainty);
  const tests = groups.filter(({ p }) => p !== null).length;
  const { value } = kpi.result(mergedWithout(kpi, states, undefined));
  return { kpi: kpi.definition.id, value, level, adjustment: adjust, tests, groups };
}

function mergedWithout<Row, Result>(
  kpi: ReadyKpi<Row, Result>,
  states: readonly (readonly [GroupKey, unknown])[],
  without: GroupKey | undefined,
): unknown {
  let merged = kpi.init();
  for (const [own, state] of states) if (own !== without) merged = kpi.merge(merged, state);
  return merged;
}

function besideOthers(key: GroupKey, comparison: Comparison): Omit<GroupComparison<GroupKey>, 'adjustedP'> {
  const { before: others, after: value, change, relativeChange, lower, upper, level, method, p, test } = comparison;
  const { verdict, reason, n } = comparison;
  return {
    ...{ key: plainKey(key), value, others, difference: change, relativeDifference: relativeChange },
    ...{ lower, upper, level, method, p, test, verdict },
    ...{ n: { group: n.after, others: n.before }, reason },
  };
}

/** Groups come in the order of their keys. */
function byCertainty(left: { readonly p: number | null }, right: { readonly p: number | null }): number {
  return (left.p ?? 2) - (right.p ?? 2);
}
