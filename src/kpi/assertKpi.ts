import { SupportKpisError } from '../errors/supportKpisError.ts';
import { assertFold } from '../fold/assertFold.ts';

/** Refuses what is no KPI with all its options, before any row is read. */
export function assertKpi(kpi: unknown, name: string): void {
  assertFold(kpi, `${name}: kpi`);
  const { definition } = kpi as { readonly definition?: unknown };
  if (typeof definition === 'object' && definition !== null) return;
  throw new SupportKpisError({ code: 'not_a_kpi', path: `${name}: kpi`, expected: 'a KPI', received: kpi });
}
