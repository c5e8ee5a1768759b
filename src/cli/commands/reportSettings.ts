import { assertTimeZone } from '../../time/assertTimeZone.ts';
import type { CalendarDefinition } from '../../time/calendar.ts';
import { createCalendar } from '../../time/createCalendar.ts';
import type { CommandArguments } from '../args/optionSpec.ts';
import { parseNumberFlag } from '../args/parseNumberFlag.ts';
import { parseScaleFlag } from '../args/parseScaleFlag.ts';
import { parseWordFlag } from '../args/parseWordFlag.ts';
import { usageError } from '../args/usageError.ts';
import { readJsonFile } from '../read/readJsonFile.ts';
import { fileFault } from '../report/fileFault.ts';
import type { KpiSettings } from '../report/kpiSettings.ts';
import { readPolicies } from '../report/readPolicies.ts';

/** What the options say about KPIs. */
export function reportSettings(args: CommandArguments): KpiSettings {
  const timeZone = args.value('time-zone');
  if (timeZone !== undefined) assertTimeZone(timeZone, '--time-zone');
  const every = parseWordFlag('--every', args.value('every'), ['hour', 'day', 'week', 'month', 'quarter', 'year']);
  if (every !== undefined && timeZone === undefined) {
    throw usageError('--every', '--time-zone with it, because days and weeks begin at midnight somewhere', undefined);
  }
  const calendar = args.value('calendar');
  const sla = args.value('sla');
  const sketch = args.value('sketch');
  const limits = { from: 0.0001, to: 0.1, whole: false };
  return {
    every,
    timeZone,
    weekStartsOn: parseWordFlag('--week-starts-on', args.value('week-starts-on'), ['monday', 'sunday', 'saturday']),
    clock: calendar === undefined ? undefined : calendarOf(calendar),
    policies: sla === undefined ? undefined : readPolicies(readJsonFile(sla), sla),
    quantiles: sketch === undefined ? undefined : { relativeError: parseNumberFlag('--sketch', sketch, limits) },
    strict: args.has('strict') ? true : undefined,
    direction: parseWordFlag('--ces-direction', args.value('ces-direction'), ['high_is_easy', 'low_is_easy']),
    scales: {
      csat: parseScaleFlag('--csat-scale', args.value('csat-scale')),
      nps: parseScaleFlag('--nps-scale', args.value('nps-scale')),
      ces: parseScaleFlag('--ces-scale', args.value('ces-scale')),
      agentSatisfaction: parseScaleFlag('--esat-scale', args.value('esat-scale')),
    },
  };
}

function calendarOf(path: string): KpiSettings['clock'] {
  const definition = readJsonFile(path) as CalendarDefinition;
  return fileFault(path, () => createCalendar(definition));
}
