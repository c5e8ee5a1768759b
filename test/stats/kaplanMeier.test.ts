import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kaplanMeier, type SurvivalBands } from '../../src/stats/index.ts';
import { shuffled } from './oracle.ts';

const withCode = (code: string, path = ''): unknown =>
  expect.objectContaining({ code, path: expect.stringContaining(`kaplanMeier: ${path}`) });

/** Few distinct times, so that ties are common. */
const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.boolean()), { maxLength: 40 });
const timesOf = (list: readonly (readonly [number, boolean])[]): number[] => list.map(([time]) => time);
const eventsOf = (list: readonly (readonly [number, boolean])[]): boolean[] => list.map(([, event]) => event);

/** The definition as it reads: a product over all times up to this one. */
function survivalByDefinition(list: readonly (readonly [number, boolean])[], until: number): number {
  let survival = 1;
  for (let time = 0; time <= until; time++) {
    const atRisk = list.filter(([other]) => other >= time).length;
    const events = list.filter(([other, event]) => event && other === time).length;
    if (events > 0) survival *= 1 - events / atRisk;
  }
  return survival;
}

describe('kaplanMeier', () => {
  test('D4: solved after 1 to 5 days, five still open: the median is 5, not 3', () => {
    const curve = kaplanMeier([1, 2, 3, 4, 5, 2, 6, 6, 8, 10], [1, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
    expect(curve).toMatchObject({ count: 10, events: 5, lastTime: 10, median: 5 });
    expect(curve.steps.map(({ atRisk }) => atRisk)).toEqual([10, 9, 7, 6, 5]);
  });

  test('G1: without rows there is no curve', () => {
    expect(kaplanMeier([], [])).toEqual({
      count: 0,
      events: 0,
      lastTime: null,
      median: null,
      medianLower: null,
      medianUpper: null,
      steps: [],
    });
  });

  test('G10: while all are open the median is not reached, and when all end at once it is at once', () => {
    expect(kaplanMeier([3, 4], [false, false])).toMatchObject({ median: null, lastTime: 4, steps: [] });
    const atOnce = kaplanMeier([0, 0], [true, true]);
    expect(atOnce).toMatchObject({ median: 0, medianLower: null, medianUpper: null });
    expect(atOnce.steps).toEqual([
      { time: 0, atRisk: 2, events: 2, survival: 0, standardError: null, lower: null, upper: null },
    ]);
  });

  test('G11: flat at exactly one half, the middle counts, however the product was rounded', () => {
    expect(kaplanMeier([1, 2, 3, 4], [true, true, true, true]).median).toBe(2.5);
    const days = Array.from({ length: 20 }, (_, index) => index + 1);
    expect(kaplanMeier(days, new Uint8Array(20).fill(1)).median).toBe(10.5);
    const half = days.map((day) => day <= 10);
    expect(kaplanMeier(days, half).median).toBe(15);
  });

  test('G12: who leaves at the time of an event was at risk of it', () => {
    const [first, second] = kaplanMeier([5, 5, 5, 9], [false, true, false, true]).steps;
    expect([first?.atRisk, first?.survival, second?.atRisk]).toEqual([4, 0.75, 1]);
  });

  test('Greenwood: 3 of 4 left after one event is 0.75 ± 0.2165', () => {
    // √(0.75 · 0.25 / 4), and with the band of its logarithm 0.75 · exp(±1.959964 · 0.288675).
    const step = kaplanMeier([1, 2, 3, 4], [true, false, false, false]).steps[0];
    expect(step?.standardError).toBeCloseTo(0.21650635, 8);
    expect(step?.lower).toBeCloseTo(0.425932, 6);
    expect(step?.upper).toBe(1);
    const plain = kaplanMeier([1, 2, 3, 4], [true, false, false, false], { bands: 'plain', level: 0.5 }).steps[0];
    expect(plain?.lower).toBeCloseTo(0.75 - 0.67448975 * 0.21650635, 8);
    expect(plain?.upper).toBeCloseTo(0.75 + 0.67448975 * 0.21650635, 8);
  });

  test('A8: a time of -0 is 0', () => {
    const curve = kaplanMeier([-0], [true]);
    expect([curve.median, curve.lastTime, curve.steps[0]?.time]).toEqual([0, 0, 0]);
  });

  test('unusable input is refused, with its place', () => {
    expect(() => kaplanMeier([1, Number.NaN], [1, 1])).toThrow(withCode('not_a_number', 'times: values[1]'));
    expect(() => kaplanMeier([1, Number.POSITIVE_INFINITY], [1, 1])).toThrow(
      withCode('non_finite', 'times: values[1]'),
    );
    expect(() => kaplanMeier([1, -2], [1, 1])).toThrow(withCode('out_of_range', 'times: values[1]'));
    expect(() => kaplanMeier([1, 2], [1])).toThrow(withCode('length_mismatch', 'events'));
    expect(() => kaplanMeier([1, 2], [0, 2])).toThrow(withCode('not_a_boolean', 'events[1]'));
    expect(() => Reflect.apply(kaplanMeier, null, [[1], [undefined]])).toThrow(withCode('not_a_boolean', 'events[0]'));
    for (const events of [null, undefined, 'ab', 2, (): number => 2, {}]) {
      expect(() => Reflect.apply(kaplanMeier, null, [[1, 2], events])).toThrow(withCode('not_an_array', 'events'));
    }
    expect(() => kaplanMeier([0, -2], [1, 1])).toThrow(withCode('out_of_range', 'times: values[1]'));
    expect(() => Reflect.apply(kaplanMeier, null, [7, []])).toThrow(withCode('not_an_array', 'times'));
  });

  test('A15, G5: other bands and impossible levels are refused', () => {
    for (const level of [0, 1, 95]) {
      expect(() => kaplanMeier([], [], { level })).toThrow(withCode('out_of_range', 'options.level'));
    }
    expect(() => Reflect.apply(kaplanMeier, null, [[], [], { bands: 'log-log' }])).toThrow("did you mean 'log_log'?");
  });

  test('is the product of the definition', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { steps, count, events } = kaplanMeier(timesOf(list), eventsOf(list));
        expect([count, events]).toEqual([list.length, list.filter(([, event]) => event).length]);
        expect(steps.map(({ time }) => time)).toEqual(
          [...new Set(list.filter(([, event]) => event).map(([time]) => time))].sort((left, right) => left - right),
        );
        for (const { time, survival } of steps) expect(survival).toBeCloseTo(survivalByDefinition(list, time), 12);
      }),
      { seed: 29, numRuns: 200 },
    );
  });

  test('is the same, bit for bit, in every order, and changes nothing that it reads', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 2 ** 31 }), (list, seed) => {
        const order = shuffled(
          list.map((_, index) => index),
          seed,
        );
        const mixed = order.map((index) => list[index] ?? ([0, false] as const));
        const [times, events] = [timesOf(list), eventsOf(list)].map((part) => Object.freeze(part)) as [
          number[],
          boolean[],
        ];
        const typed = Float64Array.from(times);
        const curve = kaplanMeier(times, events);
        expect(kaplanMeier(timesOf(mixed), eventsOf(mixed))).toEqual(curve);
        expect(kaplanMeier(typed, Uint8Array.from(events, Number))).toEqual(curve);
        expect([...typed]).toEqual(times);
        expect(JSON.parse(JSON.stringify(curve))).toEqual(curve);
      }),
      { seed: 31, numRuns: 100 },
    );
  });

  test('every band holds the curve within 0 to 1, and is wider at a higher level', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom<SurvivalBands>('plain', 'log', 'log_log'), (list, bands) => {
        const narrow = kaplanMeier(timesOf(list), eventsOf(list), { bands, level: 0.5 });
        const wide = kaplanMeier(timesOf(list), eventsOf(list), { bands, level: 0.99 });
        for (const [index, { survival, lower, upper }] of wide.steps.entries()) {
          const inner = narrow.steps[index];
          if (survival === 0) {
            expect([lower, upper, inner?.lower]).toEqual([null, null, null]);
            continue;
          }
          const ordered = [0, lower, inner?.lower, survival, inner?.upper, upper, 1].map(Number);
          expect(ordered.every((value, place) => place === 0 || (ordered[place - 1] ?? 2) <= value)).toBe(true);
        }
      }),
      { seed: 37, numRuns: 200 },
    );
  });

  test('takes columns of any length', () => {
    const times = Float64Array.from({ length: 200_000 }, (_, index) => index + 1);
    const curve = kaplanMeier(times, new Uint8Array(200_000).fill(1));
    expect([curve.steps.length, curve.median]).toEqual([200_000, 100_000.5]);
  });
});
