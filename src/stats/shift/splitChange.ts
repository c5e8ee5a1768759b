import { octaveOf, powerOfTwo } from '../dyadic.ts';
import { finite } from '../finite.ts';
import type { RateChange, SegmentChange, SegmentKey, SegmentSide, ShiftOptions } from './rateChange.ts';

/** A segment on both sides of a change. */
export interface ChangedSegment<Key extends SegmentKey> {
  readonly key: Key;
  readonly before: SegmentSide;
  readonly after: SegmentSide;
}

/** Rates that a segment's own are seen against when it grows or shrinks. */
export interface Reference {
  readonly before: number;
  readonly after: number;
}

interface Parts {
  rate: number;
  mix: number;
  interaction: number;
}

/**
 * The parts of a change, per segment and in total.
 *
 * Every part is a whole number of one unit, a power of two so small that rounding to it does not show, and so large that
 * no sum of parts needs rounding. What is still missing, a few units, goes to the largest part.
 */
export function splitChange<Key extends SegmentKey>(
  segments: readonly ChangedSegment<Key>[],
  overall: Reference,
  reference: Reference,
  interaction: ShiftOptions['interaction'],
  path: string,
): RateChange<Key> {
  const change = overall.after - overall.before;
  const raw = segments.map((segment) => partsOf(segment, reference, interaction === 'separate'));
  const all = raw.flatMap(({ rate, mix, interaction: both }) => [rate, mix, both]).concat(change);
  // From the smallest on, so that the unit is the same whatever order the segments came in.
  const reach = Float64Array.from(all, Math.abs)
    .sort()
    .reduce((sum, size) => sum + size, 0);
  const unit = powerOfTwo(Math.max(octaveOf(finite(reach, `${path}: effects`)) - 51, -1074));
  const units = (value: number): number => Math.sign(value) * Math.round(Math.abs(value) / unit);
  const parts = raw.map(({ rate, mix, interaction: both }): Parts => {
    return { rate: units(rate), mix: units(mix), interaction: units(both) };
  });
  const ranking = segments.map((segment, index) => ({ segment, parts: parts[index] as Parts })).sort(byEffect);
  const [largest] = ranking;
  if (largest !== undefined) {
    absorb(
      largest.parts,
      parts.reduce((rest, one) => rest - effectOf(one), units(change)),
    );
  }
  const total = (part: keyof Parts): number => parts.reduce((sum, one) => sum + one[part], 0) * unit;
  return {
    before: overall.before,
    after: overall.after,
    change: units(change) * unit + 0,
    rateEffect: total('rate'),
    mixEffect: total('mix'),
    interactionEffect: total('interaction'),
    segments: ranking.sort(byEffect).map(({ segment: { key, before, after }, parts: own }): SegmentChange<Key> => {
      return {
        key,
        before,
        after,
        effect: effectOf(own) * unit + 0,
        rateEffect: own.rate * unit + 0,
        mixEffect: own.mix * unit + 0,
        interactionEffect: own.interaction * unit + 0,
      };
    }),
  };
}

/** A segment that is missing on one side has there the rate of the other: coming and going is mix alone. */
function partsOf(
  { before, after }: ChangedSegment<SegmentKey>,
  reference: Reference,
  isSeparate: boolean,
): Readonly<Parts> {
  const first = before.rate ?? after.rate ?? 0;
  const second = after.rate ?? first;
  const growth = after.share - before.share;
  const rise = second - first;
  const above = first - reference.before;
  if (isSeparate) return { rate: before.share * rise, mix: growth * above, interaction: growth * rise };
  const standing = above / 2 + (second - reference.after) / 2;
  return { rate: ((before.share + after.share) / 2) * rise, mix: growth * standing, interaction: 0 };
}

function absorb(parts: Parts, rest: number): void {
  const sizes = [parts.rate, parts.mix, parts.interaction].map(Math.abs);
  const most = sizes.reduce((size, other) => Math.max(size, other));
  if (sizes[0] === most) parts.rate += rest;
  else if (sizes[1] === most) parts.mix += rest;
  else parts.interaction += rest;
}

function effectOf({ rate, mix, interaction }: Parts): number {
  return rate + mix + interaction;
}

interface Ranked {
  readonly segment: { readonly key: SegmentKey };
  readonly parts: Parts;
}

/** The same order whatever order the segments came in: equal effects by their keys. */
function byEffect(left: Ranked, right: Ranked): number {
  const [leftKey, rightKey] = [String(left.segment.key), String(right.segment.key)];
  const byKey = leftKey === rightKey ? 0 : leftKey < rightKey ? -1 : 1;
  return Math.abs(effectOf(right.parts)) - Math.abs(effectOf(left.parts)) || byKey;
}
