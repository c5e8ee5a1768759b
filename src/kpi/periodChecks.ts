import { assertTimeZone } from '../time/assertTimeZone.ts';
import type { PeriodOptions } from '../time/periodOptions.ts';
import type { Checks } from './check.ts';
import { oneOf, text } from './checks.ts';

/** The checks of options that cut time into calendar periods. */
export const periodChecks: {
  readonly [Name in keyof Required<PeriodOptions>]: Checks<Partial<PeriodOptions>>[Name];
} = {
  every: oneOf('quarter_hour', 'half_hour', 'hour', 'day', 'week', 'month', 'quarter', 'year'),
  timeZone: { ...text, assert: (value, path) => void assertTimeZone(value, path) },
  weekStartsOn: oneOf('monday', 'sunday', 'saturday'),
};
