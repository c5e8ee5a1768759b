import { didYouMean } from '../errors/nearest.ts';
import { SupportKpisError } from '../errors/supportKpisError.ts';
import { assertTimeZone } from '../time/assertTimeZone.ts';
import { type Instant, toInstant } from '../time/instant.ts';
import { defaultRules, FIRST_INSTANT, type Rules } from './readers/rules.ts';

/** How the values of rows are read. */
export interface ParserOptions {
  /** The zone of timestamps that name none. Without it they are `ambiguous_date`; the host's zone is never used. */
  readonly timeZone?: string | undefined;
  /**
   * The earliest epoch number that is believed; numbers before it are `suspicious_epoch`, because epoch seconds read as
   * milliseconds lie in January 1970. 2000-01-01 by default; `null` believes all. Texts and `Date`s are not held to it.
   */
  readonly earliest?: Instant | null | undefined;
  /**
   * Accepts numbers written as text, as in CSV: decimal digits with point and exponent, no grouping, no hexadecimal;
   * for instants epoch milliseconds; for flags the words `true` and `false`.
   */
  readonly coerce?: boolean | undefined;
  /**
   * Reads numbers that are written in the way of a country, such as `1.234,5`: takes the text, gives the number, or `null`
   * (or NaN) where it is none, which is `not_a_number`. Takes the place of `coerce` for numbers. No locale is guessed.
   */
  readonly parseNumber?: ((text: string) => number | null) | undefined;
  /** Trims and lower-cases words of fixed lists (status, priority, kind …) and the usual channels. */
  readonly normalize?: boolean | undefined;
}

/** How many rows may be bad, and what then. */
export interface BatchOptions extends ParserOptions {
  /** Throws on the first problem instead of listing it. */
  readonly strict?: boolean | undefined;
  /** The share of bad rows, 0 to 1, above which the whole batch is refused. */
  readonly maxBadShare?: number | undefined;
  /** How many problems are listed; all are counted. All by default. */
  readonly maxProblems?: number | undefined;
}

interface Check {
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
}

const flag: Check = { expected: 'true or false', accepts: (value) => typeof value === 'boolean' };

const parserChecks: { readonly [Name in keyof ParserOptions]-?: Check } = {
  timeZone: { expected: 'a time zone', accepts: () => true },
  earliest: {
    expected: 'an instant (epoch milliseconds or a Date), or null',
    accepts: (value) => value === null || !Number.isNaN(toInstant(value)),
  },
  coerce: flag,
  parseNumber: { expected: 'a function of a text', accepts: (value) => typeof value === 'function' },
  normalize: flag,
};

const batchChecks: { readonly [Name in keyof BatchOptions]-?: Check } = {
  ...parserChecks,
  strict: flag,
  maxBadShare: {
    expected: 'a fraction from 0 to 1',
    accepts: (value) => typeof value === 'number' && value >= 0 && value <= 1,
  },
  maxProblems: {
    expected: 'a whole number, 0 or more',
    accepts: (value) => value === Number.POSITIVE_INFINITY || (Number.isSafeInteger(value) && (value as number) >= 0),
  },
};

export function parserRules(caller: string, options: ParserOptions | undefined): Rules {
  return toRules(caller, checked(caller, parserChecks, options));
}

/** The batch's options, checked, and the rules for its rows. */
export function batchRules(caller: string, options: BatchOptions | undefined): { batch: BatchOptions; rules: Rules } {
  const batch: BatchOptions = checked(caller, batchChecks, options);
  return { batch, rules: toRules(caller, batch) };
}

function toRules(caller: string, options: ParserOptions): Rules {
  const { timeZone, earliest, coerce = false, normalize = false, parseNumber } = options;
  if (timeZone !== undefined) assertTimeZone(timeZone, `${caller}: options.timeZone`);
  const floor =
    earliest === undefined ? defaultRules.earliest : earliest === null ? FIRST_INSTANT : toInstant(earliest);
  return { timeZone, earliest: floor, coerce, normalize, parseNumber };
}

/** The own, known options of an object, each read once. */
function checked(caller: string, checks: Readonly<Record<string, Check>>, options: unknown): Record<string, unknown> {
  const path = `${caller}: options`;
  if (options === undefined) return {};
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new SupportKpisError({ code: 'invalid_options', path, expected: 'an object of options', received: options });
  }
  const known: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(options)) {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (check === undefined) {
      const names = Object.keys(checks);
      const hint = didYouMean(name, names);
      const expected = `one of ${names.join(', ')}`;
      throw new SupportKpisError({ code: 'unknown_option', path: `${path}.${name}`, expected, received: name, hint });
    }
    if (value === undefined) continue;
    if (!check.accepts(value)) {
      const { expected } = check;
      throw new SupportKpisError({ code: 'invalid_option', path: `${path}.${name}`, expected, received: value });
    }
    known[name] = value;
  }
  return known;
}
