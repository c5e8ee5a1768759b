import { type GroupCount, keyCounts } from '../../fold/keyCounts.ts';
import { classPlan } from '../../kpi/bulk/classPlan.ts';
import { fieldPlan } from '../../kpi/bulk/fieldPlan.ts';
import { text } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { invalidInstant } from '../../kpi/durationBetween.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import { received } from '../../kpi/received.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { toInstant } from '../../time/instant.ts';

export interface TicketVolumeOptions extends KpiOptions {
  /** A field of the ticket to break the volume down by, such as `'channel'`. Default: no breakdown. */
  readonly by?: string;
}

/** A count of tickets with its breakdown. */
export interface TicketVolume {
  readonly value: number;
  /** Largest group first, equal ones by key; `null` is the group of tickets without that field. */
  readonly breakdown: readonly GroupCount[];
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

/**
 * How many tickets were received.
 *
 * Counts: every ticket with a date of creation; merged, spam, deleted and test tickets are left out. A field that
 * holds a list (tags) puts a ticket in each of its groups. Per day, week or month: `series`.
 *
 * Trap: one customer's problem may be several tickets; see `firstContactResolution`.
 *
 * Takes tickets; gives a count.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `invalid_instant` at the first faulty row.
 * @example
 * import { ticketVolume } from 'support-kpis';
 * const tickets = [
 *   { id: 'A-1', createdAt: 0, channel: 'email' },
 *   { id: 'A-2', createdAt: 5, channel: 'chat' },
 *   { id: 'A-3', createdAt: 9, channel: 'email' },
 * ];
 * ticketVolume(tickets, { by: 'channel' }).breakdown // → [{ key: 'email', count: 2 }, { key: 'chat', count: 1 }]
 */
export const ticketVolume = /* @__PURE__ */ defineKpi({
  id: 'ticket_volume',
  title: 'Ticket volume',
  question: 'How many requests come in?',
  formula: 'number of tickets received',
  rows: 'tickets',
  unit: 'tickets',
  better: 'neither',
  sources: ['Zendesk: created tickets'],
  options: { by: text },
  summary: () =>
    keyCounts(
      (breakdown, { counted, pending, excluded }): TicketVolume => ({
        value: counted,
        breakdown,
        pending,
        excluded,
      }),
    ),
  bulk: ({ by }) => (by === undefined ? classPlan : fieldPlan(by)),
  measure: ({ by }: TicketVolumeOptions) =>
    received((ticket: TicketRow) => {
      const { createdAt } = ticket;
      if (Number.isNaN(toInstant(createdAt))) return invalidInstant('createdAt', createdAt);
      return { key: by === undefined ? undefined : ((ticket as Readonly<Record<string, unknown>>)[by] ?? null) };
    }),
});
