import type { CollectionName } from '../../src/model/collections.ts';
import { createParser, type ParserOptions, type RowProblem } from '../../src/schema/index.ts';

/** The problems of one row as `path code`, and nothing for a good one. */
export function problemsOf(collection: CollectionName, row: unknown, options?: ParserOptions): string[] {
  return fullProblemsOf(collection, row, options).map(({ path, code }) => `${path} ${code}`);
}

export function fullProblemsOf(
  collection: CollectionName,
  row: unknown,
  options?: ParserOptions,
): readonly RowProblem[] {
  const parsed = createParser(collection, options).parseRow(row);
  return parsed.ok ? [] : parsed.problems;
}

/** The record that one row becomes; fails the test when the row is bad. */
export function recordOf<Name extends CollectionName>(collection: Name, row: unknown, options?: ParserOptions) {
  const parsed = createParser(collection, options).parseRow(row);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('; '));
  return parsed.record;
}
