import { didYouMean } from '../errors/nearest.ts';
import { SupportKpisError } from '../errors/supportKpisError.ts';
import { DAY, readCivilDay } from './civilDay.ts';
import { monthOf } from './monthNames.ts';

/** Reads a text that is in one form of dates; `null` for any other text, and for days that do not exist. */
export type DateFormat = (text: string) => { readonly civil: number; readonly offset: number | null } | null;

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'fraction' | 'half' | 'offset';

const tokens: ReadonlyMap<string, readonly [part: Part, pattern: string]> = new Map([
  ['yyyy', ['year', '(\\d{4})']],
  ['yy', ['year', '(\\d{2})']],
  ['MMM', ['month', '(\\p{L}{3,}\\.?)']],
  ['MM', ['month', '(\\d{2})']],
  ['M', ['month', '(\\d{1,2})']],
  ['dd', ['day', '(\\d{2})']],
  ['d', ['day', '(\\d{1,2})']],
  ['HH', ['hour', '(\\d{2})']],
  ['H', ['hour', '(\\d{1,2})']],
  ['hh', ['hour', '(\\d{2})']],
  ['h', ['hour', '(\\d{1,2})']],
  ['mm', ['minute', '(\\d{2})']],
  ['ss', ['second', '(\\d{2})']],
  ['SSS', ['fraction', '(\\d{3})']],
  ['a', ['half', '([AaPp]\\.?[Mm]\\.?)']],
  ['xxx', ['offset', '(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})']],
]);

const LONGEST = 60;

/**
 * Makes a reader of dates in one form: `dd.MM.yyyy HH:mm`, `M/d/yyyy h:mm a`, `dd/MMM/yy`. What is doubled has two
 * digits, what is single one or two; `MMM` is a month's name in English, German, French or Spanish, `xxx` an offset.
 *
 * @throws `invalid_date_format` when it has no year, month and day, a part twice, or letters that mean nothing.
 */
export function dateFormat(format: unknown, path: string): DateFormat {
  const { pattern, parts } = compile(format, path);
  const matcher = new RegExp(`^${pattern}$`, 'u');
  return (text) => {
    if (text.length > LONGEST) return null;
    const found = matcher.exec(text.trim());
    if (found === null) return null;
    const values = new Map(parts.map((part, index) => [part, found[index + 1] as string]));
    return civilOf(values);
  };
}

function compile(format: unknown, path: string): { readonly pattern: string; readonly parts: readonly Part[] } {
  const parts: Part[] = [];
  let pattern = '';
  let twelve = false;
  const text = typeof format === 'string' && format.length <= LONGEST ? format : '';
  for (const [piece] of text.matchAll(/'[^']*'|([A-Za-z])\1*|\s+|[^A-Za-z\s]/g)) {
    const token = tokens.get(piece);
    if (token !== undefined) {
      parts.push(token[0]);
      pattern += token[1];
      if (piece[0] === 'h') twelve = true;
    } else if (/^\s/.test(piece)) pattern += '\\s+';
    else if (piece[0] === "'" && piece.length > 1) pattern += literal(piece.slice(1, -1));
    else if (/[A-Za-z]/.test(piece)) throw invalid(format, path, didYouMean(piece, tokens.keys()));
    else pattern += literal(piece);
  }
  const complete = (['year', 'month', 'day'] as const).every((part) => parts.includes(part));
  if (!complete || new Set(parts).size < parts.length || twelve !== parts.includes('half')) throw invalid(format, path);
  return { pattern, parts };
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function invalid(format: unknown, path: string, hint?: string): SupportKpisError {
  return new SupportKpisError({
    code: 'invalid_date_format',
    path,
    expected: "a form of dates with year, month and day, such as 'dd.MM.yyyy HH:mm' or 'M/d/yyyy h:mm a'",
    received: format,
    hint,
  });
}

function civilOf(values: ReadonlyMap<Part, string>): ReturnType<DateFormat> {
  const number = (part: Part): number => Number(values.get(part) ?? 0);
  const year = values.get('year') as string;
  const month = values.get('month') as string;
  const [monthNumber, hour] = [
    /\d/.test(month) ? Number(month) : (monthOf(month) ?? 0),
    hourOf(number('hour'), values),
  ];
  if (hour === null) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = readCivilDay(`${year.length === 2 ? `20${year}` : year}-${two(monthNumber)}-${two(number('day'))}`);
  const [minute, second] = [number('minute'), number('second')];
  if (Number.isNaN(day) || minute > 59 || second > 59) return null;
  const civil = day * DAY + ((hour * 60 + minute) * 60 + second) * 1000 + number('fraction');
  const offset = offsetOf(values.get('offset'));
  return Number.isNaN(offset) ? null : { civil, offset };
}

function hourOf(hour: number, values: ReadonlyMap<Part, string>): number | null {
  const half = values.get('half');
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (/p/i.test(half) ? 12 : 0);
}

function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/[A-Z]/.test(text)) return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(-2))];
  if (hours > 23 || minutes > 59) return Number.NaN;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
