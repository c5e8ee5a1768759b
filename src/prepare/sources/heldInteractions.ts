import { fieldOf } from '../../fold/fieldOf.ts';
import type { SourceRow } from './sourceRow.ts';

/** The interactions that stand inside a ticket; `null` for a ticket without a list. */
export function heldInteractions({ row, given, source }: SourceRow): SourceRow[] | null {
  const own = fieldOf(row, 'interactions');
  const before = fieldOf(given, 'interactions');
  if (!Array.isArray(own)) return null;
  return own.map((held: object, index) => ({
    row: held,
    given: Array.isArray(before) ? (before[index] as object) : held,
    source,
  }));
}

/** An interaction of a system, for ids are often unique within a kind only. */
export function interactionName({ row, source }: SourceRow): string {
  return JSON.stringify([source, fieldOf(row, 'kind'), fieldOf(row, 'id')].map(String));
}
