import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { checkChoice } from '../choice.ts';
import { checkCount } from '../count.ts';
import { addToSum, sumOf } from '../exactSum.ts';
import { finite } from '../finite.ts';
import { givenObject, givenOptions } from '../given.ts';
import type { RateChange, SegmentKey, SegmentSide, ShiftOptions } from './rateChange.ts';
import { segmentKeyOf } from './segmentKeyOf.ts';
import { splitChange } from './splitChange.ts';

/** A rate as what it is a ratio of. */
export interface RatioParts {
  readonly numerator: number;
  readonly denominator: number;
}

/** A segment before and after; left out, `null` or with nothing in the denominator where it was not there. */
export interface MixSegment<Key extends SegmentKey> {
  readonly key: Key;
  readonly before?: RatioParts | null | undefined;
  readonly after?: RatioParts | null | undefined;
}

/**
 * Why a rate changed: because it changed within the segments, or because the segments grew and shrank. `null` when there
 * is nothing at all before, or nothing after.
 *
 * CSAT can fall although it rose in every channel, when customers move to the channel with the lower one (Simpson's
 * paradox). The effects of a segment say what it added to the change: its mix effect is measured against the whole, so
 * one that grows pulls down when its rate is below the whole's. A segment that comes or goes has a mix effect alone.
 *
 * The parts add up to the change exactly, by plain addition: the change is after − before, and each part right to about
 * 15 digits of the largest. The trap: the split depends on the segments chosen, and shows where, not why. It works for
 * every ratio of sums, mean handle time too; not for medians.
 *
 * @param segments all of them, each once
 * @throws `not_an_array`, `out_of_range` for an impossible numerator or denominator, `invalid_option` for another
 * interaction, `overflow` for figures beyond 1.8e308
 * @example
 * import { mixShift } from 'support-kpis/stats';
 * const csat = mixShift([
 *   { key: 'phone', before: { numerator: 900, denominator: 1000 }, after: { numerator: 186, denominator: 200 } },
 *   { key: 'email', before: { numerator: 70, denominator: 100 }, after: { numerator: 660, denominator: 900 } },
 * ]);
 * [csat?.change, csat?.rateEffect, csat?.mixEffect].map((part) => part?.toFixed(4)) // → ['-0.1127', '0.0315', '-0.1442']
 * csat?.segments.map(({ key, mixEffect }) => [key, mixEffect.toFixed(4)]) // → [['email', '-0.0791'], ['phone', '-0.0651']]
 * @see E. M. Kitagawa (1955), Components of a Difference Between Two Rates, JASA 50
 */
export function mixShift<Key extends SegmentKey>(
  segments: readonly MixSegment<Key>[],
  options: ShiftOptions = {},
): RateChange<Key> | null {
  const { interaction = 'shared' } = givenOptions(options, 'mixShift: options', ['interaction']);
  checkChoice(interaction, ['shared', 'separate'], 'mixShift: options.interaction');
  if (!Array.isArray(segments)) {
    const expected = 'an array of segments';
    throw new SupportKpisError({ code: 'not_an_array', path: 'mixShift: segments', expected, received: segments });
  }
  const rows = segments.map((segment: MixSegment<Key>, index) => ({
    key: segmentKeyOf(segment, `mixShift: segments[${index}]`),
    before: ratioOf(segment.before, `mixShift: segments[${index}].before`),
    after: ratioOf(segment.after, `mixShift: segments[${index}].after`),
  }));
  const before = totalOf(rows.map((row) => row.before));
  const after = totalOf(rows.map((row) => row.after));
  if (before.denominator === 0 || after.denominator === 0) return null;
  const overall = { before: rateOf(before), after: rateOf(after) };
  const shares = rows.map((row) => ({
    key: row.key,
    before: sideOf(row.before, before),
    after: sideOf(row.after, after),
  }));
  return splitChange(shares, overall, overall, interaction, 'mixShift');
}

function ratioOf(ratio: RatioParts | null | undefined, path: string): RatioParts {
  if (ratio === null || ratio === undefined) return { numerator: 0, denominator: 0 };
  const { numerator, denominator } = givenObject(ratio, path);
  checkCount(denominator, `${path}.denominator`);
  if (Number.isFinite(numerator) && (denominator > 0 || numerator === 0)) return ratio;
  throw new SupportKpisError({
    code: 'out_of_range',
    path: `${path}.numerator`,
    expected: denominator > 0 ? 'a finite number' : '0, since the denominator is 0',
    received: numerator,
  });
}

function totalOf(ratios: readonly RatioParts[]): RatioParts {
  const numerator: number[] = [];
  const denominator: number[] = [];
  for (const ratio of ratios) {
    addToSum(numerator, ratio.numerator);
    addToSum(denominator, ratio.denominator);
  }
  return { numerator: sumOf(numerator), denominator: sumOf(denominator) };
}

function rateOf({ numerator, denominator }: RatioParts): number {
  return finite(numerator / denominator, 'mixShift: rate') + 0;
}

function sideOf(ratio: RatioParts, total: RatioParts): SegmentSide {
  const share = ratio.denominator / total.denominator;
  return { share: share + 0, rate: ratio.denominator === 0 ? null : rateOf(ratio) };
}
