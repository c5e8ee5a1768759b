import { hasInvalidInstant } from '../../../model/eventsOf.ts';
import { lastSolvedAt, reopensOf } from '../../../model/solving.ts';
import { statusSpans } from '../../../model/statusSpans.ts';
import type { TicketRow } from '../../../model/ticket.ts';
import { isSolved } from '../../../model/ticketStatus.ts';
import { toInstant } from '../../../time/instant.ts';
import { bend, type QualityRule } from '../qualityRule.ts';

const dates = ['firstRespondedAt', 'firstSolvedAt', 'solvedAt', 'closedAt', 'dueAt'] as const;

/** Whether one instant lies before another by more than clocks may disagree; what is no instant is not. */
export function isBefore(early: unknown, late: unknown, tolerance: number): boolean {
  return toInstant(late) - toInstant(early) > tolerance;
}

function isWrong(value: unknown): boolean {
  return value !== null && value !== undefined && Number.isNaN(toInstant(value));
}

/** Dates of tickets that are missing, or cannot be. */
export const ticketDateRules: readonly QualityRule<TicketRow>[] = [
  {
    id: 'missing_creation',
    title: 'Tickets without an instant of creation',
    severity: 'fault',
    collection: 'tickets',
    bends: [
      bend('ticket_volume', 'lower', 'a ticket without a date is in no period'),
      bend('first_response_time', 'either', 'its wait is left out'),
      bend('resolution_time', 'either', 'its duration is left out'),
    ],
    holds: ({ createdAt }) => Number.isNaN(toInstant(createdAt)),
  },
  {
    id: 'invalid_date',
    title: 'Tickets with a date that is no instant, such as a text',
    severity: 'fault',
    collection: 'tickets',
    bends: [
      bend('first_response_time', 'either', 'the ticket is left out when the date of its reply cannot be read'),
      bend('resolution_time', 'either', 'the ticket is left out when the date of its solution cannot be read'),
    ],
    holds: (ticket) => dates.some((field) => isWrong(ticket[field])) || hasInvalidInstant(instantsOf(ticket)),
  },
  {
    id: 'solved_before_creation',
    title: 'Tickets solved or closed before they were created',
    severity: 'fault',
    collection: 'tickets',
    bends: [
      bend(
        'resolution_time',
        'higher',
        'a negative duration is left out, and quick solutions are the ones it happens to',
      ),
      bend('sla_attainment', 'lower', 'a quick solution that would have been in time is left out'),
    ],
    holds: ({ createdAt, solvedAt, firstSolvedAt, closedAt }, { skewTolerance }) =>
      [solvedAt, firstSolvedAt, closedAt].some((end) => isBefore(end, createdAt, skewTolerance)),
  },
  {
    id: 'response_before_creation',
    title: 'Tickets answered before they were created',
    severity: 'fault',
    collection: 'tickets',
    bends: [
      bend(
        'first_response_time',
        'higher',
        'a negative wait is left out, and quick replies are the ones it happens to',
      ),
      bend('sla_attainment', 'lower', 'a quick reply that would have been in time is left out'),
    ],
    holds: ({ createdAt, firstRespondedAt }, { skewTolerance }) => isBefore(firstRespondedAt, createdAt, skewTolerance),
  },
  {
    id: 'solves_out_of_order',
    title: 'Tickets whose first solving is after the last, or whose closing is before it',
    severity: 'fault',
    collection: 'tickets',
    bends: [bend('resolution_time', 'either', 'the first and the last cycle change places')],
    holds: ({ firstSolvedAt, solvedAt, closedAt }, { skewTolerance }) =>
      isBefore(solvedAt, firstSolvedAt, skewTolerance) || isBefore(closedAt, solvedAt, skewTolerance),
  },
  {
    id: 'solved_without_date',
    title: 'Solved tickets that do not say when',
    severity: 'fault',
    collection: 'tickets',
    bends: [
      bend('resolution_time', 'either', 'their duration is left out'),
      bend('sla_attainment', 'either', 'whether they were in time is not known'),
    ],
    holds: (ticket) => isSolved(ticket) === true && lastSolvedAt(ticket) === null,
  },
  {
    id: 'reopened_with_one_solve_date',
    title: 'Reopened tickets that know only one of their solvings',
    severity: 'fault',
    collection: 'tickets',
    bends: [
      bend('resolution_time', 'higher', 'the first cycle is measured to the last solving'),
      bend('first_contact_resolution', 'either', 'when the first solution came is not known'),
    ],
    holds(ticket) {
      if (!(reopensOf(ticket) > 0) || statusSpans(ticket.history, 0) !== null) return false;
      const both = (ticket.firstSolvedAt ?? null) !== null && (ticket.solvedAt ?? null) !== null;
      return !both;
    },
  },
];

function instantsOf({ history }: TicketRow): { readonly at: number }[] {
  return (history ?? []).map(({ at }) => ({ at: toInstant(at) }));
}
