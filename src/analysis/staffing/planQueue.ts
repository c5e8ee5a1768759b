import { agentsFor } from './agentsFor.ts';
import type { PlannedInterval } from './demand.ts';
import { loadOf } from './loadOf.ts';
import { reachedFigures, scheduledFor } from './requiredAgents.ts';
import type { QueuedWork } from './staffingOptions.ts';
import type { WorkedInterval } from './staffingPlan.ts';

/** Each interval as a queue that has settled. */
export function planQueue(intervals: readonly PlannedInterval[], options: QueuedWork): WorkedInterval[] {
  const { handleTime, least = 0 } = options;
  return intervals.map(({ start, end, contacts }) => {
    const worked = end - start;
    const load = loadOf({ contacts, interval: worked, handleTime }, 'staffing');
    const required = load === 0 ? least : agentsFor(load, least, options, 'staffing');
    const reached = reachedFigures(load, required, options);
    const { occupancy, serviceLevel, speedOfAnswer, abandonment } = reached;
    return {
      worked,
      figures: {
        ...{ start, end, contacts, load, required, scheduled: scheduledFor(required, options) },
        ...{ occupancy, serviceLevel, speedOfAnswer, abandonment },
      },
    };
  });
}
