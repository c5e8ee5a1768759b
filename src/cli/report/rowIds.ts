const LANES = 4;
const SMALLEST = 256;
/** Above this share of filled places a look-up gets slow. */
const FULLEST = 0.7;

/**
 * Ids that were seen, as fingerprints of 128 bits: 16 bytes for an id of any length, in one array that grows. Two ids
 * share a fingerprint by chance less than once in 10²⁴ pairs of sets of ten million.
 */
export interface RowIds {
  /** Whether the id was not there before; then it is. */
  add(id: string): boolean;
  has(id: string): boolean;
  /** All of them, four numbers each, in no order that means anything. */
  fingerprints(): Uint32Array;
  /** Takes in the fingerprints of others; gives those that were there before. */
  addAll(fingerprints: Uint32Array): Uint32Array;
}

export function createRowIds(): RowIds {
  let places = new Uint32Array(SMALLEST * LANES);
  let count = 0;
  const own = new Uint32Array(LANES);

  /** Where a fingerprint stands, or the empty place where it would. */
  function placeOf(from: Uint32Array, at: number): number {
    const mask = places.length / LANES - 1;
    let place = (from[at] as number) & mask;
    while (!isEmpty(places, place * LANES) && !isSame(places, place * LANES, from, at)) place = (place + 1) & mask;
    return place * LANES;
  }

  /** Puts a fingerprint into its place; whether that was empty. */
  function put(from: Uint32Array, at: number): boolean {
    const start = placeOf(from, at);
    if (!isEmpty(places, start)) return false;
    for (let lane = 0; lane < LANES; lane++) places[start + lane] = from[at + lane] as number;
    return true;
  }

  function grow(): void {
    const before = places;
    places = new Uint32Array(before.length * 2);
    for (let start = 0; start < before.length; start += LANES) if (!isEmpty(before, start)) put(before, start);
  }

  function insert(from: Uint32Array, at: number): boolean {
    if (count * LANES > places.length * FULLEST) grow();
    const isNew = put(from, at);
    if (isNew) count++;
    return isNew;
  }

  return {
    add(id) {
      fingerprint(id, own);
      return insert(own, 0);
    },
    has(id) {
      fingerprint(id, own);
      return !isEmpty(places, placeOf(own, 0));
    },
    fingerprints() {
      const all = new Uint32Array(count * LANES);
      let at = 0;
      for (let start = 0; start < places.length; start += LANES) {
        if (isEmpty(places, start)) continue;
        for (let lane = 0; lane < LANES; lane++) all[at++] = places[start + lane] as number;
      }
      return all;
    },
    addAll(fingerprints) {
      const known: number[] = [];
      for (let at = 0; at < fingerprints.length; at += LANES) {
        if (!insert(fingerprints, at))
          for (let lane = 0; lane < LANES; lane++) known.push(fingerprints[at + lane] as number);
      }
      return Uint32Array.from(known);
    },
  };
}

function isEmpty(places: Uint32Array, start: number): boolean {
  return places[start + LANES - 1] === 0;
}

function isSame(places: Uint32Array, start: number, from: Uint32Array, at: number): boolean {
  for (let lane = 0; lane < LANES; lane++) if (places[start + lane] !== from[at + lane]) return false;
  return true;
}

/** Four multiplicative hashes with different seeds, each mixed at the end; the last lane is never 0. */
function fingerprint(text: string, into: Uint32Array): void {
  let [first, second, third, fourth] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x3c6ef372];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 0x85ebca6b) ^ (second >>> 15);
    second = Math.imul(second ^ code, 0xc2b2ae35) ^ (third >>> 13);
    third = Math.imul(third ^ code, 0x27d4eb2f) ^ (fourth >>> 16);
    fourth = Math.imul(fourth ^ code, 0x165667b1) ^ (first >>> 14);
  }
  into[0] = mixed(first ^ text.length);
  into[1] = mixed(second + (into[0] as number));
  into[2] = mixed(third + (into[1] as number));
  into[3] = mixed(fourth + (into[2] as number)) || 1;
}

function mixed(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
