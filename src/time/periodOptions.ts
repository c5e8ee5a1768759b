import { didYouMean } from '../errors/nearest.ts';
import { SupportKpisError } from '../errors/supportKpisError.ts';
import { zoneOf } from './assertTimeZone.ts';
import { requireInstant } from './requireInstant.ts';
import type { Zone } from './zoneTable.ts';

const UNITS = ['quarter_hour', 'half_hour', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
const WEEK_STARTS = ['monday', 'sunday', 'saturday'] as const;

/**
 * How long periods are. Hours and their halves and quarters are stretches of real time, cut where the clocks on the wall
 * show :00, :15, :30 or :45; the others are those of the calendar.
 */
export type PeriodUnit = (typeof UNITS)[number];
export type WeekStart = (typeof WEEK_STARTS)[number];

/** How time is cut into periods. */
export interface PeriodOptions {
  readonly every: PeriodUnit;
  /** The zone whose days, weeks and months they are. There is no default: a report without a zone cannot be repeated. */
  readonly timeZone: string;
  /** Default: `'monday'`, as in ISO 8601. */
  readonly weekStartsOn?: WeekStart | undefined;
}

/** Period options, checked. */
export interface PeriodRules {
  readonly every: PeriodUnit;
  readonly zone: Zone;
  readonly weekStartsOn: WeekStart;
}

const NAMES = ['every', 'timeZone', 'weekStartsOn'];
/** Years 1 to 9999, which a label can name. */
export const FIRST_INSTANT = -62_135_596_800_000;
export const LAST_INSTANT = 253_402_214_400_000;

/** Checks the options of a function that cuts time into periods. */
export function readPeriodOptions(options: PeriodOptions, path: string): PeriodRules {
  if (typeof options !== 'object' || options === null) {
    throw new SupportKpisError({
      code: 'invalid_option',
      path: `${path}: options`,
      expected: '{ every, timeZone }',
      received: options,
    });
  }
  for (const name of Object.keys(options)) {
    if (NAMES.includes(name)) continue;
    throw new SupportKpisError({
      code: 'unknown_option',
      path: `${path}: options.${name.slice(0, 40)}`,
      expected: `one of ${NAMES.join(', ')}`,
      received: name,
      hint: didYouMean(name, NAMES),
    });
  }
  const { every, timeZone, weekStartsOn = 'monday' } = options;
  return {
    every: oneOf(every, UNITS, `${path}: options.every`),
    zone: zoneOf(timeZone, `${path}: options.timeZone`),
    weekStartsOn: oneOf(weekStartsOn, WEEK_STARTS, `${path}: options.weekStartsOn`),
  };
}

/** An instant whose period has a label. */
export function requirePeriodInstant(value: unknown, path: string): number {
  const instant = requireInstant(value, path);
  if (instant >= FIRST_INSTANT && instant < LAST_INSTANT) return instant;
  throw new SupportKpisError({ code: 'out_of_range', path, expected: 'a year from 1 to 9999', received: value });
}

function oneOf<Choice extends string>(value: unknown, choices: readonly Choice[], path: string): Choice {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw new SupportKpisError({
    code: 'invalid_option',
    path,
    expected: `one of ${choices.map((choice) => `'${choice}'`).join(', ')}`,
    received: value,
    hint: typeof value === 'string' ? didYouMean(value, choices) : undefined,
  });
}
