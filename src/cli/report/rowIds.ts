import { hashText, HASH_LANES as LANES } from '../../stats/hashText.ts';

/** The ids are spread over so many arrays, that only a small one has to be copied when it grows. */
const ARRAYS = 64;
const ARRAY_SHIFT = 26;
const SMALLEST = 16;
/** Above this share of filled places a look-up gets slow. */
const FULLEST = 0.8;

/**
 * Ids that were seen, as fingerprints of 96 bits: 12 bytes for an id of any length, and as much again for room. Of ten
 * million ids two share a fingerprint by chance less than once in 10¹⁴ times.
 */
export interface RowIds {
  /** Whether the id was not there before; then it is. */
  add(id: string): boolean;
  has(id: string): boolean;
  /** All of them, three numbers each, in no order that means anything. */
  fingerprints(): Uint32Array;
  /** Takes in the fingerprints of others; gives those that were there before. */
  addAll(fingerprints: Uint32Array): Uint32Array;
}

/** One of the arrays, and how many of its places are filled. */
interface Places {
  lanes: Uint32Array;
  count: number;
}

export function createRowIds(): RowIds {
  const arrays = Array.from({ length: ARRAYS }, (): Places => ({ lanes: new Uint32Array(SMALLEST * LANES), count: 0 }));
  const own = new Uint32Array(LANES);

  function insert(from: Uint32Array, at: number): boolean {
    const places = arrays[(from[at] as number) >>> ARRAY_SHIFT] as Places;
    if (places.count * LANES > places.lanes.length * FULLEST) places.lanes = grown(places.lanes);
    const isNew = put(places.lanes, from, at);
    if (isNew) places.count++;
    return isNew;
  }

  return {
    add(id) {
      fingerprint(id, own);
      return insert(own, 0);
    },
    has(id) {
      fingerprint(id, own);
      const { lanes } = arrays[(own[0] as number) >>> ARRAY_SHIFT] as Places;
      return !isEmpty(lanes, placeOf(lanes, own, 0));
    },
    fingerprints() {
      const all = new Uint32Array(arrays.reduce((sum, { count }) => sum + count, 0) * LANES);
      let at = 0;
      for (const { lanes } of arrays) {
        for (let start = 0; start < lanes.length; start += LANES) {
          if (isEmpty(lanes, start)) continue;
          for (let lane = 0; lane < LANES; lane++) all[at++] = lanes[start + lane] as number;
        }
      }
      return all;
    },
    addAll(fingerprints) {
      const known: number[] = [];
      for (let at = 0; at < fingerprints.length; at += LANES) {
        if (insert(fingerprints, at)) continue;
        for (let lane = 0; lane < LANES; lane++) known.push(fingerprints[at + lane] as number);
      }
      return Uint32Array.from(known);
    },
  };
}

/** Where a fingerprint stands, or the empty place where it would. */
function placeOf(lanes: Uint32Array, from: Uint32Array, at: number): number {
  const mask = lanes.length / LANES - 1;
  let place = (from[at] as number) & mask;
  while (!isEmpty(lanes, place * LANES) && !isSame(lanes, place * LANES, from, at)) place = (place + 1) & mask;
  return place * LANES;
}

/** Puts a fingerprint into its place; whether that was empty. */
function put(lanes: Uint32Array, from: Uint32Array, at: number): boolean {
  const start = placeOf(lanes, from, at);
  if (!isEmpty(lanes, start)) return false;
  for (let lane = 0; lane < LANES; lane++) lanes[start + lane] = from[at + lane] as number;
  return true;
}

function grown(before: Uint32Array): Uint32Array {
  const lanes = new Uint32Array(before.length * 2);
  for (let start = 0; start < before.length; start += LANES) if (!isEmpty(before, start)) put(lanes, before, start);
  return lanes;
}

function isEmpty(places: Uint32Array, start: number): boolean {
  return places[start + LANES - 1] === 0;
}

function isSame(places: Uint32Array, start: number, from: Uint32Array, at: number): boolean {
  for (let lane = 0; lane < LANES; lane++) if (places[start + lane] !== from[at + lane]) return false;
  return true;
}

/** The last lane is never 0, which stands for an empty place. */
function fingerprint(text: string, into: Uint32Array): void {
  hashText(text, into);
  into[LANES - 1] ||= 1;
}
