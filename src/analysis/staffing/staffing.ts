import { readDemand, type StaffingDemand } from './demand.ts';
import { planDeferred } from './planDeferred.ts';
import { planQueue } from './planQueue.ts';
import { assertStaffingOptions, type StaffingOptions } from './staffingOptions.ts';
import { type StaffingInterval, type StaffingTotals, staffingTotals } from './staffingPlan.ts';

/** Who is needed when. */
export interface Staffing {
  readonly method: 'erlang_c' | 'erlang_a' | 'workload';
  readonly plan: 'expected' | 'upper';
  /** In the order of time. */
  readonly intervals: readonly StaffingInterval[];
  readonly totals: StaffingTotals;
}

/**
 * From the contacts that are expected to the agents that it takes, interval by interval.
 *
 * Calls wait in a queue: Erlang C, or with `patience` Erlang A, each interval by itself. Chats are such a queue, in which
 * each agent has `concurrency` places. E-mail may wait: with `deadline` its work is spread evenly over the intervals
 * within the promise, and divided by the time of an agent and the highest occupancy. Intervals without demand need
 * `least` agents, else nobody. What a forecast says is one number; `plan: 'upper'` plans for the upper end of its
 * interval.
 *
 * Trap: the formulas know one mean per interval, and no queue that is left from the interval before. Where an interval is
 * overloaded the next one is worse than planned. And handle times of chats are those at this `concurrency`, which are
 * longer.
 *
 * Takes periods with `start`, `end` and `value`, as `forecast` gives them, or numbers with `interval`; gives whole agents,
 * shares from 0 to 1, milliseconds, and hours where the name says so.
 *
 * @throws SupportKpisError `invalid_demand`, `overlapping_periods`, `not_iterable`; `missing_option` without a target or a
 * deadline, and for numbers without `interval`; `conflicting_options` for a deadline beside targets of a queue;
 * `out_of_range`, `unreachable_target`, `unknown_option`, `invalid_option`.
 * @example
 * import { minutes, seconds, staffing } from 'support-kpis';
 * const plan = staffing([100, 0, 40], {
 *   ...{ interval: minutes(30), handleTime: minutes(3), shrinkage: 0.3 },
 *   serviceLevel: { share: 0.8, within: seconds(20) },
 * });
 * plan.intervals.map(({ required, scheduled }) => [required, scheduled]) // → [[14, 20], [0, 0], [7, 10]]
 * plan.totals.paidHours // → 15
 */
export function staffing(demand: StaffingDemand, options: StaffingOptions): Staffing {
  assertStaffingOptions(options);
  const { plan = 'expected', interval, costPerHour } = options;
  const planned = readDemand(demand, interval, plan);
  const isDeferred = options.deadline !== undefined;
  const { list, carriedOver } = isDeferred
    ? planDeferred(planned, options)
    : { list: planQueue(planned, options), carriedOver: 0 };
  return {
    method: isDeferred ? 'workload' : options.patience === undefined ? 'erlang_c' : 'erlang_a',
    plan,
    intervals: list.map(({ figures }) => figures),
    totals: staffingTotals(list, carriedOver, costPerHour),
  };
}
