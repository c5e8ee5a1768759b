import { isSupportKpisError } from '../../errors/supportKpisError.ts';
import type { CollectionName } from '../../model/collections.ts';
import type { AnyKpi } from './anyKpi.ts';
import type { NotRun } from './commandReport.ts';
import type { KpiOptionValues, KpiSettings } from './kpiSettings.ts';
import { missingOption } from './missingOption.ts';
import { missingRows } from './missingRows.ts';

export interface ConfiguredKpis {
  readonly kpis: ReadonlyMap<string, AnyKpi>;
  readonly notRun: readonly NotRun[];
  /** Whether some KPI cannot run, or would bend, without a moment of looking. */
  readonly needsAsOf: boolean;
}

/** KPIs with the options that each of them knows, and those that cannot run with what is there. */
export function configureKpis(
  selected: ReadonlyMap<string, AnyKpi>,
  settings: KpiSettings,
  asOf: number | undefined,
  there: ReadonlySet<CollectionName>,
): ConfiguredKpis {
  const kpis = new Map<string, AnyKpi>();
  const notRun: NotRun[] = [];
  let needsAsOf = false;
  for (const [name, kpi] of selected) {
    const bound = bindKnown(kpi, { ...settings.common, asOf, ...settings.own(kpi.definition) });
    const { id, title, rows } = bound.definition;
    const noRows = missingRows(bound, there);
    if (noRows !== null) {
      notRun.push({ id, title, reason: noRows });
      continue;
    }
    const missing = missingOptionOf(bound);
    if (missing === null) kpis.set(name, bound);
    else notRun.push({ id, title, reason: missingOption(missing, id) });
    // Of the youngest visits nobody knows yet whether a request follows.
    if (missing === 'asOf' || rows === 'sessions') needsAsOf = true;
  }
  return { kpis, notRun, needsAsOf };
}

function bindKnown(kpi: AnyKpi, options: KpiOptionValues): AnyKpi {
  let bound = kpi;
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    try {
      bound = bound.with({ [name]: value });
    } catch (error) {
      const unknown = isSupportKpisError(error) && error.code === 'unknown_option';
      // Only the option itself may be unknown to a KPI; a mistake inside its value is the caller's.
      if (!unknown || !error.path.endsWith(`: options.${name}`)) throw error;
    }
  }
  return bound;
}

/** The first required option that is not there. */
function missingOptionOf(kpi: AnyKpi): string | null {
  try {
    kpi.init();
    return null;
  } catch (error) {
    if (!isSupportKpisError(error) || error.code !== 'missing_option') throw error;
    return error.path.slice(error.path.lastIndexOf('.') + 1);
  }
}
