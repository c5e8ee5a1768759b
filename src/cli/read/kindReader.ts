import type { RowProblem } from '../../schema/problem.ts';
import type { Holding } from './holding.ts';

type Kinded = { readonly value: unknown } | RowProblem;

/**
 * Gives rows of a file of calls, chats or messages their kind. A row that says itself that it is something else is a
 * bad row: either the row or the name of the file is wrong, and nobody knows which. `null` where rows are of any kind.
 */
export function kindReader({ name, kind }: Holding, normalize: boolean): ((row: unknown) => Kinded) | null {
  if (kind === undefined) return null;
  return (row) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return { value: row };
    const own = (row as { readonly kind?: unknown }).kind ?? '';
    if (own === '') return { value: { ...row, kind } };
    const said = normalize && typeof own === 'string' ? own.trim().toLowerCase() : own;
    if (said === kind) return { value: row };
    const message = `interactions: expected ${kind} in a file of ${name}, got ${JSON.stringify(String(own)).slice(0, 80)}`;
    return { path: 'kind', code: 'wrong_kind', message };
  };
}

export function isProblem(row: Kinded): row is RowProblem {
  return 'code' in row;
}
