import type { CollectionName } from '../../model/collections.ts';
import type { RowProblem } from '../../schema/problem.ts';
import type { Format } from './fileKind.ts';
import type { Source } from './source.ts';

/** A fault of a row, as `--bad-rows` writes it. */
export interface BadRow extends RowProblem {
  readonly file: string;
  readonly row: number;
}

/** What was found in a file. */
export interface SourceTally {
  readonly file: string;
  readonly collection: CollectionName;
  /** What the rows are called in words: `calls` of a file of calls, else the collection. */
  readonly holds: string;
  readonly format: Format;
  rows: number;
  /** Rows that could not be read and were left out. */
  bad: number;
  /** Rows left out because their id was there before. */
  repeated: number;
  /** Faults by code; a bad row has one or more. */
  readonly faults: Record<string, number>;
  /** The first bad row, in one line. */
  firstFault: string | null;
  /** Words that are in no list of known words, and how often: at most 200 of them. */
  readonly unknownWords: Record<string, number>;
  /** Columns of CSV that mean nothing to a record. */
  unreadColumns: readonly string[];
}

const MOST_WORDS = 200;

export function startTally({ file, collection, holding, format }: Source): SourceTally {
  return {
    ...{ file, collection, holds: holding.name, format, rows: 0, bad: 0, repeated: 0 },
    ...{ faults: {}, firstFault: null, unknownWords: {}, unreadColumns: [] },
  };
}

/** Counts a fault of a row; gives it in one line. */
export function noteFault(tally: SourceTally, { row, path, code, message }: BadRow): string {
  const line = `${tally.file}: row ${row}: ${message}`;
  tally.firstFault ??= line;
  tally.faults[code] = (tally.faults[code] ?? 0) + 1;
  if (code.startsWith('unknown_')) {
    const word = `${path.replace(/\[\d+\]/g, '[]')}: ${/got (.*)$/.exec(message)?.[1] ?? ''}`;
    addWord(tally.unknownWords, word, 1);
  }
  return line;
}

/** What was found in a part of a file, added to what was found before it. */
export function mergeTallies(left: SourceTally, right: SourceTally): void {
  left.rows += right.rows;
  left.bad += right.bad;
  left.repeated += right.repeated;
  left.firstFault ??= right.firstFault;
  for (const [code, count] of Object.entries(right.faults)) left.faults[code] = (left.faults[code] ?? 0) + count;
  for (const [word, count] of Object.entries(right.unknownWords)) addWord(left.unknownWords, word, count);
}

function addWord(words: Record<string, number>, word: string, count: number): void {
  const known = Object.hasOwn(words, word);
  if (known || Object.keys(words).length < MOST_WORDS) words[word] = (known ? (words[word] as number) : 0) + count;
}
