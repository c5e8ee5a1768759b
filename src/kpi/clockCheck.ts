import { type Clock, compileClock } from '../time/clock.ts';
import type { Check } from './check.ts';

/** A calendar or a choice of calendars; apart from the other checks, so that only KPIs with a clock load calendars. */
export const clock: Check<Clock> = {
  expected: 'a calendar, or { by, calendars, otherwise }',
  accepts: (value) => typeof value === 'object' && value !== null,
  required: false,
  assert: (value) => void compileClock(value as Clock),
};
