import { exclude, pending } from '../../fold/outcome.ts';
import { rate } from '../../fold/rate.ts';
import { classPlan } from '../../kpi/bulk/classPlan.ts';
import { clock, duration, instant } from '../../kpi/checks.ts';
import { deadlineOf } from '../../kpi/deadlineOf.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { invalidInstant, negativeDuration } from '../../kpi/durationBetween.ts';
import { invalidSolving } from '../../kpi/invalidSolving.ts';
import { received } from '../../kpi/received.ts';
import { unknownStatus } from '../../kpi/unknownStatus.ts';
import { needsAsOf, type WithinOptions } from '../../kpi/withinOptions.ts';
import { lastSolvedAt } from '../../model/solving.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { ticketAsOf } from '../../model/ticketAsOf.ts';
import { isSolved } from '../../model/ticketStatus.ts';
import { toInstant } from '../../time/instant.ts';

const noSolvedAt = exclude('no_solved_at');

/**
 * The share of received tickets that are solved.
 *
 * Counts: every received ticket; merged, spam, deleted and test tickets are out of both sides. With `within`, only a
 * solving within that time of the creation counts, and tickets not yet that old at `asOf` are `pending`, solved or not;
 * solved without a date: `no_solved_at`. With `asOf` alone later solvings are not known yet.
 *
 * Trap: solved this month ÷ created this month mixes two sets of tickets and may pass 100 %; choose the tickets created
 * in a period (`period: { by: 'createdAt', … }`) and both sides speak of the same ones.
 *
 * Takes tickets; gives a share from 0 to 1.
 *
 * @throws SupportKpisError `missing_option` when `within` comes without `asOf`; `unknown_option`, `invalid_option`;
 * with `strict` also `invalid_instant`, `negative_duration` and `unknown_status` at the first faulty row.
 * @example
 * import { hours, resolutionRate } from 'support-kpis';
 * const tickets = [
 *   { id: 'A-1', createdAt: 0, status: 'solved', solvedAt: hours(2) },
 *   { id: 'A-2', createdAt: 0, status: 'solved', solvedAt: hours(30) },
 *   { id: 'A-3', createdAt: hours(40), status: 'open' },
 * ] as const;
 * resolutionRate(tickets).value // → 0.6666666666666666
 * resolutionRate(tickets, { within: hours(24), asOf: hours(48) }).value // → 0.5
 */
export const resolutionRate = /* @__PURE__ */ defineKpi({
  id: 'resolution_rate',
  title: 'Resolution rate',
  question: 'How many requests do we solve?',
  formula: 'solved tickets ÷ received tickets (old enough to tell)',
  rows: 'tickets',
  unit: 'rate',
  better: 'higher',
  sources: ['Zendesk: solved tickets ÷ created tickets'],
  options: { clock, within: duration, asOf: instant },
  agree: needsAsOf,
  summary: rate,
  bulk: ({ asOf }) => (asOf === undefined ? classPlan : null),
  measure: (options: WithinOptions) => {
    const deadline = deadlineOf(options);
    const seenAt = options.asOf === undefined ? Number.POSITIVE_INFINITY : toInstant(options.asOf);
    return received((row: TicketRow) => {
      const ticket = ticketAsOf(row, seenAt);
      const { createdAt } = ticket;
      const created = toInstant(createdAt);
      if (Number.isNaN(created)) return invalidInstant('createdAt', createdAt);
      const due = deadline(ticket, created);
      if (due === null) return pending;
      const solved = isSolved(ticket);
      if (solved === null) return unknownStatus(ticket);
      if (!solved || due === Number.POSITIVE_INFINITY) return solved;
      const solvedAt = lastSolvedAt(ticket);
      if (Number.isNaN(solvedAt)) return invalidSolving(ticket);
      if (solvedAt === null) return noSolvedAt;
      return solvedAt < created ? negativeDuration('createdAt', 'solvedAt', solvedAt) : solvedAt <= due;
    });
  },
});
