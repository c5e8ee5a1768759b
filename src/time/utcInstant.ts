import { DAY, readCivilDay, readDigits } from './civilDay.ts';

/**
 * The instant of a text in the form that most exports have, `2024-01-31T09:00:00Z` or with milliseconds; NaN for all other
 * texts, of which {@link parseInstant} tells what they are. Makes nothing but the number.
 */
export function utcInstant(text: string): number {
  const { length } = text;
  if ((length !== 20 && length !== 24) || text.charCodeAt(10) !== 0x54 || text.charCodeAt(length - 1) !== 0x5a) {
    return Number.NaN;
  }
  if (text.charCodeAt(13) !== 0x3a || text.charCodeAt(16) !== 0x3a) return Number.NaN;
  const hour = readDigits(text, 11, 2);
  const minute = readDigits(text, 14, 2);
  const second = readDigits(text, 17, 2);
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return Number.NaN;
  const fraction = length === 20 ? 0 : text.charCodeAt(19) === 0x2e ? readDigits(text, 20, 3) : Number.NaN;
  return readCivilDay(text) * DAY + ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
}
