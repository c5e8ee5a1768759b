import { type CollectionName, type Collections, recordNames } from '../model/collections.ts';
import { assertCollection } from './assertCollection.ts';
import { type ParserOptions, parserRules } from './options.ts';
import type { Parsed } from './parsed.ts';
import { type RowProblem, toProblem } from './problem.ts';
import { passes } from './readers/readRows.ts';
import { readSafely } from './readers/readSafely.ts';
import { rowReader } from './readers/rowReader.ts';
import type { Rules } from './readers/rules.ts';
import { FAILED, startTrail } from './readers/trail.ts';

/** What became of one row. */
export type ParsedRow<Row> =
  | { readonly ok: true; readonly record: Parsed<Row> }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

/** Reads rows of one collection, one at a time. */
export interface Parser<Row> {
  /** Never throws: whatever is wrong with a row comes back as its problems. */
  readonly parseRow: (row: unknown) => ParsedRow<Row>;
}

/**
 * Makes a parser that turns one row of JSON or CSV into a record, for streams and commands that see rows one by one.
 *
 * Instants may be epoch milliseconds, `Date`s or ISO 8601 texts with an offset, and become epoch milliseconds. Ids and
 * names may be whole numbers and become texts. `''` and `null` mean «not there». Fields that the record does not have
 * are left out; what a desk wants to keep belongs into a ticket's `attributes`. A row that already is such a record
 * comes back itself, not copied; no row is ever changed. Only shape and values are checked: that a ticket was solved
 * before it was created is a matter of data quality.
 *
 * @throws `unknown_collection`, `unknown_option`, `invalid_option`, `unknown_time_zone`: at once, before any row.
 * @example
 * import { createParser } from 'support-kpis/schema';
 * const surveys = createParser('surveys', { coerce: true });
 * surveys.parseRow({ id: 7, kind: 'csat', score: '4', comment: '' }); // → { ok: true, record: { id: '7', kind: 'csat', score: 4 } }
 * const bad = surveys.parseRow({ id: 8, kind: 'csat', score: 'four' });
 * bad.ok ? [] : bad.problems.map(({ code }) => code); // → ['not_a_number']
 */
export function createParser<Name extends CollectionName>(
  collection: Name,
  options?: ParserOptions,
): Parser<Collections[Name]> {
  assertCollection('createParser', collection);
  return parserOf(collection, parserRules('createParser', options));
}

/** A parser by rules that were made ready. */
export function parserOf<Name extends CollectionName>(collection: Name, rules: Rules): Parser<Collections[Name]> {
  const { isPlain, read } = rowReader(collection, rules);
  const place = recordNames[collection];
  return {
    parseRow: (row) => {
      if (passes(isPlain, row, rules.earliest)) return { ok: true, record: row as Parsed<Collections[Name]> };
      const trail = startTrail(rules);
      const record = readSafely(read, row, trail);
      return record === FAILED
        ? { ok: false, problems: trail.faults.map((fault) => toProblem(fault, place)) }
        : { ok: true, record: record as Parsed<Collections[Name]> };
    },
  };
}
