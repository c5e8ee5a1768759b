import { interval } from '../../analysis/interval/interval.ts';
import { type KpiInterval, noInterval } from '../../analysis/interval/kpiInterval.ts';
import type { TargetTable } from '../../analysis/targets/targetRules.ts';
import { isSupportKpisError } from '../../errors/supportKpisError.ts';
import type { KpiDefinition } from '../../kpi/definition.ts';
import type { ReportDetails } from '../../report/reportDetails.ts';
import type { KpiReport, Report } from '../../report/reportTypes.ts';
import { currencyOf, formatValue, NO_VALUE } from '../formatValue.ts';
import { headline } from '../headline.ts';
import { visibleText } from '../visibleText.ts';

/** A KPI as the page shows it. */
export interface PageKpi {
  /** Its name in the report. */
  readonly name: string;
  readonly kpi: KpiReport<unknown>;
  readonly definition: KpiDefinition;
  readonly title: string;
  readonly value: number | null;
  /** The figure as it is written. */
  readonly text: string;
  readonly interval: KpiInterval;
}

/** All that the parts of a page look at. */
export interface PageContext {
  readonly report: Report;
  readonly details: ReportDetails | null;
  readonly targets: TargetTable;
  readonly level: number;
  readonly kpis: readonly PageKpi[];
}

export function pageKpis({ kpis }: Report, level: number): PageKpi[] {
  return Object.entries<KpiReport<unknown>>(kpis).map(([name, kpi]) => ({
    ...{ name, kpi, definition: kpi.definition, title: visibleText(kpi.definition.title) },
    ...{ value: headline(kpi.result), text: figureText(kpi.result, kpi.definition) },
    interval: intervalOf(kpi.result, kpi.definition, level),
  }));
}

/** The first KPI of an id that has a figure. */
export function kpiOf({ kpis }: PageContext, id: string): PageKpi | undefined {
  return kpis.find(({ definition, value }) => definition.id === id && value !== null);
}

/** A result's figure as it is written, with a minus that is as wide as a plus. */
export function figureText(result: unknown, definition: KpiDefinition): string {
  return valueText(headline(result), definition, currencyOf(result));
}

export function valueText(value: number | null, definition: KpiDefinition, currency: string | null = null): string {
  return formatValue(value, definition, currency).replace(/^-/, '−');
}

/** Between which values a result's figure probably lies. */
export function intervalOf(result: unknown, { unit }: Pick<KpiDefinition, 'unit'>, level: number): KpiInterval {
  const value = headline(result);
  if (value === null) return noInterval(null, 0, level, 'no_data');
  try {
    return possible(interval(result as object, { level }), unit);
  } catch (error) {
    // Results of other people's KPIs may look like none that has an interval.
    if (isSupportKpisError(error)) return noInterval(value, 0, level, 'no_method');
    throw error;
  }
}

/** Few rows give ranges that reach below nothing, where no wait and no count lies. */
function possible(found: KpiInterval, unit: KpiDefinition['unit']): KpiInterval {
  const isAboveZero = unit === 'duration' || unit === 'tickets' || unit === 'count';
  if (!isAboveZero || found.lower === null || found.lower >= 0 || Number(found.value) < 0) return found;
  return { ...found, lower: 0 };
}

/** «3h 10m to 3h 50m»; empty without an interval. */
export function rangeText({ lower, upper }: Pick<KpiInterval, 'lower' | 'upper'>, definition: KpiDefinition): string {
  if (lower === null || upper === null) return '';
  // Parts of a ticket would pretend to know it better.
  const [low, high] = definition.unit === 'tickets' ? [Math.round(lower), Math.round(upper)] : [lower, upper];
  return `${valueText(low, definition)} to ${valueText(high, definition)}`;
}

/** The same, with the sign of nothing where there is none. */
export function rangeCell(ends: Pick<KpiInterval, 'lower' | 'upper'>, definition: KpiDefinition): string {
  return rangeText(ends, definition) || NO_VALUE;
}

export function levelText(level: number): string {
  return `${Number((100 * level).toPrecision(12))} %`;
}
