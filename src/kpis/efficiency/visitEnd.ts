import { exclude, fault, type Outcome, pending } from '../../fold/outcome.ts';
import { duration, instant } from '../../kpi/checks.ts';
import { invalidInstant, negativeDuration } from '../../kpi/durationBetween.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import type { SelfServiceSession } from '../../model/business.ts';
import { days } from '../../time/duration.ts';
import { type Instant, toInstant } from '../../time/instant.ts';

/** Options of figures that ask whether a visit to the help centre led to contact. */
export interface VisitOptions extends KpiOptions {
  /** A request of the customer up to this long after the visit counts as led to by it (milliseconds). Default: 24 hours. */
  readonly window?: number;
  /** The moment of looking: visits whose window is not over then are `pending`. Default: all is known. */
  readonly asOf?: Instant;
}

export const visitChecks = { window: duration, asOf: instant };

/** How a visit to the help centre ended. */
export interface VisitEnd {
  /** What the visit itself said. */
  readonly outcome: SelfServiceSession['outcome'];
  /** Whether it ended in a request, or was followed by one within the window. */
  readonly contacted: boolean;
  /** Whether the visitor is known, so that a later request could be found. */
  readonly known: boolean;
}

const outcomes: readonly unknown[] = ['resolved', 'contacted', 'abandoned'] satisfies SelfServiceSession['outcome'][];
const createdAfterAsOf = exclude('created_after_as_of');

/** How each visit ended, with what the customer did within the window after it. */
export function visitEnd({ window = days(1), asOf }: VisitOptions): (session: SelfServiceSession) => Outcome<VisitEnd> {
  const seenAt = asOf === undefined ? Number.POSITIVE_INFINITY : toInstant(asOf);
  return ({ startedAt, endedAt = null, customerId = null, nextContactAt = null, outcome }) => {
    if (!outcomes.includes(outcome))
      return fault('unknown_outcome', 'outcome', 'resolved, contacted or abandoned', outcome);
    const start = toInstant(startedAt);
    if (Number.isNaN(start)) return invalidInstant('startedAt', startedAt);
    const end = endedAt === null ? start : toInstant(endedAt);
    if (Number.isNaN(end)) return invalidInstant('endedAt', endedAt);
    if (end < start) return negativeDuration('startedAt', 'endedAt', endedAt);
    const next = nextContactAt === null ? Number.POSITIVE_INFINITY : toInstant(nextContactAt);
    if (Number.isNaN(next)) return invalidInstant('nextContactAt', nextContactAt);
    if (next < start) return negativeDuration('startedAt', 'nextContactAt', nextContactAt);
    if (customerId !== null && (typeof customerId !== 'string' || customerId === '')) {
      return fault('invalid_id', 'customerId', 'the id of a customer', customerId);
    }
    if (start > seenAt) return createdAfterAsOf;
    const known = customerId !== null || nextContactAt !== null;
    if (end + (known ? window : 0) > seenAt) return pending;
    return { outcome, contacted: outcome === 'contacted' || next <= end + window, known };
  };
}
