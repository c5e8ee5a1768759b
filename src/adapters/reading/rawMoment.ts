import * as z from 'zod/mini';
import { rawInstant, rawSeconds } from './rawFields.ts';

const expected = 'Unix seconds (not milliseconds) or an ISO 8601 instant with an offset';

/**
 * An instant of a system that writes Unix seconds here and ISO 8601 text there, read as epoch milliseconds; 0 is read
 * as null.
 */
export function rawMoment() {
  return z.union([rawSeconds({ zero: 'none' }), rawInstant()], expected);
}

/** The same where a record without it is none: 0 is refused. */
export function requiredMoment() {
  return z.pipe(
    rawMoment(),
    z.transform((at: number | null, context) => {
      if (at !== null) return at;
      context.issues.push({ code: 'custom', message: expected, input: 0 });
      return z.NEVER;
    }),
  );
}
