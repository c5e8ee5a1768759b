/** What the caller's own code throws; it is not the library's. */
export const foreign = new Error('thrown by the value itself');

function refuse(): never {
  throw foreign;
}

const cyclic: Record<string, unknown> = { id: 'x' };
cyclic['self'] = cyclic;

let nested: unknown = 1;
for (let depth = 0; depth < 5000; depth++) nested = [nested];

/** Values that no function expects, each made anew, so that what one call does to it is not seen by another. */
export const garbage: readonly (() => unknown)[] = [
  ...[undefined, null, true, false, 0, -0, 1, -1, 0.5, 95, 1e-320, 2 ** 53 + 2, 8.64e15 + 1, 1e308].map(
    (value) => () => value,
  ),
  ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 5n, 2n ** 70n].map((value) => () => value),
  ...['', ' ', '2', '1,234', '0x10', 'NaN', 'Infinity', '__proto__', 'constructor', 'toString', 'email'].map(
    (value) => () => value,
  ),
  ...['2024-02-30', '2024-01-05T00:00', 'Europe/Berln', 'EST', '=1+1', '\u0000', '\ud800', '<b>', '\u001b[31m'].map(
    (value) => () => value,
  ),
  () => 'x'.repeat(10_000),
  () => Symbol('s'),
  () => [],
  () => [null],
  () => [Number.NaN, Number.POSITIVE_INFINITY],
  () => ['a', 1, {}],
  () => [[], [[]]],
  // biome-ignore lint/suspicious/noSparseArray: a hole is what is tested.
  () => [1, , 3],
  () => Array.from({ length: 300 }, (_, index) => index % 7),
  () => new Float64Array([1, Number.NaN, -0]),
  () => new Uint8Array(5),
  () => ({}),
  () => Object.create(null) as unknown,
  () => JSON.parse('{"__proto__":{"polluted":1},"id":"x"}') as unknown,
  () => ({ length: 1e9 }),
  () => ({ length: 2 ** 53 }),
  () => ({ length: -1, 0: 1 }),
  () => ({ kind: 'csat', at: 5, status: 'solved', id: 7 }),
  () => Object.freeze({ id: 'x', createdAt: 0 }),
  () => cyclic,
  () => nested,
  () => new Date(0),
  () => new Date(Number.NaN),
  () => new Map([['a', 1]]),
  () => new Set([1]),
  () => /x/g,
  () => new Error('e'),
  () => Promise.resolve(1),
  () => () => undefined,
  () => () => Number.NaN,
  () => () => ({}),
  () => refuse,
  () => class Row {},
  () => Object.defineProperty({}, 'id', { get: refuse, enumerable: true }),
  () => Object.defineProperty({ level: 0.9 }, 'createdAt', { get: refuse, enumerable: true }),
  () => ({ valueOf: refuse, toString: refuse, [Symbol.toPrimitive]: refuse }),
  () => ({ [Symbol.iterator]: () => ({ next: () => ({ done: true, value: undefined }) }) }),
  () => ({ [Symbol.iterator]: 5 }),
  () => new Proxy({}, {}),
  () => new Proxy([1, 2, 3], {}),
  () => new Proxy({ id: 'x' }, { get: refuse, ownKeys: refuse, has: refuse, getOwnPropertyDescriptor: refuse }),
  function* () {
    yield { id: 'x', createdAt: 0, status: 'open' };
    yield null;
  },
];
