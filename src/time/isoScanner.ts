import { DAY, readCivilDay, readDigits } from './civilDay.ts';

/** A text read as a date and perhaps a time, in civil milliseconds, and the offset it states, if any. */
export interface ScannedInstant {
  readonly civil: number;
  /** The offset in ms, or null when the text names none. */
  readonly offset: number | null;
  /** Seconds were 60: stands for a leap second, read as the last millisecond before it ends. */
  readonly leapSecond: boolean;
}

const DATE_LENGTH = 10;

/**
 * Reads `YYYY-MM-DD`, and after `T`, `t` or a space `hh:mm`, `hh:mm:ss` or `hh:mm:ss.f`, then `Z`, `z`, `±hh:mm` or
 * `±hhmm`. One pass from left to right, ASCII only; anything else is null.
 */
export function scanIso(text: string): ScannedInstant | null {
  const day = readCivilDay(text);
  if (Number.isNaN(day)) return null;
  if (text.length === DATE_LENGTH) return { civil: day * DAY, offset: null, leapSecond: false };
  const separator = text[DATE_LENGTH];
  if (separator !== 'T' && separator !== 't' && separator !== ' ') return null;
  const hour = readDigits(text, 11, 2);
  const minute = readDigits(text, 14, 2);
  if (text[13] !== ':' || !(hour <= 24) || !(minute <= 59)) return null;
  let at = 16;
  let second = 0;
  let fraction = 0;
  if (text[at] === ':') {
    second = readDigits(text, at + 1, 2);
    if (!(second <= 60)) return null;
    at += 3;
    if (text[at] === '.' || text[at] === ',') {
      const end = skipDigits(text, at + 1);
      if (end === at + 1) return null;
      // Digits beyond the third are cut off, not rounded, so that a time never passes into the next second.
      fraction = Number(text.slice(at + 1, Math.min(end, at + 4)).padEnd(3, '0'));
      at = end;
    }
  }
  if (hour === 24 && minute + second + fraction > 0) return null;
  const offset = at === text.length ? null : readOffset(text, at);
  if (Number.isNaN(offset)) return null;
  const leapSecond = second === 60;
  const milliseconds = leapSecond ? 59_999 : second * 1000 + fraction;
  return { civil: day * DAY + (hour * 60 + minute) * 60_000 + milliseconds, offset, leapSecond };
}

function skipDigits(text: string, from: number): number {
  let at = from;
  while (!Number.isNaN(readDigits(text, at, 1))) at++;
  return at;
}

/** The offset that ends the text, or NaN. `-00:00` is UTC, as RFC 3339 has it. */
function readOffset(text: string, at: number): number {
  const sign = text[at];
  if (sign === 'Z' || sign === 'z') return text.length === at + 1 ? 0 : Number.NaN;
  if (sign !== '+' && sign !== '-') return Number.NaN;
  const colon = text[at + 3] === ':' ? 1 : 0;
  if (text.length !== at + 5 + colon) return Number.NaN;
  const hour = readDigits(text, at + 1, 2);
  const minute = readDigits(text, at + 3 + colon, 2);
  if (!(hour <= 23 && minute <= 59)) return Number.NaN;
  return (hour * 60 + minute) * (sign === '-' ? -60_000 : 60_000);
}
