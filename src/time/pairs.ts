import type { Pairs } from './dayRules.ts';

/** The same time as pairs in ascending order that neither touch nor overlap. */
export function mergePairs(pairs: Pairs): Pairs {
  const sorted = sortPairs(pairs);
  const merged: number[] = [];
  for (let index = 0; index < sorted.length; index += 2) {
    const start = sorted[index] as number;
    const end = sorted[index + 1] as number;
    const last = merged.length - 1;
    if (last < 0 || start > (merged[last] as number)) merged.push(start, end);
    else if (end > (merged[last] as number)) merged[last] = end;
  }
  return merged;
}

function sortPairs(pairs: Pairs): Pairs {
  let sorted = true;
  for (let index = 2; index < pairs.length && sorted; index += 2) {
    sorted = (pairs[index - 2] as number) <= (pairs[index] as number);
  }
  if (sorted) return pairs;
  const order = Array.from({ length: pairs.length / 2 }, (_, index) => index * 2);
  order.sort((left, right) => (pairs[left] as number) - (pairs[right] as number));
  return order.flatMap((index) => [pairs[index] as number, pairs[index + 1] as number]);
}

/** The time of merged pairs without that of other merged pairs. */
export function subtractPairs(pairs: Pairs, removed: Pairs): Pairs {
  if (removed.length === 0) return pairs;
  const rest: number[] = [];
  let next = 0;
  for (let index = 0; index < pairs.length; index += 2) {
    let start = pairs[index] as number;
    const end = pairs[index + 1] as number;
    while (next < removed.length && (removed[next + 1] as number) <= start) next += 2;
    // The last break may also reach into the next pair, so it is looked at again there.
    for (let at = next; at < removed.length && (removed[at] as number) < end; at += 2) {
      const gap = removed[at] as number;
      if (gap > start) rest.push(start, gap);
      start = Math.max(start, removed[at + 1] as number);
    }
    if (start < end) rest.push(start, end);
  }
  return rest;
}

/** The time of merged pairs within `[from, to)`. */
export function clipPairs(pairs: Pairs, from: number, to: number): Pairs {
  const inside: number[] = [];
  for (let index = 0; index < pairs.length; index += 2) {
    const start = Math.max(pairs[index] as number, from);
    const end = Math.min(pairs[index + 1] as number, to);
    if (start < end) inside.push(start, end);
  }
  return inside;
}
