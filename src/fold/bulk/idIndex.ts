/** Places by id, in an open-addressing hash over the ids themselves. */
export interface IdIndex {
  /** The place of an id; −1 where it was not put. */
  placeOf(id: string): number;
  /** Puts an id that is not there yet; gives the place of one that is, else −1. */
  put(id: string, place: number): number;
}

/** After so many steps the ids are taken to collide on purpose, and a `Map` takes over. */
const LONG_WALK = 128;

export function createIdIndex(expected: number): IdIndex {
  let mask = 1023;
  while (mask < expected * 2) mask = mask * 2 + 1;
  let slots = new Int32Array(mask + 1);
  let places = new Int32Array(Math.max(512, expected));
  const ids: string[] = [];
  let map: Map<string, number> | null = null;

  function walk(id: string): number {
    let slot = hashOf(id) & mask;
    for (let steps = 0; steps < LONG_WALK; steps++) {
      const held = slots[slot] as number;
      if (held === 0 || ids[held - 1] === id) return slot;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  function giveUp(): Map<string, number> {
    map = new Map(ids.map((id, index) => [id, places[index] as number]));
    return map;
  }

  function grow(): void {
    mask = mask * 2 + 1;
    slots = new Int32Array(mask + 1);
    const more = new Int32Array(places.length * 2);
    more.set(places);
    places = more;
    // Ids that found their slots among fewer find them among more.
    for (let index = 0; index < ids.length; index++) slots[walk(ids[index] as string)] = index + 1;
  }

  return {
    placeOf(id) {
      if (map !== null) return map.get(id) ?? -1;
      const slot = walk(id);
      if (slot < 0) return giveUp().get(id) ?? -1;
      const held = slots[slot] as number;
      return held === 0 ? -1 : (places[held - 1] as number);
    },
    put(id, place) {
      if (map === null && ids.length === places.length) grow();
      const slot = map === null ? walk(id) : -1;
      if (slot < 0) {
        const all = map ?? giveUp();
        const before = all.get(id);
        if (before === undefined) all.set(id, place);
        return before ?? -1;
      }
      const held = slots[slot] as number;
      if (held !== 0) return places[held - 1] as number;
      places[ids.length] = place;
      slots[slot] = ids.push(id);
      return -1;
    },
  };
}

/** Ids that count up fall into slots that follow each other, which is what caches like. */
function hashOf(id: string): number {
  let hash = 0;
  for (let index = 0; index < id.length; index++) hash = (Math.imul(hash, 10) + id.charCodeAt(index)) | 0;
  return hash ^ (hash >>> 20);
}
