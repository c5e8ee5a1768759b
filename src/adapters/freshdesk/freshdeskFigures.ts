import { firstMessageAt, isHumanReply } from '../../model/messages.ts';
import { solvingsOf } from '../../model/solving.ts';
import type { Ticket } from '../../model/ticket.ts';
import { type Clock, compileClock } from '../../time/clock.ts';
import type { VendorFigure } from '../reading/vendorFigure.ts';
import type { TicketRecord } from './shapes/ticketShape.ts';

const SECOND = 1000;

const dates = ['first_responded_at', 'resolved_at'] as const;
const durations = ['first_resp_time_in_secs', 'resolution_time_in_secs'] as const;

/** What Freshdesk worked out itself: dates of its stats, as time since the creation, and the durations of Freshservice. */
export function freshdeskFigures(records: readonly TicketRecord[]): VendorFigure[] {
  const figures: VendorFigure[] = [];
  for (const { id: ticketId, created_at, stats } of records) {
    const unit = 'milliseconds';
    for (const name of dates) {
      const at = stats?.[name] ?? null;
      if (at === null) continue;
      const value = at - created_at;
      figures.push({ metric: `stats.${name}`, ticketId, value, unit, clock: 'calendar', precision: SECOND });
    }
    for (const name of durations) {
      const seconds = stats?.[name] ?? null;
      if (seconds === null) continue;
      const value = seconds * SECOND;
      figures.push({ metric: `stats.${name}`, ticketId, value, unit, clock: 'business', precision: SECOND });
    }
  }
  return figures;
}

/**
 * What Freshdesk means by a figure, worked out from the ticket's messages and activities; `null` where they do not
 * tell. Time to resolution on business hours pauses in statuses of the desk's own choice, which no export names.
 */
export function freshdeskMeasure(ticket: Ticket, { metric }: VendorFigure, clock: Clock | null): number | null {
  const created = ticket.createdAt as number;
  if (metric === 'stats.resolved_at') {
    const resolved = solvingsOf(ticket)?.at(-1);
    return resolved === undefined ? null : resolved - created;
  }
  if (ticket.createdBy === 'agent') return null;
  const answered = firstMessageAt(ticket.interactions, created, isHumanReply);
  if (answered === null) return null;
  if (metric === 'stats.first_responded_at') return answered - created;
  if (metric !== 'stats.first_resp_time_in_secs' || clock === null) return null;
  return compileClock(clock).between(ticket, created, answered);
}
