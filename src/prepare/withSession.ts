import type { Customer, SelfServiceSession } from '../model/business.ts';
import type { TicketRow } from '../model/ticket.ts';
import { toInstant } from '../time/instant.ts';
import type { ContactTimes } from './contactTimes.ts';

/**
 * The session with the customer's next request: the ticket that it names, or the first request of the same customer
 * from its begin on, whichever came first.
 */
export function withSession(
  session: SelfServiceSession,
  times: ContactTimes,
  ticket: TicketRow | undefined,
  customers: ReadonlyMap<string, Customer>,
  now: number,
): SelfServiceSession {
  const customerId = session.customerId ?? ticket?.customerId ?? null;
  const from = toInstant(session.startedAt);
  const created = toInstant(ticket?.createdAt);
  const named = created >= from && created <= now ? created : null;
  const found = customerId === null || Number.isNaN(from) ? null : times.next(customerId, from);
  const next = named === null || (found !== null && found < named) ? found : named;
  const tier = customers.get(customerId ?? '')?.tier ?? null;
  return { ...session, nextContactAt: session.nextContactAt ?? next, ...(tier === null ? {} : { customerTier: tier }) };
}
