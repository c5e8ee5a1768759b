import * as z from 'zod/mini';
import { LAST_INSTANT } from '../../schema/readers/rules.ts';

/** A duration in seconds, read as milliseconds; −0 is 0. */
export function rawSpan() {
  const expected = 'a duration in seconds, 0 or more';
  return z.pipe(
    z.number(expected).check(z.gte(0, expected), z.lte(LAST_INSTANT / 1000, expected)),
    z.transform((seconds: number) => Math.round((seconds + 0) * 1000)),
  );
}
