import { type Arbitrary, property } from 'fast-check';
import type { Fold } from '../fold/fold.ts';
import { assertPlain } from './assertPlain.ts';
import { assertSame } from './broken.ts';
import { deepFreeze } from './deepFreeze.ts';
import type { Law } from './law.ts';
import { mergedState, type SplitRows, splitRows, stateOf } from './splitRows.ts';

/**
 * The laws that every fold keeps, as fast-check properties over rows that you generate.
 *
 * Results are compared as JSON text: every bit and the order of the keys must be the same. A fold that breaks a law
 * gives other figures on a cluster than on one machine.
 *
 * @example
 * import { assert, integer } from 'fast-check';
 * import { rate, summaryFold } from 'support-kpis/fold';
 * import { foldLaws } from 'support-kpis/testing';
 * const evens = summaryFold((row: { n: number }) => row.n % 2 === 0, rate());
 * for (const { property } of foldLaws(evens, integer().map((n) => ({ n })))) assert(property);
 * foldLaws(evens, integer().map((n) => ({ n }))).length // → 6
 */
export function foldLaws<Row, Result, State>(fold: Fold<Row, Result, State>, row: Arbitrary<Row>): Law<Row>[] {
  const splits = splitRows(row);
  const law = (name: string, check: (split: SplitRows<Row>) => void): Law<Row> => ({
    name,
    property: property(splits, check),
  });
  const answer = (state: State): object => ({ result: fold.result(state), account: fold.account(state) });
  const send = (state: State): State => JSON.parse(JSON.stringify(state)) as State;

  return [
    law('any split, any order and any grouping of the merges give the same result', (split) => {
      const whole = answer(stateOf(fold, split.rows));
      assertSame('another order', whole, answer(stateOf(fold, split.shuffled)));
      assertSame('merged parts', whole, answer(mergedState(fold, split, (state) => state)));
    }),
    law('a state survives JSON', (split) => {
      const whole = answer(stateOf(fold, split.rows));
      assertSame('sent states', whole, answer(mergedState(fold, split, send)));
      const [first = [], ...others] = split.parts;
      let state = send(stateOf(fold, first));
      for (const part of others) for (const own of part) state = fold.add(state, own);
      assertSame('a state that was sent and went on', whole, answer(state));
    }),
    law('merging with an empty state changes nothing', ({ rows }) => {
      const whole = answer(stateOf(fold, rows));
      assertSame('empty on the right', whole, answer(fold.merge(stateOf(fold, rows), fold.init())));
      assertSame('empty on the left', whole, answer(fold.merge(fold.init(), stateOf(fold, rows))));
    }),
    law('a result may be read twice and changes nothing', ({ rows, shuffled }) => {
      const state = deepFreeze(stateOf(fold, rows));
      assertSame('read twice', answer(state), answer(state));
      let read = stateOf(fold, rows);
      answer(read);
      for (const own of shuffled) read = fold.add(read, own);
      assertSame('read on the way', answer(stateOf(fold, [...rows, ...shuffled])), answer(read));
    }),
    law('add and merge never touch their second argument', (split) => {
      // Rows and right-hand states are frozen, so a change throws.
      const state = mergedState(fold, split, (own) => own);
      for (const own of split.rows) fold.add(state, own);
    }),
    law('results are plain: no NaN, no infinity, no -0, nothing undefined', ({ rows }) => {
      assertPlain(answer(stateOf(fold, rows)));
    }),
  ];
}
