import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { checkChoice } from '../choice.ts';
import { checkFraction } from '../fraction.ts';
import { givenOptions } from '../given.ts';
import { checkSeed, DEFAULT_SEED } from './random.ts';

/**
 * `percentile`: the ends of what the resamples give. `bca`: the same, corrected for bias and for an error that changes
 * with the figure, which holds for fewer and more skewed values.
 */
export type BootstrapMethod = 'percentile' | 'bca';

export interface BootstrapOptions {
  /** How many samples are drawn; 2,000 unless said otherwise. */
  readonly resamples?: number | undefined;
  /** A whole number from 0 to 2^53 − 1 that decides the draws; 1 unless said otherwise. */
  readonly seed?: number | undefined;
  /** The confidence, a fraction between 0 and 1; 0.95 unless said otherwise. */
  readonly level?: number | undefined;
  /** `percentile` unless said otherwise. */
  readonly method?: BootstrapMethod | undefined;
}

export type CheckedBootstrapOptions = Required<{ [Key in keyof BootstrapOptions]: NonNullable<BootstrapOptions[Key]> }>;

const MOST_RESAMPLES = 1e7;

/** @throws `out_of_range`, `invalid_option` */
export function checkBootstrapOptions(
  options: BootstrapOptions,
  path: string,
  others: readonly string[] = [],
): CheckedBootstrapOptions {
  const known = ['resamples', 'seed', 'level', 'method', ...others] as (keyof BootstrapOptions)[];
  const given = givenOptions(options, `${path}: options`, known);
  const { resamples = 2000, seed = DEFAULT_SEED, level = 0.95, method = 'percentile' } = given;
  checkFraction(level, `${path}: options.level`, true);
  checkChoice(method, ['percentile', 'bca'], `${path}: options.method`);
  checkSeed(seed, `${path}: options.seed`);
  if (!Number.isInteger(resamples) || resamples < 2 || resamples > MOST_RESAMPLES) {
    const expected = `a whole number from 2 to ${MOST_RESAMPLES}`;
    throw new SupportKpisError({
      code: 'out_of_range',
      path: `${path}: options.resamples`,
      expected,
      received: resamples,
    });
  }
  return { resamples, seed, level, method };
}
