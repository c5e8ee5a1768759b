import { categories } from '../../fold/categories.ts';
import { exclude, fault } from '../../fold/outcome.ts';
import { share } from '../../fold/rate.ts';
import { fieldPlan } from '../../kpi/bulk/fieldPlan.ts';
import { matching } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { invalidInstant } from '../../kpi/durationBetween.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import { solvedTickets } from '../../kpi/solvedTickets.ts';
import { eventsOf, hasInvalidInstant } from '../../model/eventsOf.ts';
import { lastSolvedAt } from '../../model/solving.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { holderAt } from '../../model/transfers.ts';
import { workedTime } from '../../model/workedTime.ts';
import type { AgentActivity } from '../../model/workforce.ts';
import { hours } from '../../time/duration.ts';

export interface CasesPerAgentOptions extends KpiOptions {
  /** The agents' activities of the same period; gives the figures per worked hour. */
  readonly activities?: readonly AgentActivity[];
}

export interface AgentCases {
  /** The agent. */
  readonly agentId: string;
  /** Tickets that the agent solved. */
  readonly solved: number;
  /** Solved ÷ hours worked; `null` without activities of the agent. */
  readonly perHour: number | null;
}

/** Solved tickets per agent: `value` is the mean over the agents who solved any. */
export interface CasesPerAgent {
  readonly value: number | null;
  /** Tickets solved by an agent. */
  readonly solved: number;
  /** Agents who solved at least one ticket. */
  readonly agents: number;
  /** Solved by agents with activities ÷ their worked hours; `null` without activities. */
  readonly perHour: number | null;
  /** Faulty activities left out of the worked hours, by reason; `null` without activities. */
  readonly activitiesExcluded: Readonly<Record<string, number>> | null;
  /** Most solved first, equal ones by id. */
  readonly distribution: readonly AgentCases[];
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

const unassigned = exclude('unassigned');
const byAutomation = exclude('resolved_by_automation');
const byCustomer = exclude('resolved_by_customer');

/**
 * How many tickets each agent solves, and how evenly the work is spread.
 *
 * Counts: solved tickets, for the agent who held the ticket when it was last solved by its history, else the one it is
 * assigned to. Solved by automation or by the customer: left out as such; nobody's: `unassigned`; unsolved: `pending`.
 *
 * With `activities`, an hour worked is an hour of handling, waiting for contacts or after-contact work, of agents who
 * solved tickets or not.
 *
 * Trap: it rewards easy tickets; never rank agents by it alone. `activities` are not cut with the tickets: in groups and
 * periods give each its own, or the figure per hour divides by all hours.
 *
 * Takes tickets (and activities as an option); gives counts and counts per worked hour.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `invalid_id` and `unknown_status` at the first faulty row.
 * @example
 * import { casesPerAgent } from 'support-kpis';
 * const tickets = [
 *   { id: 'A-1', createdAt: 0, status: 'solved', solvedAt: 9, agentId: 'ada' },
 *   { id: 'A-2', createdAt: 0, status: 'solved', solvedAt: 9, agentId: 'ada' },
 *   { id: 'A-3', createdAt: 0, status: 'solved', solvedAt: 9, agentId: 'bo' },
 * ] as const;
 * casesPerAgent(tickets).value // → 1.5
 */
export const casesPerAgent = /* @__PURE__ */ defineKpi({
  id: 'cases_per_agent',
  title: 'Cases per agent',
  question: 'How is the work spread over the agents?',
  formula: 'tickets solved ÷ agents who solved any',
  rows: 'tickets',
  unit: 'tickets',
  better: 'neither',
  sources: ['Contact-centre practice: cases per agent'],
  options: { activities: matching<readonly AgentActivity[]>('an array of activities', Array.isArray) },
  summary: ({ activities }: CasesPerAgentOptions) =>
    categories((solved, { counted, pending, excluded }): CasesPerAgent => {
      const worked = activities === undefined ? null : workedTime(activities);
      const distribution = Object.keys(solved)
        .map((agentId) => agentCases(agentId, solved[agentId] as number, worked?.byAgent.get(agentId)))
        .sort((left, right) => right.solved - left.solved || (left.agentId < right.agentId ? -1 : 1));
      return {
        ...{ value: share(counted, distribution.length), solved: counted, agents: distribution.length },
        ...{ perHour: perHourOf(distribution, worked?.byAgent ?? null), activitiesExcluded: worked?.excluded ?? null },
        ...{ distribution, pending, excluded },
      };
    }),
  bulk: () => ({ ...fieldPlan('agentId', 'assignment'), alone: true }),
  measure: (_: CasesPerAgentOptions) =>
    solvedTickets((ticket: TicketRow) => {
      if (ticket.resolvedBy === 'automation') return byAutomation;
      if (ticket.resolvedBy === 'customer') return byCustomer;
      if (!['agent', null, undefined].includes(ticket.resolvedBy)) {
        return fault('unknown_resolver', 'resolvedBy', 'agent, automation or customer', ticket.resolvedBy);
      }
      const assignments = eventsOf(ticket.history, 'assignment') ?? [];
      if (hasInvalidInstant(assignments)) return invalidInstant('history', ticket.history);
      const holder = assignments.length === 0 ? null : holderAt(assignments, lastSolvedAt(ticket) ?? Infinity);
      const agent: unknown = holder ?? ticket.agentId ?? null;
      if (agent === null) return unassigned;
      if (typeof agent === 'string') return agent;
      return fault('invalid_id', 'agentId', 'the id of an agent', agent);
    }),
});

function agentCases(agentId: string, solved: number, worked: number | undefined): AgentCases {
  return { agentId, solved, perHour: worked === undefined ? null : share(solved, worked / hours(1)) };
}

function perHourOf(distribution: readonly AgentCases[], worked: ReadonlyMap<string, number> | null): number | null {
  if (worked === null) return null;
  let solved = 0;
  let time = 0;
  for (const own of distribution) {
    if (worked.has(own.agentId)) solved += own.solved;
  }
  for (const own of worked.values()) time += own;
  return share(solved, time / hours(1));
}
