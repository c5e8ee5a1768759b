import { type Exclusion, exclude, fault } from '../../fold/outcome.ts';
import type { Summary } from '../../fold/summary.ts';
import { numberWithin } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import type { Customer } from '../../model/business.ts';
import { levelCheck } from './levelCheck.ts';
import { type RatioOfValuesInterval, ratioOfValues } from './ratioOfValues.ts';
import { addValue, type GroupValues, type KeptValues, mergeValues, noValues, valuesOf } from './valueMoments.ts';

export interface LifetimeValueImpactOptions extends KpiOptions {
  /** From which share of satisfied answers on the experience was good. Default: 0.5, at least every second answer. */
  readonly goodFrom?: number;
  /** Confidence of the interval. Default: 0.95. */
  readonly level?: number;
}

/** Lifetime value by experience: `value` is the ratio of the means, good ÷ poor. */
export interface LifetimeValueImpact {
  /** `null` without customers on a side, and where a mean is below 0 or that of the poor side 0. */
  readonly value: number | null;
  /** Mean of the good side − mean of the poor side, in money. */
  readonly difference: number | null;
  /** Customers with a good experience. */
  readonly good: GroupValues;
  /** Customers with a poor experience. */
  readonly poor: GroupValues;
  /** `null` with fewer than two customers on a side, or values too uneven to tell. */
  readonly interval: RatioOfValuesInterval | null;
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

interface Experience {
  readonly good: boolean;
  readonly lifetimeValue: number;
}

interface KeptExperiences {
  readonly good: KeptValues;
  readonly poor: KeptValues;
}

const noAnswer = exclude('no_answer');
const noLifetimeValue = exclude('no_lifetime_value');

/** Beyond it a double has no whole numbers left, and no customer is worth that much. */
const MOST = Number.MAX_SAFE_INTEGER;

/**
 * How much more customers with a good experience are worth than those with a poor one.
 *
 * Counts: customers with a `lifetimeValue` and a `satisfaction`, the share of satisfied answers among their CSAT
 * answers (`prepare` gathers it from surveys). Without an answer: `no_answer`; without a lifetime value:
 * `no_lifetime_value`. All lifetime values must be in one currency.
 *
 * Trap: who answers surveys is not everybody, and long-standing customers are both worth more and more often content. It
 * is a difference between customers, not what a better experience would bring.
 *
 * Takes customers; gives a ratio of means, with an interval (delta method on logarithms).
 *
 * @throws SupportKpisError `unknown_option`, `invalid_option`, `out_of_range` for another level; with `strict` also
 * `invalid_score` and `invalid_lifetime_value` at the first faulty row.
 * @example
 * import { lifetimeValueImpact } from 'support-kpis';
 * const customers = [
 *   { id: 'C-1', since: 0, satisfaction: 1, lifetimeValue: 900 },
 *   { id: 'C-2', since: 0, satisfaction: 0.5, lifetimeValue: 600 },
 *   { id: 'C-3', since: 0, satisfaction: 0, lifetimeValue: 500 },
 * ];
 * lifetimeValueImpact(customers).value // → 1.5
 * lifetimeValueImpact(customers).difference // → 250
 */
export const lifetimeValueImpact = /* @__PURE__ */ defineKpi({
  id: 'lifetime_value_impact',
  title: 'Lifetime value impact',
  question: 'Are customers with a good experience worth more?',
  formula: 'mean lifetime value with a good experience ÷ mean lifetime value with a poor one',
  rows: 'customers',
  unit: 'ratio',
  better: 'higher',
  sources: ['Customer experience practice: lifetime value of satisfied and unsatisfied customers'],
  options: { goodFrom: numberWithin(0, 1), level: levelCheck },
  summary: ({
    level = 0.95,
  }: LifetimeValueImpactOptions): Summary<Experience, KeptExperiences, LifetimeValueImpact> => ({
    init: () => ({ good: noValues(), poor: noValues() }),
    keep(kept, { good, lifetimeValue }) {
      addValue(good ? kept.good : kept.poor, lifetimeValue);
      return kept;
    },
    merge(left, right) {
      mergeValues(left.good, right.good);
      mergeValues(left.poor, right.poor);
      return left;
    },
    result(kept, { pending, excluded }) {
      const good = valuesOf(kept.good);
      const poor = valuesOf(kept.poor);
      const { value, interval } = ratioOfValues(good, poor, level);
      const difference = good.mean === null || poor.mean === null ? null : good.mean - poor.mean;
      return { value, difference, good, poor, interval, pending, excluded };
    },
  }),
  measure: ({ goodFrom = 0.5 }: LifetimeValueImpactOptions) => {
    return ({ satisfaction, lifetimeValue }: Customer): Experience | Exclusion => {
      if (satisfaction === undefined || satisfaction === null) return noAnswer;
      if (typeof satisfaction !== 'number' || !(satisfaction >= 0 && satisfaction <= 1)) {
        return fault('invalid_score', 'satisfaction', 'a share from 0 to 1', satisfaction);
      }
      if (lifetimeValue === undefined || lifetimeValue === null) return noLifetimeValue;
      if (typeof lifetimeValue !== 'number' || !(Math.abs(lifetimeValue) <= MOST)) {
        return fault('invalid_lifetime_value', 'lifetimeValue', `a finite number of at most ${MOST}`, lifetimeValue);
      }
      return { good: satisfaction >= goodFrom, lifetimeValue };
    };
  },
});
