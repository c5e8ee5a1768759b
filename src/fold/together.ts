import { SupportKpisError } from '../errors/supportKpisError.ts';
import { assertFold } from './assertFold.ts';
import type { Bulk } from './bulk/bulk.ts';
import type { Fold } from './fold.ts';

/** Folds by the names of their figures. */
export type NamedFolds = Readonly<Record<string, Fold<never, unknown>>>;

/** The rows that all of them take. */
export type RowOfAll<Folds extends NamedFolds> = Folds[keyof Folds] extends Fold<infer Row, unknown> ? Row : never;

/** The figures under the names of their folds. */
export type ResultsOf<Folds extends NamedFolds> = {
  readonly [Name in keyof Folds]: Folds[Name] extends Fold<never, infer Result> ? Result : never;
};

/**
 * Several figures of the same rows in one pass, for groups and periods that are to have more than one.
 *
 * Each figure is what its fold gives by itself. What became of the rows is told for the first of them.
 *
 * @throws SupportKpisError `not_a_kpi` for what is no fold.
 * @example
 * import { csat, groupBy, nps, together } from 'support-kpis';
 * const surveys = [
 *   { id: 'S-1', kind: 'csat', score: 5, scale: { min: 1, max: 5 }, channel: 'chat' },
 *   { id: 'S-2', kind: 'nps', score: 9, scale: { min: 0, max: 10 }, channel: 'chat' },
 * ] as const;
 * const chat = groupBy(surveys, 'channel', together({ csat, nps })).get('chat');
 * [chat?.csat.value, chat?.nps.value] // → [1, 100]
 */
export function together<const Folds extends NamedFolds>(
  folds: Folds,
): Fold<RowOfAll<Folds>, ResultsOf<Folds>, unknown> {
  if (typeof folds !== 'object' || folds === null) {
    const expected = 'an object of KPIs or other folds';
    throw new SupportKpisError({ code: 'not_a_kpi', path: 'together: folds', expected, received: folds });
  }
  const names = Object.keys(folds);
  for (const name of names) assertFold(folds[name], `together: folds.${name}`);
  const own = names.map((name) => folds[name] as Fold<unknown, unknown>);
  const named = (values: readonly unknown[]): ResultsOf<Folds> =>
    Object.fromEntries(names.map((name, place) => [name, values[place]])) as ResultsOf<Folds>;
  const each = (state: unknown): unknown[] => state as unknown[];
  return {
    init: () => own.map((fold) => fold.init()),
    add(state, row) {
      for (const [place, fold] of own.entries()) each(state)[place] = fold.add(each(state)[place], row);
      return state;
    },
    merge(left, right) {
      for (const [place, fold] of own.entries()) each(left)[place] = fold.merge(each(left)[place], each(right)[place]);
      return left;
    },
    result: (state) => named(own.map((fold, place) => fold.result(each(state)[place]))),
    account: (state) => own[0]?.account(each(state)[0]) ?? { counted: 0, pending: 0, excluded: {} },
    get bulk() {
      return bulkOf(own, named);
    },
  };
}

/** `null` where one of them has none, or reads rows of another kind. */
function bulkOf<Result>(
  folds: readonly Fold<unknown, unknown>[],
  named: (values: readonly unknown[]) => Result,
): Bulk<Result> | null {
  const bulks = folds.flatMap(({ bulk }) => bulk ?? []);
  const [first] = bulks;
  if (first === undefined || bulks.length < folds.length) return null;
  if (bulks.some(({ source }) => source !== first.source)) return null;
  return {
    source: first.source,
    needs: bulks.every(({ needs }) => needs === first.needs) ? first.needs : 'all',
    start(sharing) {
      const runs = bulks.map((bulk) => bulk.start(sharing));
      return {
        add(chunk, cells) {
          for (const run of runs) run.add(chunk, cells);
        },
        result(cell) {
          const results = runs.map((run) => run.result(cell));
          const { accounting } = results[0] as (typeof results)[number];
          return { result: named(results.map(({ result }) => result)), accounting };
        },
      };
    },
  };
}
