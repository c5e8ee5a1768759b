import { compareKeys, type GroupKey } from '../../fold/groupKey.ts';
import { plainKey } from '../../fold/keyCounts.ts';
import { assertKpi } from '../../kpi/assertKpi.ts';
import type { Grouping } from '../groupBy.ts';
import type { SegmentOf } from '../segments/segmentOf.ts';
import { segmentStates } from '../segments/segmentStates.ts';
import { wholeRows } from '../segments/wholeRows.ts';
import { type AdjustedP, type ComparisonAdjustment, withAdjustedP } from './adjustedP.ts';
import { type ComparableKpi, compareResults } from './compare.ts';
import type { Comparison } from './comparison.ts';
import { checkGroupOptions, type GroupCompareOptions } from './groupOptions.ts';

/** The change of one group. */
export interface GroupChange<Key extends GroupKey> extends Omit<Comparison, 'kpi'> {
  readonly key: Key;
  /** What `p` becomes because so many groups were looked at; the verdict goes by it. */
  readonly adjustedP: AdjustedP;
}

/** The changes of all groups of a KPI. */
export interface GroupChanges<Key extends GroupKey> {
  readonly kpi: string;
  readonly level: number;
  readonly adjustment: ComparisonAdjustment;
  /** How many tests were made. */
  readonly tests: number;
  /** The most certain change first. */
  readonly groups: readonly GroupChange<Key>[];
}

/**
 * In which groups a figure changed by more than chance between two sets of rows.
 *
 * Each group is compared with itself, as `compare` does it; the verdict goes by a p that is made up for all groups (see
 * `compareGroups`). A group without rows on one side has no test.
 *
 * Trap: a group in which nothing was found may have changed as much as one in which something was: look at the
 * intervals. What moved between groups is not seen here but by `mixShift`.
 *
 * Takes a KPI, two collections of its rows and a field or a function; gives changes in the KPI's own unit.
 *
 * @throws SupportKpisError `not_a_kpi`; `overlapping_segments` when the key is a list, such as tags; `invalid_group_key`,
 * `not_iterable`, `out_of_range` for another level, `unknown_option`, `invalid_option`.
 * @example
 * import { compareChanges, reopenRate } from 'support-kpis';
 * const solved = (channel: string, count: number, reopened: number) =>
 *   Array.from({ length: count }, (_, index) => ({ id: `${channel}-${index}`, createdAt: 0, status: 'solved', channel, reopens: index < reopened ? 1 : 0 }) as const);
 * const june = [...solved('email', 300, 30), ...solved('chat', 300, 30)];
 * const july = [...solved('email', 300, 66), ...solved('chat', 300, 25)];
 * const { groups } = compareChanges(reopenRate, june, july, 'channel');
 * groups.map(({ key, change, verdict }) => [key, change?.toFixed(2), verdict]) // → [['email', '0.12', 'worse'], ['chat', '-0.02', 'no_evidence']]
 */
export function compareChanges<Row, const Field extends keyof Row>(
  kpi: ComparableKpi<NoInfer<Row>>,
  before: Iterable<Row>,
  after: Iterable<Row>,
  key: Field,
  options?: GroupCompareOptions,
): GroupChanges<SegmentOf<Row[Field]>>;
export function compareChanges<Row, Value>(
  kpi: ComparableKpi<NoInfer<Row>>,
  before: Iterable<Row>,
  after: Iterable<Row>,
  key: Grouping<Row, Value>,
  options?: GroupCompareOptions,
): GroupChanges<SegmentOf<Value>>;
export function compareChanges<Row>(
  kpi: ComparableKpi<Row>,
  before: Iterable<Row>,
  after: Iterable<Row>,
  key: PropertyKey | Grouping<Row, unknown>,
  options: GroupCompareOptions = {},
): GroupChanges<GroupKey> {
  assertKpi(kpi, 'compareChanges');
  const { level, adjust } = checkGroupOptions(options, 'compareChanges');
  const [old, now] = [before, after].map((rows) =>
    segmentStates(wholeRows(kpi, rows, 'compareChanges'), key, kpi, 'compareChanges'),
  ) as [Map<GroupKey, unknown>, Map<GroupKey, unknown>];
  const resultOf = (states: ReadonlyMap<GroupKey, unknown>, own: GroupKey) =>
    kpi.result(states.has(own) ? states.get(own) : kpi.init());
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort(compareKeys);
  const compared = keys.map((own) => {
    const { kpi: _, ...change } = compareResults(kpi.definition, resultOf(old, own), resultOf(now, own), level);
    return { key: plainKey(own), ...change };
  });
  const groups = withAdjustedP(compared, adjust, level).sort((left, right) => (left.p ?? 2) - (right.p ?? 2));
  const tests = groups.filter(({ p }) => p !== null).length;
  return { kpi: kpi.definition.id, level, adjustment: adjust, tests, groups };
}
