import type { Fold } from '../../fold/fold.ts';
import type { Period } from '../../time/period.ts';
import { periodIndex } from '../../time/periodIndex.ts';

/** The periods of a series while rows are put into them. */
export interface SeriesCells<Row, Result> {
  /** Puts a row into its period, or into each one that it lasts through; `false` when none of them holds it. */
  put(row: Row, at: number): boolean;
  /** The fold and the state of a period. */
  cell(index: number): { readonly fold: Fold<Row, Result>; readonly state: unknown };
}

/** Rows that happen at one moment: the date decides. */
export function momentCells<Row, Result>(
  fold: Fold<Row, Result>,
  count: number,
  edges: Float64Array,
): SeriesCells<Row, Result> {
  const states = Array.from({ length: count }, () => fold.init());
  return {
    put(row, at) {
      const place = periodIndex(edges, at);
      states[place] = fold.add(states[place], row);
      return true;
    },
    cell: (index) => ({ fold, state: states[index] }),
  };
}

/** The time that a series may count, and how many periods each of its figures is of. */
export interface CellBounds {
  readonly low: number;
  readonly high: number;
  readonly window: number;
}

/** Rows that last: each period, or window of periods, has its own part of them. */
export function stretchCells<Row, Result>(
  stretches: NonNullable<Fold<Row, Result>['stretches']>,
  periods: readonly Period[],
  edges: Float64Array,
  { low, high, window }: CellBounds,
): SeriesCells<Row, Result> {
  const startOf = (place: number): number => edges[Math.max(0, place - window + 1)] as number;
  const cells = periods.map(({ end }, index) => {
    const fold = stretches.within(Math.max(startOf(index), low), Math.min(end, high));
    return { fold, state: fold.init() };
  });
  return {
    put(row) {
      const { start, end } = stretches.of(row);
      const first = edges[0] as number;
      let place = periodIndex(edges, Math.max(start, first));
      const found = place >= 0 && end >= first;
      for (; found && place < cells.length; place++) {
        const cell = cells[place] as (typeof cells)[number];
        cell.state = cell.fold.add(cell.state, row);
        const next = startOf(place + 1);
        if (end <= next && start < next) break;
      }
      return found;
    },
    cell: (index) => cells[index] as (typeof cells)[number],
  };
}
