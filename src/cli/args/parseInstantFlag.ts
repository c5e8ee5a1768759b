import { parseInstant } from '../../time/parseInstant.ts';
import { usageError } from './usageError.ts';

/** An instant on the command line; one without zone or offset is a wall time of the reporting zone. */
export function parseInstantFlag(
  flag: string,
  text: string | undefined,
  timeZone: string | undefined,
): number | undefined {
  if (text === undefined) return undefined;
  const parsed = parseInstant(text, { timeZone });
  if (parsed.ok) return parsed.instant;
  const zone = parsed.code === 'ambiguous_date' ? '; --time-zone says whose wall time it is' : '';
  throw usageError(flag, `an instant such as 2026-03-30T09:00:00Z${zone}`, text);
}
