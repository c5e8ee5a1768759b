import { assertRange } from '../../kpi/assertRange.ts';
import { instant, matching, numberWithin } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import { periodChecks } from '../../kpi/periodChecks.ts';
import type { Instant } from '../../time/instant.ts';
import { isText } from './mark.ts';
import type { ReviewGoal } from './reviewCoverage.ts';
import { reviewSummary } from './reviewSummary.ts';
import { scoredReview } from './scoredReview.ts';

export interface QaScoreOptions extends KpiOptions {
  /** The share of its points from which on a critical criterion passes. Default: 1, all of them. */
  readonly criticalPass?: number;
  /** How many reviews an agent should get in a calendar month. Default: `{ from: 5, to: 10 }`. */
  readonly reviewsPerMonth?: ReviewGoal;
  /** Ids of all agents who should be reviewed, so that those who never were are seen. Default: the agents reviewed. */
  readonly agents?: readonly string[];
  /** The zone whose calendar months they are. Default: `'UTC'`. */
  readonly timeZone?: string;
  /** Only reviews from here on; months count from here. Default: from an agent's first review. */
  readonly from?: Instant;
  /** Only reviews before this; months count up to here. Default: up to an agent's last review. */
  readonly to?: Instant;
}

/**
 * How good the work is by the judgement of reviewers, how evenly agents are reviewed, and how well reviewers agree.
 *
 * Counts: every review once. Its score is the weighted share of points, Σ weight × score ÷ max over Σ weight (weight 1
 * unless said), and 0 when a critical criterion fails: by default when it misses a point, see `criticalPass`. Coverage
 * counts the calendar months from an agent's first to last review, or from `from` to `to`. Agreement compares different
 * reviewers of one agent's work on one ticket (of a reviewer's own reviews of it the latest), on criteria that both
 * judged by the same max, up to 100, in whole points; each pair counts in both orders. No criteria: `no_criteria`.
 *
 * Trap: five reviews tell little of an agent; and scores of reviewers who do not agree (`agreement.kappa` below 0.6)
 * say more about the reviewers.
 *
 * Takes reviews; gives shares from 0 to 1, counts, and a kappa from −1 to 1.
 *
 * @throws SupportKpisError `unknown_option`, `invalid_option`, `unknown_time_zone` or `invalid_range` before any row is
 * read; with `strict` also `invalid_score`, `invalid_max`, `invalid_weight`, `invalid_flag`, `invalid_id`,
 * `invalid_instant`, `duplicate_criterion`, `not_an_array` and `not_an_object` at the first faulty row.
 * @example
 * import { qaScore } from 'support-kpis';
 * const review = { reviewerId: 'kim', at: 0 };
 * const reviews = [
 *   { ...review, id: 'R-1', agentId: 'ada', criteria: [{ criterion: 'tone', score: 4, max: 4 }] },
 *   {
 *     ...{ ...review, id: 'R-2', agentId: 'bo' },
 *     criteria: [
 *       { criterion: 'tone', score: 2, max: 4 },
 *       { criterion: 'solution', score: 5, max: 5, weight: 3 },
 *     ],
 *   },
 * ];
 * qaScore(reviews).value // → 0.9375
 */
export const qaScore = /* @__PURE__ */ defineKpi({
  id: 'qa_score',
  title: 'Quality score (QA)',
  question: 'How good is the work by the judgement of reviewers?',
  formula: 'mean over reviews of Σ weight × score ÷ max over Σ weight, 0 where a critical criterion failed',
  rows: 'reviews',
  unit: 'rate',
  better: 'higher',
  sources: [
    'Support quality practice: scorecards with weights and auto-fails, 5–10 reviews per agent and month',
    'Cohen 1968 (weighted kappa)',
    'De Vries, Elliott, Kanouse, Teleki 2008 (pooled kappa)',
    'Landis, Koch 1977: kappa above 0.6 is substantial',
  ],
  options: {
    criticalPass: numberWithin(0, 1),
    reviewsPerMonth: matching<ReviewGoal>('{ from, to } with 0 ≤ from ≤ to', isGoal),
    agents: matching<readonly string[]>(
      'an array of ids of agents',
      (value) => Array.isArray(value) && value.every(isText),
    ),
    timeZone: periodChecks.timeZone,
    from: instant,
    to: instant,
  },
  agree: assertRange,
  summary: ({ timeZone = 'UTC', ...options }: QaScoreOptions) => reviewSummary({ ...options, timeZone }),
  measure: (options: QaScoreOptions) => scoredReview(options),
});

function isGoal(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to } = value as { readonly from?: unknown; readonly to?: unknown };
  return typeof from === 'number' && typeof to === 'number' && from >= 0 && from <= to && to < Number.POSITIVE_INFINITY;
}
