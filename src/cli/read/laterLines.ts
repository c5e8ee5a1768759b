import type { ByteRange } from './ndjsonRows.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const [ZERO, NINE] = [0x30, 0x39];
const [LATIN_T, LATIN_Z] = [0x54, 0x5a];
const DATE_LENGTH = 10;
const SECOND_LENGTH = 19;
/** No offset, and no zone's wall time, is further from UTC. */
const MOST_OFFSET = 2 * 86_400_000;
/** Numbers below are counts and scores: no instant that a parser takes is so early. */
const LOWEST = 1e11;

/** The name of a plan's date, which is no date of what happened. */
const PLANNED = bytesOf('dueAt');

/**
 * Whether something in a line of JSON may have happened later than at the instant that `since` tells, found out from its
 * bytes at a small part of the cost of reading it. Says yes to every line of which only reading tells.
 */
export function laterLines(since: () => number): ByteRange<boolean> {
  let known = Number.NEGATIVE_INFINITY;
  let [second, date] = [bytesOf(''), bytesOf('')];
  return (bytes, from, to) => {
    const instant = since();
    if (!(instant > LOWEST)) return true;
    if (instant !== known) {
      known = instant;
      second = bytesOf(new Date(instant).toISOString().slice(0, SECOND_LENGTH));
      date = bytesOf(new Date(instant - MOST_OFFSET).toISOString().slice(0, DATE_LENGTH));
    }
    return holdsLater(bytes, from, to, instant, second, date);
  };
}

function holdsLater(
  bytes: Uint8Array,
  from: number,
  to: number,
  instant: number,
  second: Uint8Array,
  date: Uint8Array,
) {
  let at = from;
  while (at < to) {
    let byte = bytes[at++] as number;
    if (byte === QUOTE) {
      const start = at;
      for (byte = bytes[at] as number; byte !== QUOTE; byte = bytes[++at] as number) {
        if (byte === BACKSLASH || at >= to) return true;
      }
      const first = bytes[start] as number;
      if (first >= ZERO && first <= NINE) {
        if (at - start >= DATE_LENGTH && isLater(bytes, start, at, second, date)) return true;
      } else if (at - start === PLANNED.length && compare(bytes, start, PLANNED) === 0)
        at = behindPlanned(bytes, at, to);
      at++;
    } else if (byte >= ZERO && byte <= NINE) {
      let number = byte - ZERO;
      for (byte = bytes[at] as number; byte >= ZERO && byte <= NINE; byte = bytes[++at] as number) {
        number = number * 10 + byte - ZERO;
      }
      // An exponent behind it makes a number that these digits do not tell.
      if (number >= instant || byte === 0x65 || byte === 0x45) return true;
    }
  }
  return false;
}

/** Texts in UTC are compared to the second as they stand; those with another offset, or none, by a date well before. */
function isLater(bytes: Uint8Array, start: number, end: number, second: Uint8Array, date: Uint8Array): boolean {
  const inUtc = end - start > SECOND_LENGTH && bytes[start + DATE_LENGTH] === LATIN_T && bytes[end - 1] === LATIN_Z;
  return inUtc ? compare(bytes, start, second) >= 0 : compare(bytes, start, date) >= 0;
}

function compare(bytes: Uint8Array, start: number, wanted: Uint8Array): number {
  for (let index = 0; index < wanted.length; index++) {
    const difference = (bytes[start + index] as number) - (wanted[index] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The closing quote of the text that a plan's date is; that of its name where it is no text. */
function behindPlanned(bytes: Uint8Array, quote: number, to: number): number {
  const start = bytes[quote + 2] === 0x20 ? quote + 3 : quote + 2;
  if (bytes[quote + 1] !== COLON || bytes[start] !== QUOTE) return quote;
  for (let at = start + 1; at < to && bytes[at] !== BACKSLASH; at++) if (bytes[at] === QUOTE) return at;
  return quote;
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
