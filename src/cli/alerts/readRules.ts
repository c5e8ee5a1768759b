import type { AlertRule } from '../../analysis/alerts/alertRule.ts';
import { checkRules } from '../../analysis/alerts/checkRules.ts';
import { readDurations } from '../read/readDurations.ts';
import { readJsonFile } from '../read/readJsonFile.ts';
import type { AnyKpi } from '../report/anyKpi.ts';
import { fileFault } from '../report/fileFault.ts';
import { findKpi } from '../report/findKpi.ts';

const durations: ReadonlySet<string> = new Set(['above', 'below', 'from', 'to', 'clear', 'duration', 'cooldown']);

/** Rules, and the KPIs that they name. */
export interface ReadRules {
  readonly rules: readonly AlertRule[];
  readonly selected: ReadonlyMap<string, AnyKpi>;
}

/** Rules of a JSON file. A KPI may bear its id or its name in code, a duration be a text such as `4h`. */
export function readRules(file: string): ReadRules {
  const found = readDurations(readJsonFile(file), durations) as AlertRule[];
  return fileFault(file, () => {
    const selected = new Map<string, AnyKpi>();
    const rules = checkRules(found).map((rule) => {
      const [name, kpi] = findKpi(rule.kpi, `rule ${rule.id}`);
      selected.set(name, kpi);
      return { ...rule, kpi: kpi.definition.id };
    });
    return { rules, selected };
  });
}
