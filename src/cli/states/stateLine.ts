import { compareKeys, type GroupKey } from '../../fold/groupKey.ts';
import type { StoredState } from '../../fold/storedStates.ts';

/** A line that commands hand to each other: the state of a KPI over some rows, or over those of one group. */
export interface StateLine extends StoredState {
  readonly kpi: string;
  /** The group; absent in the line of all rows. */
  readonly key?: Exclude<GroupKey, bigint>;
  /** The field whose groups these are. */
  readonly by?: string;
  /** Of how many parts it was put together, so that a lost one shows. */
  readonly parts: number;
}

/** What tells the lines apart that belong together. */
export function lineName({ kpi, by, key }: Pick<StateLine, 'kpi' | 'by' | 'key'>): string {
  return JSON.stringify(key === undefined ? [kpi] : [kpi, by, key]);
}

/** One order of lines, wherever they came from: by KPI, all rows first, then its groups. */
export function compareLines(
  left: Pick<StateLine, 'kpi' | 'by' | 'key'>,
  right: Pick<StateLine, 'kpi' | 'by' | 'key'>,
): number {
  if (left.kpi !== right.kpi) return left.kpi < right.kpi ? -1 : 1;
  if (left.key === undefined || right.key === undefined) {
    return Number(left.key !== undefined) - Number(right.key !== undefined);
  }
  return compareKeys(left.key, right.key);
}
