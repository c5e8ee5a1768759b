/** Numbers for pairs of whole numbers, in the order in which the pairs first come. */
export interface Pairs {
  /** The number of a pair; a new one is the count before. */
  idOf(first: number, second: number): number;
  count(): number;
  firstOf(id: number): number;
  secondOf(id: number): number;
}

/** Pairs of numbers below this are found without a hash. */
const NEAR = 64;

/** A table of the pairs of small numbers, and an open-addressing hash over two columns, at most half full. */
export function createPairs(): Pairs {
  const near = new Int32Array(NEAR * NEAR);
  let mask = 1023;
  let slots = new Int32Array(mask + 1);
  let firsts = new Int32Array(512);
  let seconds = new Int32Array(512);
  let count = 0;

  function slotOf(first: number, second: number): number {
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 7;
  }

  function grow(): void {
    mask = mask * 2 + 1;
    slots = new Int32Array(mask + 1);
    firsts = longer(firsts);
    seconds = longer(seconds);
    for (let id = 0; id < count; id++) {
      let slot = slotOf(firsts[id] as number, seconds[id] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
  }

  function find(first: number, second: number): number {
    let slot = slotOf(first, second) & mask;
    for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
      if (firsts[held - 1] === first && seconds[held - 1] === second) return held - 1;
      slot = (slot + 1) & mask;
    }
    if (count === firsts.length) {
      grow();
      slot = slotOf(first, second) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
    }
    firsts[count] = first;
    seconds[count] = second;
    slots[slot] = count + 1;
    return count++;
  }

  return {
    // Short, so that it becomes part of the loop that asks.
    idOf(first, second) {
      if ((first | second) >>> 0 >= NEAR) return find(first, second);
      const place = first * NEAR + second;
      const held = near[place] as number;
      if (held !== 0) return held - 1;
      near[place] = find(first, second) + 1;
      return (near[place] as number) - 1;
    },
    count: () => count,
    firstOf: (id) => firsts[id] as number,
    secondOf: (id) => seconds[id] as number,
  };
}

function longer(column: Int32Array): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(column.length * 2);
  copy.set(column);
  return copy;
}
