import { type TargetTable, targetRules } from '../../analysis/targets/targetRules.ts';
import { readDurations } from '../read/readDurations.ts';
import { readJsonFile } from '../read/readJsonFile.ts';
import { fileFault } from '../report/fileFault.ts';
import { findKpi } from '../report/findKpi.ts';

const levels: ReadonlySet<string> = new Set(['threshold', 'target', 'stretch', 'from', 'to']);

/** Targets of a JSON file: by KPI, or a list of rules. Levels of durations may be texts such as `4h`. */
export function readTargets(file: string): TargetTable {
  const table = readDurations(readJsonFile(file), levels) as TargetTable;
  return fileFault(file, () => {
    for (const { kpi } of targetRules(table)) findKpi(kpi, 'targets');
    return table;
  });
}
