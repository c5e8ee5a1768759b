import { type Exclusion, exclude, fault } from '../../fold/outcome.ts';
import { invalidInstant } from '../../kpi/durationBetween.ts';
import { invalidSolving } from '../../kpi/invalidSolving.ts';
import { exclusionOf } from '../../kpi/received.ts';
import { unknownStatus } from '../../kpi/unknownStatus.ts';
import { type OpenSpan, openSpans } from '../../model/openSpans.ts';
import { lastSolvedAt } from '../../model/solving.ts';
import { statusSpans } from '../../model/statusSpans.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { isSolved } from '../../model/ticketStatus.ts';
import { toInstant } from '../../time/instant.ts';

/** When a ticket stood in the backlog: its open stretches, and the instant at which it left without being solved. */
export interface BacklogLife {
  readonly spans: readonly OpenSpan[];
  readonly removedAt: number | null;
}

const noSolvedAt = exclude('no_solved_at');

/** The stretches in which a ticket waited, or why it never counted. */
export function backlogLife(ticket: TicketRow): BacklogLife | Exclusion {
  const { createdAt, excluded } = ticket;
  const created = toInstant(createdAt);
  if (Number.isNaN(created)) return invalidInstant('createdAt', createdAt);
  const spans = spansOf(ticket, created);
  if ('excluded' in spans) return spans;
  for (const { start, end } of spans) {
    if (Number.isNaN(start) || Number.isNaN(end)) return invalidInstant('history', ticket.history);
    if (end !== null && end < start)
      return fault('negative_duration', 'solvedAt', 'an instant not before createdAt', end);
  }
  const exclusion = exclusionOf(excluded);
  if (exclusion === null) return { spans, removedAt: null };
  const removedAt = excluded === 'merged' || excluded === 'deleted' ? toInstant(ticket.closedAt) : Number.NaN;
  return Number.isNaN(removedAt) ? exclusion : { spans: cutAt(spans, removedAt), removedAt };
}

function spansOf(ticket: TicketRow, created: number): readonly OpenSpan[] | Exclusion {
  if (exclusionOf(ticket.excluded) !== null) return spansUntilRemoved(ticket, created);
  const solved = isSolved(ticket);
  if (solved === null) return unknownStatus(ticket);
  const recorded = statusSpans(ticket.history, created);
  const spans = recorded === null ? [] : openSpans(recorded);
  const last = spans.at(-1);
  if (!solved) return [...spans.slice(0, -1), { start: last?.start ?? created, end: null }];
  if (last !== undefined && last.end !== null) return spans;
  const end = lastSolvedAt(ticket);
  if (end === null) return noSolvedAt;
  if (Number.isNaN(end)) return invalidSolving(ticket);
  return [...spans.slice(0, -1), { start: last?.start ?? created, end }];
}

/** A ticket that was solved before it was merged did not wait until then. What is not sound tells nothing of it. */
function spansUntilRemoved({ history, solvedAt }: TicketRow, created: number): readonly OpenSpan[] {
  const recorded = statusSpans(history, created);
  const end = solvedAt === undefined || solvedAt === null ? null : toInstant(solvedAt);
  const spans = recorded === null ? [{ start: created, end }] : openSpans(recorded);
  const isSound = spans.every((own) => own.end === null || own.end >= own.start);
  return isSound && spans.length > 0 ? spans : [{ start: created, end: null }];
}

function cutAt(spans: readonly OpenSpan[], removedAt: number): OpenSpan[] {
  return spans
    .filter(({ start }) => start < removedAt)
    .map(({ start, end }) => ({ start, end: end === null || end > removedAt ? removedAt : end }));
}
