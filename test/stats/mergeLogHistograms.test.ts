import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addAllToLogHistogram,
  addToLogHistogram,
  createLogHistogram,
  type LogHistogram,
  mergeLogHistograms,
  summarizeLogHistogram,
} from '../../src/stats/index.ts';
import { shuffled, uniform } from './oracle.ts';

const anyValue = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
  fc.constantFrom(0, -0, 1, 0.1, 1e-300, -1e300, 5e-324, Number.MAX_VALUE),
);

function sketchOf(values: ArrayLike<number>, relativeError = 0.01): LogHistogram {
  const state = createLogHistogram({ relativeError });
  for (let index = 0; index < values.length; index++) addToLogHistogram(state, values[index] as number);
  return state;
}

function throughJson(state: LogHistogram): LogHistogram {
  return JSON.parse(JSON.stringify(state));
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null)
    for (const part of Object.values(Object.freeze(value))) deepFreeze(part);
  return value;
}

describe('log histograms made apart', () => {
  test('F7: the same values give the same state in any order, grouping and detour through JSON', () => {
    fc.assert(
      fc.property(fc.array(anyValue, { maxLength: 40 }), fc.nat(), fc.nat(), (values, seed, cut) => {
        const whole = JSON.stringify(sketchOf(values));
        const mixed = shuffled(values, seed);
        const at = values.length === 0 ? 0 : cut % values.length;
        const [first, second] = [sketchOf(mixed.slice(0, at)), sketchOf(mixed.slice(at))];
        expect(JSON.stringify(sketchOf(mixed))).toBe(whole);
        expect(JSON.stringify(mergeLogHistograms(throughJson(first), throughJson(second)))).toBe(whole);
        expect(JSON.stringify(mergeLogHistograms(second, first))).toBe(whole);
      }),
      { seed: 58, numRuns: 300 },
    );
  });

  test('F7: an empty sketch changes nothing, on either side', () => {
    const state = sketchOf([5, -3, 0, 0.1]);
    const before = JSON.stringify(state);
    expect(JSON.stringify(mergeLogHistograms(createLogHistogram(), state))).toBe(before);
    expect(JSON.stringify(mergeLogHistograms(state, createLogHistogram()))).toBe(before);
  });

  test('F7: an empty sketch does not move the ends of one below or above 0', () => {
    for (const values of [[-5], [5], [3, 5], [-5, -3]]) {
      expect(mergeLogHistograms(sketchOf(values), createLogHistogram())).toEqual(sketchOf(values));
      expect(mergeLogHistograms(createLogHistogram(), sketchOf(values))).toEqual(sketchOf(values));
    }
  });

  test('F7: the ends are those of the smaller and of the larger, on either side', () => {
    for (const [left, right] of [
      [[3, 9], [5]],
      [[5], [3, 9]],
      [[-9], [-5, -3]],
      [[0], [7]],
    ] as const) {
      const merged = mergeLogHistograms(sketchOf(left), sketchOf(right));
      expect(merged).toEqual(sketchOf([...left, ...right]));
    }
  });

  test('F7: merged with itself it counts everything twice', () => {
    const values = [5, -3, 0, 0.1, 1e300];
    const state = sketchOf(values);
    expect(mergeLogHistograms(state, state)).toEqual(sketchOf([...values, ...values]));
  });

  test('F7: another relative error is refused at once', () => {
    expect(() => mergeLogHistograms(sketchOf([1], 0.01), sketchOf([1], 0.02))).toThrow(
      expect.objectContaining({ code: 'incompatible_sketch' }),
    );
  });

  test('merging never touches the second, and reading touches nothing', () => {
    const right = deepFreeze(sketchOf([1, -2, 0, 0.1, 1e9, 1e-9]));
    mergeLogHistograms(mergeLogHistograms(createLogHistogram(), right), right);
    expect(summarizeLogHistogram(right)).toEqual(summarizeLogHistogram(right));
    expect(right.count).toBe(6);
  });

  test('adding no values changes nothing', () => {
    expect(addAllToLogHistogram(createLogHistogram(), [])).toEqual(createLogHistogram());
    expect(addAllToLogHistogram(sketchOf([5, -3]), new Float64Array(0))).toEqual(sketchOf([5, -3]));
  });

  test('adding a whole array is the same as adding each', () => {
    fc.assert(
      fc.property(fc.array(anyValue, { maxLength: 60 }), fc.array(anyValue, { maxLength: 5 }), (values, more) => {
        const state = sketchOf(more);
        expect(JSON.stringify(addAllToLogHistogram(state, values))).toBe(
          JSON.stringify(sketchOf([...more, ...values])),
        );
      }),
      { seed: 59, numRuns: 300 },
    );
    for (const values of [
      uniform(10_000, 60).map((u) => Math.floor(Math.exp(u * 28)) - 5),
      uniform(10_000, 61).map((u) => 10 ** (u * 60 - 30)),
      uniform(3000, 62).map((u) => Math.floor(u * 2 ** 50)),
    ]) {
      expect(addAllToLogHistogram(createLogHistogram(), values)).toEqual(sketchOf(values));
    }
  });

  test('F2: its memory depends on the octaves in use, not on the values', () => {
    const few = JSON.stringify(
      addAllToLogHistogram(
        createLogHistogram(),
        uniform(1000, 63).map((u) => 1 + u * 1e6),
      ),
    );
    const many = JSON.stringify(
      addAllToLogHistogram(
        createLogHistogram(),
        uniform(500_000, 63).map((u) => 1 + u * 1e6),
      ),
    );
    expect(many.length).toBeLessThan(8000);
    expect(few.length).toBeLessThan(8000);
    const wide = addToLogHistogram(sketchOf([5e-324]), Number.MAX_VALUE);
    expect(JSON.stringify(wide).length).toBeLessThan(10_000);
  });
});
