import { describe, expect, test } from 'vitest';
import { checkChoice } from '../../src/stats/choice.ts';
import { columnOf, rejectNonFinite } from '../../src/stats/column.ts';
import { checkCount } from '../../src/stats/count.ts';
import { checkFigure } from '../../src/stats/figure.ts';
import { finite } from '../../src/stats/finite.ts';
import { checkFraction } from '../../src/stats/fraction.ts';
import { givenObject, givenOptions } from '../../src/stats/given.ts';
import { givenCurve } from '../../src/stats/givenCurve.ts';
import { contingencyTable } from '../../src/stats/tests/contingencyTable.ts';

/** Code, path and hint of what a call throws. */
function failureOf(call: () => unknown): object {
  try {
    call();
  } catch (error) {
    const { code, path, message } = error as { code?: string; path?: string; message: string };
    const [hint] = /did you mean .*\?/.exec(message) ?? [];
    return hint === undefined ? { code, path } : { code, path, hint };
  }
  return {};
}

const code = (call: () => unknown): unknown => (failureOf(call) as { code?: string }).code;

describe('columns', () => {
  test('of doubles are taken as they are, others copied', () => {
    const column = new Float64Array([1, 2]);
    expect(columnOf(column, 'mean')).toBe(column);
    expect(columnOf([3, Number.NaN], 'mean')).toEqual(new Float64Array([3, Number.NaN]));
    expect(columnOf(new Int16Array([-3]), 'mean')).toEqual(new Float64Array([-3]));
    expect(columnOf({ length: 1, 0: 7 }, 'mean')).toEqual(new Float64Array([7]));
    expect(columnOf({ length: 0 }, 'mean')).toHaveLength(0);
  });

  test('of any length are copied whole, and a length that is a lie is found out by its first hole', () => {
    for (const length of [2 ** 16 - 1, 2 ** 16, 2 ** 16 + 1, 70_000]) {
      const column = columnOf(
        Array.from({ length }, (_, index) => index),
        'mean',
      );
      expect([column.length, column.indexOf(length - 1)]).toEqual([length, length - 1]);
    }
    expect(failureOf(() => columnOf({ length: 2 ** 40, 0: 7 }, 'mean'))).toEqual({
      ...{ code: 'not_a_number', path: 'mean: values[1]' },
    });
  });

  test.each([
    [null],
    [undefined],
    ['12'],
    [5],
    [{}],
    [{ length: -1 }],
    [{ length: 0.5 }],
    [{ length: '1' }],
    [() => 5],
  ])('%j is no array', (values) => {
    expect(failureOf(() => columnOf(values as never, 'mean'))).toEqual({ code: 'not_an_array', path: 'mean' });
  });

  test.each(['1', null, undefined, true, {}])('%j is no number', (value) => {
    const expected = { code: 'not_a_number', path: 'mean: values[1]' };
    expect(failureOf(() => columnOf([1, value as never], 'mean'))).toEqual(expected);
    expect(() => columnOf([1, value as never], 'mean')).toThrow(/got (?!1$)/);
  });

  test('NaN is refused, infinities where they have no meaning', () => {
    const column = new Float64Array([1, Infinity, -Infinity]);
    rejectNonFinite(column, 'mean', true);
    expect(failureOf(() => rejectNonFinite(column, 'mean', false))).toEqual({
      ...{ code: 'non_finite', path: 'mean: values[1]' },
    });
    for (const fine of [true, false]) {
      expect(code(() => rejectNonFinite(new Float64Array([0, Number.NaN]), 'mean', fine))).toBe('not_a_number');
    }
  });
});

describe('figures of the caller', () => {
  test('a count is from 0 to the most there may be', () => {
    for (const value of [0, 0.5, 7, 2 ** 53 - 1]) checkCount(value, 'count');
    checkCount(3, 'count', 3);
    for (const value of [-1, -0.001, Number.NaN, Infinity, 2 ** 53, '3' as never, null as never, [3] as never]) {
      expect(failureOf(() => checkCount(value, 'count'))).toEqual({ code: 'out_of_range', path: 'count' });
    }
    expect(code(() => checkCount(4, 'count', 3))).toBe('out_of_range');
  });

  test('a fraction is from 0 to 1, without the ends where it is open', () => {
    for (const value of [0, 0.5, 1]) checkFraction(value, 'level', false);
    checkFraction(0.001, 'level', true);
    for (const value of [0, 1, -0.1, Number.NaN, '0.5' as never, true as never]) {
      expect(failureOf(() => checkFraction(value, 'level', true))).toEqual({ code: 'out_of_range', path: 'level' });
    }
    for (const value of [-0.1, 100, 250]) {
      expect(failureOf(() => checkFraction(value, 'level', false))).toEqual({ code: 'out_of_range', path: 'level' });
    }
  });

  test('a percentage is told from a fraction', () => {
    expect(failureOf(() => checkFraction(95, 'level', true))).toMatchObject({ hint: 'did you mean 0.95?' });
    expect(failureOf(() => checkFraction(99.9, 'level', false))).toMatchObject({ hint: 'did you mean 0.999?' });
    expect(failureOf(() => checkFraction(1.1, 'level', false))).toMatchObject({ hint: 'did you mean 0.011?' });
    for (const value of ['95', 100, 1, -5]) {
      expect(failureOf(() => checkFraction(value as never, 'level', true))).not.toHaveProperty('hint');
    }
  });

  test('a choice is one of the choices, or nearly', () => {
    checkChoice('less', ['less', 'greater'], 'test');
    expect(() => checkChoice('two', ['less', 'greater'], 'test')).toThrow("expected one of 'less', 'greater'");
    expect(failureOf(() => checkChoice('lesss', ['less', 'greater'], 'test'))).toEqual({
      ...{ code: 'invalid_option', path: 'test', hint: "did you mean 'less'?" },
    });
    expect(failureOf(() => checkChoice(5 as never, ['less'], 'test'))).toEqual({
      code: 'invalid_option',
      path: 'test',
    });
  });

  test('a figure is finite, or null, and not below the least', () => {
    for (const value of [null, 0, 5.5]) checkFigure(value, 'value', 0);
    checkFigure(-9, 'value', -Infinity);
    expect(() => checkFigure(-1, 'value', 0)).toThrow('expected a finite number from 0, or null,');
    expect(() => checkFigure(Infinity, 'value', -Infinity)).toThrow('expected a finite number, or null,');
    for (const value of [-0.5, Number.NaN, Infinity, '5' as never, undefined as never]) {
      expect(failureOf(() => checkFigure(value, 'value', 0))).toEqual({ code: 'out_of_range', path: 'value' });
    }
  });

  test('a result that is no number any more is an overflow', () => {
    expect(finite(-5, 'sum')).toBe(-5);
    for (const value of [Infinity, -Infinity, Number.NaN]) {
      expect(failureOf(() => finite(value, 'sum'))).toEqual({ code: 'overflow', path: 'sum' });
    }
  });
});

describe('objects of the caller', () => {
  test('options are an object that has no others than the known', () => {
    const options = { level: 0.9 };
    expect(givenOptions(options, 'test: options', ['level'])).toBe(options);
    for (const given of [null, 5, 'level', [], undefined] as never[]) {
      expect(failureOf(() => givenOptions(given, 'test: options', []))).toEqual({
        ...{ code: 'invalid_options', path: 'test: options' },
      });
    }
    expect(failureOf(() => givenOptions({ levle: 1 } as never, 'test: options', ['level']))).toEqual({
      ...{ code: 'unknown_option', path: 'test: options.levle', hint: "did you mean 'level'?" },
    });
  });

  test('figures are an object, a curve has steps', () => {
    expect(givenObject({ a: 1 }, 'curve')).toEqual({ a: 1 });
    for (const given of [null, 5, undefined] as never[]) {
      expect(failureOf(() => givenObject(given, 'curve'))).toEqual({ code: 'not_an_object', path: 'curve' });
    }
    expect(givenCurve({ steps: [] }, 'curve')).toEqual({ steps: [] });
    expect(failureOf(() => givenCurve({ steps: 5 } as never, 'curve'))).toEqual({
      ...{ code: 'not_an_array', path: 'curve.steps' },
    });
    expect(failureOf(() => givenCurve({ steps: [{ time: 1 }, null] } as never, 'curve'))).toEqual({
      ...{ code: 'not_an_object', path: 'curve.steps[1]' },
    });
    expect(failureOf(() => givenCurve({ steps: [{ time: 1 }, {}] } as never, 'curve'))).toEqual({
      ...{ code: 'not_a_number', path: 'curve.steps[1].time' },
    });
  });

  test('a table has rows of counts, each as long as the first', () => {
    expect(contingencyTable([[1, 2, 3], new Uint8Array([4, 5, 6])], 'test')).toEqual({
      ...{ counts: new Float64Array([1, 2, 3, 4, 5, 6]), rows: new Float64Array([6, 15]) },
      ...{ columns: new Float64Array([5, 7, 9]), total: 21 },
    });
    for (const table of [null, 5, [], [[]], [null], [5]] as never[]) {
      expect(failureOf(() => contingencyTable(table, 'test'))).toEqual({ code: 'not_an_array', path: 'test: table' });
    }
    for (const line of [[1], [1, 2, 3], null, 5] as never[]) {
      expect(failureOf(() => contingencyTable([[1, 2], line], 'test'))).toEqual({
        ...{ code: 'not_an_array', path: 'test: table[1]' },
      });
    }
    expect(
      failureOf(() =>
        contingencyTable(
          [
            [1, 2],
            [3, -4],
          ],
          'test',
        ),
      ),
    ).toEqual({
      ...{ code: 'out_of_range', path: 'test: table[1][1]' },
    });
  });
});
