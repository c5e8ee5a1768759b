import type { BulkPlan } from '../../fold/bulk/bulk.ts';
import type { TicketRow } from '../../model/ticket.ts';
import type { DurationOptions } from '../durationOptions.ts';
import { columnTimer } from './spanPlan.ts';
import type { TicketChunk } from './ticketChunk.ts';
import { ticketSource } from './ticketSource.ts';

/** The plan of a duration per answered turn of the conversation. */
export function turnPlan(options: DurationOptions): BulkPlan<TicketRow, TicketChunk> | null {
  const timer = columnTimer(options);
  if (timer === null) return null;
  let values = new Float64Array(0);
  return {
    source: ticketSource,
    values({ length, turnEnds, messages: { turnStart, turnEnd } }) {
      const turns = turnEnds[length - 1] as number;
      if (values.length < turns) values = new Float64Array(turns);
      timer(turnStart, turnEnd, turns, values);
      return { values, ends: turnEnds };
    },
  };
}
