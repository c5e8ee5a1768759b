import { type Rate, share } from '../../fold/rate.ts';
import type { Summary } from '../../fold/summary.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { type VisitEnd, type VisitOptions, visitChecks, visitEnd } from './visitEnd.ts';

/** The share of visits that solved the problem, and how all of them ended. */
export interface SelfServiceRate extends Rate {
  /** Solved the problem, as far as is known. With `contacted` and `abandoned` it makes up the `denominator`. */
  readonly resolved: number;
  /** Ended in a request, or were followed by one within the window. */
  readonly contacted: number;
  /** Left without a result, and without a request within the window. */
  readonly abandoned: number;
  /** Said to have solved the problem, but followed by a request within the window; part of `contacted`. */
  readonly contactedAfter: number;
  /** Visits of unknown customers, whose later requests cannot be found: they count by their own outcome. */
  readonly unmatched: number;
}

interface KeptVisits {
  resolved: number;
  contacted: number;
  contactedAfter: number;
  unmatched: number;
}

const fields = ['resolved', 'contacted', 'contactedAfter', 'unmatched'] as const;

/**
 * The share of visits to the help centre that solved the problem without a request to support.
 *
 * Counts: every visit. A request of the same customer up to `window` after its end (the last instant included) makes it
 * one that was contacted, whatever it said itself; the request is the visit's `nextContactAt`, which `prepare` finds.
 * With `asOf`, visits of known customers whose window is not over are `pending`, whatever their outcome, so that the
 * youngest do not bend the rate. Visits of unknown customers count by their own outcome, see `unmatched`.
 *
 * Trap: leaving in frustration looks like success; where `outcome` is guessed from the end of a visit, and many
 * visitors are `unmatched`, the rate is an upper bound.
 *
 * Takes sessions; gives a share from 0 to 1, and counts.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `unknown_outcome`, `invalid_instant`, `negative_duration` and `invalid_id` at the first faulty row.
 * @example
 * import { hours, selfServiceRate } from 'support-kpis';
 * const visit = { startedAt: 0, articles: ['reset'], outcome: 'resolved' } as const;
 * const sessions = [
 *   { ...visit, id: 'V-1', customerId: 'C-1' },
 *   { ...visit, id: 'V-2', customerId: 'C-2', nextContactAt: hours(3) },
 *   { ...visit, id: 'V-3', outcome: 'abandoned' },
 * ] as const;
 * selfServiceRate(sessions).numerator // → 1
 * selfServiceRate(sessions).contactedAfter // → 1
 * selfServiceRate(sessions).unmatched // → 1
 */
export const selfServiceRate = /* @__PURE__ */ defineKpi({
  id: 'self_service_rate',
  title: 'Self-service rate',
  question: 'How many customers find the answer themselves?',
  formula: 'visits that solved the problem and led to no request within the window ÷ visits',
  rows: 'sessions',
  unit: 'rate',
  better: 'higher',
  sources: ['Self-service practice: sessions without a ticket in a window after them (2 h to 24 h)'],
  options: visitChecks,
  summary: (_: VisitOptions): Summary<VisitEnd, KeptVisits, SelfServiceRate> => ({
    init: () => ({ resolved: 0, contacted: 0, contactedAfter: 0, unmatched: 0 }),
    keep(kept, { outcome, contacted, known }) {
      if (contacted) kept.contacted++;
      if (outcome === 'resolved') kept[contacted ? 'contactedAfter' : 'resolved']++;
      if (!known) kept.unmatched++;
      return kept;
    },
    merge(left, right) {
      for (const field of fields) left[field] += right[field];
      return left;
    },
    result({ resolved, contacted, contactedAfter, unmatched }, { counted, pending, excluded }) {
      return {
        ...{ value: share(resolved, counted), numerator: resolved, denominator: counted },
        ...{ resolved, contacted, abandoned: counted - resolved - contacted, contactedAfter, unmatched },
        ...{ pending, excluded },
      };
    },
  }),
  measure: (options: VisitOptions) => visitEnd(options),
});
