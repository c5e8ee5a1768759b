import { SupportKpisError } from '../../errors/supportKpisError.ts';

/**
 * Lets a finite centre pass, and a standard deviation from 0.
 *
 * @throws `out_of_range`
 */
export function checkScale(center: number, sigma: number, path: string, name: 'center' | 'target' = 'center'): void {
  checkFinite(center, `${path}: options.${name}`);
  checkFinite(sigma, `${path}: options.sigma`, 0);
}

/**
 * Lets a finite number pass.
 *
 * @throws `out_of_range`
 */
export function checkFinite(value: number, path: string, least = Number.NEGATIVE_INFINITY): void {
  if (Number.isFinite(value) && value >= least) return;
  const expected = least === 0 ? 'a finite number from 0' : 'a finite number';
  throw new SupportKpisError({ code: 'out_of_range', path, expected, received: value });
}
