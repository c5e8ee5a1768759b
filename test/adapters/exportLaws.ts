import fc from 'fast-check';
import { expect } from 'vitest';
import { isSupportKpisError } from '../../src/errors/supportKpisError.ts';

type Payloads = Readonly<Record<string, unknown>>;
type Adapter = (payloads: Payloads) => unknown;

/** Makers of values that no export should hold. They are made anew each time, and not shown when a test fails. */
const broken: readonly (() => unknown)[] = [
  ...[
    undefined,
    null,
    '',
    ' ',
    'x'.repeat(5000),
    0,
    -1,
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    1e300,
    true,
  ],
  ...['__proto__', 'constructor', '2024-02-30T00:00:00Z', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z'],
]
  .map((value) => () => value as unknown)
  .concat([() => [], () => ({}), () => [[null]], cyclic, throwing])
  .concat([
    () => JSON.parse('{"__proto__":{"polluted":1},"id":3,"constructor":{"prototype":{"polluted":1}}}') as unknown,
  ]);

function cyclic(): unknown {
  const self: Record<string, unknown> = { id: 1 };
  self['self'] = self;
  self['list'] = [self];
  return self;
}

function throwing(): unknown {
  return Object.defineProperty({ id: 2 }, 'created_at', {
    enumerable: true,
    get: () => {
      throw new TypeError('unreadable');
    },
  });
}

/** Puts bad values at some places of the payloads, however deep. */
function spoil(value: unknown, next: () => number, bad: () => unknown): unknown {
  if (next() % 12 === 0) return bad();
  if (Array.isArray(value)) return value.map((item) => spoil(item, next, bad));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, spoil(own, next, bad)]));
}

/** Whatever stands in the payloads: a result of plain JSON, or this library's own error; and nothing leaks. */
export function expectToSurvive(adapt: Adapter, payloads: Payloads): void {
  const turns = fc.array(fc.nat({ max: 9999 }), { minLength: 50, maxLength: 50 });
  fc.assert(
    fc.property(turns, turns, (places, values) => {
      let [turn, used] = [0, 0];
      const next = () => places[turn++ % places.length] as number;
      const bad = () => broken[(values[used++ % values.length] as number) % broken.length]?.();
      const spoiled = Object.fromEntries(Object.entries(payloads).map(([name, own]) => [name, spoil(own, next, bad)]));
      try {
        expectPlain(adapt(spoiled));
      } catch (error) {
        if (!isSupportKpisError(error)) throw error;
      }
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    }),
    { numRuns: 150 },
  );
}

/** Only calendars are no plain values; as JSON they become their definitions. */
const calendars: readonly string[] = ['calendars', 'clock', 'policies'];

/** A result says the same after a journey through JSON. */
export function expectPlain(result: unknown): void {
  const rest = Object.fromEntries(Object.entries(result as object).filter(([name]) => !calendars.includes(name)));
  expect(JSON.parse(JSON.stringify(rest))).toStrictEqual(rest);
}

/** Records in another order, or on pages cut elsewhere, are the same export. */
export function expectSameInAnyOrder(adapt: Adapter, payloads: Payloads): void {
  const expected = JSON.stringify(adapt(payloads));
  const lists = Object.entries(payloads).map(([name, own]) => [name, own as unknown[]] as const);
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (stream) => {
      const next = () => stream.next().value as number;
      const mixed = Object.fromEntries(
        lists.map(([name, list]) => {
          const shuffled = list
            .map((item) => [next(), item] as const)
            .sort(([left], [right]) => left - right)
            .map(([, item]) => item);
          const cut = list.length === 0 ? 0 : next() % list.length;
          return [name, [shuffled.slice(0, cut), shuffled.slice(cut)]];
        }),
      );
      expect(JSON.stringify(adapt(mixed))).toBe(expected);
    }),
    { numRuns: 50 },
  );
}

/** Freezes what is given, down to the ground, so that a change of it would throw. */
export function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const own of Object.values(value)) frozen(own);
  return Object.freeze(value);
}
