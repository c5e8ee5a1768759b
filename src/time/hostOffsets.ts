import { SupportKpisError } from '../errors/supportKpisError.ts';
import { readDigits } from './civilDay.ts';

/** The offset from UTC in ms at an instant. */
export type OffsetReader = (instant: number) => number;

/**
 * Reads a zone's offsets from the host's `Intl`, seconds included; nothing when the host does not know the zone.
 * Slow, some microseconds a reading: {@link zoneTable} remembers them.
 */
export function hostOffsets(timeZone: string, path: string): OffsetReader | undefined {
  if (typeof Intl !== 'object' || typeof Intl.DateTimeFormat !== 'function') {
    throw new SupportKpisError({
      code: 'intl_unavailable',
      path,
      expected: "an engine with Intl, or 'UTC' or a fixed offset",
      received: timeZone,
      hint: 'where Intl is missing, use a calendar made by compileCalendar where it is not',
    });
  }
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    return undefined;
  }
  return (instant) => readOffset(format.format(instant));
}

/** The offset in a text such as `12/31/1969, GMT-00:44:30`. */
function readOffset(text: string): number {
  const at = text.lastIndexOf('GMT') + 3;
  if (at === text.length) return 0;
  const seconds = text.length > at + 6 ? readDigits(text, at + 7, 2) : 0;
  const size = (readDigits(text, at + 1, 2) * 60 + readDigits(text, at + 4, 2)) * 60 + seconds;
  return size * (text[at] === '+' ? 1000 : -1000);
}
