import { expect, test } from 'vitest';
import { populationSizes } from '../../../src/analysis/nonResponse/population.ts';
import { codeOf } from '../../kpis/records.ts';

test('sizes come from a map or an object', () => {
  expect(populationSizes({ email: 3, chat: 0 })).toEqual(
    new Map([
      ['email', 3],
      ['chat', 0],
    ]),
  );
  expect(populationSizes(new Map([[5, 3]]))).toEqual(new Map([[5, 3]]));
});

test.each([5, 'email', '', true, null, undefined, [1, 2]])('%j is no population', (own) => {
  expect(codeOf(() => populationSizes(own as never))).toBe('invalid_option');
});

test.each([
  [{ a: -1, b: 2 }],
  [{ a: '1' }],
  [{ a: Number.NaN }],
  [{ a: Number.POSITIVE_INFINITY }],
  [{ a: 0 }],
  [{}],
  [{ a: Number.MAX_VALUE, b: Number.MAX_VALUE }],
])('%j has sizes that are none, or nobody', (own) => {
  expect(codeOf(() => populationSizes(own as never))).toBe('out_of_range');
});
