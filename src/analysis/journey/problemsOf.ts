import { addToTally, type Tally } from '../../fold/tally.ts';
import { type ContactCase, compareCases, type Step } from './contactCase.ts';
import type { JourneyRules } from './journeyOptions.ts';

/** One problem of a customer, from the first contact about it to the last thing that happened in it. */
export interface Problem {
  type: string | null;
  readonly steps: Step[];
  readonly ticketIds: string[];
  last: number;
  contacts: number;
  solved: boolean;
  settledAt: number;
  missedAt: number;
}

/** What a customer's next contact has to know of those before it. */
interface Known {
  readonly problems: Problem[];
  /** The latest problem of each type, and under `null` the latest of which no contact has named one. */
  readonly byType: Map<string | null, Problem>;
  /** The problem that was active last: if any is still going on, this one is. */
  latest: Problem | null;
}

/** Each customer's problems, in the order in which they began. A customer with none is not in it. */
export function problemsOf(
  cases: readonly ContactCase[],
  { window }: JourneyRules,
  excluded: Tally,
): Map<string, Problem[]> {
  const customers = new Map<string, ContactCase[]>();
  for (const own of cases) {
    if (customers.get(own.customer)?.push(own) === undefined) customers.set(own.customer, [own]);
  }
  const found = new Map<string, Problem[]>();
  for (const [customer, own] of customers) {
    const problems = chain(own.sort(compareCases), window, excluded);
    if (problems.length > 0) found.set(customer, problems);
  }
  return found;
}

/** The problems of one customer, whose cases come in time order. */
function chain(cases: readonly ContactCase[], window: number, excluded: Tally): Problem[] {
  const known: Known = { problems: [], byType: new Map(), latest: null };
  for (const own of cases) {
    const problem = problemFor(own, known, window);
    if (problem === null) {
      addToTally(excluded, 'outbound');
      continue;
    }
    join(problem, own);
    if (own.type !== null && problem.type === null) {
      problem.type = own.type;
      known.byType.delete(null);
    }
    known.byType.set(problem.type, problem);
    if (known.latest === null || problem.last > known.latest.last) known.latest = problem;
  }
  return known.problems;
}

/** The problem that a case goes on with, or a new one; `null` where it goes on with none and cannot begin one. */
function problemFor(own: ContactCase, { problems, byType, latest }: Known, window: number): Problem | null {
  const candidates = own.type === null ? [latest] : [byType.get(own.type), byType.get(null)];
  for (const problem of candidates) if (problem && own.startedAt <= problem.last + window) return problem;
  if (!own.begins) return null;
  const none = { last: -Infinity, settledAt: -Infinity, missedAt: -Infinity };
  const problem: Problem = { type: own.type, steps: [], ticketIds: [], contacts: 0, solved: true, ...none };
  problems.push(problem);
  return problem;
}

function join(problem: Problem, own: ContactCase): void {
  for (const step of own.steps) problem.steps.push(step);
  if (own.ticketId !== null) problem.ticketIds.push(own.ticketId);
  problem.last = Math.max(problem.last, own.last);
  problem.contacts += own.contacts;
  problem.solved &&= own.solved;
  problem.settledAt = Math.max(problem.settledAt, own.settledAt);
  problem.missedAt = Math.max(problem.missedAt, own.missedAt);
}
