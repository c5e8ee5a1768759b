import type { Period } from '../../time/period.ts';

/** The periods of many rows, numbered as they come. */
export interface PeriodColumn {
  /** The period of each row, −1 for one without a date. */
  readonly cells: Int32Array;
  /** The numbers of periods by their starts. */
  readonly places: ReadonlyMap<number, number>;
  readonly first: number;
  readonly last: number;
  readonly undated: number;
}

export function periodColumn(
  rows: readonly object[],
  dateOf: (row: unknown) => number,
  find: (at: number) => Period,
): PeriodColumn {
  const cells = new Int32Array(rows.length);
  const places = new Map<number, number>();
  let [first, last, undated] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  // Rows mostly come in the order of time.
  let [place, start, end] = [-1, Number.NaN, Number.NaN];
  for (let index = 0; index < rows.length; index++) {
    const at = dateOf(rows[index]);
    if (Number.isNaN(at)) {
      cells[index] = -1;
      undated++;
      continue;
    }
    if (!(at >= start && at < end)) {
      ({ start, end } = find(at));
      place = places.get(start) ?? places.size;
      places.set(start, place);
    }
    if (at < first) first = at;
    if (at > last) last = at;
    cells[index] = place;
  }
  return { cells, places, first, last, undated };
}
