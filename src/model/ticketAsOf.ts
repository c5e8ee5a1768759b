import { toInstant } from '../time/instant.ts';
import { eventsOf } from './eventsOf.ts';
import type { Interaction } from './interaction.ts';
import type { TicketRow, TicketStatus } from './ticket.ts';
import { isSolvedStatus } from './ticketStatus.ts';

/** The ticket as it stood at an instant: what happened later is not known yet. The same object when nothing did. */
export function ticketAsOf(ticket: TicketRow, asOf: number): TicketRow {
  const isLater = (value: unknown): boolean => toInstant(value) > asOf;
  const { history, interactions, firstRespondedAt, firstSolvedAt, solvedAt, closedAt } = ticket;
  const laterFields = [firstRespondedAt, firstSolvedAt, solvedAt, closedAt].some(isLater);
  const laterEvents = history?.some(({ at }) => isLater(at)) ?? false;
  const laterMessages = interactions?.some((interaction) => isLater(messageAt(interaction))) ?? false;
  if (!laterFields && !laterEvents && !laterMessages) return ticket;
  const known = <Value>(value: Value): Value | null => (isLater(value) ? null : value);
  return {
    ...ticket,
    status: statusAsOf(ticket, asOf),
    history: history?.filter(({ at }) => !isLater(at)),
    interactions: interactions?.filter((interaction) => !isLater(messageAt(interaction))),
    firstRespondedAt: known(firstRespondedAt),
    firstSolvedAt: known(firstSolvedAt),
    solvedAt: known(solvedAt),
    closedAt: known(closedAt),
  } as TicketRow;
}

function messageAt(interaction: Interaction): unknown {
  return interaction.kind === 'message' ? interaction.at : null;
}

/** By its history; without later changes of status in it, a ticket solved later was open. */
function statusAsOf({ status, history, solvedAt, closedAt }: TicketRow, asOf: number): TicketRow['status'] {
  const changes = eventsOf(history, 'status') ?? [];
  const next = changes.findIndex(({ at }) => at > asOf);
  if (next >= 0) {
    const known = changes.slice(0, next).findLast(({ to }) => to !== null)?.to;
    return (known ?? changes[0]?.from ?? 'new') as TicketStatus;
  }
  return isSolvedStatus(status ?? null) && toInstant(solvedAt ?? closedAt) > asOf ? 'open' : status;
}
