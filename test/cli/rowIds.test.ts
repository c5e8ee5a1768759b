import { array, assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRowIds } from '../../src/cli/report/rowIds.ts';

describe('ids that were seen', () => {
  it('are told apart, however much they look alike', () => {
    const ids = createRowIds();
    let added = 0;
    for (let id = 0; id < 100_000; id++) if (ids.add(`T-${id}`)) added++;
    for (let id = 0; id < 100_000; id++) if (ids.add(`${id}`)) added++;
    for (let id = 0; id < 1000; id++) if (ids.add('x'.repeat(id))) added++;
    expect(added).toBe(201_000);
    expect(['T-99999', '0', '', 'T-100000', 'x '].map(ids.has)).toEqual([true, true, true, false, false]);
    expect(ids.add('T-4711')).toBe(false);
  });

  it('are what a set says, for any texts', () => {
    assert(
      property(array(string({ unit: 'binary', maxLength: 3 }), { maxLength: 60 }), (texts) => {
        const [ids, set] = [createRowIds(), new Set<string>()];
        for (const text of texts) {
          expect(ids.add(text)).toBe(!set.has(text));
          set.add(text);
        }
        expect(ids.fingerprints()).toHaveLength(set.size * 3);
      }),
      { numRuns: 200 },
    );
  });

  it('meet those of others', () => {
    const [left, right] = [createRowIds(), createRowIds()];
    for (const id of ['a', 'b', 'c']) left.add(id);
    for (const id of ['b', 'c', 'd']) right.add(id);
    const known = left.addAll(right.fingerprints());
    const both = createRowIds();
    both.addAll(known);
    expect(['a', 'b', 'c', 'd'].map(both.has)).toEqual([false, true, true, false]);
    expect(['a', 'b', 'c', 'd', 'e'].map(left.has)).toEqual([true, true, true, true, false]);
  });
});
