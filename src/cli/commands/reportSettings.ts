import { attributions } from '../../model/attribution.ts';
import { assertTimeZone } from '../../time/assertTimeZone.ts';
import type { CalendarDefinition } from '../../time/calendar.ts';
import { createCalendar } from '../../time/createCalendar.ts';
import type { CommandArguments } from '../args/optionSpec.ts';
import { parseScaleFlag } from '../args/parseScaleFlag.ts';
import { parseWordFlag } from '../args/parseWordFlag.ts';
import { readJsonFile } from '../read/readJsonFile.ts';
import { fileFault } from '../report/fileFault.ts';
import type { KpiSettings } from '../report/kpiSettings.ts';
import { commonOptions } from './commonOptions.ts';
import { ownOptions } from './ownOptions.ts';
import { readPeriodFlags } from './periodFlags.ts';

/** What the options say about figures. */
export function reportSettings(args: CommandArguments): KpiSettings {
  const timeZone = args.value('time-zone');
  if (timeZone !== undefined) assertTimeZone(timeZone, '--time-zone');
  const { every, weekStartsOn } = readPeriodFlags(args);
  const calendar = args.value('calendar');
  const periods = {
    every,
    timeZone,
    weekStartsOn,
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
