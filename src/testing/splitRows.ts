import { type Arbitrary, array, nat, record } from 'fast-check';
import type { Fold } from '../fold/fold.ts';
import { deepFreeze } from './deepFreeze.ts';

/** Rows in one order and in another, cut into parts that are merged in some order and grouping. */
export interface SplitRows<Row> {
  readonly rows: readonly Row[];
  readonly shuffled: readonly Row[];
  readonly parts: readonly (readonly Row[])[];
  /** Which of the states that are left is merged into which. */
  readonly merges: readonly (readonly [left: number, right: number])[];
}

const PARTS = 4;

/** Rows with a way to shuffle, split and merge them. */
export function splitRows<Row>(row: Arbitrary<Row>, maxLength = 24): Arbitrary<SplitRows<Row>> {
  const placed = record({ row, place: nat(1_000_000), part: nat(PARTS - 1) });
  return record({
    placed: array(placed, { maxLength }),
    picks: array(nat(PARTS * PARTS), { minLength: PARTS - 1, maxLength: PARTS - 1 }),
  }).map(({ placed: all, picks }) => {
    const shuffled = [...all].sort((left, right) => left.place - right.place);
    const parts = Array.from({ length: PARTS }, (_, part) =>
      shuffled.filter((own) => own.part === part).map((own) => own.row),
    );
    const merges = picks.map((pick, index): [number, number] => {
      const states = PARTS - index;
      const left = pick % states;
      return [left, (left + 1 + (Math.floor(pick / states) % (states - 1))) % states];
    });
    return deepFreeze({ rows: all.map((own) => own.row), shuffled: shuffled.map((own) => own.row), parts, merges });
  });
}

/** The state of the parts, each computed apart, passed on by `send`, and merged as told. */
export function mergedState<Row, Result, State>(
  fold: Fold<Row, Result, State>,
  { parts, merges }: SplitRows<Row>,
  send: (state: State) => State,
): State {
  const states = parts.map((part) => send(stateOf(fold, part)));
  for (const [left, right] of merges) {
    states[left] = fold.merge(states[left] as State, deepFreeze(states[right] as State));
    states.splice(right, 1);
  }
  return states[0] as State;
}

export function stateOf<Row, Result, State>(fold: Fold<Row, Result, State>, rows: readonly Row[]): State {
  let state = fold.init();
  for (const row of rows) state = fold.add(state, row);
  return state;
}
