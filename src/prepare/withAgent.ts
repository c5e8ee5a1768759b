import { type Attribution, agentOf } from '../model/attribution.ts';
import type { Customer } from '../model/business.ts';
import { firstMessageAt, isHumanReply } from '../model/messages.ts';
import type { TicketRow } from '../model/ticket.ts';
import type { Instant } from '../time/instant.ts';

/** The ticket with the agent that the rule names, and with its customer's tier where it names none itself. */
export function withAgent(
  ticket: TicketRow,
  rule: Attribution | undefined,
  customers: ReadonlyMap<string, Customer>,
): TicketRow {
  const tier = ticket.customerTier ?? customers.get(ticket.customerId ?? '')?.tier ?? null;
  if (rule === undefined) return tier === (ticket.customerTier ?? null) ? ticket : { ...ticket, customerTier: tier };
  return { ...ticket, customerTier: tier, agentId: agentOf(ticket, rule, repliedAt(ticket)) };
}

/** The moment of which a ticket's holder answers for the reply. */
function repliedAt({ firstRespondedAt, interactions }: TicketRow): Instant | undefined {
  return firstRespondedAt ?? firstMessageAt(interactions, Number.NEGATIVE_INFINITY, isHumanReply) ?? undefined;
}
