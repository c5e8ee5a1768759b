import { type TargetTable, targetRules } from '../../analysis/targets/targetRules.ts';
import { parseInstantFlag } from '../args/parseInstantFlag.ts';
import { readDurations } from '../read/readDurations.ts';
import { readJsonFile } from '../read/readJsonFile.ts';
import { fileFault } from '../report/fileFault.ts';
import { findKpi } from '../report/findKpi.ts';

const levels: ReadonlySet<string> = new Set(['threshold', 'target', 'stretch', 'from', 'to']);

/**
 * Targets of a JSON file: by KPI, or a list of rules. Levels of durations may be texts such as `4h`, and the times of
 * rules dates.
 */
export function readTargets(file: string, timeZone: string | undefined): TargetTable {
  const found = readDurations(readJsonFile(file), levels);
  return fileFault(file, () => {
    const table = Array.isArray(found) ? found.map((rule) => withInstants(rule, timeZone)) : found;
    for (const { kpi } of targetRules(table as TargetTable)) findKpi(kpi, 'targets');
    return table as TargetTable;
  });
}

function withInstants(rule: unknown, timeZone: string | undefined): unknown {
  if (typeof rule !== 'object' || rule === null) return rule;
  const { from, to } = rule as { readonly from?: unknown; readonly to?: unknown };
  return {
    ...rule,
    ...(typeof from === 'string' ? { from: parseInstantFlag('targets: from', from, timeZone) } : {}),
    ...(typeof to === 'string' ? { to: parseInstantFlag('targets: to', to, timeZone) } : {}),
  };
}
