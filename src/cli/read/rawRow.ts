import type { RowProblem } from '../../schema/problem.ts';

/** One row as a file holds it, or what kept it from being read. `row` counts from 1; in CSV the header is row 1. */
export type RawRow =
  | { readonly row: number; readonly value: unknown }
  | { readonly row: number; readonly problem: RowProblem };

/** Rows in small heaps, because handing them over one by one would cost more than reading them. */
export type RawRows = AsyncIterable<readonly RawRow[]>;
