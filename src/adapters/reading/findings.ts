import { showValue } from '../../errors/showValue.ts';
import type { AdapterFinding } from './adapterFinding.ts';
import { compareIds } from './compareIds.ts';

/** One occurrence, as it is reported. */
export interface Occurrence {
  readonly code: string;
  readonly collection: string;
  readonly field?: string;
  /** The same sentence for all occurrences of a code at a field: what is wrong, and what became of it. */
  readonly message: string;
  /** The record's id, or its place. */
  readonly id?: string | null;
  /** The value behind it. Left out when there is none to show. */
  readonly word?: unknown;
}

/** Collects what is found while a payload is read. */
export interface Findings {
  add(occurrence: Occurrence): void;
  /** All findings, in an order that does not depend on that of the records. */
  list(): AdapterFinding[];
}

const MOST = 100;
/** Kept beyond the limit before the least are chosen, so that choosing costs little per record. */
const SPARE = 1000;

interface Tally {
  readonly code: string;
  readonly collection: string;
  readonly field: string;
  message: string;
  count: number;
  ids: string[];
  readonly words: Map<string, number>;
}

/**
 * A collector of findings: one for each code, collection and field, however many records bear it.
 *
 * An adapter makes one at its start, hands it to every reader of this folder, adds its own occurrences, and puts
 * `list()` into its result.
 */
export function createFindings(): Findings {
  const tallies = new Map<string, Tally>();
  return {
    add({ code, collection, field = '', message, id, ...rest }) {
      const key = `${collection}\u0000${code}\u0000${field}`;
      let tally = tallies.get(key);
      if (tally === undefined) {
        tally = { code, collection, field, message, count: 0, ids: [], words: new Map() };
        tallies.set(key, tally);
      }
      tally.count++;
      if (message < tally.message) tally.message = message;
      if (typeof id === 'string') tally.ids.push(id);
      if (tally.ids.length > 2 * MOST + SPARE) tally.ids = least(tally.ids);
      if (!('word' in rest)) return;
      const word = showValue(rest.word);
      tally.words.set(word, (tally.words.get(word) ?? 0) + 1);
    },
    list: () =>
      [...tallies]
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([, { ids, words, ...tally }]) => {
          const { code, collection, field, count, message } = tally;
          return { code, collection, field, count, ids: least(ids), words: frequent(words), message };
        }),
  };
}

function least(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort(compareIds).slice(0, MOST);
}

function frequent(words: ReadonlyMap<string, number>): AdapterFinding['words'] {
  return [...words]
    .sort(([left, leftCount], [right, rightCount]) => rightCount - leftCount || (left < right ? -1 : 1))
    .slice(0, MOST)
    .map(([word, count]) => ({ word, count }));
}
