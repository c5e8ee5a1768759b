import { type Forecast, type ForecastOptions, forecast } from '../../analysis/forecast/forecast.ts';
import { type Staffing, staffing } from '../../analysis/staffing/staffing.ts';
import type { StaffingOptions } from '../../analysis/staffing/staffingOptions.ts';
import type { StaffingInterval } from '../../analysis/staffing/staffingPlan.ts';
import type { Report } from '../../report/reportTypes.ts';
import type { Calendar } from '../../time/calendar.ts';
import type { PeriodOptions } from '../../time/periodOptions.ts';
import { kpiSeries } from '../series/kpiSeries.ts';
import type { StaffWork } from './staffWork.ts';

/** An interval of a plan with its name, and the time of it that is worked. */
export interface PlannedStaff extends StaffingInterval {
  readonly label: string;
  readonly worked: number;
}

/** A plan of agents from the files, or why there is none. */
export interface StaffPlan {
  readonly forecast: Forecast;
  readonly staffing: Pick<Staffing, 'method' | 'plan' | 'totals'> | null;
  readonly intervals: readonly PlannedStaff[];
  /** Contacts that are expected while the desk is closed. */
  readonly closed: number;
}

/** Forecasts the contacts of a kind of work, and plans who answers them. */
export function staffPlan(
  report: Report,
  work: StaffWork,
  calendar: PeriodOptions,
  options: {
    readonly forecast: ForecastOptions;
    readonly staffing: StaffingOptions;
    readonly clock: Calendar | undefined;
  },
): StaffPlan {
  const { clock } = options;
  const history = kpiSeries(report.kpis, work.counted).map(({ start, end, complete, result }) => ({
    ...{ start, end, complete, value: work.contactsOf(result) },
  }));
  const expected = forecast(history, { ...calendar, ...options.forecast, unit: 'count' });
  if (expected.reason !== null) return { forecast: expected, staffing: null, intervals: [], closed: 0 };
  const isDeferred = options.staffing.deadline !== undefined;
  const open = (start: number, end: number): number => clock?.between(start, end) ?? end - start;
  const coming = expected.periods.map(({ start, end, label, value, upper }) => ({
    ...{ start: start as number, end: end as number, label: label as string, value, upper },
  }));
  // Work that may wait is done when the desk opens; who calls a closed desk is answered by nobody.
  const demand = isDeferred ? coming : coming.filter(({ start, end }) => open(start, end) > 0);
  const labels = new Map(coming.map(({ start, label }) => [start, label]));
  const { method, plan, totals, intervals } = staffing(demand, options.staffing);
  return {
    forecast: expected,
    staffing: { method, plan, totals },
    intervals: intervals.map((own) => ({
      label: labels.get(own.start) as string,
      ...own,
      worked: isDeferred ? open(own.start, own.end) : own.end - own.start,
    })),
    closed: coming.reduce((sum, own) => sum + (demand.includes(own) ? 0 : own.value), 0),
  };
}
