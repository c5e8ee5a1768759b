import { categories } from '../../../fold/categories.ts';
import { exclude, isExclusion, type Outcome } from '../../../fold/outcome.ts';
import { sortedTally, type Tally } from '../../../fold/tally.ts';
import { type Check, required } from '../../../kpi/check.ts';
import { instant, matching, oneOf } from '../../../kpi/checks.ts';
import { defineKpi } from '../../../kpi/defineKpi.ts';
import type { KpiOptions } from '../../../kpi/kpiOptions.ts';
import { received } from '../../../kpi/received.ts';
import type { TicketRow } from '../../../model/ticket.ts';
import { ticketAsOf } from '../../../model/ticketAsOf.ts';
import { type CompiledClock, compileClock } from '../../../time/clock.ts';
import { type Instant, toInstant } from '../../../time/instant.ts';
import type { Obligation } from './obligation.ts';
import { obligations } from './obligations.ts';
import { appliesTo, checkPolicy, type SlaPolicy } from './slaPolicy.ts';
import { type SlaAttainment, slaResult } from './slaResult.ts';

export interface SlaAttainmentOptions extends KpiOptions {
  /** The promises. Each that holds for a ticket is counted for it. */
  readonly policies: readonly SlaPolicy[];
  /** The moment of looking: what happens later is not known yet. */
  readonly asOf: Instant;
  /** What running promises are. Default: `'undecided'`, neither kept nor broken; `'hit'`: kept until they are not. */
  readonly running?: 'undecided' | 'hit';
}

const noPolicy = exclude('no_policy');
const nothingOwed = exclude('nothing_owed');
const notYetCreated = exclude('created_after_as_of');

const policiesCheck: Check<readonly SlaPolicy[]> = {
  ...matching<readonly SlaPolicy[]>('a list of policies', (value) => Array.isArray(value) && value.length > 0),
  assert(value, path) {
    for (const [index, policy] of (value as readonly unknown[]).entries()) checkPolicy(policy, `${path}[${index}]`);
  },
};

/**
 * How many promises to customers are kept, with the running ones neither hidden nor guessed.
 *
 * Counts: each promise that a policy makes for a ticket is `hit`, `missed`, `overdue` (not kept and past due at
 * `asOf`), `running` (not yet due) or `cancelled` (the ticket was solved without it before it was due). `value` is
 * hit ÷ (hit + missed + overdue). `bounds` are the worst and best case of the running ones.
 *
 * Trap: counting running promises as kept (`running: 'hit'`, as some help desks do) makes every day look good until its
 * promises fall due.
 *
 * Takes tickets; gives a share from 0 to 1 and counts of promises, in all and per policy.
 *
 * @throws SupportKpisError `missing_option` without `policies` or `asOf`, `invalid_policy`, `unknown_option`,
 * `invalid_option`; with `strict` also `invalid_instant`, `negative_duration` and `unknown_status` at the first faulty row.
 * @example
 * import { hours, slaAttainment } from 'support-kpis';
 * const tickets = [
 *   { id: 'A-1', createdAt: 0, status: 'solved', solvedAt: hours(3) },
 *   { id: 'A-2', createdAt: 0, status: 'solved', solvedAt: hours(9) },
 *   { id: 'A-3', createdAt: hours(9), status: 'open' },
 * ] as const;
 * const sla = slaAttainment(tickets, { policies: [{ metric: 'resolution', target: hours(4) }], asOf: hours(10) });
 * sla.value // → 0.5
 * sla.bounds // → { lower: 0.3333333333333333, upper: 0.6666666666666666 }
 */
export const slaAttainment = /* @__PURE__ */ defineKpi({
  id: 'sla_attainment',
  title: 'SLA attainment',
  question: 'How many promises do we keep?',
  formula: 'hit ÷ (hit + missed + overdue)',
  rows: 'tickets',
  unit: 'rate',
  better: 'higher',
  sources: ['Zendesk: SLA policies and their metrics', 'Chatwoot: hit rate (which counts running ones as hits)'],
  options: { policies: required(policiesCheck), asOf: required(instant), running: oneOf('undecided', 'hit') },
  summary: ({ policies }: SlaAttainmentOptions) => ({
    ...categories((counts, { pending, excluded }): SlaAttainment => slaResult(policies, counts, pending, excluded)),
    account: (counts: Tally, { counted, pending, excluded }) => {
      const running = endingWith(counts, ':running');
      const cancelled = endingWith(counts, ':cancelled');
      return {
        counted: counted - running - cancelled,
        pending: pending + running,
        excluded: cancelled === 0 ? excluded : sortedTally({ ...excluded, cancelled }),
      };
    },
    settle: (values: readonly string[]) =>
      values.map((value) => {
        if (value.endsWith(':running')) return 'pending';
        return value.endsWith(':cancelled') ? { excluded: 'cancelled' } : 'counted';
      }),
  }),
  measure: ({ policies, asOf, running = 'undecided' }: SlaAttainmentOptions) => {
    const seenAt = toInstant(asOf);
    const clocks = policies.map(({ clock }) => compileClock(clock));
    return received((ticket: TicketRow): Outcome<string>[] => {
      if (toInstant(ticket.createdAt) > seenAt) return [notYetCreated];
      const seen = ticketAsOf(ticket, seenAt);
      const outcomes: Outcome<string>[] = [];
      for (const [index, policy] of policies.entries()) {
        if (!appliesTo(policy, seen)) continue;
        const promised = obligations(seen, policy, clocks[index] as CompiledClock);
        if (isExclusion(promised)) outcomes.push(promised);
        else if (promised.length === 0) outcomes.push(nothingOwed);
        else for (const own of promised) outcomes.push(`${index}:${statusOf(own, seenAt, running)}`);
      }
      return outcomes.length === 0 ? [noPolicy] : outcomes;
    });
  },
});

/** Of a promise as it stood at that instant, so that what is met or ended lies before. */
function statusOf({ due, met, ended }: Obligation, seenAt: number, running: 'undecided' | 'hit'): string {
  const limit = due ?? Number.POSITIVE_INFINITY;
  if (met !== null) return met <= limit ? 'hit' : 'missed';
  if (ended !== null) return ended <= limit ? 'cancelled' : 'missed';
  if (limit < seenAt) return 'overdue';
  return running === 'hit' ? 'hit' : 'running';
}

function endingWith(counts: Tally, ending: string): number {
  let total = 0;
  for (const name of Object.keys(counts)) if (name.endsWith(ending)) total += counts[name] as number;
  return total;
}
