import { exclude } from '../../fold/outcome.ts';
import { rate } from '../../fold/rate.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { invalidInstant } from '../../kpi/durationBetween.ts';
import type { Customer } from '../../model/business.ts';
import { toInstant } from '../../time/instant.ts';
import { churnedBeforeContact, createdAfterAsOf, type StayingOptions, stayed, stayingChecks } from './staying.ts';

export interface RetentionOptions extends StayingOptions {}

const notContacted = exclude('not_contacted');

/**
 * The share of customers who are still customers some time after they contacted support.
 *
 * Counts: customers with a first contact (`contactedAt`) whose window after it is over at `asOf`; a churn at the last
 * instant of the window is within it. Window not over: `pending`, churned or not, else early losses would count before
 * the customers who stay. Never in contact: `not_contacted`; churned at or before the contact: `churned_before_contact`;
 * contact after `asOf`: `created_after_as_of`.
 *
 * Trap: it says how many stay, not why; some leave whatever support does. Compare with `retentionImpact`.
 *
 * Takes customers; gives a share from 0 to 1.
 *
 * @throws SupportKpisError `missing_option` without `window` or `asOf`; `unknown_option`, `invalid_option`; with
 * `strict` also `invalid_instant` at the first faulty row.
 * @example
 * import { days, retention } from 'support-kpis';
 * const customers = [
 *   { id: 'C-1', since: 0, contactedAt: days(10) },
 *   { id: 'C-2', since: 0, contactedAt: days(10), churnedAt: days(30) },
 *   { id: 'C-3', since: 0, contactedAt: days(80) },
 * ];
 * retention(customers, { window: days(60), asOf: days(100) }).value // → 0.5
 * retention(customers, { window: days(60), asOf: days(100) }).pending // → 1
 */
export const retention = /* @__PURE__ */ defineKpi({
  id: 'retention',
  title: 'Retention after contact',
  question: 'Do customers stay after they contacted us?',
  formula: 'customers not churned within the window after their contact ÷ customers in contact (window over)',
  rows: 'customers',
  unit: 'rate',
  better: 'higher',
  sources: ['Customer success practice: retention rate of a cohort'],
  cohort: 'contactedAt',
  options: stayingChecks,
  summary: rate,
  measure: (options: RetentionOptions) => {
    const seenAt = toInstant(options.asOf);
    return (customer: Customer) => {
      const contactedAt = customer.contactedAt ?? null;
      if (contactedAt === null) return notContacted;
      const start = toInstant(contactedAt);
      if (Number.isNaN(start)) return invalidInstant('contactedAt', contactedAt);
      return start > seenAt ? createdAfterAsOf : stayed(customer, start, options, churnedBeforeContact);
    };
  },
});
