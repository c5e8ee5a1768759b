import { readFileSync } from 'node:fs';

/** A case of a file in test/reference: arguments, the answer and where the answer comes from. */
export interface ReferenceCase {
  readonly id: string;
  readonly fn: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  readonly tolerance: { readonly rel?: number; readonly abs?: number; readonly rank?: number };
}

const files = new Map<string, readonly ReferenceCase[]>();

/** The cases of one function, with series generated and non-finite numbers restored. */
export function casesOf(fn: string, name = 'statistics'): ReferenceCase[] {
  const cases = files.get(name) ?? readCases(name);
  files.set(name, cases);
  return cases.filter((one) => one.fn === fn);
}

function readCases(name: string): readonly ReferenceCase[] {
  const file = readFileSync(new URL(`../reference/${name}.json`, import.meta.url), 'utf8');
  return (JSON.parse(file, restore) as { readonly cases: readonly ReferenceCase[] }).cases;
}

/** |got − expected| ≤ abs + rel × |expected|, or both undefined. */
export function isWithin(got: unknown, expected: unknown, { rel = 0, abs = 0 }: ReferenceCase['tolerance']): boolean {
  if (typeof got !== 'number' || typeof expected !== 'number') return got === null && expected === null;
  return got === expected || Math.abs(got - expected) <= abs + rel * Math.abs(expected);
}

function restore(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('$' in value) return Number(value.$);
  return '$gen' in value ? series(value.$gen as Series) : value;
}

interface Series {
  readonly dist: string;
  readonly n: number;
  readonly seed: number;
}

/** The series that the reference names: a linear congruential generator s = (1664525·s + 1013904223) mod 2³². */
function series({ dist, n, seed }: Series): number[] {
  let state = seed;
  return Array.from({ length: n }, (_, index) => {
    if (dist === 'sorted') return index / n;
    if (dist === 'reversed') return 1 - index / n;
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    const u = (state + 0.5) / 2 ** 32;
    if (dist === 'exponential') return -Math.log(1 - u);
    return dist === 'pareto' ? (1 - u) ** (-1 / 1.2) : u;
  });
}
