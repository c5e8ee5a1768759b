import type { BulkPlan } from '../../fold/bulk/bulk.ts';
import type { TicketRow } from '../../model/ticket.ts';
import type { DurationOptions } from '../durationOptions.ts';
import { spanPlan } from './spanPlan.ts';
import { EVENT_BITS, type TicketChunk } from './ticketChunk.ts';

/** The plan of the time from the creation to the first or the last solving. */
export function solvingPlan(
  options: DurationOptions,
  cycle: 'full' | 'first',
): BulkPlan<TicketRow, TicketChunk> | null {
  if (cycle === 'full') return spanPlan(options, ({ solved }) => solved);
  let ends = new Float64Array(0);
  return spanPlan(options, ({ length, firstSolved, solved, events }) => {
    if (ends.length < length) ends = new Float64Array(length);
    for (let place = 0; place < length; place++) {
      const first = firstSolved[place] as number;
      const hasStatuses = ((events[place] as number) & EVENT_BITS.status) !== 0;
      // A history that does not end solved leaves it to the row; without one the last solving is the first.
      ends[place] =
        first >= 0 || first < 0 ? first : hasStatuses ? Number.NEGATIVE_INFINITY : (solved[place] as number);
    }
    return ends;
  });
}
