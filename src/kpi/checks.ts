import { type Instant, toInstant } from '../time/instant.ts';
import type { Check } from './check.ts';

export { required } from './check.ts';
export { clock } from './clockCheck.ts';

function check<Value>(expected: string, accepts: (value: unknown) => boolean): Check<Value> {
  return { expected, accepts, required: false };
}

/** One of a few words. */
export function oneOf<const Word extends string>(...words: readonly Word[]): Check<Word> {
  return check(words.map((word) => `'${word}'`).join(' | '), (value) => words.includes(value as Word));
}

export const flag: Check<boolean> = check('true or false', (value) => typeof value === 'boolean');

export const text: Check<string> = check('a text', (value) => typeof value === 'string' && value !== '');

export const duration: Check<number> = check(
  'a duration in milliseconds, 0 or more',
  (value) => Number.isFinite(value) && (value as number) >= 0,
);

export const instant: Check<Instant> = check(
  'an instant (epoch milliseconds or a Date)',
  (value) => !Number.isNaN(toInstant(value)),
);

export function numberWithin(low: number, high: number): Check<number> {
  return check(
    `a number from ${low} to ${high}`,
    (value) => typeof value === 'number' && value >= low && value <= high,
  );
}

export function callback<Callback>(): Check<Callback> {
  return check('a function', (value) => typeof value === 'function');
}

/** Any value that passes the given test, described in words. */
export function matching<Value>(expected: string, accepts: (value: unknown) => boolean): Check<Value> {
  return check(expected, accepts);
}
