import type { BulkPlan } from '../../fold/bulk/bulk.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { EVENT_BITS, type TicketChunk } from './ticketChunk.ts';
import { ticketSource } from './ticketSource.ts';

const LATER = 0;
const DONE = 1;
const ASK = -1;

/** The plan of who waits at a moment: tickets surely solved before it, or created after it, need not be asked. */
export function waitingPlan(seenAt: number): BulkPlan<TicketRow, TicketChunk> {
  return {
    source: ticketSource,
    alone: true,
    needs: 'life',
    split({ length, created, solved, isSolved, excluded, events, cycleEnds, cycles: { at } }, codes) {
      for (let place = 0; place < length; place++) {
        const end = solved[place] as number;
        const opened = created[place] as number;
        let code = ASK;
        if (excluded[place] === 0 && isSolved[place] === 1 && end >= opened) {
          const last =
            ((events[place] as number) & EVENT_BITS.status) === 0
              ? opened
              : (at[(cycleEnds[place] as number) - 1] as number);
          if (opened > seenAt) code = last <= end ? LATER : ASK;
          else if (last <= end && end <= seenAt) code = DONE;
        }
        codes[place] = code;
      }
    },
  };
}
