import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSupportKpisError } from '../../src/errors/supportKpisError.ts';
import {
  addToLogHistogram,
  createLogHistogram,
  type LogHistogram,
  mergeLogHistograms,
  readLogHistogram,
  summarizeLogHistogram,
} from '../../src/stats/index.ts';

const invalid = expect.objectContaining({ code: 'invalid_state' });

function sample(): LogHistogram {
  const state = createLogHistogram();
  for (const value of [60, 61, 900, 0, -5, 0.1, 1e16]) addToLogHistogram(state, value);
  return state;
}

/** The sample as parsed JSON with one field replaced, by a dotted path. */
function damaged(path: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(sample()));
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let place = copy;
  for (const key of keys) place = place[key];
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
}

describe('reading a stored sketch', () => {
  test('gives back what was stored', () => {
    for (const state of [createLogHistogram(), sample(), addToLogHistogram(createLogHistogram(), 5)]) {
      expect(readLogHistogram(JSON.parse(JSON.stringify(state)))).toEqual(state);
    }
  });

  test('gives back any state', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 20 }), (values) => {
        const state = createLogHistogram({ relativeError: 0.1 });
        for (const value of values) addToLogHistogram(state, value);
        expect(readLogHistogram(JSON.parse(JSON.stringify(state)))).toEqual(state);
      }),
      { seed: 71, numRuns: 100 },
    );
  });

  test('is a copy', () => {
    const state = sample();
    const before = JSON.stringify(state);
    mergeLogHistograms(readLogHistogram(state), sample());
    expect(JSON.stringify(state)).toBe(before);
  });

  test('H11: another version is named as such', () => {
    expect(() => readLogHistogram(damaged('version', 2))).toThrow(
      expect.objectContaining({ code: 'unsupported_version', path: 'readLogHistogram: version' }),
    );
    expect(() => readLogHistogram(damaged('version', '1'))).toThrow(invalid);
  });

  test.each([[null], [undefined], [5], ['{}'], [[]], [{}], [{ bins: { length: 1e9 } }], [{ version: 1 }]])(
    'H11: %j is no sketch',
    (value) => expect(() => readLogHistogram(value)).toThrow(invalid),
  );

  test.each([
    ['relativeError', 0],
    ['relativeError', 0.31],
    ['relativeError', '0.01'],
    ['steps', 32],
    ['count', 8],
    ['count', -1],
    ['count', -0],
    ['count', 1.5],
    ['count', '7'],
    ['count', null],
    ['zeros', 0, 'count'],
    ['zeros', 2 ** 53],
    ['min', null],
    ['min', 'x'],
    ['min', Number.NaN],
    ['min', -Infinity],
    ['min', -5.5],
    ['min', 2e16],
    ['max', 1e17],
    ['max', 900],
    ['max', -6, 'min'],
    ['max', '1e16'],
    ['max', null],
    ['positive', undefined],
    ['positive', null],
    ['positive', []],
    ['positive.first', 1e9],
    ['positive.first', 1024],
    ['positive.first', -1075],
    ['positive.first', 0.5],
    ['positive.first', '-4'],
    ['positive.first', 1000, 'positive.counts'],
    ['positive.counts', { length: 1e9 }],
    ['positive.counts', []],
    ['positive.counts', [[1]]],
    ['positive.counts.0', [], 'positive.counts'],
    ['positive.counts.57', [], 'positive.counts'],
    ['positive.counts.58', [], 'positive.counts'],
    ['positive.counts.0', Array(64).fill(0), 'positive.counts'],
    ['positive.counts.0', [...Array(64).fill(0), 1], 'positive.counts'],
    ['positive.counts.1', Array(64).fill(0), 'positive.counts'],
    ['positive.counts.9', [2], 'positive.counts'],
    ['positive.counts.0.0', -1, 'positive.counts'],
    ['positive.counts.0.0', 0.5, 'positive.counts'],
    ['positive.counts.0.0', '1', 'positive.counts'],
    ['positive.counts.0.0', 1, 'count'],
    ['negative.counts.0.0', 1, 'count'],
    ['negative.first', 0, 'min'],
    ['total', 5],
    ['total', [1, 2]],
    ['total', [3, 1]],
    ['total', [1, 1e16]],
    ['total', [1e16, 1, 0]],
    ['total', [0]],
    ['total', [0, 0.5]],
    ['total', [0, 1e300]],
    ['total', [0, '1']],
    ['total', ['1']],
    ['total', [Infinity]],
    ['total', Array(65).fill(1)],
    ['total', [7.1e16]],
    ['total', [-36]],
    ['total', [1e-300, 7e16], 'total'],
    ['squares', null],
    ['squares.ordinary', [5], 'squares'],
    ['squares.ordinary', [7.1e32], 'squares'],
    ['squares.ordinary', [-1e32], 'squares'],
    ['squares.large', [1e-270], 'squares'],
    ['squares.ordinary', [1, 2]],
    ['squares.small', undefined],
    ['squares.large', [Number.NaN]],
  ] as [string, unknown, string?][])('H11: a damaged %s (%j) is refused, and named', (path, value, field = path) => {
    expect(() => readLogHistogram(damaged(path, value))).toThrow(
      expect.objectContaining({ code: 'invalid_state', path: `readLogHistogram: ${field}` }),
    );
  });

  test('A8: −0 is read as 0', () => {
    const state = addToLogHistogram(createLogHistogram(), 0);
    const empty = { first: -0, counts: [] };
    expect(readLogHistogram({ ...state, min: -0, max: -0, positive: empty, negative: empty })).toEqual(state);
  });

  test('H11: the ends of what is allowed are read', () => {
    const { MAX_VALUE } = Number;
    // Marked totals beyond the range of numbers, one of three parts, and one of none.
    for (const [values, parts, first] of [
      [[MAX_VALUE, MAX_VALUE, MAX_VALUE, MAX_VALUE, MAX_VALUE], 3, 0],
      [[-MAX_VALUE, -MAX_VALUE, -MAX_VALUE, 5], 4, 0],
      [[1e16, 0.5, 2 ** -60], 3, 1e16],
      [[5, -5], 0, undefined],
    ] as const) {
      const state = createLogHistogram();
      for (const value of values) addToLogHistogram(state, value);
      expect([state.total.length, state.total[0]]).toEqual([parts, first]);
      expect(readLogHistogram(JSON.parse(JSON.stringify(state)))).toEqual(state);
    }
    for (const relativeError of [0.0001, 0.3]) {
      const extreme = addToLogHistogram(createLogHistogram({ relativeError }), 5e-324);
      expect(readLogHistogram(addToLogHistogram(extreme, Number.MAX_VALUE))).toEqual(extreme);
    }
    const same = addToLogHistogram(addToLogHistogram(createLogHistogram(), 7), 7);
    expect(readLogHistogram(same)).toEqual(same);
  });

  test('H11: ends that lie in their buckets, but not so that they can be, are refused', () => {
    const sketchOf = (...values: number[]): LogHistogram =>
      values.reduce(addToLogHistogram, createLogHistogram({ relativeError: 0.3 }));
    const refusal = expect.objectContaining({ code: 'invalid_state', path: 'readLogHistogram: min' });
    // All in the bucket from 3 to 4.
    expect(() => readLogHistogram({ ...sketchOf(3.1, 3.9), min: 3.9, max: 3.1 })).toThrow(refusal);
    expect(() => readLogHistogram({ ...sketchOf(3.5), min: 3.1, max: 3.9 })).toThrow(refusal);
    expect(readLogHistogram(sketchOf(3.1, 3.9)).max).toBe(3.9);
  });

  test('H11: of an empty sketch, ends are refused', () => {
    expect(() => readLogHistogram({ ...createLogHistogram(), max: 1 })).toThrow(invalid);
    expect(() => readLogHistogram({ ...createLogHistogram(), positive: { first: 3, counts: [] } })).toThrow(invalid);
  });

  test('H11: a list that only claims its length is not walked', () => {
    const claims = { ...sample(), total: Object.assign([], { length: 2 ** 32 - 1 }) };
    expect(() => readLogHistogram(claims)).toThrow(invalid);
  });

  test('H11: whatever comes, it is read or refused with an error of ours', () => {
    const fields = [
      'version',
      'relativeError',
      'steps',
      'count',
      'min',
      'max',
      'zeros',
      'positive',
      'negative',
      'total',
      'squares',
    ];
    const garbage = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom(-0, Number.NaN, 1e308, [0, 1], { first: 0, counts: [] }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...fields), garbage, (field, value) => {
        try {
          summarizeLogHistogram(readLogHistogram(damaged(field, value)));
        } catch (error) {
          expect(isSupportKpisError(error)).toBe(true);
        }
      }),
      { seed: 72, numRuns: 1000 },
    );
  });
});
