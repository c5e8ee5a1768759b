import type { BulkPlan } from '../../fold/bulk/bulk.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { MESSAGE, type TicketChunk } from './ticketChunk.ts';
import { ticketSource } from './ticketSource.ts';

/** The plan of counting contacts until the last solving: all messages of customer and agents, or each change of side. */
export function contactPlan(unit: 'message' | 'turn'): BulkPlan<TicketRow, TicketChunk> {
  const counts = unit === 'message' ? 1 : 0;
  return {
    source: ticketSource,
    value({ length, solved, messageEnds, messages: { at, sort } }, values) {
      let from = 0;
      for (let place = 0; place < length; place++) {
        const to = messageEnds[place] as number;
        const until = solved[place] as number;
        let contacts = 0;
        let side: number = MESSAGE.other;
        for (let index = from; index < to; index++) {
          const own = sort[index] as number;
          if (own === MESSAGE.other || (at[index] as number) > until) continue;
          contacts += own === side ? counts : 1;
          side = own;
        }
        values[place] = contacts;
        from = to;
      }
    },
  };
}
