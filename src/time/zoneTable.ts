import { DAY } from './civilDay.ts';
import type { OffsetReader } from './hostOffsets.ts';

/** A zone's offsets, and where they change. */
export interface Zone {
  /** The offset from UTC in ms. */
  readonly offsetAt: OffsetReader;
  /** The first change of the offset in `(after, until]`, or NaN; for ranges of some days. */
  readonly nextTransition: (after: number, until: number) => number;
}

/** The Gregorian calendar, weekdays included, repeats after 400 years. */
export const CYCLE = 146_097 * DAY;
/** No zone had changed its offset yet (1800-01-01). */
export const FIRST_RULES = -5_364_662_400_000;
/** From here on every zone keeps its last rules (2100-01-01). */
export const LAST_RULES = 4_102_444_800_000;

const SPAN = 1461 * DAY;
const PROBE = 7 * DAY;

interface Chunk {
  readonly transitions: readonly number[];
  /** One more than transitions: the offset before the first, after the first … */
  readonly offsets: readonly number[];
}

/**
 * A table of transitions, made from readings every 7 days that are narrowed down to the second where they differ.
 * Filled four years at a time when asked for, and never larger than the years 1800 to 2500: the offset of an earlier
 * instant is that of 1800, and later rules repeat every 400 years.
 */
export function zoneTable(read: OffsetReader): Zone {
  const chunks: (Chunk | undefined)[] = [];
  const chunkAt = (index: number): Chunk => {
    const known = chunks[index];
    if (known !== undefined) return known;
    const start = FIRST_RULES + index * SPAN;
    const chunk = scan(read, start, start + SPAN);
    chunks[index] = chunk;
    return chunk;
  };
  const offsetAt = (instant: number): number => {
    const at = fold(instant);
    const { transitions, offsets } = chunkAt(Math.floor((at - FIRST_RULES) / SPAN));
    let index = transitions.length;
    while (index > 0 && at < (transitions[index - 1] as number)) index--;
    return offsets[index] as number;
  };
  const nextTransition = (after: number, until: number): number => {
    const at = fold(after);
    const moved = after < at ? 0 : after - at;
    for (let index = Math.floor((at - FIRST_RULES) / SPAN); ; index++) {
      const found = chunkAt(index).transitions.find((transition) => transition > at);
      if (found !== undefined) return found + moved <= until ? found + moved : Number.NaN;
      if (FIRST_RULES + (index + 1) * SPAN + moved > until) return Number.NaN;
    }
  };
  return { offsetAt, nextTransition };
}

function fold(instant: number): number {
  if (instant < FIRST_RULES) return FIRST_RULES;
  if (instant < LAST_RULES + CYCLE) return instant;
  return LAST_RULES + ((instant - LAST_RULES) % CYCLE);
}

function scan(read: OffsetReader, start: number, end: number): Chunk {
  const transitions: number[] = [];
  // One second before, so that a change at the very start is in this chunk and not lost between two.
  let low = start - 1000;
  const offsets = [read(low)];
  let offset = offsets[0] as number;
  while (low < end - 1000) {
    const high = Math.min(low + PROBE, end - 1000);
    const reached = read(high);
    while (offset !== reached) {
      let before = low;
      let after = high;
      while (after - before > 1000) {
        const middle = before + Math.floor((after - before) / 2000) * 1000;
        if (read(middle) === offset) before = middle;
        else after = middle;
      }
      low = after;
      offset = read(after);
      transitions.push(after);
      offsets.push(offset);
    }
    low = high;
  }
  return { transitions, offsets };
}
