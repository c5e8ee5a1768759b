import { drawBelow } from '../../stats/bootstrap/drawBelow.ts';
import type { Random } from '../../stats/bootstrap/random.ts';
import type { FittedForecast } from './forecastMethod.ts';

/** A path costs the square of its length; so many steps of all paths together take some tenths of a second. */
const MOST_WORK = 1e8;
const MOST_PATHS = 2000;
const FEWEST_PATHS = 200;

/**
 * By how much the sum of the steps may differ from what is expected, if nothing changes: sorted, from simulated futures.
 * Their errors are drawn from those of the history in stretches of a season, so that what stuck together stays together.
 *
 * @param shares how often each step counts in the sum
 */
export function totalDeviations(
  { prediction: { forecast }, errors, simulate }: FittedForecast,
  shares: Float64Array,
  season: number,
  random: Random,
): Float64Array {
  const size = shares.length;
  const paths = Math.min(MOST_PATHS, Math.max(FEWEST_PATHS, Math.floor(MOST_WORK / (size * size))));
  const centred = centre(errors);
  const stretch = Math.max(
    1,
    Math.min(Math.max(season, Math.round(Math.cbrt(errors.length))), Math.ceil(errors.length / 3)),
  );
  const own = new Float64Array(size);
  const deviations = new Float64Array(paths);
  for (let path = 0; path < paths; path++) {
    let from = 0;
    for (let step = 0; step < size; step++) {
      if (step % stretch === 0) from = drawBelow(random, centred.length);
      own[step] = centred[(from + (step % stretch)) % centred.length] as number;
    }
    let total = 0;
    simulate(own).forEach((value, step) => {
      total += (shares[step] as number) * (value - (forecast[step] as number));
    });
    deviations[path] = total;
  }
  return deviations.sort();
}

function centre(errors: Float64Array): Float64Array {
  const middle = errors.reduce((total, error) => total + error, 0) / errors.length;
  return errors.map((error) => error - middle);
}
