import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { countInversions } from '../../../src/stats/correlation/countInversions.ts';
import { orderByPlace, placesOf } from '../../../src/stats/correlation/places.ts';

const values = array(integer({ min: -4, max: 4 }), { maxLength: 25 });

test('places are those of the distinct values in order; equal values share one', () => {
  assert(
    property(values, (column) => {
      const distinct = [...new Set(column)].sort((left, right) => left - right);
      const { places, sizes } = placesOf(Float64Array.from(column));
      expect([...places]).toEqual(column.map((value) => distinct.indexOf(value)));
      expect([...sizes]).toEqual(distinct.map((value) => column.filter((own) => own === value).length));
    }),
    { numRuns: 200, seed: 1 },
  );
});

test('ordered by place, equal ones stay in the order they were in', () => {
  assert(
    property(values, (column) => {
      const found = placesOf(Float64Array.from(column));
      const indices = column.map((_, index) => index);
      const stable = (order: readonly number[]) =>
        [...order].sort((left, right) => (found.places[left] ?? 0) - (found.places[right] ?? 0));
      expect([...orderByPlace(found)]).toEqual(stable(indices));
      expect([...orderByPlace(found, Uint32Array.from(indices.toReversed()))]).toEqual(stable(indices.toReversed()));
    }),
    { numRuns: 200, seed: 2 },
  );
});

test('inversions are the pairs that stand the wrong way round', () => {
  assert(
    property(array(integer({ min: 0, max: 9 }), { maxLength: 25 }), (places) => {
      let expected = 0;
      for (const [at, own] of places.entries()) {
        expected += places.slice(0, at).filter((before) => before > own).length;
      }
      expect(countInversions(Uint32Array.from(places), 10)).toBe(expected);
    }),
    { numRuns: 200, seed: 3 },
  );
});
