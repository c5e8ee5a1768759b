import { share } from '../../fold/rate.ts';
import { tallyTotal } from '../../fold/tally.ts';
import { sumOf } from '../../stats/exactSum.ts';
import type { AgentTotals } from './reviewTotals.ts';

/** How many reviews an agent should get in a month. */
export interface ReviewGoal {
  readonly from: number;
  readonly to: number;
}

export type Coverage = 'below' | 'within' | 'above';

/** One agent's reviews. */
export interface AgentReviews {
  /** The agent. */
  readonly agentId: string;
  /** Mean score, 0 to 1; `null` without a review. */
  readonly value: number | null;
  /** Reviews of the agent. */
  readonly reviews: number;
  /** Calendar months in which the agent should have been reviewed. */
  readonly months: number;
  /** `reviews` ÷ `months`; `null` where there is no month. */
  readonly perMonth: number | null;
  /** Whether `perMonth` is what it should be. */
  readonly coverage: Coverage;
}

/** How evenly agents are reviewed. */
export interface ReviewCoverage {
  /** Reviews ÷ agent-months. */
  readonly perAgentAndMonth: number | null;
  /** Agent-months with fewer reviews than there should be, those without any included. */
  readonly below: number;
  /** Agent-months with as many as there should be. */
  readonly within: number;
  /** Agent-months with more. */
  readonly above: number;
}

/** The months asked about, counted from year 0; where not given, an agent's own first and last. */
export interface MonthRange {
  readonly first?: number;
  readonly last?: number;
}

/** Each agent's reviews against the goal, and all agent-months together. Agents by id. */
export function reviewCoverage(
  totals: Readonly<Record<string, AgentTotals>>,
  expected: readonly string[],
  goal: ReviewGoal,
  range: MonthRange,
): { readonly agents: AgentReviews[]; readonly coverage: ReviewCoverage } {
  const counts = { below: 0, within: 0, above: 0 };
  let [reviews, agentMonths] = [0, 0];
  const all = spanOf(Object.values(totals), range);
  const keys = new Set([...Object.keys(totals), ...expected.map((id) => `#${id}`)]);
  const agents = [...keys].sort().map((key): AgentReviews => {
    const { sum, months: byMonth } = totals[key] ?? { sum: [], months: {} };
    const found = Object.values(byMonth);
    const { first, last } = found.length === 0 ? all : spanOf([{ months: byMonth }], range);
    const months = Math.max(last - first + 1, 0);
    const own = tallyTotal(byMonth);
    for (const count of found) counts[coverageOf(count, goal)]++;
    counts[coverageOf(0, goal)] += months - found.length;
    reviews += own;
    agentMonths += months;
    const perMonth = share(own, months);
    const value = share(sumOf(sum), own);
    return { agentId: key.slice(1), value, reviews: own, months, perMonth, coverage: coverageOf(perMonth ?? 0, goal) };
  });
  return { agents, coverage: { perAgentAndMonth: share(reviews, agentMonths), ...counts } };
}

/** From the first to the last month with a review, or as told; last before first where there is none. */
function spanOf(totals: readonly Pick<AgentTotals, 'months'>[], range: MonthRange): Required<MonthRange> {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { months } of totals) {
    for (const month of Object.keys(months)) {
      first = Math.min(first, Number(month));
      last = Math.max(last, Number(month));
    }
  }
  return { first: range.first ?? first, last: range.last ?? last };
}

function coverageOf(reviews: number, { from, to }: ReviewGoal): Coverage {
  if (reviews < from) return 'below';
  return reviews > to ? 'above' : 'within';
}
