import { type Exclusion, fault } from '../../fold/outcome.ts';
import { invalidCount, isCount } from '../../kpi/countField.ts';
import { invalidInstant } from '../../kpi/durationBetween.ts';
import type { Customer } from '../../model/business.ts';
import { days } from '../../time/duration.ts';
import { toInstant } from '../../time/instant.ts';
import { createdAfterAsOf } from './staying.ts';

/** The signals of a customer's health, in the order in which they are added up. */
export const healthSignals = ['satisfaction', 'openTickets', 'reopens', 'escalations', 'sentiment', 'tenure'] as const;
export type HealthSignal = (typeof healthSignals)[number];

/** At which count, or after which time, a signal is as bad, or as good, as it gets. */
export interface HealthLimits {
  /** Open tickets. Default: 5. */
  readonly openTickets?: number;
  /** Times that tickets came back. Default: 3. */
  readonly reopens?: number;
  /** Escalated tickets. Default: 2. */
  readonly escalations?: number;
  /** Milliseconds since the customer's beginning. Default: two years of 365 days. */
  readonly tenure?: number;
}

const usual: Required<HealthLimits> = {
  ...{ openTickets: 5, reopens: 3, escalations: 2 },
  tenure: /* @__PURE__ */ days(730),
};

/** A signal of a customer from 0 (bad) to 1 (good); `null` where the record does not say, a fault where it cannot. */
export type ReadSignal = (customer: Customer) => number | null | Exclusion;

/** How each signal is read. `asOf` is the moment until which the tenure runs. */
export function signalReaders(
  limits: HealthLimits | undefined,
  asOf: number,
): { readonly [Signal in HealthSignal]: ReadSignal } {
  const limitOf = (field: keyof HealthLimits): number => limits?.[field] ?? usual[field];
  const longest = limitOf('tenure');
  const fewIsGood =
    (field: 'openTickets' | 'reopens' | 'escalations', most = limitOf(field)): ReadSignal =>
    (customer) => {
      const count = customer[field] ?? null;
      if (count === null) return null;
      return isCount(count) ? Math.max(most - count, 0) / most : invalidCount(field, count);
    };
  return {
    satisfaction: ({ satisfaction }) => scoreOf('satisfaction', satisfaction, 0),
    openTickets: fewIsGood('openTickets'),
    reopens: fewIsGood('reopens'),
    escalations: fewIsGood('escalations'),
    sentiment: ({ sentiment }) => scoreOf('sentiment', sentiment, -1),
    tenure({ since }) {
      if ((since ?? null) === null) return null;
      const start = toInstant(since);
      if (Number.isNaN(start)) return invalidInstant('since', since);
      return start > asOf ? createdAfterAsOf : Math.min((asOf - start) / longest, 1);
    },
  };
}

/** A score from `lowest` to 1, stretched to 0–1. */
function scoreOf(field: string, value: unknown, lowest: 0 | -1): number | null | Exclusion {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number' || !(value >= lowest && value <= 1)) {
    return fault('invalid_score', field, `a number from ${lowest} to 1`, value);
  }
  return (value - lowest) / (1 - lowest) + 0;
}
