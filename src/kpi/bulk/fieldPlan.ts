import type { BulkPlan } from '../../fold/bulk/bulk.ts';
import type { TicketEvent, TicketRow } from '../../model/ticket.ts';
import { bitsOf } from './classPlan.ts';
import type { TicketChunk } from './ticketChunk.ts';
import { ticketSource } from './ticketSource.ts';

/** The plan of a figure that classes and the text of one field decide; tickets with such events are asked themselves. */
export function fieldPlan(field: string, ...kinds: readonly TicketEvent['kind'][]): BulkPlan<TicketRow, TicketChunk> {
  const bits = bitsOf(kinds);
  return {
    source: ticketSource,
    splitName: `${field} ${bits}`,
    // No field is joined, and no figure that asks for one looks at interactions but by class.
    split: splitter(field, bits),
  };
}

function splitter(field: string, bits: number): NonNullable<BulkPlan<TicketRow, TicketChunk>['split']> {
  return (chunk, codes) => {
    const { events, length } = chunk;
    const texts = chunk.textsOf(field);
    if (bits === 0) codes.set(texts.subarray(0, length));
    else {
      for (let place = 0; place < length; place++) {
        codes[place] = ((events[place] as number) & bits) === 0 ? (texts[place] as number) : -1;
      }
    }
  };
}
