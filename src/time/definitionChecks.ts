import { didYouMean } from '../errors/nearest.ts';
import { SupportKpisError } from '../errors/supportKpisError.ts';
import { DAY, readCivilDay } from './civilDay.ts';
import type { Pairs } from './dayRules.ts';
import { readWallTime } from './readWallTime.ts';

/** A part of a definition that has named fields, and no others. */
export function readFields(value: unknown, names: readonly string[], path: string): Record<string, unknown> {
  const fields = readObject(value, path);
  for (const name of Object.keys(fields)) {
    if (!names.includes(name)) throw unknownOption(name, names, path);
  }
  return fields;
}

/** A part of a definition that is an object with any keys. */
export function readObject(value: unknown, path: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new SupportKpisError({ code: 'invalid_option', path, expected: 'an object', received: value });
}

/** A part of a definition that is a list. */
export function readList(value: unknown, path: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new SupportKpisError({ code: 'invalid_option', path, expected: 'an array', received: value });
}

/** A date `YYYY-MM-DD` as a civil day. */
export function readDate(value: unknown, path: string): number {
  const day = typeof value === 'string' && value.length === 10 ? readCivilDay(value) : Number.NaN;
  if (!Number.isNaN(day)) return day;
  throw new SupportKpisError({
    code: 'invalid_date',
    path,
    expected: "a real calendar date 'YYYY-MM-DD'",
    received: value,
    hint: value instanceof Date ? 'a Date is a different day in another zone; write the date as a text' : undefined,
  });
}

/** Intervals of one day as ms after midnight; what ends at or before its start ends on the next day. */
export function readHours(value: unknown, path: string): Pairs {
  const pairs: number[] = [];
  readList(value, path).forEach((interval, index) => {
    const place = `${path}[${index}]`;
    const ends = readList(interval, place);
    if (ends.length !== 2) {
      throw new SupportKpisError({
        code: 'invalid_option',
        path: place,
        expected: "a pair ['09:00', '17:00']",
        received: interval,
      });
    }
    const open = readTime(ends[0], `${place}[0]`, DAY - 1);
    const close = readTime(ends[1], `${place}[1]`, DAY);
    if (open === close) {
      throw new SupportKpisError({
        code: 'empty_interval',
        path: place,
        expected: 'a closing different from the opening',
        received: ends[0],
        hint: "for the whole day write ['00:00', '24:00']; for a closed day leave the list empty",
      });
    }
    pairs.push(open, close < open ? close + DAY : close);
  });
  return pairs;
}

function readTime(value: unknown, path: string, latest: number): number {
  const time = readWallTime(value);
  if (time <= latest) return time;
  throw new SupportKpisError({
    code: 'invalid_time',
    path,
    expected: latest < DAY ? "'HH:MM' or 'HH:MM:SS' before 24:00" : "'HH:MM' or 'HH:MM:SS' up to 24:00",
    received: value,
    hint: typeof value === 'string' && /^\d:/.test(value) ? `did you mean '0${value.slice(0, 7)}'?` : undefined,
  });
}

/** The error for a key that a definition does not have. */
export function unknownOption(name: string, names: readonly string[], path: string): SupportKpisError {
  return new SupportKpisError({
    code: 'unknown_option',
    path: `${path}.${name.slice(0, 40)}`,
    expected: `one of ${names.join(', ')}`,
    received: name,
    hint: didYouMean(name, names) ?? didYouMean(name.slice(0, 3), names),
  });
}
