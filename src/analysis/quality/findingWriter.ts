import { fieldOf } from '../../fold/fieldOf.ts';
import { rowId } from '../../kpi/rowId.ts';
import { toInstant } from '../../time/instant.ts';
import type { FindingWord, Suspect } from './qualityFinding.ts';

/** Collects what one rule finds. */
export interface FindingWriter {
  /** A row for which the rule holds. `index` is its place in the collection. */
  row(row: unknown, index: number, suspects?: readonly Suspect[]): void;
  /** Something other than a row, such as a day: how many, and the names of some. */
  add(count: number, names: readonly string[]): void;
  /** How much was looked at, where it is not all rows. */
  lookedAt(rows: number): void;
  word(field: string, word: string, count: number): void;
}

export interface FoundRows {
  readonly count: number;
  readonly rows: number;
  readonly ids: readonly string[];
  readonly words: readonly FindingWord[];
}

/** Kept beyond the limit before the least are chosen, so that choosing costs little per row. */
const SPARE = 1000;

/** Keeps no more names than are asked for, whatever the number of rows. `mark` learns of each row. */
export function findingWriter(
  limit: number,
  mark: (index: number) => void,
  allRows: number,
): FindingWriter & { result(): FoundRows } {
  const words = new Map<string, Map<string, number>>();
  let ids: string[] = [];
  let [count, rows] = [0, allRows];

  function name(id: string): void {
    ids.push(id);
    if (ids.length > 2 * limit + SPARE) ids = least(ids, limit);
  }

  function word(field: string, value: string, times: number): void {
    let own = words.get(field);
    if (own === undefined) {
      own = new Map();
      words.set(field, own);
    }
    own.set(value, (own.get(value) ?? 0) + times);
  }

  return {
    row(row, index, suspects = []) {
      count++;
      mark(index);
      const id = nameOf(row);
      if (id !== null) name(id);
      for (const [field, value] of suspects) word(field, value, 1);
    },
    add(times, names) {
      count += times;
      for (const own of names) name(own);
    },
    lookedAt(number) {
      rows = number;
    },
    word,
    result: () => ({ count, rows, ids: least(ids, limit), words: sortedWords(words).slice(0, limit) }),
  };
}

/** The id of a row; of a stretch of work whose it is and when it began; `null` for what has no name. */
function nameOf(row: unknown): string | null {
  const id = rowId(row);
  if (id !== undefined) return String(id);
  const [agent, start] = [fieldOf(row, 'agentId'), toInstant(fieldOf(row, 'start'))];
  return typeof agent === 'string' && !Number.isNaN(start) ? `${agent} ${new Date(start).toISOString()}` : null;
}

function least(ids: readonly string[], limit: number): string[] {
  return [...new Set(ids)].sort().slice(0, limit);
}

function sortedWords(words: ReadonlyMap<string, ReadonlyMap<string, number>>): FindingWord[] {
  const all: FindingWord[] = [];
  for (const [field, own] of words) for (const [word, count] of own) all.push({ field, word, count });
  const text = ({ field, word }: FindingWord): string => `${field}\u0000${word}`;
  return all.sort((left, right) => right.count - left.count || (text(left) < text(right) ? -1 : 1));
}
