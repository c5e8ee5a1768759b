import { describe, expect, test } from 'vitest';
import { createIdIndex, placeOfId, putId } from '../../../src/fold/bulk/idIndex.ts';

/** Ids of eight pairs of signs each, and the two pairs count for the same. */
const alike = Array.from({ length: 256 }, (_, place) =>
  place
    .toString(2)
    .padStart(8, '0')
    .replace(/[01]/g, (bit) => (bit === '0' ? 'ab' : 'bX')),
);

describe('an index of ids', () => {
  test('has room for as many as are expected, in at least twice as many slots', () => {
    for (const [expected, slots, places] of [
      [0, 1024, 512],
      [511, 1024, 512],
      [512, 2048, 512],
      [5000, 16_384, 5000],
    ] as const) {
      const index = createIdIndex(expected);
      expect([index.slots.length, index.places.length]).toEqual([slots, places]);
    }
  });

  test('needs more room only where they are more', () => {
    const index = createIdIndex(0);
    for (let place = 0; place < 4; place++) putId(index, `A-${place}`, place);
    expect([index.slots.length, index.places.length]).toEqual([1024, 512]);
    for (let place = 4; place < 512; place++) putId(index, `A-${place}`, place);
    expect([index.slots.length, index.places.length]).toEqual([1024, 512]);
    putId(index, 'A-512', 512);
    expect([index.slots.length, index.places.length, index.map]).toEqual([2048, 1024, null]);
  });

  test('gives −1 for what was not put before, and the first place of what was', () => {
    const index = createIdIndex(3);
    expect([putId(index, 'a', 7), putId(index, 'b', 0), putId(index, 'a', 9), putId(index, '', 5)]).toEqual([
      ...[-1, -1, 7, -1],
    ]);
    expect(['a', 'b', '', 'c'].map((id) => placeOfId(index, id))).toEqual([7, 0, 5, -1]);
    expect([index.ids, index.map]).toEqual([['a', 'b', ''], null]);
  });

  test('tells ids apart that stand in one slot', () => {
    const index = createIdIndex(0);
    const ids = Array.from({ length: 100 }, (_, place) => `${String.fromCharCode(100 + place)}`.repeat(2));
    for (const [place, id] of ids.entries()) expect(putId(index, id, place * 2)).toBe(-1);
    expect(ids.map((id) => placeOfId(index, id))).toEqual(ids.map((_, place) => place * 2));
    expect(ids.map((id) => putId(index, id, 1))).toEqual(ids.map((_, place) => place * 2));
  });

  test('F5: goes over to a map where ids were made to collide, with all that it held', () => {
    const index = createIdIndex(0);
    const ids = alike;
    const before = ids.slice(0, 128).map((id, place) => putId(index, id, place + 3));
    expect([new Set(before), index.map]).toEqual([new Set([-1]), null]);
    expect([putId(index, ids[128] as string, 131), index.map?.size]).toEqual([-1, 129]);
    expect([putId(index, ids[128] as string, 7), placeOfId(index, ids[128] as string)]).toEqual([131, 131]);
    expect(putId(index, ids[5] as string, 7)).toBe(8);
    expect(putId(index, 'new', 9)).toBe(-1);
    expect([placeOfId(index, ids[0] as string), placeOfId(index, 'new'), placeOfId(index, 'other')]).toEqual([
      ...[3, 9, -1],
    ]);
    for (let place = 0; place < 1000; place++) putId(index, `more-${place}`, place);
    expect([placeOfId(index, 'more-999'), index.slots.length]).toEqual([999, 1024]);
  });

  test('F5: looks in a map too for an id that lies too far, and was not put', () => {
    const index = createIdIndex(0);
    const ids = alike.slice(0, 129);
    for (const [place, id] of ids.slice(0, 128).entries()) putId(index, id, place);
    expect([placeOfId(index, ids[128] as string), placeOfId(index, ids[127] as string)]).toEqual([-1, 127]);
  });

  test('F5: needs no more room once it is a map', () => {
    const index = createIdIndex(600);
    for (const id of alike.slice(0, 128)) putId(index, id, 5);
    for (let place = 0; place < 472; place++) putId(index, `${place}`, place);
    expect([index.ids.length, index.places.length, index.map]).toEqual([600, 600, null]);
    expect([placeOfId(index, alike[128] as string), index.map]).toEqual([-1, expect.any(Map)]);
    for (const id of ['x', 'y']) putId(index, id, 7);
    expect([index.slots.length, placeOfId(index, 'y'), placeOfId(index, '471')]).toEqual([2048, 7, 471]);
  });
});
