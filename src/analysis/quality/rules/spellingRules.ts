import { fieldOf } from '../../../fold/fieldOf.ts';
import { trimmedKey } from '../../../fold/trimmedKey.ts';
import type { CollectionName } from '../../../model/collections.ts';
import type { FindingWriter } from '../findingWriter.ts';
import { bend, type QualityRule } from '../qualityRule.ts';
import { mostFrequent } from './surveySearch.ts';

function folded(key: string): string {
  return trimmedKey(key).toLowerCase();
}

const keys = ['agentId', 'teamId', 'channel', 'type', 'tags'];

function groups(collection: CollectionName, fields: readonly string[]): QualityRule {
  return {
    ...{ id: 'split_group', title: 'Groups under two spellings that look alike', severity: 'notice', collection },
    bends: [
      bend('cases_per_agent', 'lower', 'an agent under two spellings is two agents'),
      bend('ticket_volume', 'lower', 'a group under two spellings is two smaller groups'),
    ],
    search: (rows, found) => searchSpellings(rows, found, fields, trimmedKey),
  };
}

/** Keys that differ only in what nobody sees; nothing is folded silently, so they are two groups. */
export const spellingRules: readonly QualityRule[] = [
  {
    id: 'split_customer',
    title: 'Customers under two ids that differ only in case or blanks',
    severity: 'notice',
    collection: 'tickets',
    bends: [
      bend('first_contact_resolution', 'higher', 'the repeated contact seems to be someone else’s'),
      bend('retention_impact', 'either', 'one customer is two'),
    ],
    search: (rows, found) => searchSpellings(rows, found, ['customerId'], folded),
  },
  groups('tickets', keys),
  groups('interactions', ['agentId', 'queue', 'channel']),
  groups('activities', ['agentId']),
];

/** Rows with a spelling that is not the most frequent one of its group, and how often each spelling stands. */
function searchSpellings(
  rows: readonly object[],
  found: FindingWriter,
  fields: readonly string[],
  fold: (key: string) => string,
): void {
  const rare = new Map<string, Set<string>>();
  for (const field of fields) {
    const counts = new Map<string, number>();
    for (const row of rows) for (const key of textsOf(row, field)) counts.set(key, (counts.get(key) ?? 0) + 1);
    rare.set(field, rareSpellings(field, counts, found, fold));
  }
  if ([...rare.values()].every(({ size }) => size === 0)) return;
  for (const [index, row] of rows.entries()) {
    const isRare = fields.some((field) => textsOf(row, field).some((key) => rare.get(field)?.has(key)));
    if (isRare) found.row(row, index);
  }
}

function rareSpellings(
  field: string,
  counts: ReadonlyMap<string, number>,
  found: FindingWriter,
  fold: (key: string) => string,
): Set<string> {
  const alike = new Map<string, Map<string, number>>();
  for (const [key, count] of counts) {
    const name = fold(key);
    const own = alike.get(name);
    if (own === undefined) alike.set(name, new Map([[key, count]]));
    else own.set(key, count);
  }
  const rare = new Set<string>();
  for (const own of alike.values()) {
    if (own.size === 1) continue;
    const usual = mostFrequent(own);
    for (const [key, count] of own) {
      found.word(field, key, count);
      if (key !== usual) rare.add(key);
    }
  }
  return rare;
}

function textsOf(row: object, field: string): readonly string[] {
  const value = fieldOf(row, field);
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((own) => typeof own === 'string') : [];
}
