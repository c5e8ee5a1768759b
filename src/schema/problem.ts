import { showValue } from '../errors/showValue.ts';
import type { FieldFault, Segment } from './readers/trail.ts';

/** One thing that is wrong with a row. It never holds the row, and of the value only what fits into 80 characters. */
export interface RowProblem {
  /** Where in the row: `createdAt`, `history[3].at`; `''` is the row itself. */
  readonly path: string;
  /** Stable name of the fault: `missing`, `invalid_date`, `ambiguous_date`, `unknown_status`, `not_a_number` … */
  readonly code: string;
  /** What was expected and what came, in one sentence. */
  readonly message: string;
}

/** A problem of a row among others. */
export interface Problem extends RowProblem {
  /** The row's place among the rows that were read, from 0. */
  readonly index: number;
}

export function toProblem(fault: FieldFault, place: string): RowProblem {
  const path = formatPath(fault.path);
  return { path, code: fault.code, message: `${placeOf(fault, place)}: ${describe(fault)}` };
}

/** The row's place and the path in it: `tickets[17].history[3].at`. */
export function placeOf(fault: FieldFault, place: string): string {
  return fault.path.length === 0 ? place : `${place}.${formatPath(fault.path)}`;
}

export function describe(fault: FieldFault): string {
  return `expected ${fault.expected}, got ${showValue(fault.received)}`;
}

function formatPath(path: readonly Segment[]): string {
  let text = '';
  for (const segment of path) {
    if (typeof segment === 'number') text += `[${segment}]`;
    else text += text === '' ? segment : `.${segment}`;
  }
  return text;
}
