import type { Better } from '../../kpi/definition.ts';
import type { RatioParts } from '../../stats/shift/mixShift.ts';
import type { ChangeParts, SegmentChange, SegmentKey, SegmentSide } from '../../stats/shift/rateChange.ts';

/** A segment on one side of a change. */
export interface DriverSide extends SegmentSide {
  /** Rows that the segment's value rests on. */
  readonly n: number;
}

/** What one segment contributed to the change of a KPI. */
export interface MixDriver<Key extends SegmentKey> extends ChangeParts {
  readonly key: Key;
  /** Its three parts together, in the KPI's own unit. */
  readonly effect: number;
  /** The largest of the parts; `null` without an effect. */
  readonly cause: 'rate' | 'mix' | 'interaction' | null;
  /** Whether it made the KPI better or worse; `null` without an effect, or where neither way is better. */
  readonly verdict: 'better' | 'worse' | null;
  readonly before: DriverSide;
  readonly after: DriverSide;
}

export function mixDriver<Key extends SegmentKey>(
  { key, effect, rateEffect, mixEffect, interactionEffect, before, after }: SegmentChange<Key>,
  better: Better,
  parts: { readonly before: RatioParts | undefined; readonly after: RatioParts | undefined },
): MixDriver<Key> {
  const largest = Math.max(Math.abs(rateEffect), Math.abs(mixEffect), Math.abs(interactionEffect));
  const cause = Math.abs(rateEffect) === largest ? 'rate' : Math.abs(mixEffect) === largest ? 'mix' : 'interaction';
  const verdict = effect > 0 === (better === 'higher') ? 'better' : 'worse';
  return {
    ...{ key, effect, rateEffect, mixEffect, interactionEffect },
    cause: largest === 0 ? null : cause,
    verdict: effect === 0 || better === 'neither' ? null : verdict,
    before: { ...before, n: parts.before?.denominator ?? 0 },
    after: { ...after, n: parts.after?.denominator ?? 0 },
  };
}
