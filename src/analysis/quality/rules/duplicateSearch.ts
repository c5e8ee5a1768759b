import { fieldOf } from '../../../fold/fieldOf.ts';
import type { FindingWriter } from '../findingWriter.ts';

/** The rows under each id that stands more than once. */
function repeatedIds(rows: readonly object[]): Map<unknown, number[]> {
  const first = new Map<unknown, number>();
  const repeated = new Map<unknown, number[]>();
  for (const [index, row] of rows.entries()) {
    const id = fieldOf(row, 'id');
    if (typeof id !== 'string' && typeof id !== 'number') continue;
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else {
      const own = repeated.get(id);
      if (own === undefined) repeated.set(id, [before, index]);
      else own.push(index);
    }
  }
  return repeated;
}

/** Of rows with the same id and content all but one. */
export function searchDuplicates(rows: readonly object[], found: FindingWriter): void {
  for (const indexes of repeatedIds(rows).values()) {
    const seen = new Set<string>();
    for (const index of indexes) {
      const content = contentOf(rows[index] as object, index);
      if (seen.has(content)) found.row(rows[index], index);
      else seen.add(content);
    }
  }
}

/** Of rows with the same id one of each content, where there are several. */
export function searchConflicts(rows: readonly object[], found: FindingWriter): void {
  for (const indexes of repeatedIds(rows).values()) {
    const different = new Map<string, number>();
    for (const index of indexes) {
      const content = contentOf(rows[index] as object, index);
      if (!different.has(content)) different.set(content, index);
    }
    if (different.size > 1) for (const index of different.values()) found.row(rows[index], index);
  }
}

/** The same text for the same content; what cannot be written down is like nothing else. */
function contentOf(row: object, index: number): string {
  try {
    return JSON.stringify(row, function (this: Readonly<Record<string, unknown>>, key) {
      return plain(this[key]);
    });
  } catch {
    return `row ${index}`;
  }
}

/** Read before JSON makes texts of dates, which mean the same as their numbers, and nothing of what is no number. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (value instanceof Date) return plain(value.getTime());
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
