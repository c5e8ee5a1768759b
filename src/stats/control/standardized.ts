import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { columnOf } from '../column.ts';
import { givenOptions } from '../given.ts';
import { scanColumn } from '../scanColumn.ts';
import { checkFinite, checkScale } from './checkScale.ts';

/** A centre, and one standard deviation for all values or one for each. */
export interface RuleScale {
  readonly center: number;
  readonly sigma: number | ArrayLike<number>;
}

/** Values as they are, and as distances from the centre in standard deviations. */
export interface StandardizedValues {
  readonly values: Float64Array;
  readonly z: Float64Array;
}

const ROUNDING = 2 ** -51;

/**
 * Values in standard deviations from the centre; `null` where one of these is 0, for then no distance means anything.
 *
 * @throws `not_an_array`, `not_a_number`, `non_finite`, `length_mismatch` for unusable values; `out_of_range` for another centre or sigma
 */
export function standardized(values: ArrayLike<number>, scale: RuleScale, path: string): StandardizedValues | null {
  const { center, sigma } = givenOptions(scale, `${path}: options`, ['center', 'sigma']);
  const column = columnOf(values, path);
  scanColumn(column, path);
  const sigmas = typeof sigma === 'number' ? null : columnOf(sigma, `${path}: options.sigma`);
  if (sigmas !== null && sigmas.length !== column.length) {
    const expected = `one, or as many as values (${column.length})`;
    const received = sigmas.length;
    throw new SupportKpisError({ code: 'length_mismatch', path: `${path}: options.sigma`, expected, received });
  }
  checkScale(center, typeof sigma === 'number' ? sigma : 0, path);
  const z = new Float64Array(column.length);
  let isFlat = sigma === 0;
  for (let index = 0; index < column.length; index++) {
    const own = sigmas === null ? (sigma as number) : (sigmas[index] as number);
    checkFinite(own, `${path}: options.sigma[${index}]`, 0);
    if (own === 0) isFlat = true;
    z[index] = distanceOf(column[index] as number, center, own);
  }
  return isFlat ? null : { values: column, z };
}

/** A value that is on a limit but for rounding is on it: 0.4 lies three times 0.1 above 0.1. */
function distanceOf(value: number, center: number, sigma: number): number {
  const z = (value - center) / sigma;
  const whole = Math.round(z);
  const noise = ((Math.abs(value) + Math.abs(center)) / sigma + Math.abs(z)) * ROUNDING;
  return Math.abs(z - whole) <= noise ? whole : z;
}
