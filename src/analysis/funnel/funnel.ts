import { compareKeys, type GroupKey } from '../../fold/groupKey.ts';
import { plainKey } from '../../fold/keyCounts.ts';
import { assertKpi } from '../../kpi/assertKpi.ts';
import { checkOptions } from '../../kpi/checkOptions.ts';
import { flag, matching } from '../../kpi/checks.ts';
import type { ReadyKpi } from '../../kpi/kpi.ts';
import { checkFraction } from '../../stats/fraction.ts';
import type { Verdict } from '../comparison/comparison.ts';
import type { Grouping } from '../groupBy.ts';
import type { SegmentOf } from '../segments/segmentOf.ts';
import { segmentStates } from '../segments/segmentStates.ts';
import { wholeRows } from '../segments/wholeRows.ts';
import { dispersionOf } from './dispersionOf.ts';
import { type GroupFigure, groupFigure } from './groupFigure.ts';
import { type LimitsAtLevel, limitsOf } from './limitsOf.ts';
import { placed } from './placed.ts';

export interface FunnelOptions {
  /** How many groups lie inside by chance, two fractions between 0 and 1. Default: `[0.95, 0.998]`. */
  readonly levels?: readonly number[];
  /**
   * Widens the limits by as much as the groups differ beyond chance: their customers, shifts and topics are not alike. Then
   * only those stand out that differ more than the others do. Default: false.
   */
  readonly overdispersion?: boolean;
}

/** A group and the limits for its size. */
export interface FunnelGroup<Key extends GroupKey> {
  readonly key: Key;
  readonly value: number | null;
  readonly n: number;
  /** For each level; empty without rows. */
  readonly limits: readonly LimitsAtLevel[];
  /** The highest level whose limits it lies outside of; `null` inside all of them. */
  readonly outside: number | null;
  readonly verdict: Verdict;
}

/** The groups of a KPI, each beside the limits of what chance does to a group of its size. */
export interface Funnel<Key extends GroupKey> {
  readonly kpi: string;
  /** The figure of all rows, the middle of the funnel. */
  readonly value: number | null;
  readonly method: 'binomial' | 'normal' | null;
  /** How much more the groups differ than by chance; 1 unless asked for. */
  readonly dispersion: number;
  /** Why there are no limits. */
  readonly reason: 'no_data' | 'no_method' | null;
  /** In the order of their keys. */
  readonly groups: readonly FunnelGroup<Key>[];
}

const checks = {
  levels: matching<readonly number[]>('a list of fractions between 0 and 1', (value) => Array.isArray(value)),
  overdispersion: flag,
};

/**
 * Which agents or teams stand out from all, given how few or many rows each has: the limits of a funnel plot.
 *
 * A ranking puts those with few rows on top and at the bottom, since chance does most to them. Here each group has limits
 * for its own size: exact binomial ones for rates, normal ones for means and net scores. Medians, counts and costs have
 * none (`no_method`).
 *
 * Trap: outside the limits means different, not bad: look at what kind of tickets the group gets. Means of few long-tailed
 * durations leave their limits too often.
 *
 * Takes a KPI, its rows and a field or a function; gives limits in the KPI's own unit.
 *
 * @throws SupportKpisError `not_a_kpi`; `overlapping_segments` when the key is a list, such as tags; `invalid_group_key`,
 * `not_iterable`, `out_of_range` for a level, `unknown_option`, `invalid_option`.
 * @example
 * import { funnel, reopenRate } from 'support-kpis';
 * const agent = (agentId: string, solved: number, reopened: number) =>
 *   Array.from({ length: solved }, (_, index) => ({ id: `${agentId}-${index}`, createdAt: 0, status: 'solved', agentId, reopens: index < reopened ? 1 : 0 }) as const);
 * const { value, groups } = funnel(reopenRate, [...agent('ann', 10, 3), ...agent('bob', 400, 40), ...agent('eve', 400, 80)], 'agentId');
 * value?.toFixed(3) // → '0.152'
 * groups.map(({ key, value, outside, verdict }) => [key, value, outside, verdict]) // → [['ann', 0.3, null, 'no_evidence'], ['bob', 0.1, 0.95, 'better'], ['eve', 0.2, 0.95, 'worse']]
 * @see D. J. Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24
 */
export function funnel<Row, const Field extends keyof Row>(
  kpi: ReadyKpi<NoInfer<Row>, { readonly value: number | null }>,
  rows: Iterable<Row>,
  key: Field,
  options?: FunnelOptions,
): Funnel<SegmentOf<Row[Field]>>;
export function funnel<Row, Value>(
  kpi: ReadyKpi<NoInfer<Row>, { readonly value: number | null }>,
  rows: Iterable<Row>,
  key: Grouping<Row, Value>,
  options?: FunnelOptions,
): Funnel<SegmentOf<Value>>;
export function funnel<Row>(
  kpi: ReadyKpi<Row, { readonly value: number | null }>,
  rows: Iterable<Row>,
  key: PropertyKey | Grouping<Row, unknown>,
  options: FunnelOptions = {},
): Funnel<GroupKey> {
  assertKpi(kpi, 'funnel');
  checkOptions('funnel', checks, options);
  const { levels = [0.95, 0.998], overdispersion = false } = options;
  for (const level of levels) checkFraction(level, 'funnel: options.levels', true);
  const states = segmentStates(wholeRows(kpi, rows, 'funnel'), key, kpi, 'funnel');
  let merged = kpi.init();
  for (const state of states.values()) merged = kpi.merge(merged, state);
  const result = kpi.result(merged);
  const whole = groupFigure(result);
  const figures = [...states].map(([own, state]) => ({ own, figure: groupFigure(kpi.result(state)) }));
  const ordered = figures.sort((left, right) => compareKeys(left.own, right.own));
  const isKnown = whole !== null && whole.value !== null;
  const dispersion =
    isKnown && overdispersion
      ? dispersionOf(
          distancesFrom(
            whole,
            ordered.map(({ figure }) => figure),
          ),
        )
      : 1;
  const { id, better } = kpi.definition;
  return {
    ...{ kpi: id, value: result.value },
    method: whole === null ? null : whole.kind === 'share' && dispersion === 1 ? 'binomial' : 'normal',
    dispersion,
    reason: whole === null ? (states.size === 0 ? 'no_data' : 'no_method') : isKnown ? null : 'no_data',
    groups: ordered.map(({ own, figure }) => {
      const { value = null, n = 0 } = figure ?? {};
      const limits = isKnown ? limitsOf(whole, n, levels, dispersion) : [];
      return { key: plainKey(own), value, n, limits, ...placed(value, limits, better) };
    }),
  };
}

function distancesFrom(whole: GroupFigure, figures: readonly (GroupFigure | null)[]): number[] {
  const { value: middle, deviation } = whole;
  if (middle === null || !deviation) return [];
  return figures.flatMap((figure) =>
    figure === null || figure.value === null ? [] : [((figure.value - middle) * Math.sqrt(figure.n)) / deviation],
  );
}
