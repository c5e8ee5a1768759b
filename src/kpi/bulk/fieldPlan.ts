import type { BulkPlan } from '../../fold/bulk/bulk.ts';
import { fieldOf } from '../../fold/fieldOf.ts';
import type { TicketEvent, TicketRow } from '../../model/ticket.ts';
import { bitsOf } from './classPlan.ts';
import type { TicketChunk } from './ticketChunk.ts';
import { ticketSource } from './ticketSource.ts';

/** More texts than this are not told apart: rows with others are asked themselves. */
const MOST_TEXTS = 4096;
/** As many are found without a hash. */
const FEW_TEXTS = 8;

/** The plan of a figure that classes and the text of one field decide; tickets with such events are asked themselves. */
export function fieldPlan(field: string, ...kinds: readonly TicketEvent['kind'][]): BulkPlan<TicketRow, TicketChunk> {
  const bits = bitsOf(kinds);
  return {
    source: ticketSource,
    split: splitter(field, bits),
  };
}

function splitter(field: string, bits: number): NonNullable<BulkPlan<TicketRow, TicketChunk>['split']> {
  const codeOf = textCodes();
  return (chunk, codes) => {
    const { events, length, classes } = chunk;
    for (let place = 0; place < length; place++) {
      const isPlain = (classes[place] as number) >= 0 && ((events[place] as number) & bits) === 0;
      codes[place] = isPlain ? codeOf(fieldOf(chunk.givenAt(place), field)) : -1;
    }
  };
}

/** A number for each text, 0 for nothing, −1 for what is no text and for texts beyond the first thousands. */
function textCodes(): (value: unknown) => number {
  const few: string[] = [];
  const codes = new Map<string, number>();
  return (value) => {
    if (value === null || value === undefined) return 0;
    if (typeof value !== 'string') return -1;
    for (let code = 0; code < few.length; code++) if (few[code] === value) return code + 1;
    const before = codes.get(value);
    if (before !== undefined) return before;
    if (codes.size === MOST_TEXTS) return -1;
    codes.set(value, codes.size + 1);
    if (few.length < FEW_TEXTS) few.push(value);
    return codes.size;
  };
}
