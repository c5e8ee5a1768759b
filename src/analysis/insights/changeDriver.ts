import type { GroupKey } from '../../fold/groupKey.ts';
import { mixShift, type RatioParts } from '../../stats/shift/mixShift.ts';
import type { RateChange } from '../../stats/shift/rateChange.ts';
import type { ScoredKpi } from '../scorecard/scoredReport.ts';
import { ratioParts } from '../segments/ratioParts.ts';
import type { ChangeDriver } from './insight.ts';

/** Sums may be rounded on the way; a row that counts in two groups is more. */
const ROUNDING = 1e-6;

/**
 * The group that contributed most to a change, in its direction. `null` where the groups are not the whole (tags, or rows
 * that decide about each other), or the figure is no ratio of sums.
 */
export function changeDriver(before: ScoredKpi, after: ScoredKpi, by: string): ChangeDriver | null {
  const [old, now] = [partsOf(before), partsOf(after)];
  if (old === null || now === null) return null;
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  const parts = keys.map((key) => ({ key, before: old.get(key), after: now.get(key) }));
  // What changed has rows on both sides.
  const { change, segments } = mixShift(parts) as RateChange<GroupKey>;
  const first = segments.find(({ effect }) => Math.sign(effect) * Math.sign(change) > 0);
  if (first === undefined) return null;
  const { key, effect, rateEffect, mixEffect } = first;
  const cause = Math.abs(rateEffect) >= Math.abs(mixEffect) ? 'rate' : 'mix';
  return { by, key, effect, share: effect / change, cause };
}

function partsOf({ result, groups = [] }: ScoredKpi): Map<GroupKey, RatioParts> | null {
  const whole = partsOfResult(result);
  if (whole === null || groups.length < 2) return null;
  const parts = new Map<GroupKey, RatioParts>();
  let [numerator, denominator, size] = [0, 0, 0];
  for (const group of groups) {
    const own = partsOfResult(group.result);
    if (own === null) return null;
    parts.set(group.key, own);
    numerator += own.numerator;
    denominator += own.denominator;
    size += Math.abs(own.numerator);
  }
  const isWhole =
    Math.abs(denominator - whole.denominator) <= ROUNDING * whole.denominator &&
    Math.abs(numerator - whole.numerator) <= ROUNDING * size;
  return isWhole ? parts : null;
}

function partsOfResult(result: unknown): RatioParts | null {
  return typeof result === 'object' && result !== null && 'value' in result
    ? ratioParts(result as { readonly value: number | null })
    : null;
}
