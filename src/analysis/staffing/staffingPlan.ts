import { sum } from '../../stats/sum.ts';
import { hours } from '../../time/duration.ts';

/** Who is needed in one interval, and what they reach. Times in milliseconds. */
export interface StaffingInterval {
  readonly start: number;
  readonly end: number;
  /** Contacts that come in. */
  readonly contacts: number;
  /** Agents, or places for chats, that the work of this interval keeps busy (erlangs). */
  readonly load: number;
  /** Agents at work at the same time. */
  readonly required: number;
  /** People planned, so that after shrinkage as many are at work. */
  readonly scheduled: number;
  /** `null` where nobody is needed. */
  readonly occupancy: number | null;
  /** Answered within the target's time ÷ all contacts; `null` without contacts or such a target. */
  readonly serviceLevel: number | null;
  readonly speedOfAnswer: number | null;
  readonly abandonment: number | null;
}

/** The whole plan in figures. */
export interface StaffingTotals {
  readonly contacts: number;
  /** The most people that are planned at the same time. */
  readonly peak: number;
  /** Hours of agents at work. */
  readonly requiredHours: number;
  /** Hours of people planned. */
  readonly paidHours: number;
  /** The share of the hours at work that agents are busy. */
  readonly occupancy: number | null;
  /** By contacts, not by intervals. */
  readonly serviceLevel: number | null;
  /** Paid hours × cost per hour; `null` without a cost. */
  readonly cost: number | null;
  /** Contacts for whose work the plan has no time left; only with a deadline. */
  readonly carriedOver: number;
}

/** An interval and the time of it that is worked. */
export interface WorkedInterval {
  readonly figures: StaffingInterval;
  readonly worked: number;
}

export function staffingTotals(
  list: readonly WorkedInterval[],
  carriedOver: number,
  costPerHour: number | undefined,
): StaffingTotals {
  const total = (value: (one: StaffingInterval, worked: number) => number): number =>
    sum(list.map(({ figures, worked }) => value(figures, worked)));
  const hoursOf = (value: (one: StaffingInterval) => number): number =>
    total((one, worked) => value(one) * worked) / hours(1);
  const contacts = total((one) => one.contacts);
  const requiredHours = hoursOf(({ required }) => required);
  const paidHours = hoursOf(({ scheduled }) => scheduled);
  const busy = hoursOf(({ required, occupancy }) => required * (occupancy ?? 0));
  const isKnown = list.some(({ figures }) => figures.serviceLevel !== null);
  const inTime = total((one) => one.contacts * (one.serviceLevel ?? 0));
  let peak = 0;
  for (const { figures } of list) peak = Math.max(peak, figures.scheduled);
  return {
    ...{ contacts, peak, requiredHours, paidHours, occupancy: requiredHours === 0 ? null : busy / requiredHours },
    ...{
      serviceLevel: isKnown ? inTime / contacts : null,
      cost: costPerHour === undefined ? null : paidHours * costPerHour + 0,
    },
    carriedOver,
  };
}
