import type { ChangeInsight, DoubtInsight, TargetInsight } from './insight.ts';

/** What a lead should see first. */
const order = {
  missed: 9,
  worse: 8,
  probably_missed: 7,
  quality: 6,
  better: 5,
  at_risk: 4,
  different: 3,
  left_out: 2,
  pending: 2,
  duplicates: 2,
  orphans: 2,
  few_rows: 1,
} as const;

/** The kind of finding as a whole number, and its strength from 0 to below 1. */
export function weightOf(insight: ChangeInsight | TargetInsight | DoubtInsight): number {
  const strength = strengthOf(insight);
  return order[stateOf(insight)] + strength / (1 + strength);
}

function stateOf(insight: ChangeInsight | TargetInsight | DoubtInsight): keyof typeof order {
  if (insight.kind === 'change') return insight.verdict;
  return insight.kind === 'target' ? insight.state : insight.reason;
}

/** How many half-widths of its interval a change is, how far a target is away in parts of itself, how many rows. */
function strengthOf(insight: ChangeInsight | TargetInsight | DoubtInsight): number {
  if (insight.kind === 'doubt') return insight.share;
  if (insight.kind === 'target') {
    const { target, value } = insight;
    const wanted = target.better === 'within' ? (target.target.from + target.target.to) / 2 : target.target;
    return Math.abs(value - wanted) / (Math.abs(wanted) || 1);
  }
  const { change, lower, upper } = insight.comparison;
  const width = lower === null || upper === null ? 0 : (upper - lower) / 2;
  return width > 0 ? Math.abs(change as number) / width : 1;
}
