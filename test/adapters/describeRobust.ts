import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSupportKpisError } from '../../src/errors/supportKpisError.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import { assertPlain } from '../../src/testing/assertPlain.ts';
import { deepFreeze } from '../../src/testing/deepFreeze.ts';

type Payloads = Record<string, unknown>;

/** What every adapter gives; the parts that are not plain data (calendars, clocks, policies) are left out. */
type Desk = {
  readonly dataset: object;
  readonly findings: readonly unknown[];
  readonly vendorFigures: readonly unknown[];
};

const words = [
  ...['', ' ', '__proto__', 'constructor', 'x'.repeat(10_000), 'not-a-date'],
  ...['2024-02-30T00:00:00Z', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '1e999', '-0'],
];
const numbers = [0, -0, -1, 1.5, 1e308, 2 ** 53, 2 ** 60, Number.NaN, Infinity, -Infinity, 1709542860000];
const others = [null, undefined, true, [], {}, [[null]], 10n, Symbol('s'), () => 1, new Date(Number.NaN)];

function cyclic(): unknown {
  const self: Payloads = { id: 1 };
  self['self'] = self;
  self['payload'] = [self];
  return self;
}

function polluting(): unknown {
  return JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":1}');
}

function refuse(): never {
  throw new TypeError('unreadable');
}

/** An object whose values must not be looked at. */
function throwing(): unknown {
  return Object.defineProperties({}, { id: { enumerable: true, get: refuse }, created_at: { get: refuse } });
}

/** One that cannot even be told from a list. */
function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
}

/** Makers of values that no export should hold: made anew each time, and not shown when a test fails. */
const odd: fc.Arbitrary<() => unknown> = fc.oneof(
  fc.constantFrom<() => unknown>(cyclic, polluting, throwing, revoked),
  fc.constantFrom<unknown>(...words, ...numbers, ...others).map((value) => () => value),
  fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }).map((value) => () => value),
);

/** Puts a value somewhere into a tree: at each step down by one of the numbers. What was planted may have no way in. */
function plant(tree: Payloads, steps: readonly number[], value: unknown): void {
  try {
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
  } catch {
    return;
  }
}

/** The ways to the fields of a tree at every depth, the first of those that differ in places of lists only. */
function waysIn(tree: unknown): Map<string, (string | number)[]> {
  const ways = new Map<string, (string | number)[]>();
  const walk = (node: unknown, way: (string | number)[]): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, own] of Object.entries(node)) {
      const next = [...way, Array.isArray(node) ? Number(key) : key];
      const name = next.filter((step) => typeof step === 'string').join('.');
      if (!Array.isArray(node) && next.length > 1 && !ways.has(name)) ways.set(name, next);
      walk(own, next);
    }
  };
  walk(tree, []);
  return ways;
}

/** Puts a value where a way leads; `undefined` takes away what is there. */
function put(tree: Payloads, way: readonly (string | number)[], value: unknown): void {
  let node = tree;
  for (const step of way.slice(0, -1)) node = node[step] as Payloads;
  const last = way.at(-1) as string;
  if (value === undefined) delete node[last];
  else node[last] = value;
}

/**
 * What every adapter has to withstand, on a whole export: lists of records by collection. `apart` are the fields of which
 * nothing and `null` are not the same.
 */
export function describeRobust(
  adapt: (payloads: never) => Desk,
  example: Readonly<Record<string, readonly unknown[]>>,
  apart: readonly string[] = [],
): void {
  const run = (payloads: unknown): Desk => adapt(payloads as never);
  const copy = (): Payloads => structuredClone(example);
  const names = Object.keys(example);

  function expectPlain(desk: Desk): void {
    assertPlain(desk.dataset, 'dataset');
    assertPlain(desk.findings, 'findings');
    assertPlain(desk.vendorFigures, 'vendorFigures');
    expect(() => JSON.stringify(desk)).not.toThrow();
  }

  function expectSound(payloads: unknown): void {
    try {
      expectPlain(run(payloads));
    } catch (error) {
      if (!isSupportKpisError(error) || error.code === 'law_broken') throw error;
    }
    expect(({} as Payloads)['polluted']).toBeUndefined();
  }

  describe('an export', () => {
    it('gives findings or own errors, and plain records, wherever values are odd', () => {
      const steps = fc.array(fc.nat(50), { minLength: 2, maxLength: 7 });
      fc.assert(
        fc.property(fc.array(fc.tuple(steps, odd), { minLength: 1, maxLength: 12 }), (planted) => {
          const payloads = copy();
          for (const [path, value] of planted) plant(payloads, path, value());
          expectSound(payloads);
        }),
        { numRuns: 300 },
      );
    });

    it('gives findings or own errors whatever is given instead of it', () => {
      fc.assert(
        fc.property(fc.constantFrom(...names), odd, (name, value) => {
          expectSound({ [name]: value() });
          expectSound({ ...copy(), [name]: [value(), value()] });
          expectSound(value());
        }),
        { numRuns: 150 },
      );
    });

    it('says the same of what is null and of what is left out, and bears what is empty', () => {
      const told = (way: readonly (string | number)[], value: unknown): string => {
        const payloads = copy();
        put(payloads, way, value);
        try {
          const { dataset, vendorFigures } = run(payloads);
          return JSON.stringify({ dataset, vendorFigures });
        } catch (error) {
          if (!isSupportKpisError(error)) throw error;
          return error.code;
        }
      };
      const ways = waysIn(example);
      const differing = [...ways].filter(([, way]) => told(way, null) !== told(way, undefined)).map(([name]) => name);
      expect(differing).toEqual(apart);
      for (const way of ways.values()) for (const empty of [[], {}]) told(way, empty);
    });

    it('is read to the same desk in any order of its records, in lists and on pages', () => {
      const desk = JSON.stringify(run(copy()));
      fc.assert(
        fc.property(fc.infiniteStream(fc.nat()), (stream) => {
          const next = () => stream.next().value as number;
          const payloads: Payloads = {};
          for (const [name, rows] of Object.entries(example)) {
            const keyed = rows.map((row) => ({ row, key: next() })).sort((left, right) => left.key - right.key);
            const mixed = keyed.map(({ row }) => row);
            const cut = next() % (mixed.length + 1);
            payloads[name] = next() % 2 === 0 ? mixed : [mixed.slice(0, cut), mixed.slice(cut)];
          }
          expect(JSON.stringify(run(payloads))).toBe(desk);
        }),
        { numRuns: 50 },
      );
    });

    it('has what happened to a ticket in the order of time, whatever the order of the lists in its records', () => {
      const turned = (node: unknown): unknown => {
        if (typeof node !== 'object' || node === null) return node;
        if (Array.isArray(node)) return node.map(turned).reverse();
        return Object.fromEntries(Object.entries(node).map(([name, own]) => [name, turned(own)]));
      };
      const timesIn = (payloads: unknown): number[][] => {
        const { tickets = [] } = run(payloads).dataset as { readonly tickets?: readonly Partial<TicketRow>[] };
        return tickets.flatMap(({ history, interactions }) =>
          [history ?? [], interactions ?? []].map((list) =>
            list.map((own) => Number('at' in own ? own.at : Number.NaN)),
          ),
        );
      };
      for (const times of [timesIn(copy()), timesIn(turned(copy()))]) {
        expect(times.flat().length).toBeGreaterThan(0);
        expect(times).toEqual(times.map((own) => [...own].sort((left, right) => left - right)));
      }
    });

    it('E10: is never changed', () => {
      expect(JSON.stringify(run(deepFreeze(copy())))).toBe(JSON.stringify(run(copy())));
    });

    it('is plain, and says the same after a journey through JSON, without what is not known', () => {
      const known = run(copy());
      expectPlain(known);
      const more = Object.fromEntries(
        Object.entries(example).map(([name, rows]) => [
          name,
          rows.map((row) => ({ ...(row as object), not_known: 'not-known' })),
        ]),
      );
      const desk = run(more);
      expect(JSON.stringify(desk)).not.toContain('not-known');
      expect(JSON.stringify(desk)).toBe(JSON.stringify(known));
      const { dataset, findings, vendorFigures } = desk;
      const plain = { dataset, findings, vendorFigures };
      expect(JSON.parse(JSON.stringify(plain))).toStrictEqual(plain);
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
      expect(codeOf(Object.defineProperty({}, first, { enumerable: true, get: refuse }))).toBe('invalid_payload');
      expect(codeOf({ [`${first}x`]: [] })).toBe('unknown_collection');
      expect(codeOf({ [first]: '[]' })).toBe('invalid_payload');
      expect(codeOf({ [first]: { others: [] } })).toBe('unknown_envelope');
      expect(codeOf({})).toBe('none');
    });
  });
}
