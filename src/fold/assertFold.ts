import { SupportKpisError } from '../errors/supportKpisError.ts';
import type { Fold } from './fold.ts';

/**
 * Refuses what is no KPI and no other fold, and asks one for its empty state, so that a missing option is found before
 * any row is read.
 */
export function assertFold(fold: unknown, path: string): asserts fold is Fold<unknown, unknown> {
  const methods = (fold ?? {}) as Partial<Record<string, unknown>>;
  if (['init', 'add', 'merge', 'result'].every((name) => typeof methods[name] === 'function')) {
    (fold as Fold<unknown, unknown>).init();
    return;
  }
  const hint = typeof methods['fold'] === 'function' ? 'options that it requires are given by with()' : undefined;
  throw new SupportKpisError({ code: 'not_a_kpi', path, expected: 'a KPI or another fold', received: fold, hint });
}
