import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CollectionName } from '../../src/model/collections.ts';
import { collectionFields } from '../../src/schema/collectionFields.ts';
import { createParser, createSchema, type ParserOptions } from '../../src/schema/index.ts';
import { isPlainActivity } from '../../src/schema/plain/isPlainActivity.ts';
import { isPlainInteraction } from '../../src/schema/plain/isPlainInteraction.ts';
import { isPlainSurvey } from '../../src/schema/plain/isPlainSurvey.ts';
import { isPlainTicket } from '../../src/schema/plain/isPlainTicket.ts';
import { EARLIEST } from '../../src/schema/readers/rules.ts';
import { rowOf } from './arbitraryRow.ts';

const guards = {
  tickets: isPlainTicket,
  interactions: isPlainInteraction,
  surveys: isPlainSurvey,
  activities: isPlainActivity,
};
const guarded = Object.keys(guards) as (keyof typeof guards)[];
const collections = Object.keys(collectionFields) as CollectionName[];
const settings = { seed: 20240301, numRuns: 400 };
/** So few that a ticket of 25 fields with its history is often all right. */
const RARELY = 0.005;
const SOMETIMES = 0.05;

const options: fc.Arbitrary<ParserOptions> = fc.record(
  { timeZone: fc.constant('Asia/Kolkata'), earliest: fc.constant(null), coerce: fc.boolean(), normalize: fc.boolean() },
  { requiredKeys: [] },
);

/** What zod makes of a row, in the words of the parser. */
function byZod(name: CollectionName, row: unknown, chosen?: ParserOptions): unknown {
  const parsed = createSchema(name, chosen).safeParse(row);
  if (parsed.success) return { ok: true, record: parsed.data };
  const problems = parsed.error.issues.map((issue) => ({
    path: issue.path.map((segment) => (typeof segment === 'number' ? `[${segment}]` : `.${String(segment)}`)).join(''),
    code: issue.code === 'custom' ? issue.params?.['code'] : issue.code,
  }));
  return { ok: false, problems };
}

function byParser(name: CollectionName, row: unknown, chosen?: ParserOptions): unknown {
  const parsed = createParser(name, chosen).parseRow(row);
  if (parsed.ok) return parsed;
  const dotted = (path: string) => (path === '' || path.startsWith('[') ? path : `.${path}`);
  return { ok: false, problems: parsed.problems.map(({ path, code }) => ({ path: dotted(path), code })) };
}

describe('guards', () => {
  it.each(guarded)('%s: what the guard accepts, zod accepts and gives back equal', (name) => {
    let [looked, accepted] = [0, 0];
    const schema = createSchema(name);
    fc.assert(
      fc.property(rowOf(collectionFields[name], RARELY), (row) => {
        looked++;
        if (!guards[name](row, EARLIEST)) return;
        accepted++;
        const parsed = schema.safeParse(row);
        expect(parsed.error?.issues).toBeUndefined();
        expect(parsed.data).toStrictEqual(row);
      }),
      settings,
    );
    // Otherwise the property would say nothing.
    expect(accepted).toBeGreaterThan(looked / 4);
  });

  it.each(guarded)('%s: what comes back unchanged from the reader, the guard accepts', (name) => {
    let [looked, accepted] = [0, 0];
    fc.assert(
      fc.property(rowOf(collectionFields[name], RARELY), (row) => {
        looked++;
        const parsed = createParser(name, { normalize: true }).parseRow(row);
        if (!parsed.ok || parsed.record !== row) return;
        accepted++;
        expect(guards[name](row, EARLIEST)).toBe(true);
      }),
      settings,
    );
    expect(accepted).toBeGreaterThan(looked / 4);
  });
});

describe('parser and zod schema', () => {
  it.each(collections)('%s: agree on every row, on the record as on the problems', (name) => {
    const results = new Set<unknown>();
    fc.assert(
      fc.property(rowOf(collectionFields[name], SOMETIMES), options, (row, chosen) => {
        const parsed = byParser(name, row, chosen);
        expect(parsed).toStrictEqual(byZod(name, row, chosen));
        results.add((parsed as { ok: boolean }).ok);
      }),
      settings,
    );
    expect(results).toEqual(new Set([true, false]));
  });

  it.each(collections)('%s: a record read again is itself, and no row is changed', (name) => {
    fc.assert(
      fc.property(rowOf(collectionFields[name], RARELY), (row) => {
        const before = structuredClone(row);
        const parsed = createParser(name, { earliest: null }).parseRow(row);
        expect(row).toEqual(before);
        if (!parsed.ok) return;
        const again = createParser(name, { earliest: null }).parseRow(parsed.record);
        expect(again.ok && again.record).toBe(parsed.record);
      }),
      settings,
    );
  });

  it('E3, E11: anything at all is a record or has problems, and never throws', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withSparseArray: true,
          withNullPrototype: true,
        }),
        fc.constantFrom(...collections),
        (row, name) => {
          const parsed = createParser(name).parseRow(row);
          expect(parsed.ok || parsed.problems.length > 0).toBe(true);
        },
      ),
      settings,
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
