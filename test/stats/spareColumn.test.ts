import { describe, expect, test } from 'vitest';
import { median, quantiles, summarize } from '../../src/stats/index.ts';
import { withSpareColumn } from '../../src/stats/spareColumn.ts';
import { uniform } from './oracle.ts';

const LONG = 2 ** 16;
const LONGEST = 2 ** 22;

/** The memory that a computation is lent for a column of a length. */
const memoryFor = (length: number): ArrayBufferLike =>
  withSpareColumn((make) => {
    const column = make(length);
    expect(column.length).toBe(length);
    return column.buffer;
  });

describe('the column of the call before', () => {
  test('is lent again where it is long enough, else there is a longer one from then on', () => {
    const first = memoryFor(LONG);
    expect(memoryFor(LONG)).toBe(first);
    const second = memoryFor(LONG * 4);
    expect(second).not.toBe(first);
    for (const length of [LONG * 4, LONG, LONG * 3 + 5]) expect(memoryFor(length)).toBe(second);
  });

  test('has room to spare, so that lists that grow do not need another each time', () => {
    const first = memoryFor(LONG * 8 + 1);
    for (const more of [2, 1000, LONG * 8]) expect(memoryFor(LONG * 8 + more)).toBe(first);
  });

  test('is none where the list is short, or too long to be kept', () => {
    const kept = memoryFor(LONG);
    for (const length of [0, 1, LONG - 1, LONGEST + 1]) {
      expect(memoryFor(length).byteLength).toBe(length * 8);
      expect(memoryFor(length)).not.toBe(memoryFor(length));
    }
    expect(memoryFor(LONG)).toBe(kept);
    expect(memoryFor(LONGEST)).toBe(memoryFor(LONGEST));
  });

  test('is one computation’s alone, and free again also where it fails', () => {
    const kept = memoryFor(LONG);
    withSpareColumn((make) => {
      expect(make(LONG).buffer).toBe(kept);
      expect(make(LONG).buffer).not.toBe(kept);
      expect(memoryFor(LONG)).not.toBe(kept);
    });
    const fail = (): unknown =>
      withSpareColumn((make) => {
        expect(make(LONG).buffer).toBe(kept);
        throw new Error('no');
      });
    expect(fail).toThrow('no');
    expect(memoryFor(LONG)).toBe(kept);
  });
});

describe('long lists', () => {
  test('have the same summary whatever lists come one after the other', () => {
    for (const length of [70_000, 66_000, 90_000, 65_536, 65_535, 140_000, 70_000]) {
      const values = uniform(length, length).map((u) => Math.floor(u * 1e6));
      expect(summarize(values)).toEqual(summarize(Float64Array.from(values)));
      expect(quantiles(values, [0, 0.3, 1])).toEqual(quantiles(Float64Array.from(values), [0, 0.3, 1]));
    }
  });

  test('use no column of the user for the next', () => {
    const own = Float64Array.from(uniform(70_000, 6));
    const before = own.slice();
    for (const ask of [summarize, median]) {
      ask(own);
      ask(uniform(70_000, 7));
      expect(own).toEqual(before);
    }
  });

  test('may summarize others while they are read', () => {
    const values = uniform(70_000, 3);
    summarize(values);
    let inner: unknown = null;
    const nosy = new Proxy(values, {
      get(own, name) {
        if (name === '69000') inner = summarize(uniform(80_000, 4));
        return Reflect.get(own, name);
      },
    });
    expect(summarize(nosy)).toEqual(summarize(Float64Array.from(values)));
    expect(inner).toEqual(summarize(Float64Array.from(uniform(80_000, 4))));
  });

  test('that are refused do no harm', () => {
    const values = uniform(70_000, 5);
    expect(() => summarize([...values, Number.NaN])).toThrow(expect.objectContaining({ code: 'not_a_number' }));
    expect(() => median([...values, '1' as never])).toThrow(expect.objectContaining({ code: 'not_a_number' }));
    expect(summarize(values)).toEqual(summarize(Float64Array.from(values)));
  });

  test('take no more memory the more of them come in one go', () => {
    const values = uniform(100_000, 9);
    summarize(values);
    const before = process.memoryUsage().arrayBuffers;
    for (let round = 0; round < 200; round++) {
      summarize(values);
      median(values);
    }
    // Garbage of short columns is collected by and by; a column kept of each call would be three times as much.
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150 * values.length * 8);
  });
});
