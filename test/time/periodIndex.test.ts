import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodAt, periodEdges, periodIndex } from '../../src/time/index.ts';
import { at } from './failure.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('periodIndex', () => {
  test('finds the period of an instant, half-open', () => {
    const edges = Float64Array.of(0, 10, 20, 35);
    expect(
      [-1, 0, 9.5, 10, 34, 35, Number.NaN, Number.POSITIVE_INFINITY].map((instant) => periodIndex(edges, instant)),
    ).toEqual([-1, 0, 0, 1, 2, -1, -1, -1]);
    expect([0, 5].map((instant) => periodIndex(new Float64Array(0), instant))).toEqual([-1, -1]);
  });

  test('agrees with counting edges, also where they lie unevenly', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(steps, fc.integer({ min: -10, max: 2e7 }), (widths, instant) => {
        const edges = new Float64Array(widths.length + 1);
        widths.forEach((width, index) => {
          edges[index + 1] = (edges[index] ?? 0) + width;
        });
        const passed = edges.filter((edge) => edge <= instant).length;
        expect(periodIndex(edges, instant)).toBe(passed === edges.length ? -1 : passed - 1);
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  test('finds the period also where a long one follows many short ones', () => {
    // A hundred periods of a millisecond, then one of a day: the guess by length is a hundred periods off.
    const edges = Float64Array.from({ length: 102 }, (_, index) => (index > 100 ? DAY : index));
    expect([0, 42.5, 99, 100, DAY - 1, DAY].map((instant) => periodIndex(edges, instant))).toEqual([
      0, 42, 99, 100, 100, -1,
    ]);
    const reversed = Float64Array.from(edges, (_, index) => DAY - (edges[101 - index] ?? 0));
    expect([0, DAY - 101, DAY - 100, DAY - 42.5, DAY - 1].map((instant) => periodIndex(reversed, instant))).toEqual([
      0, 0, 1, 58, 100,
    ]);
  });

  test('an instant far before the first edge is in no period', () => {
    const edges = Float64Array.of(0, 10, 20, 35);
    expect([-11, -1e6, -1e300, Number.NEGATIVE_INFINITY].map((instant) => periodIndex(edges, instant))).toEqual([
      -1, -1, -1, -1,
    ]);
  });

  test('looks at a few edges where they lie evenly, and at no more than a bisection else', () => {
    const start = at('2024-01-01T00:00:00Z');
    const reads = (edges: Float64Array, instant: number): number => {
      let count = 0;
      const counted = new Proxy(edges, {
        get(target, name) {
          if (/^\d+$/.test(String(name))) count++;
          return Reflect.get(target, name, target);
        },
      });
      periodIndex(counted, instant);
      return count;
    };
    const even = Float64Array.from({ length: 10_001 }, (_, index) => start + index * HOUR);
    for (const hour of [0, 1, 77, 5000, 9998, 9999]) {
      for (const shift of [0, 1, HOUR - 1]) expect(reads(even, start + hour * HOUR + shift)).toBeLessThanOrEqual(7);
    }
    const uneven = Float64Array.from(even, (edge, index) => (index === 10_000 ? edge + 1e6 * DAY : edge));
    for (const hour of [77, 5000, 9998]) {
      expect(reads(uneven, start + hour * HOUR + 1)).toBeLessThanOrEqual(2 + 2 * 4 + 14);
    }
  });

  test('agrees with periodAt on the edges of a zone', () => {
    const options = { every: 'month', timeZone: 'America/New_York' } as const;
    const edges = periodEdges(at('2010-01-15T00:00:00Z'), at('2020-01-15T00:00:00Z'), options);
    expect(edges.length).toBe(122);
    expect([edges[0], edges[1], edges[121]]).toEqual(
      ['2010-01-01T05:00Z', '2010-02-01T05:00Z', '2020-02-01T05:00Z'].map(at),
    );
    for (let instant = edges[0] ?? 0; instant < (edges[121] ?? 0); instant += 11.3 * DAY) {
      expect(edges[periodIndex(edges, instant)]).toBe(periodAt(instant, options).start);
    }
  });
});
