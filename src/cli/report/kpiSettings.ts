import type { KpiDefinition } from '../../kpi/definition.ts';
import type { ScaleOption } from '../../kpi/scale.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { Calendar } from '../../time/calendar.ts';
import type { PeriodUnit, WeekStart } from '../../time/periodOptions.ts';

/** Options of KPIs by their names in the library; those that nobody gave are `undefined`. */
export type KpiOptionValues = Readonly<Record<string, unknown>>;

/** What the command line says about figures. */
export interface KpiSettings {
  readonly clock: Calendar | undefined;
  readonly every: PeriodUnit | undefined;
  readonly timeZone: string | undefined;
  readonly weekStartsOn: WeekStart | undefined;
  readonly attribute: Attribution | undefined;
  readonly csatScale: ScaleOption | undefined;
  /** Options that every KPI takes that knows them. */
  readonly common: KpiOptionValues;
  /** Options of one KPI, because others mean something else by them. */
  readonly own: (definition: KpiDefinition) => KpiOptionValues;
}
