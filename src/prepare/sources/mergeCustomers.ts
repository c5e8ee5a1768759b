import { fieldOf } from '../../fold/fieldOf.ts';
import type { Customer } from '../../model/business.ts';
import { toInstant } from '../../time/instant.ts';
import { contentText } from '../sameContent.ts';
import type { Distinction } from './distinctRows.ts';
import { preferred } from './distinctRows.ts';
import { type SourceRow, textId } from './sourceRow.ts';

/** Customers, one row for each, and what could not be put together. */
export interface MergedCustomers {
  readonly rows: SourceRow[];
  /** Ids whose rows tell facts of one system only. */
  readonly withoutFacts: { readonly id: string; readonly sources: readonly number[] }[];
  /** Ids whose rows contradict each other, by field. */
  readonly contradicted: { readonly field: string; readonly id: string; readonly sources: readonly number[] }[];
}

/** What one system knows of its own contacts only; `prepare` gathers it from all of them. */
const ownFacts = [
  ...(['contactedAt', 'contacts', 'satisfaction', 'openTickets', 'reopens', 'escalations', 'sentiment'] as const),
] satisfies (keyof Customer)[];

const single = ['tier', 'lifetimeValue'] satisfies (keyof Customer)[];

/** Rows of one customer as one: a customer since the first day, gone when gone from all systems, else as the preferred row says. */
export function mergeCustomers(rows: readonly SourceRow[], distinction: Distinction): MergedCustomers {
  const groups = new Map<string, SourceRow[]>();
  for (const own of rows) {
    const id = textId(own.row) as string;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [own]);
    else group.push(own);
  }
  const found: MergedCustomers = { rows: [], withoutFacts: [], contradicted: [] };
  for (const [id, group] of groups) {
    const [first] = group as [SourceRow];
    found.rows.push(group.length === 1 ? first : merged(id, preferred(group, distinction), found));
  }
  return found;
}

function merged(id: string, group: readonly SourceRow[], found: MergedCustomers): SourceRow {
  const sources = [...new Set(group.map(({ source }) => source))];
  const row: Record<string, unknown> = {};
  for (const own of group.toReversed()) {
    for (const [field, value] of Object.entries(own.row))
      if (value !== null && value !== undefined) set(row, field, value);
  }
  for (const field of single) {
    const said = group.map((own) => fieldOf(own.row, field) ?? null).filter((value) => value !== null);
    if (new Set(said.map((value) => contentText([value]))).size > 1) found.contradicted.push({ field, id, sources });
  }
  const facts = ownFacts.filter((field) => field in row);
  for (const field of facts) delete row[field];
  if (facts.length > 0) found.withoutFacts.push({ id, sources });
  const since = instants(group, 'since');
  if (since.length > 0) row['since'] = since[0];
  const gone = instants(group, 'churnedAt');
  if (gone.length === group.length) row['churnedAt'] = gone[gone.length - 1];
  else delete row['churnedAt'];
  return { ...(group[0] as SourceRow), row };
}

/** From the earliest on. */
function instants(group: readonly SourceRow[], field: string): number[] {
  return group
    .map(({ row }) => toInstant(fieldOf(row, field)))
    .filter((at) => !Number.isNaN(at))
    .sort((left, right) => left - right);
}

/** Also a field that is called `__proto__`. */
function set(row: Record<string, unknown>, field: string, value: unknown): void {
  Object.defineProperty(row, field, { value, writable: true, enumerable: true, configurable: true });
}
