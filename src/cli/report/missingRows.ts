import type { CollectionName } from '../../model/collections.ts';
import { collectionWords } from '../../render/collectionWords.ts';
import type { AnyKpi } from './anyKpi.ts';

type Alternatives = readonly CollectionName[];

const contacts: Alternatives = ['interactions', 'tickets'];

/** What figures of the ledger divide, and by what: of each of these there must be one, or the figure would be of nothing. */
const needs: Readonly<Record<string, readonly Alternatives[]>> = {
  cost_per_contact: [['costs'], contacts],
  cost_per_resolution: [['costs'], ['tickets']],
  revenue_per_interaction: [['revenue'], contacts],
  self_service_score: [['sessions'], ['tickets']],
};

/** Why a KPI has no rows; `null` when there are some, or what they can be made of. */
export function missingRows(kpi: AnyKpi, there: ReadonlySet<CollectionName>): string | null {
  const { id, rows } = kpi.definition;
  if (there.has(rows)) return null;
  if (rows !== 'ledger') return `no ${collectionWords(rows)} given`;
  const missing = (needs[id] as readonly Alternatives[]).find(
    (alternatives) => !alternatives.some((name) => there.has(name)),
  );
  return missing === undefined ? null : `no ${missing.map(collectionWords).join(' or ')} given`;
}
