import { type Attribution, agentOf } from '../model/attribution.ts';
import { firstMessageAt, isHumanReply } from '../model/messages.ts';
import type { TicketRow } from '../model/ticket.ts';
import { readable } from './readable.ts';

/** To whom a ticket's reply is attributed; of its holder at the time, the time is that of the first reply. */
export function agentOfTicket(ticket: TicketRow, rule: Attribution): string | null {
  const { firstRespondedAt, interactions } = ticket;
  const repliedAt = firstRespondedAt ?? firstMessageAt(interactions, Number.NEGATIVE_INFINITY, isHumanReply);
  return agentOf(ticket, rule, repliedAt ?? undefined);
}

/** A copy of the ticket with that agent as its own; a row that cannot be read stays as it is. */
export function attributedTicket(row: object, rule: Attribution): object {
  return readable(row, (ticket) => ({ ...ticket, agentId: agentOfTicket(ticket as TicketRow, rule) }));
}
