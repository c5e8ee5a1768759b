import { describe, expect, test } from 'vitest';
import { type BootstrapMethod, bootstrapRatio, createRandom } from '../../../src/stats/index.ts';

const RUNS = 1000;
const UNITS = 100;

/** What one unit adds to both sums. */
type Draw = (uniform: () => number) => readonly [number, number];

const normal: Draw = (uniform) => [Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()), 1];
const exponential: Draw = (uniform) => [-Math.log(uniform()), 1];
const trial: Draw = (uniform) => [uniform() < 0.3 ? 1 : 0, 1];
/** Customers of one to five tickets, half of them with a chance of 20 %, half of 60 %. */
const customer: Draw = (uniform) => {
  const tickets = 1 + Math.floor(uniform() * 5);
  const chance = uniform() < 0.5 ? 0.2 : 0.6;
  return [Array.from({ length: tickets }, uniform).filter((u) => u < chance).length, tickets];
};

function coverage(draw: Draw, truth: number, method: BootstrapMethod): number {
  const random = createRandom(21);
  const uniform = (): number => (random() + 0.5) / 2 ** 32;
  let held = 0;
  for (let run = 0; run < RUNS; run++) {
    const units = Array.from({ length: UNITS }, () => draw(uniform));
    const [above, below] = [units.map(([own]) => own), units.map(([, own]) => own)];
    const { lower, upper } = bootstrapRatio(above, below, { method, resamples: 400, seed: run });
    if (lower !== null && upper !== null && lower <= truth && truth <= upper) held++;
  }
  return held / RUNS;
}

describe('coverage of the bootstrap of 100 units, simulated', () => {
  test.each(['percentile', 'bca'] as const)(
    '%s: within a point on average, within two and a half in each case',
    (method) => {
      const cells = [
        coverage(normal, 0, method),
        coverage(exponential, 1, method),
        coverage(trial, 0.3, method),
        coverage(customer, 0.4, method),
      ];
      const average = cells.reduce((sum, cell) => sum + cell, 0) / cells.length;
      expect(Math.abs(average - 0.95)).toBeLessThan(0.01);
      for (const cell of cells) expect(Math.abs(cell - 0.95)).toBeLessThan(0.025);
    },
  );
});
