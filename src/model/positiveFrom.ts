import type { Scale } from './survey.ts';

const known: Readonly<Record<string, number>> = { '1-5': 4, '1-10': 8, '1-7': 6, '0-1': 1 };

/** From which score on an answer is positive, on the scales for which the field agrees on it; else `null`. */
export function positiveFrom({ min, max }: Scale): number | null {
  const name = `${min}-${max}`;
  return Object.hasOwn(known, name) ? (known[name] as number) : null;
}
