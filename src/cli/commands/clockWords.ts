import type { CommandArguments } from '../args/optionSpec.ts';

/** Which time durations are of; `shown` says how the path of a calendar is written. */
export function clockWords(args: CommandArguments, shown = (path: string): string => path): string {
  const calendar = args.value('calendar');
  return calendar === undefined ? 'elapsed time (24×7)' : `business hours (${shown(calendar)})`;
}
