import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rollingThreshold } from '../../../src/stats/control/rollingThreshold.ts';
import { medianAbsoluteDeviation } from '../../../src/stats/medianAbsoluteDeviation.ts';
import { median } from '../../../src/stats/quantile.ts';

describe('rollingThreshold', () => {
  test('each window by itself gives the same', () => {
    const series = fc.array(fc.integer({ min: -8, max: 8 }), { maxLength: 40 });
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 9 }), (values, window) => {
        const found = rollingThreshold(values, { window, k: 2 });
        const places = values.map((_, index) => index).slice(window);
        expect(found.indexes).toEqual(places);
        for (const [index, place] of places.entries()) {
          const before = values.slice(place - window, place);
          const reach = 2 * (medianAbsoluteDeviation(before) ?? 0);
          expect(found.center[index]).toBe(median(before));
          expect(found.lower[index]).toBeCloseTo((median(before) ?? 0) - reach, 10);
          expect(found.upper[index]).toBeCloseTo((median(before) ?? 0) + reach, 10);
        }
        const outside = places.filter((place, index) => {
          const value = values[place] ?? 0;
          return value < (found.lower[index] ?? 0) || value > (found.upper[index] ?? 0);
        });
        expect(found.flagged).toEqual(outside);
      }),
      { seed: 41, numRuns: 300 },
    );
  });

  test('a value has no say in its own limits', () => {
    expect(rollingThreshold([1, 2, 3, 1000], { window: 3 })).toMatchObject({ center: [2], flagged: [3] });
  });

  test('G15: a window without spread flags only what differs', () => {
    expect(rollingThreshold([5, 5, 5, 5, 6], { window: 3 })).toMatchObject({ lower: [5, 5], flagged: [4] });
  });

  test('G13: fewer values than a window have no limits', () => {
    const none = { indexes: [], center: [], lower: [], upper: [], flagged: [] };
    expect(rollingThreshold([1, 2], { window: 2 })).toEqual(none);
    expect(rollingThreshold([1, 2], { window: 2 ** 50 })).toEqual(none);
  });

  test('refuses another window or width', () => {
    const refused = (path: string): unknown => expect.objectContaining({ code: 'out_of_range', path });
    for (const window of [0, 1.5, Number.NaN]) {
      expect(() => rollingThreshold([1], { window })).toThrow(refused('rollingThreshold: options.window'));
    }
    expect(() => rollingThreshold([1], { window: 1, k: -1 })).toThrow(refused('rollingThreshold: options.k'));
    expect(() => rollingThreshold([1, Number.NaN], { window: 1 })).toThrow(
      expect.objectContaining({ code: 'not_a_number' }),
    );
  });
});
