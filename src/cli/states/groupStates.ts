import { compareKeys, type GroupKey, groupKeysOf } from '../../fold/groupKey.ts';
import { plainKey } from '../../fold/keyCounts.ts';
import { storedStates } from '../../fold/storedStates.ts';
import { cohortDate } from '../../report/cohortDate.ts';
import type { ReportOptions } from '../../report/reportTypes.ts';
import { NO_GROUP, sliceOf } from '../../report/sliceOf.ts';
import type { AnyKpi } from '../report/anyKpi.ts';
import type { StateLine } from './stateLine.ts';

/** The states of one KPI while rows go by: of all rows, and of each group. */
export interface GroupStates {
  readonly kpi: AnyKpi;
  add(row: object): void;
  lines(): StateLine[];
}

export function groupStates(kpi: AnyKpi, options: ReportOptions): GroupStates {
  const { id, rows, cohort } = kpi.definition;
  const slice = sliceOf(options, rows, cohortDate(rows, cohort));
  const groups = new Map<GroupKey, unknown>();
  const { store } = storedStates(kpi, id, 'incompatible_state');
  let whole = kpi.init();
  return {
    kpi,
    add(row) {
      whole = kpi.add(whole, row as never);
      const value = slice === null ? NO_GROUP : slice.keyOf(row);
      if (value === NO_GROUP) return;
      for (const key of groupKeysOf(value, `partial: ${options.by}`)) {
        groups.set(key, kpi.add(groups.get(key) ?? kpi.init(), row as never));
      }
    },
    lines() {
      const line = { ...store(whole), kpi: id, parts: 1 };
      const own = [...groups].sort(([left], [right]) => compareKeys(left, right));
      const { by = '' } = options;
      return [line, ...own.map(([key, state]) => ({ ...store(state), kpi: id, by, key: plainKey(key), parts: 1 }))];
    },
  };
}
