import { SupportKpisError } from '../errors/supportKpisError.ts';
import { exactUnits, writeUnits } from './expansion.ts';
import { HIGHEST_OCTAVE, LOWEST_OCTAVE, type OctaveCounts } from './octaveCounts.ts';

/** More parts than any sum of doubles needs. */
const MOST_PARTS = 64;

/** Says which field of a stored sketch is damaged. */
export function failField(field: string, expected: string, received: unknown): never {
  throw new SupportKpisError({ code: 'invalid_state', path: `readLogHistogram: ${field}`, expected, received });
}

/** A plain record, read one level deep. */
export function recordAt(value: unknown, field: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) failField(field, 'an object', value);
  return value as Readonly<Record<string, unknown>>;
}

/** A count: a whole number from 0. */
export function countAt(value: unknown, field: string): number {
  const isCount = Number.isSafeInteger(value) && (value as number) >= 0 && !Object.is(value, -0);
  return isCount ? (value as number) : failField(field, 'a whole number from 0', value);
}

/** A finite number. */
export function numberAt(value: unknown, field: string): number {
  return Number.isFinite(value) ? (value as number) + 0 : failField(field, 'a finite number', value);
}

/** An exact running sum in the one form that `addToSum` writes. */
export function partialsAt(value: unknown, field: string): number[] {
  const parts = listAt(value, field, MOST_PARTS).map((part) => numberAt(part, field));
  const isMarked = parts[0] === 0;
  if (isMarked && !Number.isSafeInteger(parts[1])) failField(field, 'the parts of an exact sum', value);
  const written = writeUnits([], exactUnits(parts));
  const isSame = written.length === parts.length && written.every((part, index) => part === parts[index]);
  return isSame ? parts : failField(field, 'the parts of an exact sum', value);
}

/** Counts by octave: as many rows as there are octaves, each empty or with all its steps. */
export function octavesAt(value: unknown, field: string, steps: number): OctaveCounts {
  const source = recordAt(value, field);
  const first = source['first'] as number;
  if (!Number.isInteger(first) || first < LOWEST_OCTAVE || first > HIGHEST_OCTAVE) {
    failField(`${field}.first`, `a whole number from ${LOWEST_OCTAVE} to ${HIGHEST_OCTAVE}`, first);
  }
  const rows = listAt(source['counts'], `${field}.counts`, HIGHEST_OCTAVE - first + 1);
  const counts = rows.map((row) => rowAt(row, `${field}.counts`, steps));
  const isTrimmed =
    counts.length === 0 ? first === 0 : [counts[0], counts.at(-1)].every((row) => row?.length === steps);
  return isTrimmed
    ? { first: first + 0, counts }
    : failField(`${field}.counts`, 'rows from the first octave in use to the last', rows);
}

function rowAt(value: unknown, field: string, steps: number): number[] {
  const row = listAt(value, field, steps).map((count) => countAt(count, field));
  const isWhole = row.length === 0 || (row.length === steps && row.some((count) => count > 0));
  return isWhole ? row : failField(field, `rows of ${steps} counts, or empty ones`, value);
}

/** A true array of bounded length: nothing that merely claims a length is walked. */
function listAt(value: unknown, field: string, longest: number): unknown[] {
  if (!Array.isArray(value) || value.length > longest) failField(field, `a list of at most ${longest}`, value);
  return Array.from(value as unknown[]);
}
