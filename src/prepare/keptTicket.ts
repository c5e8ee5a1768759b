import { fieldOf } from '../fold/fieldOf.ts';
import { type Attribution, agentOf } from '../model/attribution.ts';
import type { Interaction } from '../model/interaction.ts';
import type { TicketRow } from '../model/ticket.ts';

/** What rows will ask of others, so that no more of tickets is remembered. */
export interface Asked {
  /** Fields that rows take over from their tickets, of which nothing else is remembered. Default: tickets as they are. */
  readonly fields?: readonly string[] | undefined;
  /** Whether sessions ask for the customer's next request. */
  readonly sessions: boolean;
  /** Whether customers ask for what the other records say of them. */
  readonly customers: boolean;
}

const told: readonly Interaction[] = [];

/** Of a ticket only what the rows that belong to it will ask: a small part of it, for tickets that come by the million. */
export function keptTicket(ticket: TicketRow, fields: readonly string[], rule: Attribution | undefined): TicketRow {
  const kept: Record<string, unknown> = {};
  for (const field of fields) kept[field] = fieldOf(ticket, field);
  const { id, createdAt, customerId } = ticket;
  // Whether the ticket has a list of its own is asked; what stands in it was seen.
  const interactions = (ticket.interactions ?? null) === null ? null : told;
  const own = { ...kept, id, createdAt, customerId, interactions };
  if (rule === undefined || !fields.includes('agentId')) return own;
  if (rule !== 'assignee_at') return { ...own, agentId: agentOf(ticket, rule) };
  return { ...own, history: ticket.history?.filter(({ kind }) => kind === 'assignment') };
}

/** The rule that tells the agent of a kept ticket: only the holder at an instant is not settled yet. */
export function keptRule(rule: Attribution | undefined): Attribution | undefined {
  return rule === undefined || rule === 'assignee_at' ? rule : 'assignee_now';
}
