import type { Unit } from '../../kpi/definition.ts';

/** Between which values a figure lies. */
export interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * As they were given, or as the unit has them; without a unit, values that are all counts stay counts. A ratio may be a
 * difference, so it is not below 0 only where none ever was.
 */
export function boundsOf(
  values: Float64Array,
  unit: Unit | undefined,
  given: readonly [number | null, number | null] | undefined,
): Bounds {
  if (given !== undefined) return { low: given[0], high: given[1] };
  if (unit === 'rate') return { low: 0, high: 1 };
  if (unit === undefined) return { low: areCounts(values) ? 0 : null, high: null };
  const isFree = unit === 'score' || unit === 'money' || (unit === 'ratio' && values.some((value) => value < 0));
  return { low: isFree ? null : 0, high: null };
}

export function withinBounds(value: number, { low, high }: Bounds): number {
  const raised = low === null ? value : Math.max(low, value);
  return (high === null ? raised : Math.min(high, raised)) + 0;
}

/** Whether values count something. */
export function areCounts(values: Float64Array): boolean {
  return values.every((value) => Number.isNaN(value) || (value >= 0 && Number.isInteger(value)));
}
