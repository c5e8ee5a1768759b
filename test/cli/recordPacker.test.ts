import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecordPacker } from '../../src/cli/report/recordPacker.ts';

const text = fc.oneof(
  fc.constantFrom('', 'message', 'agent-1', 'ÿ', 'Ā', '\ud800', 'x'.repeat(254), 'x'.repeat(255), 'ж'.repeat(300)),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const number = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(0, -0, 2 ** 47, 2 ** 47 - 1, 1 - 2 ** 47, -(2 ** 47), 1_709_290_800_000, 0.1),
);
const flat = fc.dictionary(
  fc.constantFrom('id', 'ticketId', 'kind', 'at', 'talk'),
  fc.oneof(text, number, fc.boolean()),
  {
    noNullPrototype: true,
  },
);
const record = fc
  .tuple(flat, fc.option(fc.record({ role: text, id: text }, { requiredKeys: ['role'], noNullPrototype: true })))
  .map(([own, author]) => ({ ...own, author, kind: 'message' }));

describe('packed records', () => {
  it('come back equal, with their keys in order and their links, whatever came between', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(record, fc.nat({ max: 2 ** 45 })), { maxLength: 30 }), (entries) => {
        const packer = createRecordPacker();
        const places = entries.map(([own, link]) => packer.pack(own, link));
        for (const [index, [own, link]] of entries.entries()) {
          const place = places[index] as number;
          const back = packer.recordAt(place);
          expect(back).toStrictEqual(own);
          expect(Object.keys(back)).toEqual(Object.keys(own));
          expect(packer.linkAt(place)).toBe(link);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('may be longer than a block, have a hundred thousand words, and fill many blocks', () => {
    const packer = createRecordPacker();
    const long = { id: 'a', queue: 'q'.repeat(2_000_000) };
    const place = packer.pack(long, 0);
    const places = Array.from({ length: 100_000 }, (_, index) =>
      packer.pack({ id: `${index}`, agentId: `A-${index}` }, index),
    );
    expect(packer.recordAt(place)).toEqual(long);
    for (const index of [0, 246, 247, 65_535, 65_536, 99_999]) {
      expect(packer.recordAt(places[index] as number)).toEqual({ id: `${index}`, agentId: `A-${index}` });
      expect(packer.linkAt(places[index] as number)).toBe(index);
    }
  });
});
