import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { checkChoice } from '../choice.ts';
import { addProduct } from '../exactProduct.ts';
import { addToSum, sumOf } from '../exactSum.ts';
import { checkFraction } from '../fraction.ts';
import { givenObject, givenOptions } from '../given.ts';
import type { RateChange, SegmentKey, SegmentSide, ShiftOptions } from './rateChange.ts';
import { segmentKeyOf } from './segmentKeyOf.ts';
import { type ChangedSegment, splitChange } from './splitChange.ts';

/** Products of larger rates cannot be taken apart. */
const LARGEST_EXACT = 2 ** 900;
const NOTHING = { before: 0, after: 0 };

/**
 * Why a rate changed, from the shares of segments and their rates, as the textbooks write it: the change of the sum of
 * share × rate, taken apart into rate effect and mix effect.
 *
 * For shares that come from elsewhere; from counts take `mixShift`. Both have the same totals. The trap: here the mix
 * effect of one segment is its growth × its rate, which is large for each that grows, however it stands among the
 * others; only their sum says something, while those of `mixShift` are measured against the whole.
 *
 * @param segments the share and the rate of each before and after; where the share is 0, the rate is not read
 * @throws `not_an_array`, `out_of_range` for a share outside 0 to 1 or a rate that is no finite number,
 * `invalid_option` for another interaction, `overflow` for figures beyond 1.8e308
 * @example
 * import { shareShift } from 'support-kpis/stats';
 * const csat = shareShift([
 *   { key: 'chat', before: { share: 0.8, rate: 0.9 }, after: { share: 0.4, rate: 0.92 } },
 *   { key: 'email', before: { share: 0.2, rate: 0.6 }, after: { share: 0.6, rate: 0.65 } },
 * ]);
 * [csat.change, csat.rateEffect, csat.mixEffect].map((part) => part.toFixed(3)) // → ['-0.082', '0.032', '-0.114']
 * @see E. M. Kitagawa (1955), Components of a Difference Between Two Rates, JASA 50; in three parts A. S. Blinder (1973)
 * and R. Oaxaca (1973)
 */
export function shareShift<Key extends SegmentKey>(
  segments: readonly ChangedSegment<Key>[],
  options: ShiftOptions = {},
): RateChange<Key> {
  const { interaction = 'shared' } = givenOptions(options, 'shareShift: options', ['interaction']);
  checkChoice(interaction, ['shared', 'separate'], 'shareShift: options.interaction');
  if (!Array.isArray(segments)) {
    const expected = 'an array of segments';
    throw new SupportKpisError({ code: 'not_an_array', path: 'shareShift: segments', expected, received: segments });
  }
  const rows = segments.map((segment: ChangedSegment<Key>, index) => ({
    key: segmentKeyOf(segment, `shareShift: segments[${index}]`),
    before: checkedSide(segment.before, `shareShift: segments[${index}].before`),
    after: checkedSide(segment.after, `shareShift: segments[${index}].after`),
  }));
  const overall = { before: overallOf(rows.map((row) => row.before)), after: overallOf(rows.map((row) => row.after)) };
  return splitChange(rows, overall, NOTHING, interaction, 'shareShift');
}

function checkedSide(side: SegmentSide, path: string): SegmentSide {
  const { share, rate } = givenObject(side, path);
  checkFraction(share, `${path}.share`, false);
  if (share === 0) return { share: 0, rate: null };
  if (Number.isFinite(rate)) return { share, rate };
  throw new SupportKpisError({
    code: 'out_of_range',
    path: `${path}.rate`,
    expected: 'a finite number, since the share is not 0',
    received: rate,
  });
}

function overallOf(sides: readonly SegmentSide[]): number {
  const sum: number[] = [];
  for (const { share, rate } of sides) {
    const own = rate ?? 0;
    if (Math.abs(own) < LARGEST_EXACT) addProduct(sum, share, own);
    else addToSum(sum, share * own);
  }
  return sumOf(sum);
}
