import { share } from '../../fold/rate.ts';
import { type CollectionName, type Dataset, recordNames } from '../../model/collections.ts';
import { assertDataset } from '../../prepare/assertDataset.ts';
import { gatherRows } from './gatherRows.ts';
import { inspect, type UncheckedRule } from './inspect.ts';
import type { QualityFinding } from './qualityFinding.ts';
import { type QualityOptions, qualityRulesOf } from './qualityOptions.ts';
import { qualitySettings } from './qualitySettings.ts';

/** What is wrong with a desk's records, and what it does to the figures. */
export interface DataQuality {
  /** Share of rows with at least one fault, 0 to 1; `null` without rows. Notices do not count. */
  readonly value: number | null;
  /** Rows with at least one fault. */
  readonly faulty: number;
  /** Rows looked at, by collection. */
  readonly rows: Readonly<Partial<Record<CollectionName, number>>>;
  /** The largest share first, equal ones by rule and collection. */
  readonly findings: readonly QualityFinding[];
  /** Rules that were not applied, since an option or a collection is missing. */
  readonly unchecked: readonly UncheckedRule[];
}

/**
 * What is wrong with the records of a desk, how many rows it concerns, and which KPIs it bends in which direction.
 *
 * Every rule is applied to every row of its collection, duplicates included. A `fault` is a record that cannot be
 * right: solved before it was created, a status nobody knows, a field that its own history contradicts. A `notice` is
 * no mistake but has to be known when figures are read: tickets still open, few answers, an import in one minute. A
 * row may appear in several findings; `value` counts it once. Interactions are those of the collection, and where it
 * is not there those that tickets hold. Nothing is repaired and nothing is thrown at a faulty row.
 *
 * Trap: no finding is no proof. Rules that would need `asOf`, `timeZone`, `window`, `channels` or another collection
 * are listed in `unchecked`; and a record that is wrong but possible looks like any other.
 *
 * Takes a dataset in any order; gives plain JSON that does not depend on the order. Needs no more than sorting.
 *
 * @throws SupportKpisError `invalid_dataset`, `unknown_collection`, `not_iterable`, `unknown_option`, `invalid_option`,
 * `unknown_time_zone`.
 * @example
 * import { dataQuality } from 'support-kpis';
 * const tickets = [
 *   { id: 'A-1', createdAt: 100, status: 'solved', solvedAt: 200, agentId: 'ada' },
 *   { id: 'A-2', createdAt: 100, status: 'solved', solvedAt: 50, agentId: 'ada' },
 * ] as const;
 * const quality = dataQuality({ tickets });
 * quality.value // → 0.5
 * quality.findings.map(({ rule, ids }) => [rule, ids]) // → [['solved_before_creation', ['A-2']]]
 * quality.findings[0]?.bends[0]?.direction // → 'higher'
 */
export function dataQuality(dataset: Dataset, options?: QualityOptions): DataQuality {
  const rules = qualityRulesOf(options);
  assertDataset(dataset, 'dataQuality');
  const rows = gatherRows(dataset);
  const settings = qualitySettings(rules, rows);
  const names = (Object.keys(recordNames) as CollectionName[]).filter((name) => rows.has(name));
  const rowsOf = (name: CollectionName) => rows.get(name) as readonly object[];
  const inspections = names.map((name) => inspect(name, rowsOf(name), settings));
  let [faulty, all] = [0, 0];
  for (const inspection of inspections) faulty += inspection.faulty;
  for (const own of rows.values()) all += own.length;
  return {
    value: share(faulty, all),
    faulty,
    rows: Object.fromEntries(names.map((name) => [name, rowsOf(name).length])),
    findings: inspections
      .flatMap(({ findings }) => findings)
      .filter(({ count }) => rules.all || count > 0)
      .sort(byShare),
    unchecked: inspections.flatMap(({ unchecked }) => unchecked),
  };
}

function byShare(left: QualityFinding, right: QualityFinding): number {
  const name = ({ rule, collection }: QualityFinding): string => `${rule} ${collection}`;
  return (right.share ?? 0) - (left.share ?? 0) || (name(left) < name(right) ? -1 : 1);
}
