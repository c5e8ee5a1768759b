import { readDigits } from './civilDay.ts';

/** The offset in ms that a name such as `UTC`, `+05:30`, `-0800` or `+02` states by itself; NaN for names of zones. */
export function fixedOffset(name: string): number {
  if (name === 'UTC' || name === 'Etc/UTC') return 0;
  const sign = name[0] === '+' ? 1 : name[0] === '-' ? -1 : Number.NaN;
  const digits = name.length === 6 && name[3] === ':' ? name.slice(1, 3) + name.slice(4) : name.slice(1);
  if (digits.length !== 2 && digits.length !== 4) return Number.NaN;
  const hour = readDigits(digits, 0, 2);
  const minute = digits.length === 4 ? readDigits(digits, 2, 2) : 0;
  return hour <= 23 && minute <= 59 ? sign * (hour * 60 + minute) * 60_000 + 0 : Number.NaN;
}
