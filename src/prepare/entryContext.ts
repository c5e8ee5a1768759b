import { fieldOf } from '../fold/fieldOf.ts';
import type { LedgerEntry } from '../model/ledger.ts';

/** What a ledger entry knows of its ticket, so that the book can be read by channel, issue type, team or tag. */
export type EntryContext = Pick<
  LedgerEntry,
  'channel' | 'type' | 'severity' | 'priority' | 'customerTier' | 'customerId' | 'teamId' | 'agentId' | 'tags'
>;

const fields = ['channel', 'type', 'severity', 'priority', 'customerTier', 'customerId', 'teamId', 'agentId', 'tags'];

/** The ticket's part of its entries; fields that it does not say stand there as `null`, so that all entries have one shape. */
export function entryContext(ticket: unknown): EntryContext {
  const context: Record<string, unknown> = {};
  for (const field of fields) context[field] = fieldOf(ticket, field) ?? null;
  return context;
}

/** The entry with what its ticket says and it does not say itself. */
export function withContext(entry: LedgerEntry, context: EntryContext): LedgerEntry {
  const said: Record<string, unknown> = {};
  for (const field of fields) said[field] = fieldOf(entry, field) ?? fieldOf(context, field);
  return { ...entry, ...said };
}
