import type { PlannedStaff } from './staffPlan.ts';

/** A day of a plan. */
export interface StaffDay {
  readonly date: string;
  readonly contacts: number;
  /** The most agents at work, and people planned, at the same time. */
  readonly peak: number;
  readonly peakPlanned: number;
  readonly paidHours: number;
  /** Of its intervals with contacts; `null` without such a promise. */
  readonly lowestServiceLevel: number | null;
  readonly intervals: readonly PlannedStaff[];
}

const HOUR = 3_600_000;

/** A plan day by day, by the dates of its intervals. */
export function staffDays(intervals: readonly PlannedStaff[]): StaffDay[] {
  const byDate = new Map<string, PlannedStaff[]>();
  for (const interval of intervals) {
    const date = interval.label.slice(0, 10);
    const own = byDate.get(date);
    if (own === undefined) byDate.set(date, [interval]);
    else own.push(interval);
  }
  return [...byDate].map(([date, own]) => {
    let [contacts, peak, peakPlanned, paid] = [0, 0, 0, 0];
    let lowest: number | null = null;
    for (const { contacts: more, required, scheduled, serviceLevel, worked } of own) {
      contacts += more;
      peak = Math.max(peak, required);
      peakPlanned = Math.max(peakPlanned, scheduled);
      paid += scheduled * worked;
      if (serviceLevel !== null) lowest = Math.min(lowest ?? 1, serviceLevel);
    }
    return { date, contacts, peak, peakPlanned, paidHours: paid / HOUR, lowestServiceLevel: lowest, intervals: own };
  });
}
