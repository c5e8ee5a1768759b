import { run } from '../../fold/run.ts';
import { checkOptions } from '../../kpi/checkOptions.ts';
import { matching } from '../../kpi/checks.ts';
import type { Better } from '../../kpi/definition.ts';
import type { ReadyKpi } from '../../kpi/kpi.ts';
import { checkFraction } from '../../stats/fraction.ts';
import { resultShape } from '../interval/resultShape.ts';
import type { Comparison, TestedChange, UntestedChange, Verdict } from './comparison.ts';
import { testDistributions } from './testDistributions.ts';
import { testNps, testScores } from './testScores.ts';
import { testShares } from './testShares.ts';

export interface CompareOptions {
  /** The confidence of the interval; a change is believed when p is below 1 − level. Default: 0.95. */
  readonly level?: number;
}

/** A KPI whose headline can be compared. */
export type ComparableKpi<Row> = ReadyKpi<Row, { readonly value: number | null }>;

const checks = { level: matching<number>('a fraction between 0 and 1', (value) => typeof value === 'number') };

/**
 * Whether a figure changed by more than chance between two sets of rows, with the size of the change and its interval.
 *
 * Shares are tested as two proportions (exactly, by Fisher, where rows are few), NPS by the variance of its difference,
 * durations by Mann and Whitney, scores by Welch. The verdict is `no_evidence` unless p is below 1 − level and test and
 * figure point the same way: the mean of durations may rise while most of them fall.
 *
 * Trap: of forty comparisons two are «significant» by chance alone, and who looks every day finds something every month;
 * see `compareGroups`. Rows of one customer are not independent, so p is too small where few customers make most rows.
 *
 * Takes a KPI and two collections of its rows; gives the change in the KPI's own unit.
 *
 * @throws SupportKpisError `not_iterable`, `out_of_range` for another level, `unknown_option`; what the KPI throws.
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
  checkOptions('compare', checks, options);
  const { level = 0.95 } = options;
  checkFraction(level, 'compare: options.level', true);
  return compareResults(kpi.definition, run(kpi, before, 'compare'), run(kpi, after, 'compare'), level);
}

/** As `compare`, of figures that were made before. */
export function compareResults(
  { id, better }: { readonly id: string; readonly better: Better },
  before: { readonly value: number | null },
  after: { readonly value: number | null },
  level: number,
): Comparison {
  const tested = testChange(before, after, level);
  const change = before.value === null || after.value === null ? null : after.value - before.value + 0;
  const relativeChange = change === null || !before.value ? null : change / before.value + 0;
  const figures = { kpi: id, before: before.value, after: after.value, change, relativeChange };
  if ('reason' in tested) {
    const nothing = { lower: null, upper: null, level, method: null, p: null, test: null } as const;
    return { ...figures, ...nothing, verdict: 'no_evidence', n: tested.n, reason: tested.reason };
  }
  const { lower, upper, method, p, test, n, direction } = tested;
  const believed = p !== null && p < 1 - level && change !== null && Math.sign(change) === direction;
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
  return { reason: 'no_method', n: { before: 0, after: 0 } };
}

function verdictOf(direction: number, better: Better): Verdict {
  if (better === 'neither') return 'different';
  return direction > 0 === (better === 'higher') ? 'better' : 'worse';
}
