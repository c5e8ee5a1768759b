import { addToSum, sumOf } from '../exactSum.ts';
import { finite } from '../finite.ts';
import { type BootstrapOptions, checkBootstrapOptions } from './bootstrapOptions.ts';
import { type BootstrapResult, bootstrapResult, noInterval } from './bootstrapResult.ts';
import { drawBelow } from './drawBelow.ts';
import { drawCounts } from './drawCounts.ts';
import { createRandom, type Random } from './random.ts';
import { type RatioUnits, ratioUnits } from './ratioUnits.ts';

export interface RatioBootstrapOptions extends BootstrapOptions {
  /** How often each pair was seen; once unless said otherwise. */
  readonly counts?: ArrayLike<number> | undefined;
}

/** From so many alike units on, one draw for all of them is quicker than a draw for each. */
const ALIKE = 16;

/**
 * Between which values a ratio of sums probably lies, by drawing its units: customers with their satisfied answers and
 * their answers, days with their talk time and their calls.
 *
 * Whole units are drawn, so rows of one unit may be alike. Units that are alike are drawn together: a rate of a million
 * rows takes as long as one of ten. The same units give the same result in every order. The trap: what depends on each
 * other across units makes the interval too narrow all the same; and of fewer than about twenty units it is too narrow
 * in any case.
 *
 * @param numerators what each unit adds to the upper sum
 * @param denominators what it adds to the lower sum, from 0
 * @throws `not_an_array`, `not_a_number`, `non_finite`, `length_mismatch` for the columns; `out_of_range` for a negative
 * denominator or a count that is not whole, `out_of_range` or `invalid_option` for an option; `overflow`
 * @example
 * import { bootstrapRatio } from 'support-kpis/stats';
 * const satisfied = [3, 0, 5, 1, 2, 4, 0, 6, 1, 2];
 * const answers = [4, 2, 5, 1, 4, 4, 3, 6, 2, 3];
 * const found = bootstrapRatio(satisfied, answers);
 * [found.estimate?.toFixed(2), found.standardError?.toFixed(2)] // → ['0.71', '0.11']
 */
export function bootstrapRatio(
  numerators: ArrayLike<number>,
  denominators: ArrayLike<number>,
  given: RatioBootstrapOptions = {},
): BootstrapResult {
  const options = checkBootstrapOptions(given, 'bootstrapRatio', ['counts']);
  const units = ratioUnits(numerators, denominators, given.counts, 'bootstrapRatio');
  const sums = {
    numerator: sumOfUnits(units.numerators, units.counts),
    below: sumOfUnits(units.denominators, units.counts),
  };
  if (units.total === 0) return noInterval(null, 'no_data', options);
  if (sums.below === 0) return noInterval(null, 'undefined_statistic', options);
  const estimate = finite(sums.numerator / sums.below, 'bootstrapRatio: estimate') + 0;
  if (units.total < 2) return noInterval(estimate, 'too_few', options);
  // Sums of whole numbers are exact. Others count from the estimate, so that units which all have the same ratio have
  // exactly that one in every sample.
  const base = isWhole(units) ? 0 : estimate;
  const distances = distancesFrom(base, units);
  const random = createRandom(options.seed);
  const draw =
    units.total >= ALIKE * units.counts.length
      ? drawAlike(units, distances, random)
      : drawEach(units, distances, random);
  const figures = new Float64Array(options.resamples);
  for (let index = 0; index < figures.length; index++) {
    const { distance, below } = draw();
    if (below === 0) return noInterval(estimate, 'undefined_statistic', options);
    figures[index] = base + distance / below;
  }
  return bootstrapResult(estimate, figures, options, () =>
    acceleration(units, distancesFrom(estimate, units), sums.below),
  );
}

function isWhole({ numerators, denominators }: RatioUnits): boolean {
  return numerators.every(Number.isSafeInteger) && denominators.every(Number.isSafeInteger);
}

function distancesFrom(base: number, { numerators, denominators }: RatioUnits): Float64Array {
  return numerators.map((numerator, index) => numerator - base * (denominators[index] as number));
}

interface Drawn {
  readonly distance: number;
  readonly below: number;
}

function drawAlike({ denominators, counts, total }: RatioUnits, distances: Float64Array, random: Random): () => Drawn {
  const drawn = new Float64Array(counts.length);
  return () => {
    drawCounts({ counts, total }, random, drawn);
    let [distance, below] = [0, 0];
    for (let index = 0; index < drawn.length; index++) {
      distance += (drawn[index] as number) * (distances[index] as number);
      below += (drawn[index] as number) * (denominators[index] as number);
    }
    return { distance, below };
  };
}

function drawEach({ denominators, counts, total }: RatioUnits, distances: Float64Array, random: Random): () => Drawn {
  const places = new Uint32Array(total);
  for (let index = 0, end = 0; index < counts.length; index++) {
    const start = end;
    end += counts[index] as number;
    places.fill(index, start, end);
  }
  return () => {
    let [distance, below] = [0, 0];
    for (let index = 0; index < total; index++) {
      const place = places[drawBelow(random, total)] as number;
      distance += distances[place] as number;
      below += denominators[place] as number;
    }
    return { distance, below };
  };
}

function sumOfUnits(values: Float64Array, counts: Float64Array): number {
  const parts: number[] = [];
  for (let index = 0; index < values.length; index++) {
    addToSum(parts, (values[index] as number) * (counts[index] as number));
  }
  return finite(sumOf(parts), 'bootstrapRatio: sum');
}

/** A sixth of the skewness of what the ratio gains from leaving out each unit; `null` where none changes it. */
function acceleration({ denominators, counts }: RatioUnits, distances: Float64Array, below: number): number | null {
  const gains = distances.map((distance, index) => {
    const left = below - (denominators[index] as number);
    return left === 0 ? 0 : distance / left;
  });
  let [size, total, sum] = [0, 0, 0];
  for (let index = 0; index < gains.length; index++) {
    size = Math.max(size, Math.abs(gains[index] as number));
    total += counts[index] as number;
    sum += (gains[index] as number) * (counts[index] as number);
  }
  if (size === 0) return null;
  let [squares, cubes] = [0, 0];
  for (let index = 0; index < gains.length; index++) {
    const gain = ((gains[index] as number) - sum / total) / size;
    squares += (counts[index] as number) * gain ** 2;
    cubes += (counts[index] as number) * gain ** 3;
  }
  return squares === 0 ? null : cubes / (6 * squares ** 1.5);
}
