import { durationOf } from './durationText.ts';
import { usageError } from './usageError.ts';

/** A duration on the command line: `20s`, `2m`, `24h`, `90d`. */
export function parseDurationFlag(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const duration = durationOf(text);
  if (duration !== undefined) return duration;
  throw usageError(flag, 'a duration such as 20s, 2m, 24h or 90d', text);
}
