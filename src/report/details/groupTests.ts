import { compareGroups, type GroupComparisons } from '../../analysis/comparison/compareGroups.ts';
import { isSupportKpisError } from '../../errors/supportKpisError.ts';
import type { GroupKey } from '../../fold/groupKey.ts';
import type { ReadyKpi } from '../../kpi/kpi.ts';
import { cohortDate } from '../cohortDate.ts';
import type { ReportOptions } from '../reportTypes.ts';
import { type Slice, sliceOf } from '../sliceOf.ts';
import { comparedKpis } from './comparedKpis.ts';

interface GroupTestOptions extends Pick<ReportOptions, 'by' | 'attribute' | 'timeZone' | 'calendar'> {
  readonly level?: number;
}

/** Each group of a KPI beside the others; `null` where nothing is compared. */
export function groupTests(
  kpi: ReadyKpi<never, unknown>,
  rows: readonly never[],
  options: GroupTestOptions,
): GroupComparisons<GroupKey> | null {
  if (options.by === undefined || !comparedKpis.includes(kpi.definition.id)) return null;
  const { rows: collection, cohort } = kpi.definition;
  const slice = sliceOf(options, collection, cohortDate(collection, cohort)) as Slice;
  try {
    const found = compareGroups(kpi as ReadyKpi<never, { value: number | null }>, rows, slice.keyOf, {
      level: options.level ?? 0.95,
    });
    return found.groups.length > 1 ? found : null;
  } catch (error) {
    // Lists such as tags overlap, and amounts of several currencies have no figure: the page does without the test.
    if (isSupportKpisError(error)) return null;
    throw error;
  }
}
