import type { IntervalEnds } from '../interval/kpiInterval.ts';

interface Estimate extends IntervalEnds {
  readonly value: number | null;
}

/** The ends of after − before, from the distances of each side's ends from its figure, as Zou and Donner (2008) do it. */
export function differenceEnds(before: Estimate, after: Estimate): IntervalEnds {
  const ends = [before.value, before.lower, before.upper, after.value, after.lower, after.upper];
  if (!ends.every((end) => typeof end === 'number')) return { lower: null, upper: null };
  const [was, oldLower, oldUpper, is, lower, upper] = ends as [number, number, number, number, number, number];
  return {
    lower: is - was - Math.hypot(is - lower, oldUpper - was),
    upper: is - was + Math.hypot(upper - is, was - oldLower),
  };
}
