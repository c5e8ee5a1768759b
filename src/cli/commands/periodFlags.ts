import type { PeriodOptions, PeriodUnit } from '../../time/periodOptions.ts';
import type { CommandArguments, OptionSpec } from '../args/optionSpec.ts';
import { parseWordFlag } from '../args/parseWordFlag.ts';
import { usageError } from '../args/usageError.ts';

const units: readonly PeriodUnit[] = ['quarter_hour', 'half_hour', 'hour', 'day', 'week', 'month', 'quarter', 'year'];

/** The options that cut time into periods. */
export const periodFlags: readonly OptionSpec[] = [
  {
    name: 'every',
    value: '<unit>',
    help: 'periods: quarter_hour, half_hour, hour, day, week, month, quarter or year; needs --time-zone',
  },
  { name: 'week-starts-on', value: '<day>', help: 'monday (default), sunday or saturday' },
];

/** How time is cut, as far as the options say it. */
export function readPeriodFlags(args: CommandArguments): Partial<PeriodOptions> {
  const every = parseWordFlag('--every', args.value('every'), units);
  const timeZone = args.value('time-zone');
  if (every !== undefined && timeZone === undefined) {
    throw usageError('--every', '--time-zone with it, because days and weeks begin at midnight somewhere', undefined);
  }
  return {
    ...(every === undefined ? {} : { every }),
    ...(timeZone === undefined ? {} : { timeZone }),
    weekStartsOn: parseWordFlag('--week-starts-on', args.value('week-starts-on'), ['monday', 'sunday', 'saturday']),
  };
}

/** The same of a command that does nothing without periods. */
export function requirePeriodFlags(args: CommandArguments, command: string): PeriodOptions {
  const { every, timeZone, weekStartsOn } = readPeriodFlags(args);
  if (every !== undefined && timeZone !== undefined) return { every, timeZone, weekStartsOn };
  throw usageError(command, '--every <unit> and --time-zone <zone>', undefined);
}
