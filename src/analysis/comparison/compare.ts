import { run } from '../../fold/run.ts';
import { assertKpi } from '../../kpi/assertKpi.ts';
import { checkOptions } from '../../kpi/checkOptions.ts';
import { instant, matching } from '../../kpi/checks.ts';
import type { Better } from '../../kpi/definition.ts';
import type { ReadyKpi } from '../../kpi/kpi.ts';
import { checkFraction } from '../../stats/fraction.ts';
import type { Instant } from '../../time/instant.ts';
import { resultShape } from '../interval/resultShape.ts';
import type { WaitKpi } from '../survival/waitKpi.ts';
import { compareWaits } from './compareWaits.ts';
import type { Comparison, TestedChange, UntestedChange, Verdict } from './comparison.ts';
import { isBelieved } from './isBelieved.ts';
import { testDistributions } from './testDistributions.ts';
import { testNps, testScores } from './testScores.ts';
import { testShares } from './testShares.ts';

export interface CompareOptions {
  /** The confidence of the interval; a change is believed when p is below 1 − level. Default: 0.95. */
  readonly level?: number;
  /**
   * For waits of tickets: the moment of looking, or one for each side. Waits that run then count as «at least so long»; the
   * figures are Kaplan and Meier's medians, and the test is the log-rank test.
   */
  readonly asOf?: Instant | { readonly before: Instant; readonly after: Instant };
}

/** A KPI whose headline can be compared. */
export type ComparableKpi<Row> = ReadyKpi<Row, { readonly value: number | null }>;

const checks = {
  level: matching<number>('a fraction between 0 and 1', (value) => typeof value === 'number'),
  asOf: matching<NonNullable<CompareOptions['asOf']>>('an instant, or { before, after }', (value) =>
    Object.values(momentsOf(value as Instant)).every((moment) => instant.accepts(moment)),
  ),
};

/**
 * Whether a figure changed by more than chance between two sets of rows, with the size of the change and its interval.
 *
 * Shares are tested as two proportions (exactly, by Fisher, where rows are few), NPS by the variance of its difference,
 * durations by Mann and Whitney (their means by Welch where the values are not kept), scores by Welch. The verdict is `no_evidence` unless p is below 1 − level and test and
 * figure point the same way: the mean of durations may rise while most of them fall.
 *
 * Volumes have no test: contacts come in waves, and any test of counts finds something each week (`no_method`).
 *
 * Trap: of forty comparisons two are «significant» by chance alone, and who looks every day finds something every month;
 * see `compareGroups`. The test of durations looks at ranks and the interval at means, so a verdict may stand beside an
 * interval around 0. Rows of one customer are not independent, so p is too small where few customers make most rows.
 *
 * Takes a KPI and two collections of its rows; gives the change in the KPI's own unit.
 *
 * @throws SupportKpisError `not_a_kpi`, `not_iterable`, `not_a_wait` for `asOf` without waits, `out_of_range` for another level, `unknown_option`; what the KPI throws.
 * @example
 * import { compare, reopenRate } from 'support-kpis';
 * const month = (solved: number, reopened: number) =>
 *   Array.from({ length: solved }, (_, index) => ({ id: `${index}`, createdAt: 0, status: 'solved', reopens: index < reopened ? 1 : 0 }) as const);
 * const { change, p, verdict } = compare(reopenRate, month(400, 60), month(400, 32));
 * [change?.toFixed(3), p?.toFixed(4), verdict] // → ['-0.070', '0.0019', 'better']
 * compare(reopenRate, month(40, 6), month(40, 3)).verdict // → 'no_evidence'
 */
export function compare<Row>(
  kpi: ComparableKpi<Row>,
  before: Iterable<NoInfer<Row>>,
  after: Iterable<NoInfer<Row>>,
  options: CompareOptions = {},
): Comparison {
  assertKpi(kpi, 'compare');
  checkOptions('compare', checks, options);
  const { level = 0.95, asOf } = options;
  checkFraction(level, 'compare: options.level', true);
  if (asOf !== undefined) {
    const [old, now] = [before, after] as [Iterable<never>, Iterable<never>];
    const found = compareWaits(kpi as WaitKpi<never>, old, now, momentsOf(asOf), level);
    return comparisonOf(kpi.definition, found.before, found.after, found.tested, level);
  }
  return compareResults(kpi.definition, run(kpi, before, 'compare'), run(kpi, after, 'compare'), level);
}

/** As `compare`, of figures that were made before. */
export function compareResults(
  definition: { readonly id: string; readonly better: Better },
  before: { readonly value: number | null },
  after: { readonly value: number | null },
  level: number,
): Comparison {
  return comparisonOf(definition, before.value, after.value, testChange(before, after, level), level);
}

function comparisonOf(
  { id, better }: { readonly id: string; readonly better: Better },
  before: number | null,
  after: number | null,
  tested: TestedChange | UntestedChange,
  level: number,
): Comparison {
  const change = before === null || after === null ? null : after - before + 0;
  const relativeChange = change === null || !before ? null : change / before + 0;
  const figures = { kpi: id, before, after, change, relativeChange };
  if ('reason' in tested) {
    const nothing = { lower: null, upper: null, level, method: null, p: null, test: null } as const;
    return { ...figures, ...nothing, verdict: 'no_evidence', n: tested.n, reason: tested.reason };
  }
  const { lower, upper, method, p, test, n, direction } = tested;
  // Running waits may leave a side without a median, and the test speaks all the same.
  const isSameWay = change === null ? test === 'log_rank' : Math.sign(change) === direction;
  const believed = isBelieved(p, level) && direction !== 0 && isSameWay;
  const verdict = believed ? verdictOf(direction, better) : 'no_evidence';
  return { ...figures, lower, upper, level, method, p, test, verdict, n, reason: null };
}

function testChange(before: object, after: object, level: number): TestedChange | UntestedChange {
  const [old, now] = [resultShape(before), resultShape(after)];
  if (old.kind === 'share' && now.kind === 'share') return testShares(old, now, level);
  if (old.kind === 'nps' && now.kind === 'nps') return testNps(old.counts, now.counts, level);
  if (old.kind === 'scores' && now.kind === 'scores') return testScores(old.distribution, now.distribution, level);
  if (old.kind === 'distribution' && now.kind === 'distribution') {
    return testDistributions(old.summary, now.summary, level);
  }
  if (old.kind === 'count' && now.kind === 'count')
    return { reason: 'no_method', n: { before: old.count, after: now.count } };
  return { reason: 'no_method', n: { before: 0, after: 0 } };
}

function verdictOf(direction: number, better: Better): Verdict {
  if (better === 'neither') return 'different';
  return direction > 0 === (better === 'higher') ? 'better' : 'worse';
}

/** One moment for both sides, unless each has its own. */
function momentsOf(asOf: NonNullable<CompareOptions['asOf']>): { readonly before: Instant; readonly after: Instant } {
  if (typeof asOf === 'object' && asOf !== null && 'before' in asOf) return { before: asOf.before, after: asOf.after };
  return { before: asOf as Instant, after: asOf as Instant };
}
