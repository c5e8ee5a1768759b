import type { LedgerEntry } from '../model/ledger.ts';

/** The words for kinds of ledger entries. */
export const ledgerKinds: readonly unknown[] = [
  'cost',
  'revenue',
  'contact',
  'resolution',
  'session',
] satisfies LedgerEntry['kind'][];
