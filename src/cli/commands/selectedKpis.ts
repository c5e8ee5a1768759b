import { type AnyKpi, allKpis } from '../report/anyKpi.ts';
import { findKpi } from '../report/findKpi.ts';

/** KPIs by the name that they are imported under, and whether somebody asked for exactly these. */
export interface SelectedKpis {
  readonly selected: ReadonlyMap<string, AnyKpi>;
  readonly named: boolean;
}

/** The KPIs of lists such as `csat,nps`; without a list all of them, or those of `otherwise`. */
export function selectedKpis(lists: readonly string[], otherwise: SelectedKpis['selected'] = allKpis): SelectedKpis {
  if (lists.length === 0) return { selected: otherwise, named: false };
  const asked = lists.flatMap((list) => list.split(',')).filter((name) => name.trim() !== '');
  return { selected: new Map(asked.map((name) => findKpi(name.trim(), '--kpis'))), named: true };
}
