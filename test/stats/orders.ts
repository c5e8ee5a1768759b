import { uniform } from './oracle.ts';

/** Orders of the same values that are hard on naive sorts and selections, by name. */
export function hardOrders(length: number): readonly (readonly [string, Float64Array])[] {
  const random = Float64Array.from(uniform(length, 5));
  const sorted = random.slice().sort();
  const organPipe = sorted.map(
    (_, index) => sorted[index * 2 < length ? index * 2 : 2 * (length - index) - 1] as number,
  );
  return [
    ['random', random],
    ['sorted', sorted],
    ['reversed', sorted.slice().reverse()],
    ['all equal', new Float64Array(length).fill(5)],
    ['organ pipe', organPipe],
    ['few distinct', random.map((value) => Math.floor(value * 7))],
  ];
}
