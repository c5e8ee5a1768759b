import { categories } from '../../fold/categories.ts';
import { exclude } from '../../fold/outcome.ts';
import { type Rate, share } from '../../fold/rate.ts';
import { fieldPlan } from '../../kpi/bulk/fieldPlan.ts';
import { text } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import { received } from '../../kpi/received.ts';
import { unknownStatus } from '../../kpi/unknownStatus.ts';
import { unknownVisibility } from '../../kpi/unknownVisibility.ts';
import { cameBy } from '../../model/cameBy.ts';
import { eventsOf } from '../../model/eventsOf.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { isSolved } from '../../model/ticketStatus.ts';

export interface ChannelEscalationRateOptions extends KpiOptions {
  /** Tickets that came in by this channel. Default: `'email'`. */
  readonly from?: string;
  /** Moved there: a channel, `'private'` for private messages, or `'any'` other channel. Default: `'phone'`. */
  readonly to?: string;
}

/** The share of tickets that moved, and of those that were solved where they came in. */
export interface ChannelEscalation extends Rate {
  /** Solved without moving. */
  readonly solvedInChannel: number;
  /** `solvedInChannel` ÷ tickets that came in by the channel. */
  readonly solvedInChannelRate: number | null;
}

const otherChannel = exclude('other_channel');

/**
 * The share of requests that could not be dealt with in the channel they came in by.
 *
 * Counts: tickets that came in by `from`: the `from` of their first `channel` event, else their channel. Moved means a
 * `channel` event to `to`; with `to: 'private'` (social media) it means a private message in the conversation. Without
 * a history or conversation a ticket was not moved.
 *
 * Trap: a call that nobody links to the e-mail's ticket is invisible here; `journey` finds it by the customer.
 *
 * Takes tickets with their history and interactions; gives a share from 0 to 1, and that of tickets solved in their
 * channel.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read; with `strict` also
 * `unknown_status` at the first faulty row.
 * @example
 * import { channelEscalationRate } from 'support-kpis';
 * const tickets = [
 *   { id: 'A-1', createdAt: 0, channel: 'email', status: 'solved' },
 *   { id: 'A-2', createdAt: 0, channel: 'phone', history: [{ at: 5, kind: 'channel', from: 'email', to: 'phone' }] },
 * ] as const;
 * channelEscalationRate(tickets).value // → 0.5
 * channelEscalationRate(tickets).solvedInChannelRate // → 0.5
 */
export const channelEscalationRate = /* @__PURE__ */ defineKpi({
  id: 'channel_escalation_rate',
  title: 'Channel escalation rate',
  question: 'How many requests have to move to another channel?',
  formula: 'tickets moved to the other channel ÷ tickets that came in by the channel',
  rows: 'tickets',
  unit: 'rate',
  better: 'lower',
  sources: ['E-mail support practice: e-mails that end in a call', 'Social support practice: moved to private'],
  options: { from: text, to: text },
  summary: () =>
    categories(({ moved = 0, solved = 0 }, { counted, pending, excluded }): ChannelEscalation => {
      const rate = { value: share(moved, counted), numerator: moved, denominator: counted };
      const inChannel = { solvedInChannel: solved, solvedInChannelRate: share(solved, counted) };
      return { ...rate, ...inChannel, pending, excluded };
    }),
  bulk: ({ to }) => (to === 'private' ? null : fieldPlan('channel', 'channel')),
  measure: ({ from = 'email', to = 'phone' }: ChannelEscalationRateOptions) => {
    const moved = to === 'private' ? hasPrivateMessage : movedTo(from, to);
    return received((ticket: TicketRow) => {
      if (cameBy(ticket) !== from) return otherChannel;
      const unknown = to === 'private' ? unknownVisibility(ticket.interactions) : null;
      if (unknown !== null) return unknown;
      if (moved(ticket)) return 'moved';
      const solved = isSolved(ticket);
      if (solved === null) return unknownStatus(ticket);
      return solved ? 'solved' : 'unsolved';
    });
  },
});

function hasPrivateMessage({ interactions }: TicketRow): boolean {
  return interactions?.some((own) => own.kind === 'message' && own.visibility === 'private') ?? false;
}

function movedTo(from: string, to: string): (ticket: TicketRow) => boolean {
  return ({ history }) =>
    eventsOf(history, 'channel')?.some((move) =>
      to === 'any' ? move.to !== null && move.to !== from : move.to === to,
    ) ?? false;
}
