import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { type Exclusion, exclude, fault, isExclusion } from '../../fold/outcome.ts';
import { required } from '../../kpi/check.ts';
import { instant } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { invalidInstant } from '../../kpi/durationBetween.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import type { Customer } from '../../model/business.ts';
import { type Instant, toInstant } from '../../time/instant.ts';
import { type HealthWeights, limitsCheck, weightsCheck } from './healthChecks.ts';
import { type HealthFigures, healthScores, type KnownSignals, weightedSignals } from './healthScores.ts';
import { type HealthLimits, type HealthSignal, signalReaders } from './healthSignals.ts';

export interface CustomerHealthOptions extends KpiOptions {
  /** How much each signal counts: `satisfaction`, `openTickets`, `reopens`, `escalations`, `sentiment`, `tenure`. */
  readonly weights: HealthWeights;
  /** When a signal is as bad, or as good, as it gets. Default: 5 open tickets, 3 reopens, 2 escalations, 2 years. */
  readonly limits?: HealthLimits;
  /** The moment of looking; required where tenure counts. Default: after all records. */
  readonly asOf?: Instant;
}

/** Health of customers: `value` is the mean score, 0 to 100. */
export interface CustomerHealth extends HealthFigures {
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

const noSignal = exclude('no_signal');
const churned = exclude('churned');

/**
 * How well each customer is, as one score made of signals that you weigh.
 *
 * Counts: customers with at least one of the weighted signals. Each signal becomes 0 (bad) to 1 (good): satisfaction as
 * it is; open tickets, reopens and escalations fall from 1 at none to 0 at their limit; sentiment from −1…1; tenure
 * rises to 1 at its limit. The score is 100 × their weighted mean. Signals that are not known are left out of a
 * customer's mean, and `coverage` says how much weight is left. None known: `no_signal`; no customer any more: `churned`;
 * came after `asOf`, where tenure counts: `created_after_as_of`.
 *
 * Trap: the weights are an opinion. Until they are tested against who really left, the score ranks customers by that
 * opinion; a low `coverage` makes two scores hard to compare.
 *
 * Takes customers (`prepare` gathers their signals); gives scores from 0 to 100.
 *
 * @throws SupportKpisError `missing_option` without `weights`, or where tenure counts and `asOf` is missing;
 * `invalid_option`, `unknown_option`; with `strict` also `invalid_score`, `invalid_count`, `invalid_instant` and
 * `invalid_id` at the first faulty row.
 * @example
 * import { customerHealth } from 'support-kpis';
 * const customers = [
 *   { id: 'C-1', since: 0, satisfaction: 1, openTickets: 0 },
 *   { id: 'C-2', since: 0, satisfaction: 0.5, openTickets: 4 },
 * ];
 * const health = customerHealth(customers, { weights: { satisfaction: 3, openTickets: 1 } });
 * health.value // → 71.25
 * health.customers[0]?.parts // → { satisfaction: 37.5, openTickets: 5 }
 */
export const customerHealth = /* @__PURE__ */ defineKpi({
  id: 'customer_health',
  title: 'Customer health',
  question: 'Which customers need care?',
  formula: '100 × Σ weight × signal ÷ Σ weight, over the signals that are known',
  rows: 'customers',
  unit: 'points',
  better: 'higher',
  sources: ['Customer success practice: weighted health score'],
  options: { weights: required(weightsCheck), limits: limitsCheck, asOf: instant },
  agree({ weights, asOf }: CustomerHealthOptions, name) {
    if (asOf !== undefined || (weights.tenure ?? 0) === 0) return;
    throw new SupportKpisError({
      code: 'missing_option',
      path: `${name}: options.asOf`,
      expected: 'an instant, since tenure runs until then',
      received: undefined,
    });
  },
  summary: ({ weights }: CustomerHealthOptions) =>
    healthScores(
      weights,
      (figures, { pending, excluded }): CustomerHealth => ({ ...figures, ...{ pending, excluded } }),
    ),
  measure: ({ weights, limits, asOf }: CustomerHealthOptions) => {
    const seenAt = asOf === undefined ? Number.POSITIVE_INFINITY : toInstant(asOf);
    const readers = signalReaders(limits, seenAt);
    const wanted = weightedSignals(weights).map(([signal]) => signal);
    return (customer: Customer): KnownSignals | Exclusion => {
      const { id, churnedAt } = customer as { id: unknown; churnedAt?: unknown };
      if (typeof id !== 'string' && typeof id !== 'number')
        return fault('invalid_id', 'id', 'the id of a customer', id);
      if (churnedAt !== undefined && churnedAt !== null) {
        const left = toInstant(churnedAt);
        if (Number.isNaN(left)) return invalidInstant('churnedAt', churnedAt);
        if (left <= seenAt) return churned;
      }
      const signals: { [Signal in HealthSignal]?: number } = {};
      let known = false;
      for (const signal of wanted) {
        const own = readers[signal](customer);
        if (isExclusion(own)) return own;
        if (own === null) continue;
        signals[signal] = own;
        known = true;
      }
      return known ? { customerId: String(id), signals } : noSignal;
    };
  },
});
