import type { ParsedInstant } from '../../time/parseInstant.ts';

/** The parser's options in the form in which readers use them. */
export interface Rules {
  readonly timeZone: string | undefined;
  /** The lowest epoch number that is not suspicious. */
  readonly earliest: number;
  readonly coerce: boolean;
  readonly normalize: boolean;
  /** Reads numbers written as text in the caller's own way; `null` or NaN where the text is none. */
  readonly parseNumber?: ((text: string) => number | null) | undefined;
  /** Reads texts that are not ISO 8601; `null` where it has nothing to say of one. */
  readonly readTime?: (text: string) => ParsedInstant | null;
}

/** Epoch seconds taken for milliseconds fall into January 1970; hardly a desk's records are older than 2000. */
export const EARLIEST = Date.UTC(2000, 0, 1);

/** The end of the year 9999, as of ISO 8601: epoch microseconds and nanoseconds of our time lie beyond it. */
export const LAST_INSTANT = Date.UTC(10000, 0, 1) - 1;

/** The floor when no epoch number is suspicious. */
export const FIRST_INSTANT = -LAST_INSTANT;

export const defaultRules: Rules = { timeZone: undefined, earliest: EARLIEST, coerce: false, normalize: false };
