import { SupportKpisError } from '../errors/supportKpisError.ts';
import type { CollectionName, Collections } from '../model/collections.ts';
import { assertCollection } from './assertCollection.ts';
import { type BatchOptions, batchRules } from './options.ts';
import type { Parsed } from './parsed.ts';
import { type Problem, placeOf } from './problem.ts';
import { createProblemLog, type UnknownWord } from './problemLog.ts';
import { readRows } from './readers/readRows.ts';
import { rowReader } from './readers/rowReader.ts';
import type { Rules } from './readers/rules.ts';
import { type FieldFault, startTrail, type Trail } from './readers/trail.ts';

/** What became of a batch of rows. Every row is either a record or rejected: `rows = records.length + rejected`. */
export interface ParsedRecords<Row> {
  /** The good rows, in their order. */
  readonly records: Parsed<Row>[];
  /** What is wrong with the rejected rows, one entry per problem, in the order of the rows. */
  readonly problems: Problem[];
  /** How many rows were read. */
  readonly rows: number;
  /** How many of them are not among the records. */
  readonly rejected: number;
  /** How often each problem occurred, by code, also beyond `maxProblems`. */
  readonly counts: Readonly<Record<string, number>>;
  /** The distinct words that are in no list of known words (of at most 1000), the most frequent first. */
  readonly unknownWords: UnknownWord[];
}

/**
 * Reads all rows of a collection into records and does not stop at bad ones: they are left out, counted and explained.
 *
 * How values are read is told with {@link createParser}. The rows are consumed once; a million of them is no burden.
 *
 * @throws `unknown_collection`, `unknown_option`, `invalid_option`, `unknown_time_zone`, `not_iterable` at once;
 *   `too_many_bad_rows` when the share of rejected rows is above `maxBadShare`; with `strict` the first problem's code.
 * @example
 * import { parseRecords } from 'support-kpis/schema';
 * const rows = [{ start: '2024-03-01T10:00:00Z', end: '2024-03-01T10:30:00Z', system: 'phone' }, { system: 'web' }];
 * const outages = parseRecords('outages', rows);
 * outages.records; // → [{ start: 1709287200000, end: 1709289000000, system: 'phone' }]
 * outages.counts; // → { missing: 2 }
 * outages.problems[0]; // → { index: 1, path: 'start', code: 'missing', message: 'outages[1].start: expected a value, got nothing' }
 */
export function parseRecords<Name extends CollectionName>(
  collection: Name,
  rows: Iterable<unknown>,
  options?: BatchOptions,
): ParsedRecords<Collections[Name]> {
  return parseNamed('parseRecords', collection, rows, options);
}

/** {@link parseRecords} under the name by which its caller was called, for the messages of errors. */
export function parseNamed<Name extends CollectionName>(
  caller: string,
  collection: Name,
  rows: Iterable<unknown>,
  options: BatchOptions | undefined,
): ParsedRecords<Collections[Name]> {
  assertCollection(caller, collection);
  const { batch, rules } = batchRules(caller, options);
  assertRows(caller, rows);
  return parseBatch(caller, collection, rows, batch, rules);
}

/** {@link parseNamed} behind its checks. */
export function parseBatch<Name extends CollectionName>(
  caller: string,
  collection: Name,
  rows: Iterable<unknown>,
  batch: BatchOptions,
  rules: Rules,
): ParsedRecords<Collections[Name]> {
  const log = createProblemLog(collection, batch.maxProblems ?? Number.POSITIVE_INFINITY);
  const records: Parsed<Collections[Name]>[] = [];
  const trail = startTrail(rules);
  const count = readRows(rowReader(collection, rules), rows, trail, records, (index) => {
    if (batch.strict) throwFirst(trail, `${collection}[${index}]`);
    log.add(index, trail.faults);
  });
  const rejected = count - records.length;
  refuseBadBatch(`${caller}: ${collection}`, rejected, count, batch.maxBadShare ?? 1, log.first());
  const { problems } = log;
  return { records, problems, rows: count, rejected, counts: log.counts(), unknownWords: log.unknownWords() };
}

function throwFirst(trail: Trail, place: string): never {
  // A row that failed left at least one fault in its trail.
  const fault = trail.faults[0] as FieldFault;
  throw new SupportKpisError({ ...fault, path: placeOf(fault, place) });
}

function refuseBadBatch(path: string, rejected: number, rows: number, share: number, first: string | undefined): void {
  if (rejected <= share * rows) return;
  throw new SupportKpisError({
    code: 'too_many_bad_rows',
    path,
    expected: `at most ${share} of ${rows} rows to be bad`,
    received: rejected / rows,
    hint: `the first: ${first}`,
  });
}

export function assertRows(caller: string, rows: unknown): asserts rows is Iterable<unknown> {
  const held = typeof rows === 'object' && rows !== null;
  if (held && typeof (rows as Partial<Iterable<unknown>>)[Symbol.iterator] === 'function') return;
  throw new SupportKpisError({
    code: 'not_iterable',
    path: `${caller}: rows`,
    expected: 'an array or another iterable of rows',
    received: rows,
    hint: 'rows of an asynchronous source go one by one through createParser',
  });
}
