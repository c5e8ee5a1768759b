import { slaDeadline } from '../../../kpis/resolution/sla/slaDeadline.ts';
import { eventsOf } from '../../../model/eventsOf.ts';
import { ticketAsOf } from '../../../model/ticketAsOf.ts';
import { toInstant } from '../../../time/instant.ts';
import { holder, type Signal } from '../signal.ts';

/** Tickets set to pending shortly before a promise falls due. */
export const pendingBeforeBreach: Signal = {
  words: {
    id: 'pending_before_breach',
    title: 'Set to pending shortly before a promise fell due',
    question: 'What was the customer asked for, and could it have been asked earlier?',
    note:
      'Rows: moves to pending while a promise ran, once per promise. Base rate: the share of the time from creation to ' +
      'the due instant that lies so close to it, which is what moves at any time would show. Work that is begun in ' +
      'the order of due instants asks its questions late, too.',
  },
  needs: ['policies'],
  watch:
    ({ policies = [], before }, tally) =>
    (ticket) => {
      const created = toInstant(ticket.createdAt);
      for (const { at, from, to } of eventsOf(ticket.history, 'status') ?? []) {
        if (to !== 'pending' || from === 'pending' || !(at > created)) continue;
        const seen = ticketAsOf(ticket, at - 1);
        for (const policy of policies) {
          const due = slaDeadline(seen, policy);
          if (due === null || due <= at) continue;
          tally.occasion(ticket.id, holder(ticket, at), due - at <= before, Math.min(1, before / (due - created)));
        }
      }
    },
};
