import type { VendorFigure } from '../reading/vendorFigure.ts';
import type { StatisticsRecord } from './shapes/statisticsSchema.ts';

const SECOND = 1000;
const durations = [
  'adjusted_handling_time',
  'handling_time',
  'median_time_to_reply',
  'time_to_admin_reply',
  'time_to_assignment',
  'time_to_first_close',
  'time_to_last_close',
] as const;
const counts = ['count_assignments', 'count_conversation_parts', 'count_reopens'] as const;

/** Intercom's own figures of a conversation, by name. Its durations are of office hours: the rest is subtracted. */
export function intercomFigures(ticketId: string, statistics: StatisticsRecord): VendorFigure[] {
  const figures: VendorFigure[] = [];
  for (const metric of durations) {
    const value = statistics[metric] ?? null;
    if (value === null) continue;
    figures.push({ metric, ticketId, value, unit: 'milliseconds', clock: 'business', precision: SECOND });
  }
  for (const metric of counts) {
    const value = statistics[metric] ?? null;
    if (value !== null) figures.push({ metric, ticketId, value, unit: 'count', clock: null, precision: 0 });
  }
  return figures.sort((left, right) => (left.metric < right.metric ? -1 : 1));
}
