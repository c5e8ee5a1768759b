import { readDigits } from './civilDay.ts';

/** Milliseconds after midnight of a text `HH:MM` or `HH:MM:SS`, of any hour; NaN when it is none. */
export function readWallTime(text: unknown): number {
  if (typeof text !== 'string' || (text.length !== 5 && text.length !== 8)) return Number.NaN;
  const hour = readDigits(text, 0, 2);
  const minute = readDigits(text, 3, 2);
  const second = text.length === 8 ? readDigits(text, 6, 2) : 0;
  if (text[2] !== ':' || (text.length === 8 && text[5] !== ':')) return Number.NaN;
  const milliseconds = ((hour * 60 + minute) * 60 + second) * 1000;
  return minute <= 59 && second <= 59 ? milliseconds : Number.NaN;
}
