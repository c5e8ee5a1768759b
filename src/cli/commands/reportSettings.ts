import { attributions } from '../../model/attribution.ts';
import { assertTimeZone } from '../../time/assertTimeZone.ts';
import type { CalendarDefinition } from '../../time/calendar.ts';
import { createCalendar } from '../../time/createCalendar.ts';
import type { PeriodUnit } from '../../time/periodOptions.ts';
import type { CommandArguments } from '../args/optionSpec.ts';
import { parseScaleFlag } from '../args/parseScaleFlag.ts';
import { parseWordFlag } from '../args/parseWordFlag.ts';
import { usageError } from '../args/usageError.ts';
import { readJsonFile } from '../read/readJsonFile.ts';
import { fileFault } from '../report/fileFault.ts';
import type { KpiSettings } from '../report/kpiSettings.ts';
import { commonOptions } from './commonOptions.ts';
import { ownOptions } from './ownOptions.ts';

const units: readonly PeriodUnit[] = ['quarter_hour', 'half_hour', 'hour', 'day', 'week', 'month', 'quarter', 'year'];

/** What the options say about figures. */
export function reportSettings(args: CommandArguments): KpiSettings {
  const timeZone = args.value('time-zone');
  if (timeZone !== undefined) assertTimeZone(timeZone, '--time-zone');
  const every = parseWordFlag('--every', args.value('every'), units);
  if (every !== undefined && timeZone === undefined) {
    throw usageError('--every', '--time-zone with it, because days and weeks begin at midnight somewhere', undefined);
  }
  const calendar = args.value('calendar');
  const periods = {
    every,
    timeZone,
    weekStartsOn: parseWordFlag('--week-starts-on', args.value('week-starts-on'), ['monday', 'sunday', 'saturday']),
    clock: calendar === undefined ? undefined : calendarOf(calendar),
  };
  return {
    ...periods,
    attribute: parseWordFlag('--attribute', args.value('attribute'), attributions),
    csatScale: parseScaleFlag('--csat-scale', args.value('csat-scale')),
    common: { ...periods, ...commonOptions(args) },
    own: ownOptions(args, timeZone),
  };
}

function calendarOf(path: string): KpiSettings['clock'] {
  const definition = readJsonFile(path) as CalendarDefinition;
  return fileFault(path, () => createCalendar(definition));
}
