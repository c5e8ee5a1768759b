import type { SlaPolicy } from '../../kpis/resolution/sla/slaPolicy.ts';
import type { ScaleOption } from '../../kpis/satisfaction/surveyOptions.ts';
import type { Calendar } from '../../time/calendar.ts';
import type { PeriodUnit, WeekStart } from '../../time/periodOptions.ts';

/** What the command line says about KPIs. Each KPI takes what it knows. */
export interface KpiSettings {
  readonly clock: Calendar | undefined;
  readonly every: PeriodUnit | undefined;
  readonly timeZone: string | undefined;
  readonly weekStartsOn: WeekStart | undefined;
  readonly quantiles: { readonly relativeError: number } | undefined;
  readonly strict: true | undefined;
  readonly policies: readonly SlaPolicy[] | undefined;
  readonly direction: string | undefined;
  /** By KPI, because one desk asks its questions on several scales. */
  readonly scales: Readonly<Record<string, ScaleOption | undefined>>;
}
