import type { Stretch } from './overlap.ts';

/** The same time as stretches that do not overlap or touch, in time order; those without length are left out. */
export function mergeStretches(stretches: Iterable<Stretch>): Stretch[] {
  const sorted = [...stretches].filter(({ start, end }) => start < end).sort((left, right) => left.start - right.start);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = merged[merged.length - 1];
    if (last === undefined || start > last.end) merged.push({ start, end });
    else if (end > last.end) last.end = end;
  }
  return merged;
}
