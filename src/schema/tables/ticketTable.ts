import type { Priority, Ticket, TicketExclusion, TicketRow, TicketStatus } from '../../model/ticket.ts';
import {
  attributes,
  channel,
  count,
  flag,
  identifier,
  instant,
  kindOf,
  listOf,
  oneOf,
  optional,
  variant,
} from '../fields/fields.ts';
import type { TableOf } from '../fields/tableOf.ts';
import { interactionTables } from './interactionTables.ts';

export const status = oneOf<TicketStatus>(
  { new: true, open: true, pending: true, on_hold: true, solved: true, closed: true },
  'unknown_status',
);
export const priority = oneOf<Priority>({ low: true, normal: true, high: true, urgent: true });
export const createdBy = oneOf<'customer' | 'agent' | 'system'>({ customer: true, agent: true, system: true });
export const resolvedBy = oneOf<'agent' | 'automation' | 'customer'>({ agent: true, automation: true, customer: true });
export const excluded = oneOf<TicketExclusion>({ merged: true, spam: true, deleted: true, test: true });

const named = { at: instant, from: optional(identifier), to: optional(identifier) };

/** What stands in `from` and `to` depends on what changed: a status there must be known as well as on the ticket. */
export const eventTables = {
  status: { kind: kindOf<'status'>({ status: true }), at: instant, from: optional(status), to: optional(status) },
  assignment: { kind: kindOf<'assignment'>({ assignment: true }), ...named },
  team: { kind: kindOf<'team'>({ team: true }), ...named },
  channel: { kind: kindOf<'channel'>({ channel: true }), at: instant, from: optional(channel), to: optional(channel) },
  priority: {
    kind: kindOf<'priority'>({ priority: true }),
    at: instant,
    from: optional(priority),
    to: optional(priority),
  },
  escalation: { kind: kindOf<'escalation'>({ escalation: true }), ...named },
};

/** A ticket as KPIs take it: only the id and the date of creation are required. */
export const ticketRowTable = {
  id: identifier,
  createdAt: instant,
  status: optional(status),
  channel: optional(channel),
  customerId: optional(identifier),
  agentId: optional(identifier),
  teamId: optional(identifier),
  priority: optional(priority),
  type: optional(identifier),
  severity: optional(identifier),
  tags: optional(listOf(identifier)),
  customerTier: optional(identifier),
  createdBy: optional(createdBy),
  firstRespondedAt: optional(instant),
  firstSolvedAt: optional(instant),
  solvedAt: optional(instant),
  closedAt: optional(instant),
  dueAt: optional(instant),
  reopens: optional(count),
  resolvedOnFirstContact: optional(flag),
  resolvedBy: optional(resolvedBy),
  excluded: optional(excluded),
  interactions: optional(listOf(variant(interactionTables))),
  history: optional(listOf(variant(eventTables))),
  attributes: optional(attributes),
} satisfies TableOf<TicketRow>;

/** A whole ticket: status and channel are required as well. */
export const ticketTable = { ...ticketRowTable, status, channel } satisfies TableOf<Ticket>;
