import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { createFindings } from '../../../src/adapters/reading/findings.ts';
import {
  maybe,
  rawAny,
  rawId,
  rawInstant,
  rawList,
  rawNumber,
  rawText,
} from '../../../src/adapters/reading/rawFields.ts';
import { readRecords } from '../../../src/adapters/reading/readRecords.ts';
import type { RecordShape } from '../../../src/adapters/reading/recordShape.ts';

const schema = z.object({
  id: rawId(),
  at: maybe(rawInstant()),
  word: maybe(rawText()),
  owner: maybe(rawId()),
  list: maybe(rawList(z.object({ size: rawNumber() }))),
});

const shape: RecordShape<typeof schema> = {
  collection: 'things',
  envelopes: ['things', 'thing', '_embedded.things'],
  inherit: { owner: 'owner_id' },
  schema,
  key: ({ id }) => id,
  version: ({ at }) => at,
};

function read(payload: unknown) {
  const findings = createFindings();
  const rows = readRecords('test', payload, shape, findings);
  return { rows, findings: findings.list(), ids: rows?.map(({ id }) => id) };
}

const deepSchema = z.object({
  id: rawId(),
  part: maybe(
    z.object({
      at: maybe(rawInstant()),
      word: maybe(rawText()),
      list: maybe(rawList(z.object({ size: rawNumber() }))),
      inner: maybe(z.object({ sure: rawNumber(), word: maybe(rawText()) })),
    }),
  ),
});

function readDeep(payload: unknown) {
  const findings = createFindings();
  const rows = readRecords('test', payload, deepShape, findings);
  return { rows, findings: findings.list() };
}

const deepShape: RecordShape<typeof deepSchema> = {
  collection: 'things',
  envelopes: [],
  schema: deepSchema,
  key: ({ id }) => id,
};

function codes(payload: unknown): string[] {
  return read(payload).findings.map(({ code, field, count }) => `${code} ${field} ${count}`);
}

describe('a record whose good parts do not make a whole', () => {
  const pairsSchema = z.object({
    id: rawId(),
    pair: maybe(z.array(z.number()).check(z.minLength(2, 'two numbers'))),
  });
  const shapeOf = <Schema extends z.ZodMiniObject>(own: Schema): RecordShape<Schema> => ({
    ...{ collection: 'things', envelopes: [], schema: own },
    key: () => '1',
  });

  it('loses the whole field where a list without its bad items is none', () => {
    const findings = createFindings();
    const rows = readRecords('test', [{ id: 1, pair: [1, 'x'] }], shapeOf(pairsSchema) as never, findings);
    expect(rows).toEqual([{ id: '1' }]);
    expect(findings.list()).toMatchObject([{ code: 'invalid_field', field: 'pair[]' }]);
  });

  it('is left out where the fields do not go together, at once or without a bad one', () => {
    const agreed = pairsSchema.check(z.refine((row) => (row as { pair?: unknown }).pair !== undefined, 'a pair'));
    const findings = createFindings();
    const rows = readRecords('test', [{ id: 1 }, { id: 2, pair: ['x'] }], shapeOf(agreed as never) as never, findings);
    expect(rows).toEqual([]);
    expect(findings.list()).toMatchObject([{ code: 'invalid_record', count: 2 }]);
  });
});

describe('a record that holds itself', () => {
  it('D6: is one of its versions all the same', () => {
    const ring: Record<string, unknown> = {};
    ring['ring'] = ring;
    const anySchema = z.object({ id: rawId(), any: rawAny() });
    const own: RecordShape<typeof anySchema> = {
      ...{ collection: 'things', envelopes: [], schema: anySchema },
      key: ({ id }) => id,
    };
    const rows = readRecords(
      'test',
      [
        { id: 1, any: ring },
        { id: 1, any: 5 },
      ],
      own,
      createFindings(),
    );
    expect(rows).toEqual([{ id: '1', any: 5 }]);
  });
});

describe('the records of a payload', () => {
  it('may be one record, a list, a page, a page of one, a list of pages, or pages as lists', () => {
    const [one, two] = [{ id: 1 }, { id: 2 }];
    expect(read(one).ids).toEqual(['1']);
    expect(read([two, one]).ids).toEqual(['1', '2']);
    expect(read({ things: [one, two], next_page: null }).ids).toEqual(['1', '2']);
    expect(read({ thing: one }).ids).toEqual(['1']);
    expect(read({ _embedded: { things: [one] } }).ids).toEqual(['1']);
    expect(read([{ things: [one] }, { things: [two] }]).ids).toEqual(['1', '2']);
    expect(read([[one], [two]]).ids).toEqual(['1', '2']);
    expect(read(new Set([one])).ids).toEqual(['1']);
    expect(read({ things: [] })).toEqual({ rows: [], findings: [], ids: [] });
  });

  it('are null when the payload was not given, which is another thing than none', () => {
    expect(read(undefined).rows).toBeNull();
    expect(read([]).rows).toEqual([]);
  });

  it.each([null, 7, '{"things":[]}', true])('is the fault of the caller when it is %j', (payload) => {
    expect(() => read(payload)).toThrowError(
      expect.objectContaining({ code: 'invalid_payload', path: 'test: things' }),
    );
  });

  it('is the fault of the caller when the one page holds something else, and a finding among others', () => {
    expect(() => read({ others: [] })).toThrowError(expect.objectContaining({ code: 'unknown_envelope' }));
    expect(codes([{ others: [] }, { things: [{ id: 1 }] }])).toEqual(['unknown_envelope  1']);
  });

  it('take over from their page what they lack', () => {
    const page = { owner_id: 7, things: [{ id: 1 }, { id: 2, owner: 9 }, { id: 3, owner: null }] };
    expect(read(page).rows?.map(({ owner }) => owner)).toEqual(['7', '9', '7']);
  });

  it('bear only the fields that are known, each as it is called', () => {
    const raw: unknown = JSON.parse('{"id":1,"word":"w","other":[],"__proto__":{"word":"x","polluted":1}}');
    expect(read(raw).rows).toEqual([{ id: '1', word: 'w' }]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('a record again', () => {
  it('is kept in its newest version, whatever the order, and counted', () => {
    const [old, new_] = [
      { id: 1, at: '2024-01-01T00:00:00Z', word: 'old' },
      { id: '1', at: '2024-01-02T00:00:00Z', word: 'new' },
    ];
    for (const pages of [
      [old, new_, old],
      [new_, old, old],
    ]) {
      const { rows, findings } = read(pages);
      expect(rows?.map(({ word }) => word)).toEqual(['new']);
      expect(findings).toMatchObject([{ code: 'repeated_record', collection: 'things', count: 2, ids: ['1'] }]);
    }
  });

  it('of the same moment is the same one in any order', () => {
    const [left, right] = [
      { id: 1, word: 'a' },
      { id: 1, word: 'b' },
    ];
    expect(read([left, right]).rows).toEqual(read([right, left]).rows);
  });
});

describe('a bad record', () => {
  it('is left out where a required field is missing or wrong, and named by its place', () => {
    const { rows, findings } = read([{ word: 'x' }, { id: {} }, { id: '' }, { id: 1.5 }, { id: 2 ** 53 }, { id: 5 }]);
    expect(rows).toEqual([{ id: '5' }]);
    expect(findings).toMatchObject([
      {
        code: 'invalid_record',
        field: 'id',
        count: 5,
        ids: ['things[0]', 'things[1]', 'things[2]', 'things[3]', 'things[4]'],
        message: 'left out: expected an id (a text or a whole number)',
      },
    ]);
  });

  it('E11: is left out when it is no object', () => {
    expect(codes([null, 'x', 5, undefined])).toEqual(['invalid_record  4']);
    const holes: unknown[] = [];
    holes[1] = { id: 1 };
    expect(codes(holes)).toEqual(['invalid_record  1']);
    expect(codes({ things: holes })).toEqual(['invalid_record  1']);
  });

  it('keeps what is good where only an optional field is wrong', () => {
    const { rows, findings } = read({ things: [{ id: 1, word: 5, at: '2024-02-30T00:00:00Z', owner: 2 }] });
    expect(rows).toEqual([{ id: '1', owner: '2' }]);
    expect(findings).toMatchObject([
      { code: 'invalid_field', field: 'at', ids: ['1'], words: [{ word: '"2024-02-30T00:00:00Z"', count: 1 }] },
      { code: 'invalid_field', field: 'word', ids: ['1'], words: [{ word: '5', count: 1 }] },
    ]);
  });

  it('loses of a list only the bad items', () => {
    const { rows, findings } = read([{ id: 1, list: [{ size: 1 }, { size: 'x' }, null, { size: 4 }] }]);
    expect(rows).toEqual([{ id: '1', list: [{ size: 1 }, { size: 4 }] }]);
    expect(findings.map(({ field, count }) => [field, count])).toEqual([
      ['list[]', 1],
      ['list[].size', 1],
    ]);
  });

  it('loses of an object within it only the bad field, and of a list there only the bad items', () => {
    const deep = [
      { id: 1, part: { at: '2024-01-01T00:00:00Z', word: 5, list: [{ size: 1 }, { size: 'x' }, { size: 3 }] } },
      { id: 2, part: { at: '2024-01-01T00:00:00Z', inner: { sure: 'x', word: 'kept' } } },
      { id: 3, part: 'none' },
    ];
    const { rows, findings } = readDeep(deep);
    expect(rows).toEqual([
      { id: '1', part: { at: 1704067200000, list: [{ size: 1 }, { size: 3 }] } },
      // A required field takes the object that holds it along, and nothing else.
      { id: '2', part: { at: 1704067200000 } },
      { id: '3' },
    ]);
    expect(findings.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'invalid_field part',
      'invalid_field part.inner.sure',
      'invalid_field part.list[].size',
      'invalid_field part.word',
    ]);
    expect(deep[0]).toMatchObject({ part: { word: 5, list: [{}, { size: 'x' }, {}] } });
  });

  it('B14: is a finding when it cannot be looked at', () => {
    const throwing = Object.defineProperty({}, 'id', {
      enumerable: true,
      get: () => {
        throw new Error('secret');
      },
    });
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(codes([throwing, proxy, { things: [proxy] }, { owner_id: 1, things: [throwing] }])).toEqual([
      'invalid_record  4',
    ]);
  });

  it('never shows more than 80 characters of a value, and nothing of an object', () => {
    const text = JSON.stringify(
      read([
        { id: 1, word: { name: 'secret' } },
        { id: 2, at: 'y'.repeat(500) },
      ]).findings,
    );
    expect(text).not.toContain('secret');
    expect(text.length).toBeLessThan(800);
  });
});
