import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { type Exclusion, exclude, isExclusion, isPending } from '../../fold/outcome.ts';
import { instant } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { invalidInstant } from '../../kpi/durationBetween.ts';
import type { Customer } from '../../model/business.ts';
import { newcombeInterval } from '../../stats/newcombeInterval.ts';
import type { Interval } from '../../stats/wilsonInterval.ts';
import { type Instant, toInstant } from '../../time/instant.ts';
import { levelCheck } from './levelCheck.ts';
import { type RetentionGroup, retentionGroups, type Watched } from './retentionGroups.ts';
import { churnedBeforeContact, createdAfterAsOf, type StayingOptions, stayed, stayingChecks } from './staying.ts';

export interface RetentionImpactOptions extends StayingOptions {
  /**
   * From when on customers without contact are watched, those who came later from their beginning. Default: `since`, each
   * one's beginning.
   */
  readonly from?: Instant;
  /** Confidence of the interval. Default: 0.95. */
  readonly level?: number;
}

/** Between which differences the true one probably lies. */
export interface RetentionInterval extends Interval {
  readonly level: number;
  readonly method: 'newcombe';
}

/** Retention with and without contact: `value` is the difference of the shares, −1 to 1. */
export interface RetentionImpact {
  readonly value: number | null;
  /** Watched from their contact on. */
  readonly contacted: RetentionGroup;
  /** Those without a contact. */
  readonly notContacted: RetentionGroup;
  /** `null` when one group has nobody to count. */
  readonly interval: RetentionInterval | null;
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

const churnedBeforeStart = exclude('churned_before_start');

/**
 * Whether customers who had contact with support stay more often than those who had none.
 *
 * Counts: as `retention`, and beside them customers without contact until `asOf`, watched for the same window from
 * `from` or their beginning (`since`) on. Churned at or before the start: `churned_before_contact` or
 * `churned_before_start`; came after `asOf`: `created_after_as_of`; window not over: `pending`.
 *
 * Trap: no proof of what support does. Who asks for help has a problem, and who has one leaves more often. Who had
 * contact was a customer until then, so nobody of them left early («immortal time»): without `from` the others are
 * watched in their first weeks, when most leave.
 *
 * Takes customers; gives a difference of shares, −1 to 1, with Newcombe's interval.
 *
 * @throws SupportKpisError `missing_option` without `window` or `asOf`, `invalid_range` when `from` is after `asOf`,
 * `out_of_range` for another level; `unknown_option`, `invalid_option`; with `strict` also `invalid_instant` at the first
 * faulty row.
 * @example
 * import { days, retentionImpact } from 'support-kpis';
 * const customers = [
 *   { id: 'C-1', since: 0, contactedAt: days(5) },
 *   { id: 'C-2', since: 0, contactedAt: days(5) },
 *   { id: 'C-3', since: 0 },
 *   { id: 'C-4', since: 0, churnedAt: days(20) },
 * ];
 * const impact = retentionImpact(customers, { window: days(30), asOf: days(60) });
 * impact.value // → 0.5
 * impact.interval?.lower.toFixed(2) // → '-0.27'
 */
export const retentionImpact = /* @__PURE__ */ defineKpi({
  id: 'retention_impact',
  title: 'Retention impact',
  question: 'Do customers stay more often when they had contact with us?',
  formula: 'retention of customers in contact − retention of those without',
  rows: 'customers',
  unit: 'ratio',
  better: 'higher',
  sources: ['Newcombe 1998: difference of two independent shares (method 10)'],
  options: { ...stayingChecks, from: instant, level: levelCheck },
  agree({ from, asOf }: RetentionImpactOptions, name) {
    if (from === undefined || toInstant(from) <= toInstant(asOf)) return;
    throw new SupportKpisError({
      code: 'invalid_range',
      path: `${name}: options.from`,
      expected: 'an instant not after asOf',
      received: from,
    });
  },
  summary: ({ level = 0.95 }: RetentionImpactOptions) =>
    retentionGroups((contacted, notContacted, { pending, excluded }): RetentionImpact => {
      const found = newcombeInterval(trialsOf(contacted), trialsOf(notContacted), level);
      const interval =
        found === null ? null : { lower: found.lower, upper: found.upper, level, method: 'newcombe' as const };
      return { value: found?.difference ?? null, contacted, notContacted, interval, pending, excluded };
    }),
  measure: (options: RetentionImpactOptions) => {
    const seenAt = toInstant(options.asOf);
    const from = options.from === undefined ? Number.NEGATIVE_INFINITY : toInstant(options.from);
    return (customer: Customer): Watched | Exclusion => {
      const contactedAt = customer.contactedAt ?? null;
      const contact = contactedAt === null ? Number.POSITIVE_INFINITY : toInstant(contactedAt);
      if (Number.isNaN(contact)) return invalidInstant('contactedAt', contactedAt);
      // At the moment of looking a later contact has not happened.
      const contacted = contact <= seenAt;
      const start = contacted ? contact : Math.max(from, toInstant(customer.since));
      if (Number.isNaN(start)) return invalidInstant('since', customer.since);
      if (start > seenAt) return createdAfterAsOf;
      const outcome = stayed(customer, start, options, contacted ? churnedBeforeContact : churnedBeforeStart);
      return isExclusion(outcome) ? outcome : { contacted, stayed: isPending(outcome) ? null : outcome };
    };
  },
});

function trialsOf({ numerator, denominator }: RetentionGroup): { successes: number; trials: number } {
  return { successes: numerator, trials: denominator };
}
