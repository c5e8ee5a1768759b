import { SupportKpisError } from '../errors/supportKpisError.ts';
import type { Fold } from './fold.ts';

/**
 * The figure of all these rows. A text is not taken for a collection, though it can be iterated.
 *
 * @throws SupportKpisError `not_iterable` when the rows are no collection.
 * @example
 * import { rate, run, summaryFold } from 'support-kpis/fold';
 * run(summaryFold((row: { open: boolean }) => row.open, rate()), [{ open: true }]).numerator // → 1
 */
export function run<Row, Result>(fold: Fold<Row, Result>, rows: Iterable<Row>, name = 'run'): Result {
  return fold.result(addAll(fold, fold.init(), rows, name));
}

/**
 * The state with all these rows added.
 *
 * @throws SupportKpisError `not_iterable` when the rows are no collection.
 * @example
 * import { addAll, rate, summaryFold } from 'support-kpis/fold';
 * const open = summaryFold((row: { open: boolean }) => row.open, rate());
 * const state = addAll(open, open.init(), [{ open: true }, { open: false }], 'open');
 * open.result(state).value // → 0.5
 */
export function addAll<Row, Result, State>(
  fold: Fold<Row, Result, State>,
  empty: State,
  rows: Iterable<Row>,
  name: string,
): State {
  let state = empty;
  if (Array.isArray(rows)) {
    // As eachRow, without a call per row.
    const { length } = rows;
    for (let index = 0; index < length; index++) state = fold.add(state, rows[index] as Row);
    return state;
  }
  assertRows(rows, name);
  for (const row of rows) state = fold.add(state, row);
  return state;
}

/** Visits the rows in their order; those that a callback appends to an array meanwhile are not looked at. */
export function eachRow<Row>(rows: Iterable<Row>, visit: (row: Row) => void): void {
  if (Array.isArray(rows)) {
    const { length } = rows;
    for (let index = 0; index < length; index++) visit(rows[index] as Row);
  } else for (const row of rows) visit(row);
}

/** Refuses what is no collection of rows. */
export function assertRows(rows: unknown, name: string): asserts rows is Iterable<unknown> {
  if (
    typeof rows === 'object' &&
    rows !== null &&
    typeof (rows as Partial<Iterable<unknown>>)[Symbol.iterator] === 'function'
  )
    return;
  const asynchronous = typeof rows === 'object' && rows !== null && Symbol.asyncIterator in rows;
  throw new SupportKpisError({
    code: 'not_iterable',
    path: `${name}: rows`,
    expected: 'an array or another iterable of records',
    received: rows,
    hint: asynchronous ? 'for an asynchronous source use running() with for await' : undefined,
  });
}
