import { openSpans } from '../../../model/openSpans.ts';
import { statusSpans } from '../../../model/statusSpans.ts';
import { toInstant } from '../../../time/instant.ts';
import { holder, type Signal } from '../signal.ts';

/** Tickets that come back and are solved again at once. */
export const closeReopen: Signal = {
  words: {
    id: 'close_reopen',
    title: 'Solved again at once after a reopening',
    question: 'Why was it reopened, and what was done before it was solved again?',
    note:
      'Rows: reopenings in the history that were solved again. Base rate: the share of first cycles, from creation to ' +
      'the first solving, that were as short. A thank-you that reopens a ticket by itself looks the same.',
  },
  needs: [],
  watch:
    ({ burst }, tally) =>
    (ticket) => {
      const spans = statusSpans(ticket.history, toInstant(ticket.createdAt)) ?? [];
      for (const [index, { start, end }] of openSpans(spans).entries()) {
        if (end === null || !(end >= start)) continue;
        const quick = end - start <= burst;
        if (index === 0) tally.compared(quick ? 1 : 0, 1);
        else tally.occasion(ticket.id, holder(ticket, end), quick);
      }
    },
};
