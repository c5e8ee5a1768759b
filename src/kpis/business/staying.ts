import { type Exclusion, exclude, type Pending, pending } from '../../fold/outcome.ts';
import { required } from '../../kpi/check.ts';
import { duration, instant } from '../../kpi/checks.ts';
import { invalidInstant } from '../../kpi/durationBetween.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import type { Customer } from '../../model/business.ts';
import { type Instant, toInstant } from '../../time/instant.ts';

/** For how long customers are watched, and when one looks. */
export interface StayingOptions extends KpiOptions {
  /** How long each customer is watched (milliseconds). */
  readonly window: number;
  /** The moment of looking: what happens later is not known yet, and customers whose window is not over are `pending`. */
  readonly asOf: Instant;
}

export const stayingChecks = { window: required(duration), asOf: required(instant) };

export const createdAfterAsOf = exclude('created_after_as_of');
export const churnedBeforeContact = exclude('churned_before_contact');

/**
 * Whether a customer who is watched from an instant on was still one when the window was over. Churned at the window's
 * last instant is churned within it. While the window is not over it is too early to say, also of those who churned:
 * else early losses would count before the customers who stay.
 */
export function stayed(
  { churnedAt }: Customer,
  start: number,
  { window, asOf }: StayingOptions,
  churnedBefore: Exclusion,
): boolean | Pending | Exclusion {
  const churn = churnedAt ?? null;
  const churned = churn === null ? Number.POSITIVE_INFINITY : toInstant(churn);
  if (Number.isNaN(churned)) return invalidInstant('churnedAt', churn);
  if (churned <= start) return churnedBefore;
  const end = start + window;
  return end > toInstant(asOf) ? pending : churned > end;
}
