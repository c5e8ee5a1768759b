import { readLogHistogram } from '../stats/readLogHistogram.ts';
import { isPlain } from './isPlain.ts';

/**
 * Whether a state that was sent has all that an empty one has, in the same kinds of values, and nothing that JSON cannot
 * hold. Sketches are read by their own reader.
 */
export function fitsState(empty: unknown, state: unknown): boolean {
  return isPlain(state) && hasShape(empty, state);
}

/** Goes as deep as the empty state does, whatever was sent. */
function hasShape(empty: unknown, state: unknown): boolean {
  if (empty === null) return true;
  if (typeof empty !== 'object') return typeof state === typeof empty;
  if (typeof state !== 'object' || state === null || Array.isArray(state) !== Array.isArray(empty)) return false;
  const [wanted, found] = [empty, state] as [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>];
  if ('relativeError' in wanted) return isSketch(state);
  const keys = Object.keys(wanted);
  return keys.length === 0 ? isEven(found) : keys.every((key) => hasShape(wanted[key], found[key]));
}

/** A list that is empty at first says nothing of its elements, but they are all of one kind; so are counts by name. */
function isEven(state: Readonly<Record<string, unknown>>): boolean {
  const values = Object.values(state);
  const first = values[0];
  const isList = Array.isArray(first);
  return values.every((value) => value !== null && typeof value === typeof first && Array.isArray(value) === isList);
}

function isSketch(state: unknown): boolean {
  try {
    readLogHistogram(state);
    return true;
  } catch {
    return false;
  }
}
