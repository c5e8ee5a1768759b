import { describe, expect, test } from 'vitest';
import { type ExpectationPlan, seasonalExpectation } from '../../../src/stats/control/seasonalExpectation.ts';

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((left, right) => left - right);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[half] ?? 9) : ((sorted[half - 1] ?? 9) + (sorted[half] ?? 9)) / 2;
};

/** The definition, phase by phase. */
function byDefinition(values: readonly number[], at: number, { season, history, trend }: ExpectationPlan) {
  const first = at - history;
  const cycles = history / season;
  const lag = season * Math.max(Math.floor(cycles / 2), 1);
  const past = values.slice(first, at);
  const slopes = past.slice(lag).map((value, index) => (value - (past[index] ?? 9)) / lag);
  const known = slopes.filter((slope) => !Number.isNaN(slope));
  if (trend && known.length === 0) return null;
  const slope = trend ? median(known) : 0;
  const moved = past.map((value, index) => value + slope * (history - index));
  const phases = Array.from({ length: season }, (_, phase) =>
    moved.filter((value, index) => index % season === phase && !Number.isNaN(value)),
  );
  const [own = []] = phases;
  const n = phases.flat().length;
  if (own.length < 2 || n < history / 2) return null;
  const distances = phases
    .filter((phase) => phase.length > 1)
    .flatMap((phase) => phase.map((value, place) => Math.abs(value - median(phase.toSpliced(place, 1)))));
  const middle = median(distances);
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  const spread = middle > 0 ? 1.4826 * middle : 1.253314 * mean;
  const ofMedian = (count: number): number => Math.PI / (2 * (count - 1) + Math.PI);
  // The trend is prolonged from the middle of the history by half of it and half a season.
  const ofSlope = trend ? (Math.PI / (history - lag) / lag ** 2) * (season * (cycles + 1) * 0.5) ** 2 : 0;
  const ahead = (1 + ofMedian(cycles) + ofSlope) / (1 + ofMedian(cycles - 1));
  return { expected: median(own), sigma: spread * Math.max(Math.sqrt(ahead), 1), n };
}

describe('seasonalExpectation', () => {
  test.each([
    [1, 2],
    [1, 3],
    [1, 8],
    [1, 20],
    [1, 40],
    [2, 2],
    [2, 3],
    [3, 4],
    [7, 2],
    [7, 5],
    [4, 17],
    [2, 18],
  ])('is the definition: a season of %d, %d times, with and without trend and holes', (season, cycles) => {
    const history = season * cycles;
    let compared = 0;
    for (let seed = 1; seed <= 12; seed++) {
      // Wild before the history and from the value itself on: neither may count.
      const values = Array.from({ length: 2 * history + 9 }, (_, index) => {
        const wave = ((index * index * 31 + index * 17 * seed) % 101) / 7 + 3 * (index % season);
        return index < history + 4 || index >= 2 * history + 4 ? 1000 * wave : wave + index / 5;
      });
      const holes = values.map((value, index) => ((index * 7 + seed) % 5 === 0 ? Number.NaN : value));
      for (const given of [values, holes]) {
        for (const trend of [false, true]) {
          const plan = { season, history, trend };
          const at = 2 * history + 4;
          const [found, wanted] = [
            seasonalExpectation(Float64Array.from(given), at, plan),
            byDefinition(given, at, plan),
          ];
          if (wanted === null) {
            expect(found).toBeNull();
            continue;
          }
          compared++;
          expect(found?.n).toBe(wanted.n);
          expect(found?.expected).toBeCloseTo(wanted.expected, 9);
          expect(found?.sigma).toBeCloseTo(wanted.sigma, 9);
        }
      }
    }
    expect(compared).toBeGreaterThan(20);
  });

  const holes = Float64Array.of(1, 1, 1, 1, Number.NaN, Number.NaN, Number.NaN, Number.NaN);

  test('with holes in half of the history rests on the other half', () => {
    expect(seasonalExpectation(holes, 8, { season: 1, history: 8, trend: false })).toMatchObject({
      ...{ expected: 1, sigma: 0, n: 4 },
    });
  });

  test('has no trend, and so no value, where no two values are half of the history apart', () => {
    expect(seasonalExpectation(holes, 8, { season: 1, history: 8, trend: true })).toBeNull();
  });
});
