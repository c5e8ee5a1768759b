import { civilDate } from '../../time/civilDate.ts';
import { hours, weeks } from '../../time/duration.ts';
import { type Desk, SAMPLE_TIME_ZONE } from './desk.ts';
import type { Random } from './random.ts';

/** How busy each hour of an office day is, from midnight on. */
const OFFICE_DAY = [2, 1, 1, 1, 2, 4, 10, 30, 70, 95, 100, 90, 70, 75, 85, 80, 65, 45, 25, 18, 14, 10, 6, 3];
const WEEKEND = 0.22;
const MONDAY = 1.3;

/** The instants at which tickets arrive, in order: mostly in office hours, growing slowly, with one busy week. */
export function* arrivals(desk: Desk, random: Random): Generator<number> {
  const { tickets } = desk.plan;
  const edges = busyness(desk);
  const total = edges.at(-1) as number;
  let hour = 0;
  for (let index = 0; index < tickets; index++) {
    const wanted = ((index + random.next()) / tickets) * total;
    while (hour < edges.length - 1 && (edges[hour] as number) <= wanted) hour++;
    const before = hour === 0 ? 0 : (edges[hour - 1] as number);
    const share = Math.min(1, (wanted - before) / ((edges[hour] as number) - before));
    yield Math.floor((desk.start + hours(hour) + share * hours(1)) / 1000) * 1000;
  }
}

/** The week in which everything comes at once, counted from 0. */
export function busyWeek(desk: Desk): number {
  return Math.floor(desk.plan.weeks * 0.7);
}

/** Up to the end of each hour, how much has come: a running total over the whole sample. */
function busyness(desk: Desk): Float64Array {
  const edges = new Float64Array(desk.plan.weeks * 168);
  let total = 0;
  for (let hour = 0; hour < edges.length; hour++) {
    const at = desk.start + hours(hour);
    const week = Math.floor(hours(hour) / weeks(1));
    const { weekday, hour: clock } = civilDate(at, SAMPLE_TIME_ZONE);
    const day = weekday >= 6 ? WEEKEND : weekday === 1 ? MONDAY : 1;
    total += (OFFICE_DAY[clock] as number) * day * (1 + 0.015 * week) * (week === busyWeek(desk) ? 1.6 : 1);
    edges[hour] = total;
  }
  return edges;
}
