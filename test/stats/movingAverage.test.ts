import { array, assert, boolean, double, integer, option, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mean, movingAverage } from '../../src/stats/index.ts';
import { codeOf } from '../kpis/records.ts';

const numbers = option(double({ noNaN: true, noDefaultInfinity: true }), { freq: 4 });

describe('movingAverage', () => {
  test('is the mean of a value and those before it', () => {
    expect(movingAverage([1, 2, 3, 4, 10], { window: 3 })).toEqual([null, null, 2, 3, 17 / 3]);
    expect(movingAverage([1, 2, 3, 4, 10], { window: 1 })).toEqual([1, 2, 3, 4, 10]);
    expect(movingAverage([1, 2], { window: 3 })).toEqual([null, null]);
    expect(movingAverage([], { window: 3 })).toEqual([]);
  });

  test('centred, it has as many values before as after', () => {
    expect(movingAverage([1, 2, 3, 4, 10], { window: 3, align: 'centred' })).toEqual([null, 2, 3, 17 / 3, null]);
    expect(movingAverage([1, 2, 3], { window: 5, align: 'centred', atLeast: 2 })).toEqual([2, 2, 2]);
  });

  test('D23: a missing value is left out, not counted as 0', () => {
    expect(movingAverage([4, null, 8], { window: 3, atLeast: 2 })).toEqual([null, null, 6]);
    expect(movingAverage([4, null, 8], { window: 2, atLeast: 1 })).toEqual([4, 4, 8]);
    expect(movingAverage([null, null], { window: 2, atLeast: 1 })).toEqual([null, null]);
  });

  test('A11: what has left the window leaves nothing behind', () => {
    expect(movingAverage([1e300, 1, 2, 3], { window: 2 })).toEqual([null, 5e299, 1.5, 2.5]);
    expect(movingAverage([0.1, 0.2, 0.3], { window: 2, atLeast: 1 })[2]).toBe(0.25);
  });

  test('A12: the mean of the largest numbers is in their range', () => {
    expect(movingAverage([1.7e308, 1.7e308, 1.7e308], { window: 3 })[2]).toBe(1.7e308);
  });

  test('A8: −0 never comes out', () => {
    expect(movingAverage([-0, -0], { window: 2, atLeast: 1 })).toEqual([0, 0]);
    // Half of the smallest number below 0.
    expect(movingAverage([-5e-324, 0], { window: 2 })).toEqual([null, 0]);
  });

  test('is the exact mean of its window, computed anew', () => {
    const options = record({
      half: integer({ min: 0, max: 4 }),
      centred: boolean(),
      need: integer({ min: 1, max: 9 }),
    });
    assert(
      property(array(numbers, { maxLength: 30 }), options, (values, { half, centred, need }) => {
        const window = 2 * half + 1;
        const atLeast = Math.min(need, window);
        const found = movingAverage(values, { window, atLeast, align: centred ? 'centred' : 'trailing' });
        const wanted = values.map((_, index) => {
          const last = centred ? index + half : index;
          const own = values.slice(Math.max(0, last - window + 1), last + 1).filter((value) => value !== null);
          return own.length < atLeast ? null : mean(own);
        });
        expect(found).toEqual(wanted);
      }),
      { numRuns: 300, seed: 9 },
    );
  });

  test('the list is left as it is', () => {
    const values = Object.freeze([1, null, 3]);
    movingAverage(values, { window: 2 });
    expect(values).toEqual([1, null, 3]);
  });

  test('A1: a value that is none is named by its place', () => {
    for (const value of [Number.NaN, undefined, '2', 5n]) {
      expect(() => movingAverage([1, value as never], { window: 2 })).toThrow(
        expect.objectContaining({ code: 'not_a_number', path: 'movingAverage: values[1]' }),
      );
    }
  });

  test.each([
    ['no window', [], {}, 'out_of_range'],
    ['a window of 0', [], { window: 0 }, 'out_of_range'],
    ['half a value', [], { window: 1.5 }, 'out_of_range'],
    ['an even window to be centred', [], { window: 4, align: 'centred' }, 'out_of_range'],
    ['more values than the window has', [], { window: 2, atLeast: 3 }, 'out_of_range'],
    ['no value at all', [], { window: 2, atLeast: 0 }, 'out_of_range'],
    ['another alignment', [], { window: 2, align: 'left' }, 'invalid_option'],
    ['A1: NaN', [Number.NaN], { window: 2 }, 'not_a_number'],
    ['A5: a hole', [undefined], { window: 2 }, 'not_a_number'],
    ['A3: a text', ['2'], { window: 2 }, 'not_a_number'],
    ['A2: infinity', [Number.POSITIVE_INFINITY], { window: 2 }, 'non_finite'],
    ['A2: minus infinity', [Number.NEGATIVE_INFINITY], { window: 2 }, 'non_finite'],
    ['no list', 'list', { window: 2 }, 'not_an_array'],
  ])('%s is refused', (_, values, options, code) => {
    expect(codeOf(() => movingAverage(values as never, options as never))).toBe(code);
  });
});
