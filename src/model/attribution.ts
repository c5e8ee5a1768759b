import { type Instant, toInstant } from '../time/instant.ts';
import { eventsOf } from './eventsOf.ts';
import { conversationOf, isHumanReply } from './messages.ts';
import { lastSolvedAt } from './solving.ts';
import type { TicketRow } from './ticket.ts';
import { isSolved } from './ticketStatus.ts';
import { holderAt } from './transfers.ts';

/** Whose work a ticket's rating or reply is taken for. */
export type Attribution = 'first_responder' | 'solver' | 'assignee_at' | 'assignee_now';

export const attributions: readonly Attribution[] = ['first_responder', 'solver', 'assignee_at', 'assignee_now'];

/**
 * The agent to whom a ticket's rating or reply is attributed; `null` when the record does not say.
 *
 * `first_responder`: who wrote the first public human reply; `solver`: who held the ticket when it was last solved;
 * `assignee_at`: who held it at the instant given; `assignee_now`: whom it is assigned to. Without a history of
 * assignments the ticket's `agentId` stands for all but the first responder.
 *
 * Trap: a ticket passed on just before the survey is sent gives its rating to the last one by `assignee_now`, and to
 * the one who did the work by `solver`.
 *
 * @example
 * import { agentOf } from 'support-kpis';
 * const ticket = {
 *   id: 'A-1', createdAt: 0, status: 'solved', solvedAt: 5, agentId: 'bo',
 *   history: [{ at: 1, kind: 'assignment', to: 'ada' }, { at: 9, kind: 'assignment', from: 'ada', to: 'bo' }],
 * } as const;
 * agentOf(ticket, 'solver') // → 'ada'
 * agentOf(ticket, 'assignee_now') // → 'bo'
 */
export function agentOf(ticket: TicketRow, rule: Attribution, at?: Instant): string | null {
  if (rule === 'first_responder') return firstResponder(ticket);
  const assignments = eventsOf(ticket.history, 'assignment') ?? [];
  const own = ticket.agentId ?? null;
  if (rule === 'assignee_now') return own ?? assignments.at(-1)?.to ?? null;
  const moment = rule === 'solver' ? solvedAt(ticket) : toInstant(at);
  if (assignments.length === 0) return rule === 'solver' && Number.isNaN(moment) ? null : own;
  return Number.isNaN(moment) ? null : holderAt(assignments, moment);
}

/** Of answers at the same instant that of the first agent by id, so that the order of the record does not show. */
function firstResponder({ interactions }: TicketRow): string | null {
  let [first, agent]: [number, string | null] = [Number.POSITIVE_INFINITY, null];
  for (const { at, message } of conversationOf(interactions) ?? []) {
    if (!isHumanReply(message) || at > first) continue;
    const id = message.author.id ?? null;
    if (at < first || agent === null || (id !== null && id < agent)) agent = id;
    first = at;
  }
  return agent;
}

function solvedAt(ticket: TicketRow): number {
  return isSolved(ticket) === true ? (lastSolvedAt(ticket) ?? Number.POSITIVE_INFINITY) : Number.NaN;
}
