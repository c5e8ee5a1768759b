import { exclude } from '../../fold/outcome.ts';
import type { Rate } from '../../fold/rate.ts';
import { share } from '../../fold/rate.ts';
import type { Summary } from '../../fold/summary.ts';
import { classPlan } from '../../kpi/bulk/classPlan.ts';
import { invalidCount, isCount } from '../../kpi/countField.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { invalidInstant } from '../../kpi/durationBetween.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import { received } from '../../kpi/received.ts';
import { reopensOf, wasSolved } from '../../model/solving.ts';
import type { TicketRow } from '../../model/ticket.ts';

/** A rate with the number of reopenings beside it. */
export interface ReopenRate extends Rate {
  /** All reopenings; a ticket may have several. */
  readonly reopens: number;
}

const neverSolved = exclude('never_solved');

/**
 * The share of solved tickets that came back.
 *
 * Counts: tickets that were ever solved, also the ones that are open again; a ticket counts once however often it came
 * back, `reopens` has them all. `reopens`, where given, wins over the history. Never solved: `never_solved`.
 *
 * Trap: a help desk that lets tickets of a customer be reopened only for some days moves the later ones into new
 * tickets; see `firstContactResolution` with `no_repeat_contact`.
 *
 * Takes tickets; gives a share from 0 to 1.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `invalid_count` at the first faulty row.
 * @example
 * import { reopenRate } from 'support-kpis';
 * const tickets = [
 *   { id: 'A-1', createdAt: 0, status: 'solved', solvedAt: 9, reopens: 2 },
 *   { id: 'A-2', createdAt: 0, status: 'closed', solvedAt: 9 },
 *   { id: 'A-3', createdAt: 0, status: 'open' },
 * ] as const;
 * reopenRate(tickets) // → { value: 0.5, numerator: 1, denominator: 2, reopens: 2, pending: 0, excluded: { never_solved: 1 } }
 */
export const reopenRate = /* @__PURE__ */ defineKpi({
  id: 'reopen_rate',
  title: 'Reopen rate',
  question: 'How many solved requests come back?',
  formula: 'tickets reopened at least once ÷ tickets ever solved',
  rows: 'tickets',
  unit: 'rate',
  better: 'lower',
  sources: ['Zendesk: reopens', 'ServiceNow: reopen count'],
  options: {},
  summary: () => countedReopens,
  bulk: () => classPlan,
  measure: (_: KpiOptions) =>
    received((ticket: TicketRow) => {
      if (!wasSolved(ticket)) return neverSolved;
      const reopens = reopensOf(ticket);
      if (Number.isNaN(reopens) && (ticket.reopens ?? null) === null) return invalidInstant('history', ticket.history);
      return isCount(reopens) ? reopens : invalidCount('reopens', reopens);
    }),
});

const countedReopens: Summary<number, { reopened: number; reopens: number }, ReopenRate> = {
  init: () => ({ reopened: 0, reopens: 0 }),
  keep(kept, reopens) {
    if (reopens > 0) kept.reopened++;
    kept.reopens += reopens;
    return kept;
  },
  keepMany(kept, reopens, count) {
    if (reopens > 0) kept.reopened += count;
    kept.reopens += reopens * count;
    return kept;
  },
  merge(left, right) {
    left.reopened += right.reopened;
    left.reopens += right.reopens;
    return left;
  },
  result: ({ reopened, reopens }, { counted, pending, excluded }) => ({
    ...{ value: share(reopened, counted), numerator: reopened, denominator: counted },
    ...{ reopens, pending, excluded },
  }),
};
