import type { BulkPlan } from '../../fold/bulk/bulk.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { stopwatch } from '../durationBetween.ts';
import type { DurationOptions } from '../durationOptions.ts';
import type { TicketChunk } from './ticketChunk.ts';
import { ticketSource } from './ticketSource.ts';

/**
 * Time between two columns of instants on the clock, into the third: NaN where one of them is not there, −1 where only the
 * row itself can tell.
 */
export type ColumnTimer = (starts: Float64Array, ends: Float64Array, length: number, times: Float64Array) => void;

/** `null` for a choice of calendars, which depends on the row. */
export function columnTimer(options: DurationOptions): ColumnTimer | null {
  if (options.clock === undefined) return elapsedTimes;
  const { calendar } = stopwatch(options).clock;
  if (calendar === null) return null;
  return (starts, ends, length, times) => {
    for (let place = 0; place < length; place++) {
      const start = starts[place] as number;
      const end = ends[place] as number;
      times[place] = end < start ? -1 : Number.NaN;
      if (!(end >= start)) continue;
      try {
        times[place] = calendar.between(start, end) + 0;
      } catch {
        // A calendar that does not reach so far says so when the row is asked.
        times[place] = -1;
      }
    }
  };
}

function elapsedTimes(starts: Float64Array, ends: Float64Array, length: number, times: Float64Array): void {
  for (let place = 0; place < length; place++) {
    const time = (ends[place] as number) - (starts[place] as number);
    times[place] = time < 0 ? -1 : time;
  }
}

/** The plan of a duration between two instants that tickets bear in columns. */
export function spanPlan(
  options: DurationOptions,
  endOf: (chunk: TicketChunk) => Float64Array,
  needs = 'all',
): BulkPlan<TicketRow, TicketChunk> | null {
  const timer = columnTimer(options);
  if (timer === null) return null;
  return {
    source: ticketSource,
    needs,
    value: (chunk, times) => timer(chunk.created, endOf(chunk), chunk.length, times),
  };
}
