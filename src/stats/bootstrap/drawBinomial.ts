import { deviance } from '../distributions/deviance.ts';
import { stirlingError } from '../distributions/stirlingError.ts';
import type { Random } from './random.ts';

/** From so many expected successes on, one or two trials of the rejection are cheaper than counting up. */
const MANY = 10;
const HALF_LOG_TWO_PI = 0.9189385332046728;

/**
 * How many of so many trials succeed, by chance, in the same time for any number of them.
 *
 * @param trials a whole number
 * @param chance a fraction from 0 to 1
 */
export function drawBinomial(random: Random, trials: number, chance: number): number {
  if (chance > 0.5) return trials - drawBinomial(random, trials, 1 - chance);
  if (trials === 0 || chance === 0) return 0;
  return trials * chance < MANY ? countUp(random, trials, chance) : reject(random, trials, chance);
}

/** The first count whose cumulated probability exceeds a draw from 0 to 1. */
function countUp(random: Random, trials: number, chance: number): number {
  const odds = chance / (1 - chance);
  let probability = Math.exp(trials * Math.log1p(-chance));
  let rest = uniform(random);
  let count = 0;
  while (rest > probability && count < trials && probability > 0) {
    rest -= probability;
    probability *= (odds * (trials - count)) / (count + 1);
    count++;
  }
  return count;
}

/**
 * Transformed rejection.
 *
 * @see W. Hörmann (1993), The Generation of Binomial Random Variates, Journal of Statistical Computation and Simulation
 * 46, algorithm BTRS
 */
function reject(random: Random, trials: number, chance: number): number {
  const mean = trials * chance;
  const deviation = Math.sqrt(mean * (1 - chance));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * chance;
  const alpha = (2.83 + 5.1 / b) * deviation;
  const top = logDensity(trials, Math.floor((trials + 1) * chance), chance);
  for (;;) {
    const u = uniform(random) - 0.5;
    const v = uniform(random);
    const room = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / room + b) * u + mean + 0.5);
    if (room >= 0.07 && v <= 0.92 - 4.2 / b) return count;
    if (count < 0 || count > trials) continue;
    if (Math.log((v * alpha) / (a / (room * room) + b)) <= logDensity(trials, count, chance) - top) return count;
  }
}

/** The logarithm of the probability of so many successes, but for what is the same for all counts. */
function logDensity(trials: number, count: number, chance: number): number {
  const others = trials - count;
  if (count === 0 || others === 0) return edgeDensity(trials, count === 0 ? 1 - chance : chance);
  const distance =
    deviance(count, trials * chance - count, trials * chance) +
    deviance(others, count - trials * chance, trials * (1 - chance));
  return -0.5 * Math.log(count * (others / trials)) - stirlingError(count) - stirlingError(others) - distance;
}

/** That of the edges, where the formula above has no value. */
function edgeDensity(trials: number, chance: number): number {
  return trials * Math.log(chance) + HALF_LOG_TWO_PI - stirlingError(trials);
}

/** Between 0 and 1, never either. */
function uniform(random: Random): number {
  return ((random() >>> 6) * 2 ** 26 + (random() >>> 6) + 0.5) / 2 ** 52;
}
