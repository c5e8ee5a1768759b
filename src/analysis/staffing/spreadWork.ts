import { addToSum, sumOf } from '../../stats/exactSum.ts';
import type { Calendar } from '../../time/calendar.ts';
import type { PlannedInterval } from './demand.ts';
import { loadOf } from './loadOf.ts';

/** What of the work that may wait is done in each interval. */
export interface SpreadWork {
  /** Work per time at work, by interval: erlangs. */
  readonly loads: readonly number[];
  /** Time at work of each interval, milliseconds. */
  readonly open: readonly number[];
  /** Contacts for whose work the plan has no time left at all. */
  readonly carriedOver: number;
}

/**
 * Spreads the work of each interval evenly over its own and the later ones that end within the promise; where these have
 * no open time, over what comes until the next that has. Windows only move forward, so one pass with a running sum does
 * it; the sum is exact, so that work whose time is over leaves nothing behind.
 */
export function spreadWork(
  intervals: readonly PlannedInterval[],
  handleTime: number,
  deadline: number,
  clock: Calendar,
): SpreadWork {
  const open = intervals.map(({ start, end }) => clock.between(start, end));
  const openBefore = [0];
  for (const time of open) openBefore.push((openBefore.at(-1) as number) + time);
  const ending: number[][] = Array.from({ length: intervals.length + 1 }, () => []);
  const running: number[] = [];
  const loads: number[] = [];
  let carriedOver = 0;
  let windowEnd = 0;
  for (const [index, { start, contacts }] of intervals.entries()) {
    const due = clock.add(start, deadline);
    const timeWithin = (): number => (openBefore[windowEnd] as number) - (openBefore[index] as number);
    windowEnd = Math.max(windowEnd, index + 1);
    while (
      windowEnd < intervals.length &&
      ((intervals[windowEnd] as PlannedInterval).end <= due || timeWithin() === 0)
    ) {
      windowEnd++;
    }
    const interval = timeWithin();
    if (interval > 0) {
      const load = loadOf({ contacts, interval, handleTime }, 'staffing');
      addToSum(running, load);
      (ending[windowEnd] as number[]).push(load);
    } else carriedOver += contacts;
    for (const load of ending[index] as number[]) addToSum(running, -load);
    loads.push(open[index] === 0 ? 0 : sumOf(running));
  }
  return { loads, open, carriedOver };
}
