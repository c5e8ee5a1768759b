import { SupportKpisError } from '../../../errors/supportKpisError.ts';
import { isExclusion } from '../../../fold/outcome.ts';
import type { TicketRow } from '../../../model/ticket.ts';
import { compileClock } from '../../../time/clock.ts';
import { obligations } from './obligations.ts';
import { appliesTo, checkPolicy, type SlaPolicy } from './slaPolicy.ts';

/**
 * When a promise to a customer falls due, in epoch milliseconds.
 *
 * For replies it is the open promise's deadline, or `null` when nothing is owed just now; for a first reply or a
 * solution the deadline stays after it was met or missed. A budget of time in statuses has none while its clock stands
 * still, and so has a ticket for which the policy does not hold or whose fields say too little.
 *
 * @throws SupportKpisError `invalid_policy`, `unknown_option` or `invalid_option` for a policy that promises nothing; `not_an_object` for what is
 * no ticket.
 * @example
 * import { createCalendar, hours, slaDeadline } from 'support-kpis';
 * const office = createCalendar({ timeZone: 'UTC', hours: { fri: [['09:00', '17:00']], mon: [['09:00', '17:00']] } });
 * const ticket = { id: 'A-1', createdAt: Date.UTC(2026, 0, 2, 16), status: 'open' } as const;
 * new Date(slaDeadline(ticket, { metric: 'first_response', target: hours(2), clock: office }) ?? 0).toISOString() // → '2026-01-05T10:00:00.000Z'
 */
export function slaDeadline(ticket: TicketRow, policy: SlaPolicy): number | null {
  checkPolicy(policy, 'slaDeadline: policy');
  if (typeof ticket !== 'object' || ticket === null) {
    const expected = 'a ticket';
    throw new SupportKpisError({ code: 'not_an_object', path: 'slaDeadline: ticket', expected, received: ticket });
  }
  if (!appliesTo(policy, ticket)) return null;
  const promised = obligations(ticket, policy, compileClock(policy.clock));
  if (isExclusion(promised)) return null;
  const keeps = policy.metric === 'next_response' || policy.metric === 'periodic_update';
  const open = keeps ? promised.filter(({ met, ended }) => met === null && ended === null) : promised;
  return open.at(-1)?.due ?? null;
}
