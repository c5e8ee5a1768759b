import type { Accounting } from '../accounting.ts';
import type { Sharing } from './sharing.ts';

/**
 * Some thousands of rows at a time, with the class of each. All rows of one class have the same outcome in every figure
 * that classes decide; figures whose values differ within a class read these from columns.
 */
export interface Chunk<Row> {
  readonly length: number;
  /** The class of each row; −1 for a row that is not plain enough for one, and is asked itself. */
  readonly classes: Int32Array;
  /** The places of rows whose class is new with this chunk, in the order of the classes. */
  readonly fresh: readonly number[];
  /** The places of rows without a class. */
  readonly odd: readonly number[];
  /** A field's own instants, of rows with a class, NaN where it has none; `null` where none were read. */
  instantsOf?(field: string): Float64Array | null;
  /** A number for each text of a field, 0 for nothing, −1 for what is no text, rows without a class and texts beyond some thousands. */
  textsOf?(field: string): Int32Array;
  /** The row as a measure is asked for it. */
  rowAt(place: number): Row;
  /** All rows as they were given, without what belongs to them; those of the chunk begin with the one at `first`. */
  readonly rows: readonly Row[];
  readonly first: number;
}

/** Reads rows in chunks. What it gives is overwritten by the next chunk. */
export interface ChunkSource<Row> {
  /** How many rows there are. */
  readonly length: number;
  /** `null` when the rows turn out to be in another order than the reader was made for. */
  read(from: number, to: number): Chunk<Row> | null;
}

/** Several values of a row: those of place `i` stand from `ends[i − 1]` (0 for the first) to `ends[i]`. */
export interface ValueLists {
  readonly values: Float64Array;
  readonly ends: Int32Array;
}

/**
 * How a figure is made of classes and columns: of classes alone, or with one of `split`, `value` and `values`. Whatever the
 * plan leaves open, the measure decides.
 */
export interface BulkPlan<Row, Read extends Chunk<Row> = Chunk<Row>> {
  /** Makes the reader of rows; figures that name the same one share what it reads. */
  source(rows: readonly Row[], beside?: object | null, needs?: string): ChunkSource<Row>;
  /** What of a row the figure looks at, by a name that the reader knows. Default: all. */
  readonly needs?: string;
  /** Facts that only this figure asks for: a code for each row that parts its class further; −1 asks the row itself. */
  split?(chunk: Read, codes: Int32Array): void;
  /** Figures whose splits have one name share what comes of them. */
  readonly splitName?: string;
  /** Whether the measure looks at the row alone, and at nothing that was joined to it. */
  readonly alone?: boolean;
  /** The value of each row where its outcome is a number, 0 or more; NaN where there is none, −1 asks the row itself. */
  value?(chunk: Read, values: Float64Array): void;
  /** The values of each row, 0 or more; one below asks the row itself. */
  values?(chunk: Read): ValueLists;
  /** Instead of all these: a run of its own, for rows that decide about each other. */
  start?(fold: object, sharing: Sharing): BulkRun<unknown>;
  /** Whether all rows of a class, of which the one at this place is the first, are asked themselves. */
  asks?(chunk: Read, place: number): boolean;
}

/** What became of the rows of a cell, and the figure that they make. */
export interface BulkResult<Result> {
  readonly result: Result;
  readonly accounting: Accounting;
}

/** One figure over rows that come in chunks, for all of them or for each of several cells (groups, periods). */
export interface BulkRun<Result> {
  /** `cells` says to which cell each row belongs, −1 to none; `null` puts all into cell 0. */
  add(chunk: Chunk<unknown>, cells: Int32Array | null): void;
  result(cell: number): BulkResult<Result>;
}

/** The way of a fold to take in many rows at once; whoever uses it has rows of the fold's kind. */
export interface Bulk<Result> {
  /** `beside` are records of another collection that were joined to the rows, in the form that the reader knows. */
  source(rows: readonly unknown[], beside?: object | null, needs?: string): ChunkSource<unknown>;
  readonly needs: string;
  /** Whoever drives the runs has the classes of each chunk counted once for all that share. */
  start(sharing: Sharing): BulkRun<Result>;
}

/** So many rows fit, as columns, into the caches nearest to the processor. */
export const CHUNK = 2048;
