import { describe, expect, test } from 'vitest';
import { compassSearch } from '../../../src/stats/forecast/compassSearch.ts';
import { apart, byCost, type Corner, type CostAt } from '../../../src/stats/forecast/corner.ts';
import { fitWeights } from '../../../src/stats/forecast/fitWeights.ts';
import { minimize } from '../../../src/stats/forecast/minimize.ts';
import { simplexSearch } from '../../../src/stats/forecast/simplexSearch.ts';

type Point = readonly number[];
type Cost = (point: Point) => number;

/** The cost at a point, and a list of all points that were asked for. */
function asking(cost: Cost): { at: CostAt; asked: Point[] } {
  const asked: Point[] = [];
  const at = (point: Point): Corner => {
    asked.push(point);
    return { point, cost: cost(point) };
  };
  return { at, asked };
}

/** Nelder and Mead as Lagarias, Reeds, Wright and Wright (1998) write it down, with the corners that it begins with. */
function nelderMead(cost: Cost, begin: readonly Point[], steps: number): readonly Point[] {
  const asked: Point[] = [];
  const ask = (point: Point): Corner => {
    asked.push(point);
    return { point, cost: cost(point) };
  };
  let corners = begin.map((point) => ({ point, cost: cost(point) }));
  for (let step = 0; step < steps; step++) {
    corners = corners.toSorted((left, right) => left.cost - right.cost);
    const [best, last, next] = [corners[0] as Corner, corners.at(-1) as Corner, corners.at(-2) as Corner];
    if (last.cost - best.cost <= 1e-10 * Math.abs(best.cost)) break;
    const sums = corners
      .slice(0, -1)
      .reduce((total, { point }) => total.map((sum, axis) => sum + (point[axis] ?? 0)), [...last.point.map(() => 0)]);
    const centre = sums.map((sum) => sum / (corners.length - 1));
    const onLine = (factor: number): Point => centre.map((own, axis) => own + factor * (own - (last.point[axis] ?? 0)));
    const reflected = ask(onLine(1));
    let taken: Corner | null = null;
    if (reflected.cost < best.cost) {
      const expanded = ask(onLine(2));
      taken = expanded.cost < reflected.cost ? expanded : reflected;
    } else if (reflected.cost < next.cost) taken = reflected;
    else if (reflected.cost < last.cost) {
      const outside = ask(onLine(0.5));
      if (outside.cost < reflected.cost) taken = outside;
    } else {
      const inside = ask(onLine(-0.5));
      if (inside.cost < last.cost) taken = inside;
    }
    corners =
      taken === null
        ? corners.map((corner, index) =>
            index === 0 ? corner : ask(corner.point.map((own, axis) => own / 2 + (best.point[axis] ?? 0) / 2)),
          )
        : [...corners.slice(0, -1), taken];
  }
  return asked;
}

describe('compassSearch', () => {
  test('by hand: up and down along each axis, half as far when neither helps, until the step is the least', () => {
    const { at, asked } = asking(([x = 0, y = 0]) => Math.abs(x - 6) + Math.abs(y - 4));
    const best = compassSearch(at, { point: [4, 4], cost: 2 }, 4, 1);
    expect(best).toEqual({ point: [6, 4], cost: 0 });
    expect(asked).toEqual([
      // By 4: (8, 4) is no better than 2.
      ...[
        [8, 4],
        [0, 4],
        [4, 8],
        [4, 0],
      ],
      // By 2 the first is, and from it none.
      [6, 4],
      ...[
        [8, 4],
        [4, 4],
        [6, 6],
        [6, 2],
      ],
    ]);
  });

  test('goes down', () => {
    const { at } = asking(([x = 0, y = 0]) => (x - 0.25) ** 2 + (y - 0.125) ** 2);
    expect(compassSearch(at, { point: [1, 1], cost: 99 }, 0.5, 0.1).point).toEqual([0.25, 0.125]);
  });
});

describe('corners', () => {
  test('stand by what they cost; two without a value are alike', () => {
    const of = (cost: number): Corner => ({ point: [0], cost });
    expect(byCost(of(1), of(3))).toBeLessThan(0);
    expect(byCost(of(3), of(1))).toBeGreaterThan(0);
    expect(byCost(of(Number.POSITIVE_INFINITY), of(Number.POSITIVE_INFINITY))).toBe(0);
    expect(byCost(of(1), of(Number.POSITIVE_INFINITY))).toBeLessThan(0);
  });

  test('that lie near a better one are left out, and no more are kept than asked for', () => {
    const all = [
      [0, 0],
      [0.25, 0],
      [0, 0.5],
      [0.5, 0.5],
      [0.75, 0.5],
      [1, 1],
    ].map((point, cost) => ({ point, cost }));
    const kept = (most: number, distance: number): Point[] => apart(all, most, distance).map(({ point }) => point);
    // 0.25 apart is not more than 0.25 apart, on every axis.
    expect(kept(9, 0.25)).toEqual([
      [0, 0],
      [0, 0.5],
      [0.5, 0.5],
      [1, 1],
    ]);
    expect(kept(2, 0.25)).toEqual([
      [0, 0],
      [0, 0.5],
    ]);
    expect(kept(9, 0.6)).toEqual([
      [0, 0],
      [0.75, 0.5],
    ]);
    expect(kept(0, 0.25)).toEqual([]);
  });
});

describe('simplexSearch', () => {
  const costs: Readonly<Record<string, Cost>> = {
    bowl: ([x = 0, y = 0]) => (x - 0.3) ** 2 + (y - 0.8) ** 2 + 1,
    valley: ([x = 0, y = 0]) => (0.4 - x) ** 2 + 30 * (y - x * x) ** 2,
    edge: ([x = 0, y = 0]) => Math.abs(x - 0.7) + 3 * Math.abs(y - 0.6 + x / 2) + 0.5,
    waves: ([x = 0, y = 0, z = 0]) => Math.sin(9 * x) + Math.cos(7 * y) + Math.sin(5 * z * x) - z,
    below: ([x = 0, y = 0, z = 0]) => (x - 0.5) ** 2 + (y - x) ** 2 + (z - y) ** 2 - 3,
    line: ([x = 0]) => (x - 0.123) ** 4,
    stairs: ([x = 0, y = 0]) => Math.floor(5 * Math.abs(x - 0.4)) + Math.floor(3 * Math.abs(y - 0.1)) + 1,
    terraces: ([x = 0, y = 0]) => Math.round(7 * Math.abs(x - 0.7)) * (1 + Math.round(2 * y * y)),
    // Never comes to an end by itself.
    slope: ([x = 0]) => -x,
  };

  test.each(Object.entries(costs))('%s: asks for the points of Nelder and Mead', (name, cost) => {
    const start = (
      name === 'line' || name === 'slope' ? [0.9] : name === 'waves' || name === 'below' ? [0.2, 0.6, 0.5] : [0.2, 0.6]
    ) as Point;
    const { at, asked } = asking(cost);
    const best = simplexSearch(at, { point: start, cost: cost(start) }, 0.25);
    // The other corners lie inwards.
    const begin = [
      start,
      ...start.map((_, axis) => start.map((own, of) => (of === axis ? own + (own > 0.5 ? -0.25 : 0.25) : own))),
    ];
    expect(asked.slice(0, start.length)).toEqual(begin.slice(1));
    const wanted = nelderMead(cost, begin, 200);
    const got = asked.slice(start.length);
    expect(got).toHaveLength(wanted.length);
    for (const [index, point] of wanted.entries()) {
      for (const [axis, own] of point.entries())
        expect((got[index]?.[axis] ?? Number.NaN) / Math.max(1, own)).toBeCloseTo(own / Math.max(1, own), 10);
    }
    expect(best.cost).toBe(Math.min(...asked.map(cost), cost(start)));
  });
});

describe('minimize', () => {
  test('looks closely at the deepest of the bottoms, not at the first', () => {
    // Four shallow ones at their starts, and one whose start looks worst.
    const shallow = [0.05, 0.25, 0.45, 0.65];
    const cost: Cost = ([x = 0]) =>
      x < 0.75 ? 0.5 + Math.min(...shallow.map((own) => Math.abs(x - own))) : 10 * Math.abs(x - 0.95);
    expect(
      minimize(
        cost,
        [...shallow, 0.85].map((own) => [own]),
      )[0],
    ).toBeCloseTo(0.95, 6);
  });
});

describe('fitWeights', () => {
  test('what is all given is not searched for', () => {
    const never = (): number => {
      throw new Error('asked');
    };
    expect(fitWeights([0.2, -0], never)).toEqual([0.2, 0]);
  });

  test('a weight goes no farther than its most', () => {
    expect(fitWeights([undefined, undefined], ([x = 0, y = 0]) => (x - 0.9) ** 2 + (y - 0.9) ** 2, [0.5])[0]).toBe(0.5);
  });

  test('up to three weights are looked for from the faces of the cube too', () => {
    const cost: Cost = (point) => {
      const [bowl, well] = [point.map((own) => (own - 0.1) ** 2), point.map((own) => 1e4 * (own - 1) ** 2)];
      const sum = (terms: readonly number[]): number => terms.reduce((total, own) => total + own, 0);
      return Math.min(sum(bowl) + 0.5, sum(well));
    };
    for (const count of [1, 2, 3])
      expect(fitWeights(Array.from({ length: count }), cost)).toEqual(Array(count).fill(1));
  });
});

describe('how many weights are tried', () => {
  const bowl: Cost = (point) => point.reduce((total, own, axis) => total + (own - 0.3 - axis / 10) ** 2, 1);

  test('the bottom of a bowl is found in some hundreds', () => {
    for (const [count, most] of [
      [1, 150],
      [2, 550],
      [3, 1000],
      [4, 1350],
    ] as const) {
      let asked = 0;
      const found = fitWeights(Array.from({ length: count }), (point) => {
        asked += 1;
        return bowl(point);
      });
      for (const [axis, own] of found.entries()) expect(own).toBeCloseTo(0.3 + axis / 10, 4);
      expect(asked).toBeLessThan(most);
    }
  });

  test('what lies on a face of the cube but for rounding lies on it', () => {
    expect(minimize(([x = 0]) => Math.abs(x - 1e-13), [[0.5]])[0]).toBe(0);
    expect(minimize(([x = 0]) => Math.abs(x - 1 + 1e-13), [[0.5]])[0]).toBe(1);
  });
});
