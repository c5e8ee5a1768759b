import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AdaptedDesk } from '../../src/adapters/reading/adaptedDesk.ts';
import { isSupportKpisError } from '../../src/errors/supportKpisError.ts';
import { assertPlain } from '../../src/testing/assertPlain.ts';
import { deepFreeze } from '../../src/testing/deepFreeze.ts';

type Payloads = Record<string, unknown>;

const cyclic: Payloads = { id: 1 };
cyclic['self'] = cyclic;
cyclic['payload'] = [cyclic];
const polluting: unknown = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":1}');

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    ' ',
    0,
    -0,
    -1,
    1.5,
    1e308,
    2 ** 60,
    Number.NaN,
    Infinity,
    true,
    [],
    {},
  ),
  fc.constantFrom<unknown>(cyclic, polluting, 'x'.repeat(10_000), '__proto__', 10n, Symbol('s'), () => 1),
  fc.constantFrom<unknown>('2024-02-30T00:00:00Z', '9999-12-31T23:59:59Z', 1709542860000, new Date(Number.NaN)),
  fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }),
);

/** Puts a value somewhere into a tree: at each step down by one of the numbers. */
function plant(tree: Payloads, steps: readonly number[], value: unknown): void {
  let node = tree;
  for (const [depth, step] of steps.entries()) {
    const keys = Object.keys(node);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) return;
    const next = node[key];
    if (depth === steps.length - 1 || typeof next !== 'object' || next === null) {
      node[key] = value;
      return;
    }
    node = next as Payloads;
  }
}

/** What every adapter has to withstand, on a whole export: lists of records by collection. */
export function describeRobust(adapt: (payloads: never) => AdaptedDesk, example: Payloads): void {
  const run = (payloads: unknown): AdaptedDesk => adapt(payloads as never);
  const names = Object.keys(example);

  function assertSound(payloads: unknown): void {
    try {
      const { dataset, findings, vendorFigures } = run(payloads);
      assertPlain(dataset, 'dataset');
      assertPlain(findings, 'findings');
      assertPlain(vendorFigures, 'vendorFigures');
    } catch (error) {
      if (!isSupportKpisError(error)) throw error;
    }
  }

  describe('an export', () => {
    it('gives findings or own errors, and plain records, wherever a value is odd', () => {
      const steps = fc.array(fc.nat(50), { minLength: 2, maxLength: 7 });
      fc.assert(
        fc.property(fc.array(fc.tuple(steps, odd), { minLength: 1, maxLength: 5 }), (planted) => {
          const payloads = structuredClone(example);
          for (const [path, value] of planted) plant(payloads, path, value);
          assertSound(payloads);
          expect(({} as Payloads)['polluted']).toBeUndefined();
        }),
        { numRuns: 300 },
      );
    });

    it('gives findings or own errors whatever is given instead of it', () => {
      fc.assert(
        fc.property(fc.constantFrom(...names), odd, (name, payload) => {
          assertSound({ [name]: payload });
          assertSound({ ...example, [name]: [payload, payload] });
          assertSound(payload);
        }),
        { numRuns: 150 },
      );
    });

    it('is read to the same desk in any order of its records, in pages and in lists', () => {
      const desk = JSON.stringify(run(example));
      fc.assert(
        fc.property(fc.array(fc.nat(1000), { minLength: 24, maxLength: 24 }), (keys) => {
          const payloads: Payloads = {};
          for (const name of names) {
            const rows = example[name] as unknown[];
            const order = rows.map((row, index) => ({ row, key: keys[(index * 7 + name.length) % 24] as number }));
            const sorted = order.sort((left, right) => left.key - right.key).map(({ row }) => row);
            payloads[name] = [sorted.slice(0, 1), sorted.slice(1)];
          }
          expect(JSON.stringify(run(payloads))).toBe(desk);
        }),
        { numRuns: 50 },
      );
    });

    it('E10: is never changed', () => {
      expect(JSON.stringify(run(deepFreeze(structuredClone(example))))).toBe(JSON.stringify(run(example)));
    });

    it('survives JSON, without fields that are not known', () => {
      const { dataset, findings, vendorFigures } = run(example);
      const plain = { dataset, findings, vendorFigures };
      expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
      expect(JSON.stringify(plain)).not.toContain('not-known');
    });

    it('E12: that is none, or of something else, throws at once', () => {
      const codeOf = (payloads: unknown): string => {
        try {
          run(payloads);
          return 'none';
        } catch (error) {
          return isSupportKpisError(error) ? error.code : 'another';
        }
      };
      const [first = ''] = names;
      expect(codeOf(undefined)).toBe('invalid_payload');
      expect(codeOf([])).toBe('invalid_payload');
      expect(codeOf({ [`${first}x`]: [] })).toBe('unknown_collection');
      expect(codeOf({ [first]: '[]' })).toBe('invalid_payload');
      expect(codeOf({ [first]: { others: [] } })).toBe('unknown_envelope');
      expect(codeOf({})).toBe('none');
    });
  });
}
