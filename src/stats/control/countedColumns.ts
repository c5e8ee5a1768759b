import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { columnOf } from '../column.ts';
import { checkCount } from '../count.ts';

/** Counts, and what each of them was counted in. */
export interface CountedColumns {
  readonly counts: Float64Array;
  readonly exposures: Float64Array;
}

/**
 * Two columns of one length, of numbers from 0.
 *
 * @param names how the caller calls the two
 * @param areTrials whether a count can be at most its exposure
 * @throws `not_an_array`, `not_a_number`, `length_mismatch`; `out_of_range` for an impossible count, or for one that was
 * counted in nothing
 */
export function countedColumns(
  counts: ArrayLike<number>,
  exposures: ArrayLike<number>,
  names: { readonly path: string; readonly counts: string; readonly exposures: string },
  areTrials: boolean,
): CountedColumns {
  const countPath = `${names.path}: ${names.counts}`;
  const exposurePath = `${names.path}: ${names.exposures}`;
  const columns = { counts: columnOf(counts, countPath), exposures: columnOf(exposures, exposurePath) };
  const { length } = columns.counts;
  if (columns.exposures.length !== length) {
    const expected = `as many values as ${names.counts} (${length})`;
    const received = columns.exposures.length;
    throw new SupportKpisError({ code: 'length_mismatch', path: exposurePath, expected, received });
  }
  for (let index = 0; index < length; index++) {
    const exposure = columns.exposures[index] as number;
    const most = areTrials || exposure === 0 ? exposure : Number.MAX_SAFE_INTEGER;
    checkCount(exposure, `${exposurePath}[${index}]`, Number.MAX_SAFE_INTEGER, 'a number from 0');
    checkCount(columns.counts[index] as number, `${countPath}[${index}]`, most, 'a count from 0, within its exposure');
  }
  return columns;
}
