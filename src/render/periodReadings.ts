import type { BacklogPeriod } from '../kpis/backlog/backlogFlows.ts';
import type { KpiReport } from '../report/reportTypes.ts';
import type { Period } from '../time/period.ts';
import { currencyOf } from './formatValue.ts';
import { headline } from './headline.ts';

/** What a KPI read in one period. */
export interface PeriodReading extends Period {
  readonly complete: boolean;
  readonly value: number | null;
  /** Of money. */
  readonly currency: string | null;
}

/**
 * A KPI's figure in each period. The backlog is a level at each period's end, so its own series stands for it: the
 * backlog of only those tickets that were created in the period would be another figure.
 */
export function periodReadings({ definition, result, periods = [] }: KpiReport<unknown>): PeriodReading[] {
  if (definition.id === 'backlog_series') {
    const levels = (result as { readonly periods: readonly BacklogPeriod[] }).periods;
    return levels.map(({ start, end, label, complete, backlog }) => ({
      start,
      end,
      label,
      complete,
      value: backlog,
      currency: null,
    }));
  }
  return periods.map(({ start, end, label, complete, result: own }) => ({
    ...{ start, end, label, complete },
    value: headline(own),
    currency: currencyOf(own),
  }));
}
