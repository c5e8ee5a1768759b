import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { Calendar } from '../../time/calendar.ts';
import { createCalendar } from '../../time/createCalendar.ts';
import { weeks } from '../../time/duration.ts';
import { parseInstant } from '../../time/parseInstant.ts';

/** What is asked of a sample: how many tickets, over how long, and which luck. */
export interface SamplePlan {
  readonly tickets: number;
  readonly seed: number;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly weeks: number;
}

export type Team = 'support' | 'billing' | 'technical';

/** A made-up support desk: where it sits, when it is open, who works there. */
export interface Desk {
  readonly plan: SamplePlan;
  readonly start: number;
  /** Nothing after this instant is known: tickets that are unsolved then stay so. */
  readonly end: number;
  readonly office: Calendar;
  readonly teams: Readonly<Record<Team, readonly string[]>>;
}

export const SAMPLE_TIME_ZONE = 'Europe/Berlin';

/** Tickets that one agent solves in a week. */
const WORKLOAD = 45;

export const sampleHours = {
  timeZone: SAMPLE_TIME_ZONE,
  hours: {
    mon: [['08:00', '18:00']],
    tue: [['08:00', '18:00']],
    wed: [['08:00', '18:00']],
    thu: [['08:00', '18:00']],
    fri: [['08:00', '17:00']],
    sat: [['09:00', '13:00']],
  },
} as const;

export function createDesk(plan: SamplePlan): Desk {
  const start = firstInstant(plan.from);
  const agents = Math.min(500, Math.max(8, Math.ceil(plan.tickets / plan.weeks / WORKLOAD)));
  const names = Array.from({ length: agents }, (_, index) => `agent-${String(index + 1).padStart(2, '0')}`);
  const billing = Math.ceil(agents / 4);
  const technical = Math.ceil(agents / 4);
  return {
    plan,
    start,
    end: start + weeks(plan.weeks),
    office: createCalendar(sampleHours),
    teams: {
      billing: names.slice(0, billing),
      technical: names.slice(billing, billing + technical),
      support: names.slice(billing + technical),
    },
  };
}

function firstInstant(from: string): number {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(from) ? parseInstant(from, { timeZone: SAMPLE_TIME_ZONE }) : null;
  if (parsed?.ok) return parsed.instant;
  throw new SupportKpisError({
    code: 'invalid_date',
    path: 'sample: --from',
    expected: 'a date such as 2026-01-05',
    received: from,
  });
}
