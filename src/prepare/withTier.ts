import type { Customer } from '../model/business.ts';
import type { TicketRow } from '../model/ticket.ts';

/** The ticket with its customer's tier where it names none itself. */
export function withTier(ticket: TicketRow, customers: ReadonlyMap<string, Customer>): TicketRow {
  const tier = customers.get(ticket.customerId ?? '')?.tier ?? null;
  return tier === null || (ticket.customerTier ?? null) !== null ? ticket : { ...ticket, customerTier: tier };
}
