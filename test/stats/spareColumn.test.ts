import { describe, expect, test } from 'vitest';
import { summarize } from '../../src/stats/index.ts';
import { giveColumn, takeColumn } from '../../src/stats/spareColumn.ts';
import { uniform } from './oracle.ts';

const LONG = 2 ** 16;

describe('the column of the call before', () => {
  test('is had once, where it is long enough', () => {
    const column = Float64Array.from({ length: LONG + 5 }, (_, index) => index);
    giveColumn(column);
    const taken = takeColumn(LONG + 1);
    expect([taken?.length, taken?.buffer === column.buffer]).toEqual([LONG + 1, true]);
    expect(takeColumn(LONG + 1)).toBeNull();
    giveColumn(taken as Float64Array);
    expect(takeColumn(LONG + 5)?.buffer).toBe(column.buffer);
    giveColumn(column);
    expect(takeColumn(LONG + 6)).toBeNull();
  });

  test('is neither kept nor given where it is short', () => {
    giveColumn(new Float64Array(LONG - 1));
    expect(takeColumn(LONG)).toBeNull();
    giveColumn(new Float64Array(LONG));
    expect(takeColumn(LONG - 1)).toBeNull();
    expect(takeColumn(LONG)?.length).toBe(LONG);
  });

  test('changes no summary, whatever lists come one after the other', () => {
    for (const length of [70_000, 66_000, 90_000, 65_536, 65_535, 70_000]) {
      const values = uniform(length, length).map((u) => Math.floor(u * 1e6));
      const own = Float64Array.from(values);
      const summary = summarize(values);
      expect(summary).toEqual(summarize(own));
      expect(own).toEqual(Float64Array.from(values));
    }
  });

  test('is of one call alone: a list that summarizes another while it is read', () => {
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

  test('is lost with a list that is refused, and no harm done', () => {
    const values = uniform(70_000, 5);
    expect(() => summarize([...values, Number.NaN])).toThrow(expect.objectContaining({ code: 'not_a_number' }));
    expect(() => summarize([...values, '1' as never])).toThrow(expect.objectContaining({ code: 'not_a_number' }));
    expect(summarize(values)).toEqual(summarize(Float64Array.from(values)));
  });
});
