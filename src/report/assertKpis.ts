import { SupportKpisError } from '../errors/supportKpisError.ts';
import { assertFold } from '../fold/assertFold.ts';

/** Refuses what is no object of KPIs that can be run; `name` is who was called. */
export function assertKpis(kpis: unknown, name: string): void {
  if (typeof kpis !== 'object' || kpis === null || Array.isArray(kpis)) {
    throw new SupportKpisError({
      code: 'not_a_kpi',
      path: `${name}: kpis`,
      expected: 'an object of KPIs by name: { csat, firstResponseTime }',
      received: kpis,
    });
  }
  for (const [own, kpi] of Object.entries(kpis)) assertFold(kpi, `${name}: kpis.${own}`);
}
