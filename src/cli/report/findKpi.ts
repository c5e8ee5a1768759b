import { didYouMean } from '../../errors/nearest.ts';
import { usageError } from '../args/usageError.ts';
import { type AnyKpi, allKpis } from './anyKpi.ts';

/** A KPI by its id or by the name it is imported under; `first-response-time` will do as well. */
export function findKpi(asked: string, path: string): readonly [name: string, kpi: AnyKpi] {
  const wanted = plain(asked);
  for (const [name, kpi] of allKpis)
    if (plain(name) === wanted || plain(kpi.definition.id) === wanted) return [name, kpi];
  const ids = [...allKpis.values()].map(({ definition }) => definition.id);
  const hint = didYouMean(asked.replaceAll('-', '_'), [...ids, ...allKpis.keys()]);
  throw usageError(path, "a KPI; 'support-kpis kpis' lists them", asked, hint);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_\s]/g, '');
}
