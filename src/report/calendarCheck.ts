import type { Check } from '../kpi/check.ts';
import { matching } from '../kpi/checks.ts';
import type { Calendar } from '../time/calendar.ts';

export const calendarCheck: Check<Calendar> = matching(
  'a calendar',
  (value) => typeof value === 'object' && value !== null && 'isOpen' in value,
);
