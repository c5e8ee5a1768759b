import type { ReadyKpi } from '../../kpi/kpi.ts';
import { catalogue } from '../../kpis/catalogue.ts';

/** A KPI of which only the catalogue knows the options. */
export interface AnyKpi extends ReadyKpi<never, unknown> {
  with(options: object): AnyKpi;
}

/** Every KPI by the name it is imported under. */
export const allKpis: ReadonlyMap<string, AnyKpi> = new Map(
  Object.entries<object>(catalogue).map(([name, kpi]) => [name, kpi as AnyKpi]),
);
