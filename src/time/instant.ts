/** A moment: epoch milliseconds (UTC), or a `Date`. Texts are parsed at the edge, with {@link parseInstant}. */
export type Instant = number | Date;

/** The farthest an instant can be from 1970, in ms: what a `Date` can hold, about 275,760 years. */
export const FARTHEST_INSTANT = 8.64e15;

/**
 * The epoch milliseconds of a value, or NaN when it is not an instant.
 *
 * Instants are finite numbers within ±8.64e15, `Date`s (also subclasses and those of another realm), `Temporal.Instant`
 * and `Temporal.ZonedDateTime`, and date objects whose `valueOf` is a number (dayjs, moment, Luxon). Nothing is guessed:
 * texts, `null` and booleans are not instants, and a number is never taken for seconds. It never throws.
 *
 * @example
 * import { toInstant } from 'support-kpis/time';
 * toInstant(new Date(Date.UTC(2024, 0, 1))); // → 1704067200000
 * toInstant('2024-01-01'); // → NaN
 * toInstant(null); // → NaN
 */
export function toInstant(value: unknown): number {
  if (typeof value === 'number') return within(value);
  if (typeof value !== 'object' || value === null) return Number.NaN;
  try {
    return within(value instanceof Date ? value.getTime() : fromObject(value));
  } catch {
    return Number.NaN;
  }
}

function within(milliseconds: unknown): number {
  if (typeof milliseconds !== 'number') return Number.NaN;
  // Adding 0 turns -0 into 0.
  return milliseconds >= -FARTHEST_INSTANT && milliseconds <= FARTHEST_INSTANT ? milliseconds + 0 : Number.NaN;
}

function fromObject(value: object): unknown {
  const kind = Object.prototype.toString.call(value);
  if (kind === '[object Date]') return Date.prototype.getTime.call(value);
  if (kind === '[object Number]') return Number.NaN;
  // Before valueOf, because that of Temporal throws.
  const { epochMilliseconds } = value as { epochMilliseconds?: unknown };
  if (epochMilliseconds !== undefined) return epochMilliseconds;
  return value.valueOf();
}
