import { firstMessageAt, isHumanReply } from '../../model/messages.ts';
import { reopensOf, solvingsOf } from '../../model/solving.ts';
import type { Ticket } from '../../model/ticket.ts';
import { isSolvedStatus } from '../../model/ticketStatus.ts';
import type { Findings } from '../reading/findings.ts';
import { historyEndsAsTold } from '../reading/historyEndsAsTold.ts';
import { present } from '../reading/present.ts';
import type { StatsRecord } from './shapes/ticketShape.ts';

/** Dates that follow from a ticket's messages, activities and stats. */
export type TicketMoments = Pick<Ticket, 'firstRespondedAt' | 'firstSolvedAt' | 'solvedAt' | 'closedAt' | 'reopens'>;

const collection = 'tickets';

/**
 * When a ticket was answered and solved: by its messages and activities where they are there, else by its stats, which
 * keep only the latest reopening and the latest resolving.
 */
export function ticketMoments(ticket: Ticket, stats: StatsRecord | null, findings: Findings): TicketMoments {
  const { id, status } = ticket;
  if (stats === null) {
    const message = 'without stats (include=stats) it is not told when the ticket was answered, solved or reopened';
    findings.add({ code: 'missing_stats', collection, field: 'stats', message, id });
  }
  const solvings = solvingsOf(ticket);
  const reopens = reopensByStats(ticket, stats, solvings, findings);
  const solvedAt =
    (historyEndsAsTold(ticket, 'activities', 'status', findings) ? solvings?.at(-1) : null) ?? solvingByStats(stats);
  const firstSolvedAt = solvings === null ? (reopens === 0 ? solvedAt : null) : solvings[0];
  return present({
    firstRespondedAt: answer(ticket, stats, findings),
    firstSolvedAt,
    solvedAt,
    closedAt: isSolvedStatus(status) ? stats?.closed_at : null,
    reopens,
  });
}

function answer(ticket: Ticket, stats: StatsRecord | null, findings: Findings): number | null {
  // What answers a ticket that an agent began depends on what the reader asks: the messages decide.
  if (ticket.createdBy === 'agent') return null;
  const told = stats?.first_responded_at ?? null;
  const found = firstMessageAt(ticket.interactions, ticket.createdAt as number, isHumanReply);
  if (found === null && told !== null && (ticket.interactions ?? null) !== null) {
    const message = 'answered by its stats, and no answer among its conversations: the date of the stats is taken';
    findings.add({ code: 'missing_reply', collection, field: 'stats.first_responded_at', message, id: ticket.id });
  }
  return found ?? told;
}

/** A ticket that was closed after its last reopening was solved by that, whatever was resolved before it. */
function solvingByStats(stats: StatsRecord | null): number | null {
  const [resolved, closed, reopened] = [stats?.resolved_at, stats?.closed_at, stats?.reopened_at] as const;
  if (!resolved) return closed ?? null;
  const closedAnew = closed && reopened && resolved < reopened && closed >= reopened;
  return closedAnew ? closed : resolved;
}

/** `null` leaves the count to the activities; without them it is one at least, or none. */
function reopensByStats(
  ticket: Ticket,
  stats: StatsRecord | null,
  solvings: readonly number[] | null,
  findings: Findings,
): number | null {
  if (stats === null) return null;
  const reopened = (stats.reopened_at ?? null) !== null;
  if (solvings !== null && (!reopened || reopensOf(ticket) > 0)) return null;
  if (!reopened) return 0;
  const message = 'reopened at least once: stats keep only the latest reopening and solving, activities keep all';
  findings.add({
    code: 'reopens_unknown',
    collection,
    field: 'stats.reopened_at',
    message,
    id: ticket.id,
  });
  return 1;
}
