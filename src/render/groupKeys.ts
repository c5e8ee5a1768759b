import type { GroupReport, KpiReport } from '../report/reportTypes.ts';

export type Key = GroupReport<unknown>['key'];

/** Slices of time stand in their own order, whichever is the largest. */
const orders: Readonly<Record<string, readonly Key[]>> = {
  hour_of_day: Array.from({ length: 24 }, (_, hour) => hour),
  day_of_week: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  open_hours: ['open', 'closed'],
};

/** Every key that occurs: largest group first, slices of time in their order, and last the rows without the field. */
export function groupKeys(kpis: readonly KpiReport<unknown>[], by: string): Key[] {
  const sizes = new Map<Key, number>();
  for (const { groups = [] } of kpis) {
    // Figures of records without the field are all in one group, which compares nothing.
    if (groups.every(({ key }) => key === null)) continue;
    for (const { key, rows } of groups) sizes.set(key, Math.max(rows, sizes.get(key) ?? 0));
  }
  const order = Object.hasOwn(orders, by) ? (orders[by] as readonly Key[]) : null;
  const none: Key[] = sizes.delete(null) ? [null] : [];
  if (order !== null) return [...order.filter((key) => sizes.has(key)), ...none];
  return [...[...sizes].sort(([, left], [, right]) => right - left).map(([key]) => key), ...none];
}

/** The title of a comparison: «Channels side by side». */
export function sideBySide(by: string): string {
  const word = Object.hasOwn(plurals, by) ? (plurals[by] as string) : by.charAt(0).toUpperCase() + by.slice(1);
  return `${word} side by side`;
}

const plurals: Readonly<Record<string, string>> = {
  agentId: 'Agents',
  channel: 'Channels',
  customerTier: 'Customer tiers',
  day_of_week: 'Days of the week',
  hour_of_day: 'Hours of the day',
  open_hours: 'Open hours',
  priority: 'Priorities',
  severity: 'Severities',
  status: 'Statuses',
  tags: 'Tags',
  teamId: 'Teams',
  type: 'Types of issue',
};
