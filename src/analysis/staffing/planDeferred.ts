import { elapsed } from '../../time/elapsed.ts';
import { wholeQuotient } from './decimalWhole.ts';
import type { PlannedInterval } from './demand.ts';
import { scheduledFor } from './requiredAgents.ts';
import { spreadWork } from './spreadWork.ts';
import type { DeferrableWork } from './staffingOptions.ts';
import type { WorkedInterval } from './staffingPlan.ts';

/** Work that may wait, spread over the time of its promise. */
export function planDeferred(
  intervals: readonly PlannedInterval[],
  options: DeferrableWork,
): { readonly list: WorkedInterval[]; readonly carriedOver: number } {
  const { handleTime, deadline, clock = elapsed, concurrency = 1, maxOccupancy = 1, least = 0 } = options;
  const { loads, open, carriedOver } = spreadWork(intervals, handleTime, deadline, clock);
  const list = intervals.map(({ start, end, contacts }, index): WorkedInterval => {
    const load = loads[index] as number;
    const worked = open[index] as number;
    const required = worked === 0 ? 0 : Math.max(wholeQuotient(load, maxOccupancy * concurrency), least);
    const occupancy = required === 0 ? null : Math.min(load / (required * concurrency), 1);
    return {
      worked,
      figures: {
        ...{ start, end, contacts, load, required, scheduled: scheduledFor(required, options), occupancy },
        ...{ serviceLevel: null, speedOfAnswer: null, abandonment: null },
      },
    };
  });
  return { list, carriedOver };
}
