import type { CommandArguments } from '../args/optionSpec.ts';

/** Which time durations are of. */
export function clockWords(args: CommandArguments): string {
  const calendar = args.value('calendar');
  return calendar === undefined ? 'elapsed time (24×7)' : `business hours (${calendar})`;
}
