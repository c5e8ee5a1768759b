/** Places by id, in an open-addressing hash over the ids themselves. */
export interface IdIndex {
  slots: Int32Array;
  places: Int32Array;
  readonly ids: string[];
  /** Takes over when ids seem to collide on purpose. */
  map: Map<string, number> | null;
}

/** After so many steps the ids are taken to collide on purpose. */
const LONG_WALK = 128;

export function createIdIndex(expected: number): IdIndex {
  let length = 1024;
  while (length <= expected * 2) length *= 2;
  return { slots: new Int32Array(length), places: new Int32Array(Math.max(512, expected)), ids: [], map: null };
}

/** The place of an id; −1 where it was not put. */
export function placeOfId(index: IdIndex, id: string): number {
  const slot = index.map === null ? walk(index, id) : -1;
  if (slot < 0) return mapOf(index).get(id) ?? -1;
  const held = index.slots[slot] as number;
  return held === 0 ? -1 : (index.places[held - 1] as number);
}

/** Puts an id that is not there yet; gives the place of one that is, else −1. */
export function putId(index: IdIndex, id: string, place: number): number {
  if (index.map === null && index.ids.length === index.places.length) grow(index);
  const slot = index.map === null ? walk(index, id) : -1;
  if (slot < 0) {
    const all = mapOf(index);
    const before = all.get(id);
    if (before === undefined) all.set(id, place);
    return before ?? -1;
  }
  const held = index.slots[slot] as number;
  if (held !== 0) return index.places[held - 1] as number;
  index.places[index.ids.length] = place;
  index.slots[slot] = index.ids.push(id);
  return -1;
}

/** The slot of an id, or the free one for it; −1 when it lies too far. */
function walk({ slots, ids }: IdIndex, id: string): number {
  const mask = slots.length - 1;
  let slot = hashOf(id) & mask;
  for (let steps = 0; steps < LONG_WALK; steps++) {
    const held = slots[slot] as number;
    if (held === 0 || ids[held - 1] === id) return slot;
    slot = (slot + 1) & mask;
  }
  return -1;
}

function mapOf(index: IdIndex): Map<string, number> {
  const { ids, places } = index;
  index.map ??= new Map(ids.map((id, at) => [id, places[at] as number]));
  return index.map;
}

function grow(index: IdIndex): void {
  index.slots = new Int32Array(index.slots.length * 2);
  const more = new Int32Array(index.places.length * 2);
  more.set(index.places);
  index.places = more;
  const { ids, slots } = index;
  // Ids that found their slots among fewer find them among more.
  for (let at = 0; at < ids.length; at++) slots[walk(index, ids[at] as string)] = at + 1;
}

/** Ids that count up fall into slots that follow each other, which is what caches like. */
function hashOf(id: string): number {
  let hash = 0;
  for (let index = 0; index < id.length; index++) hash = (Math.imul(hash, 10) + id.charCodeAt(index)) | 0;
  return hash ^ (hash >>> 20);
}
