import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { columnOf } from '../column.ts';
import { scanColumn } from '../scanColumn.ts';

/** What is drawn, or left out, as one: single values or clusters of them, in an order that their values decide. */
export interface Units {
  /** The values, unit by unit. */
  readonly rows: Float64Array;
  /** Where each unit starts, and where the last one ends. */
  readonly starts: Uint32Array;
}

/**
 * The values as units. The rows' own order leaves no trace, so that the same values always give the same result.
 *
 * @throws `not_an_array`, `not_a_number`, `non_finite` for the values; `not_an_array` or `length_mismatch` for clusters
 */
export function unitsOf(values: ArrayLike<number>, clusters: ArrayLike<unknown> | undefined, path: string): Units {
  const column = columnOf(values, path);
  scanColumn(column, path);
  if (clusters === undefined) return join(column.slice().sort(), new Uint32Array(column.length).fill(1));
  checkClusters(clusters, column.length, path);
  const byKey = new Map<unknown, number[]>();
  for (let index = 0; index < column.length; index++) {
    const cluster = byKey.get(clusters[index]);
    if (cluster === undefined) byKey.set(clusters[index], [column[index] as number]);
    else cluster.push(column[index] as number);
  }
  return joinAll([...byKey.values()].map((cluster) => Float64Array.from(cluster).sort()).sort(compare));
}

/** One after the other, those of a group as one unit. */
export function joinAll(units: readonly Float64Array[]): Units {
  const lengths = Uint32Array.from(units, (unit) => unit.length);
  const rows = new Float64Array(lengths.reduce((total, length) => total + length, 0));
  let end = 0;
  for (const unit of units) {
    rows.set(unit, end);
    end += unit.length;
  }
  return join(rows, lengths);
}

function join(rows: Float64Array, lengths: Uint32Array): Units {
  const starts = new Uint32Array(lengths.length + 1);
  for (let index = 0; index < lengths.length; index++) {
    starts[index + 1] = (starts[index] as number) + (lengths[index] as number);
  }
  return { rows, starts };
}

function compare(left: Float64Array, right: Float64Array): number {
  if (left.length !== right.length) return left.length - right.length;
  const place = left.findIndex((value, index) => value !== right[index]);
  return place < 0 ? 0 : (left[place] as number) - (right[place] as number);
}

function checkClusters(clusters: ArrayLike<unknown>, count: number, path: string): void {
  const length: unknown = typeof clusters === 'object' && clusters !== null ? clusters.length : undefined;
  const at = `${path}: options.clusters`;
  if (typeof length !== 'number') {
    throw new SupportKpisError({ code: 'not_an_array', path: at, expected: 'an array of keys', received: clusters });
  }
  if (length !== count) {
    const expected = `as many keys as values, ${count}`;
    throw new SupportKpisError({ code: 'length_mismatch', path: at, expected, received: length });
  }
}
