import { describe, expect, test } from 'vitest';
import {
  addAllToLogHistogram,
  addToLogHistogram,
  createLogHistogram,
  type LogHistogram,
} from '../../src/stats/index.ts';
import { uniform } from './oracle.ts';

const LENGTH = 13_000;
const shapes: readonly (readonly [string, (u: number, index: number) => number])[] = [
  ['whole numbers', (u) => Math.floor(Math.exp(u * 20))],
  ['fractions', (u) => u],
  ['zeros and negatives', (u) => Math.floor((u - 0.5) * 9)],
  ['all sizes and both signs', (u) => (u < 0.5 ? -1 : 1) * 10 ** (((u * 7919) % 600) - 300)],
  ['ever larger', (_, index) => 2 ** (index / 7 - 900)],
  ['ever smaller', (_, index) => 2 ** (900 - index / 7)],
  ['far apart in turn', (u, index) => u * 2 ** (index % 2 === 0 ? 80 : -80)],
  ['none above zero', (u) => -u],
  ['zeros alone', () => 0],
  ['a sum beyond the range of doubles', (u) => 1e308 * u],
  ['the smallest of all', (u) => Math.floor(u * 50) * 5e-324],
];

function oneByOne(values: ArrayLike<number>, state: LogHistogram): LogHistogram {
  for (let index = 0; index < values.length; index++) addToLogHistogram(state, values[index] as number);
  return state;
}

describe('many values at once', () => {
  test.each(shapes)('give the same state as one by one, bit for bit: %s', (_, shape) => {
    const values = uniform(LENGTH, 77).map(shape);
    for (const relativeError of [0.01, 0.3]) {
      const expected = JSON.stringify(oneByOne(values, createLogHistogram({ relativeError })));
      const column = Float64Array.from([Number.NaN, ...values, Number.NaN]).subarray(1, LENGTH + 1);
      for (const given of [values, column, { ...values, length: LENGTH }]) {
        expect(JSON.stringify(addAllToLogHistogram(createLogHistogram({ relativeError }), given))).toBe(expected);
      }
      const [first, rest] = [values.slice(0, 5000), values.slice(5000)];
      const before = oneByOne(first, createLogHistogram({ relativeError }));
      expect(JSON.stringify(addAllToLogHistogram(before, rest))).toBe(expected);
    }
  });

  test.each<[string, unknown, string]>([
    ['no number', '3', 'not_a_number'],
    ['NaN', Number.NaN, 'not_a_number'],
    ['Infinity', Number.NEGATIVE_INFINITY, 'non_finite'],
    ['a hole', undefined, 'not_a_number'],
  ])('with one that is %s leave the state as it was, wherever it stands', (_, bad, code) => {
    const state = oneByOne([1, 2], createLogHistogram());
    const before = JSON.stringify(state);
    for (const place of [0, 4095, 4096, 8191, 8192, LENGTH - 1]) {
      const values: unknown[] = uniform(LENGTH, 78);
      values[place] = bad;
      expect(() => addAllToLogHistogram(state, values as number[])).toThrow(
        expect.objectContaining({ code, path: `addAllToLogHistogram: values[${place}]` }),
      );
      expect(JSON.stringify(state)).toBe(before);
    }
  });

  test('that say one thing first and another later are refused, too', () => {
    const values = Array.from({ length: LENGTH }, () => 1);
    let reads = 0;
    const fickle = new Proxy(values, {
      get: (own, name) => (name === '5000' && reads++ === 0 ? 'text' : Reflect.get(own, name)),
    });
    const state = createLogHistogram();
    expect(() => addAllToLogHistogram(state, fickle)).toThrow(
      expect.objectContaining({ code: 'not_a_number', path: 'addAllToLogHistogram: values[5000]' }),
    );
    expect(state).toEqual(createLogHistogram());
  });

  test('are added to a state whose steps were chosen by hand', () => {
    const own = { ...createLogHistogram(), relativeError: 0.5, steps: 1 };
    const values = uniform(LENGTH, 79);
    expect(addAllToLogHistogram(structuredClone(own), values)).toEqual(oneByOne(values, structuredClone(own)));
  });

  test('are refused where they are no list', () => {
    for (const given of [17, null, 'many', { length: -1 }, { length: 1.5 }]) {
      expect(() => addAllToLogHistogram(createLogHistogram(), given as never)).toThrow(
        expect.objectContaining({ code: 'not_an_array' }),
      );
    }
  });
});
