import { SupportKpisError } from '../../../errors/supportKpisError.ts';
import type { Check } from '../../../kpi/check.ts';
import { checkOptions } from '../../../kpi/checkOptions.ts';
import { duration, matching, oneOf } from '../../../kpi/checks.ts';
import type { TicketRow } from '../../../model/ticket.ts';
import { type Clock, compileClock } from '../../../time/clock.ts';

export type SlaMetric =
  | 'first_response'
  | 'next_response'
  | 'resolution'
  | 'requester_wait'
  | 'agent_work'
  | 'periodic_update';

/** Which tickets a policy holds for: each field named must have the value, or one of the values, given. */
export type SlaCondition = Readonly<Record<string, unknown>> | ((ticket: TicketRow) => boolean);

/** A promise: something must happen within a time. */
export interface SlaPolicy {
  /** What the result calls it. Default: the metric. */
  readonly name?: string;
  /**
   * What must happen: the first reply; every later reply; the solution; waiting of the customer (new, open, on hold) or
   * work of the team (new, open) staying below the target; a reply at least that often.
   */
  readonly metric: SlaMetric;
  /** Milliseconds on the policy's clock, or `'due_at'` for a resolution by the ticket's own `dueAt`. */
  readonly target: number | 'due_at';
  /** Business hours of the promise. Default: elapsed time. */
  readonly clock?: Clock;
  /** Which tickets it holds for. Default: all. */
  readonly when?: SlaCondition;
}

const checks: Readonly<Record<string, Check>> = {
  name: matching('a text', (value) => typeof value === 'string'),
  metric: oneOf('first_response', 'next_response', 'resolution', 'requester_wait', 'agent_work', 'periodic_update'),
  target: matching("a duration in milliseconds, or 'due_at'", (value) => value === 'due_at' || duration.accepts(value)),
  clock: {
    ...matching('a calendar', (value) => typeof value === 'object'),
    assert: (value) => void compileClock(value as Clock),
  },
  when: matching(
    'a condition or a function',
    (value) => typeof value === 'function' || (typeof value === 'object' && value !== null),
  ),
};

/** Refuses a policy that promises nothing. */
export function checkPolicy(policy: unknown, path: string): void {
  const { metric, target } = checkOptions(path, checks, policy) as Partial<SlaPolicy>;
  if (metric !== undefined && (metric === 'resolution' ? target !== undefined : typeof target === 'number')) return;
  throw new SupportKpisError({
    code: 'invalid_policy',
    path,
    expected: "a metric and a target; 'due_at' only for 'resolution'",
    received: policy,
  });
}

/** Whether the policy holds for a ticket. */
export function appliesTo({ when }: SlaPolicy, ticket: TicketRow): boolean {
  if (when === undefined) return true;
  if (typeof when === 'function') return when(ticket);
  const row = ticket as Readonly<Record<string, unknown>>;
  return Object.keys(when).every((field) => {
    const wanted = when[field];
    return Array.isArray(wanted) ? wanted.includes(row[field]) : row[field] === wanted;
  });
}
