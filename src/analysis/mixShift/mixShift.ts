import { compareKeys, type GroupKey } from '../../fold/groupKey.ts';
import { plainKey } from '../../fold/keyCounts.ts';
import { assertKpi } from '../../kpi/assertKpi.ts';
import { checkOptions } from '../../kpi/checkOptions.ts';
import { oneOf } from '../../kpi/checks.ts';
import type { ReadyKpi } from '../../kpi/kpi.ts';
import { mixShift as ratioShift } from '../../stats/shift/mixShift.ts';
import type { SegmentChange, ShiftOptions } from '../../stats/shift/rateChange.ts';
import type { Grouping } from '../groupBy.ts';
import type { SegmentOf } from '../segments/segmentOf.ts';
import { type MixDriver, mixDriver } from './mixDriver.ts';
import { ratiosOf } from './ratiosOf.ts';

/** A change of a KPI, and what it is made of. `value` is the change, in the KPI's own unit. */
export interface KpiMixShift<Key extends GroupKey> {
  readonly kpi: string;
  readonly value: number | null;
  /** Why there is no change: nothing to count on one of the sides. */
  readonly reason: 'no_data' | null;
  readonly before: number | null;
  readonly after: number | null;
  /** Because the KPI changed within segments. */
  readonly rateEffect: number | null;
  /** Because segments grew and shrank. */
  readonly mixEffect: number | null;
  /** Because those that grew are those that rose; 0 where it is shared between the other two. */
  readonly interactionEffect: number | null;
  /** Whether the whole moved against every segment that moved (Simpson's paradox). */
  readonly reversed: boolean;
  /** The segments, the largest effect first, up or down. */
  readonly drivers: readonly MixDriver<Key>[];
}

const checks = { interaction: oneOf('shared', 'separate') };

/**
 * Why a KPI changed: because it changed within the segments, or because the segments grew and shrank.
 *
 * The effects of the drivers add up to the change exactly. Works for every KPI that is a ratio of sums: rates, CSAT,
 * NPS (in points), mean scores and mean durations (in milliseconds). A segment without rows on one side has a mix effect
 * alone; rows without the field are the segment `null`. The ids behind a segment: `explain` with its rows.
 *
 * Trap: it tells where a change sits, not why it happened, and another key tells another story. It does not say whether
 * the change is more than noise.
 *
 * @param before the rows of the earlier side
 * @param after the rows of the later side
 * @param key a field of the row, or a function that names its segment
 * @throws SupportKpisError `not_a_kpi`; `not_a_ratio` for medians and counts; `overlapping_segments` when the key is a list, such as
 * tags; `not_additive` when rows of different segments decide about each other; `invalid_group_key`, `not_iterable`,
 * `unknown_option`, `invalid_option`.
 * @example
 * import { csat, mixShift } from 'support-kpis';
 * const answers = (channel: 'phone' | 'email', good: number, bad: number) =>
 *   [...Array(good).fill(5), ...Array(bad).fill(1)].map((score: number) => ({ id: 'S', kind: 'csat', channel, score }) as const);
 * const spring = [...answers('phone', 90, 10), ...answers('email', 7, 3)];
 * const autumn = [...answers('phone', 19, 1), ...answers('email', 66, 24)];
 * const shift = mixShift(csat.with({ scale: { min: 1, max: 5 } }), spring, autumn, 'channel');
 * const { value, rateEffect, mixEffect, reversed, drivers } = shift;
 * [value, rateEffect, mixEffect].map((part) => part?.toFixed(3)) // → ['-0.109', '0.042', '-0.152']
 * reversed // → true
 * drivers[0]?.cause // → 'mix'
 * @see `mixShift` of `support-kpis/stats`, for counts that are known already; E. M. Kitagawa (1955), Components of a
 * Difference Between Two Rates, JASA 50
 */
export function mixShift<Row, const Field extends keyof Row>(
  kpi: ReadyKpi<NoInfer<Row>, { readonly value: number | null }>,
  before: Iterable<Row>,
  after: Iterable<Row>,
  key: Field,
  options?: ShiftOptions,
): KpiMixShift<SegmentOf<Row[Field]>>;
export function mixShift<Row, Value>(
  kpi: ReadyKpi<NoInfer<Row>, { readonly value: number | null }>,
  before: Iterable<Row>,
  after: Iterable<Row>,
  key: Grouping<Row, Value>,
  options?: ShiftOptions,
): KpiMixShift<SegmentOf<Value>>;
export function mixShift<Row>(
  kpi: ReadyKpi<Row, { readonly value: number | null }>,
  before: Iterable<Row>,
  after: Iterable<Row>,
  key: PropertyKey | Grouping<Row, unknown>,
  options: ShiftOptions = {},
): KpiMixShift<GroupKey> {
  assertKpi(kpi, 'mixShift');
  checkOptions('mixShift', checks, options);
  const sides = { before: ratiosOf(kpi, before, key), after: ratiosOf(kpi, after, key) };
  const partsOf = (own: GroupKey) => ({ before: sides.before.get(own), after: sides.after.get(own) });
  const keys = [...new Set([...sides.before.keys(), ...sides.after.keys()])].sort(compareKeys);
  const found = ratioShift(
    // By their places, for a key may be one that JSON cannot hold.
    keys.map((own, place) => ({ key: place, ...partsOf(own) })),
    options,
  );
  const { id, better } = kpi.definition;
  const none = { before: null, after: null, rateEffect: null, mixEffect: null, interactionEffect: null };
  if (found === null) return { kpi: id, value: null, reason: 'no_data', ...none, reversed: false, drivers: [] };
  const { change, rateEffect, mixEffect, interactionEffect, segments } = found;
  return {
    ...{ kpi: id, value: change, reason: null, before: found.before, after: found.after },
    ...{ rateEffect, mixEffect, interactionEffect },
    reversed: isReversed(change, segments),
    drivers: segments.map((own) => {
      const key = keys[own.key] as GroupKey;
      return mixDriver({ ...own, key: plainKey(key) }, better, partsOf(key));
    }),
  };
}

function isReversed(change: number, segments: readonly SegmentChange<number>[]): boolean {
  const moves = segments.map(({ before, after }) =>
    before.rate === null || after.rate === null ? 0 : Math.sign(after.rate - before.rate),
  );
  const moved = moves.filter((move) => move !== 0);
  return change !== 0 && moved.length > 0 && moved.every((move) => move === -Math.sign(change));
}
