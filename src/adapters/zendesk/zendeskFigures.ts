import { compareIds } from '../reading/compareIds.ts';
import type { VendorFigure } from '../reading/vendorFigure.ts';
import type { MetricEventRecord, TicketMetricRecord } from './shapes/metricShapes.ts';

const MINUTE = 60_000;
const SECOND = 1000;

const durations = [
  ['reply_time_in_minutes', MINUTE],
  ['reply_time_in_seconds', SECOND],
  ['first_resolution_time_in_minutes', MINUTE],
  ['full_resolution_time_in_minutes', MINUTE],
  ['agent_wait_time_in_minutes', MINUTE],
  ['requester_wait_time_in_minutes', MINUTE],
  ['on_hold_time_in_minutes', MINUTE],
] as const;
const counts = ['replies', 'reopens', 'assignee_stations', 'group_stations'] as const;

/** Zendesk's own figures, sorted by ticket: those of the ticket metrics, and the last status of each metric's events. */
export function zendeskFigures(
  metrics: readonly TicketMetricRecord[],
  events: readonly MetricEventRecord[],
): VendorFigure[] {
  const figures: VendorFigure[] = [];
  for (const metric of metrics) {
    const ticketId = metric.ticket_id;
    for (const [name, precision] of durations) addClocks(figures, name, ticketId, metric[name], precision);
    for (const name of counts) {
      const value = metric[name] ?? null;
      if (value !== null) figures.push({ metric: name, ticketId, value, unit: 'count', clock: null, precision: 0 });
    }
  }
  for (const event of lastStatuses(events)) {
    addClocks(figures, `${event.metric}.update_status`, event.ticket_id, event.status, MINUTE);
  }
  return figures.sort(
    (left, right) =>
      compareIds(left.ticketId, right.ticketId) ||
      compareTexts(left.metric, right.metric) ||
      compareTexts(left.clock as string, right.clock as string),
  );
}

function addClocks(
  figures: VendorFigure[],
  metric: string,
  ticketId: string,
  clocks: TicketMetricRecord['reply_time_in_minutes'],
  precision: number,
): void {
  for (const clock of ['calendar', 'business'] as const) {
    const value = clocks?.[clock] ?? null;
    if (value === null) continue;
    figures.push({ metric, ticketId, value, unit: 'milliseconds', clock, precision });
  }
}

/**
 * The last status of each ticket and metric, of those that were measured once. A metric with a second instance was
 * started anew (next replies, a ticket that came back), and no one status is the whole.
 */
function lastStatuses(events: readonly MetricEventRecord[]): MetricEventRecord[] {
  const last = new Map<string, MetricEventRecord>();
  const restarted = new Set<string>();
  for (const event of events) {
    const key = `${event.ticket_id} ${event.metric}`;
    const instance = event.instance_id ?? 0;
    if (instance > 1 && event.metric !== 'reply_time') restarted.add(key);
    if (event.type !== 'update_status' || instance > 1) continue;
    const known = last.get(key);
    if (known === undefined || isLater(event, known)) last.set(key, event);
  }
  return [...last].filter(([key]) => !restarted.has(key)).map(([, event]) => event);
}

function isLater(event: MetricEventRecord, known: MetricEventRecord): boolean {
  return event.time === known.time ? compareIds(event.id, known.id) > 0 : event.time > known.time;
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
