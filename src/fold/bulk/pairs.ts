import { longer } from './longer.ts';

/**
 * Numbers for pairs of whole numbers, in the order in which the pairs first come: a table of the pairs of small numbers, and
 * an open-addressing hash over two columns, at most half full.
 */
export interface Pairs {
  /** The pairs of numbers below `rows` and `columns`: the number of each and one more. */
  near: Int32Array;
  /** They grow with the numbers, as long as the table stays small; 0 before the first pair. */
  rows: number;
  columns: number;
  slots: Int32Array;
  firsts: Int32Array;
  seconds: Int32Array;
  count: number;
}

/** So many pairs has the table at most. */
const MOST_NEAR = 2 ** 16;
const LEAST = 8;

/** Without memory until the first pair comes, for of many tables in a report nothing is ever asked. */
export function createPairs(): Pairs {
  const none = new Int32Array(0);
  return { near: none, rows: 0, columns: 0, slots: none, firsts: none, seconds: none, count: 0 };
}

/** The number of a pair; a new one is the count before. Short, so that it becomes part of the loop that asks. */
export function pairOf(pairs: Pairs, first: number, second: number): number {
  if (first >>> 0 >= pairs.rows || second >>> 0 >= pairs.columns) return find(pairs, first, second);
  const place = first * pairs.columns + second;
  const held = pairs.near[place] as number;
  return held !== 0 ? held - 1 : findNear(pairs, place, first, second);
}

function findNear(pairs: Pairs, place: number, first: number, second: number): number {
  const own = find(pairs, first, second);
  pairs.near[place] = own + 1;
  return own;
}

function find(pairs: Pairs, first: number, second: number): number {
  if (pairs.slots.length === 0) {
    pairs.slots = new Int32Array(1024);
    pairs.firsts = new Int32Array(512);
    pairs.seconds = new Int32Array(512);
  }
  const { slots, firsts, seconds } = pairs;
  const mask = slots.length - 1;
  let slot = slotOf(first, second) & mask;
  for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
    if (firsts[held - 1] === first && seconds[held - 1] === second) return held - 1;
    slot = (slot + 1) & mask;
  }
  return put(pairs, first, second);
}

function put(pairs: Pairs, first: number, second: number): number {
  if (pairs.count === pairs.firsts.length) grow(pairs);
  const { slots, firsts, seconds, count } = pairs;
  firsts[count] = first;
  seconds[count] = second;
  slots[freeSlot(slots, first, second)] = count + 1;
  pairs.count++;
  if (first >= 0 && second >= 0 && (first >= pairs.rows || second >= pairs.columns)) widen(pairs, first, second);
  return count;
}

/** Makes room in the table for a pair, and puts all there that have room now. */
function widen(pairs: Pairs, first: number, second: number): void {
  const rows = Math.max(pairs.rows, sizeFor(first));
  const columns = Math.max(pairs.columns, sizeFor(second));
  if (rows * columns > MOST_NEAR) return;
  const { firsts, seconds, count } = pairs;
  const near = new Int32Array(rows * columns);
  for (let id = 0; id < count; id++) {
    const [own, other] = [firsts[id] as number, seconds[id] as number];
    if (own >>> 0 < rows && other >>> 0 < columns) near[own * columns + other] = id + 1;
  }
  pairs.near = near;
  pairs.rows = rows;
  pairs.columns = columns;
}

function sizeFor(number: number): number {
  let size = LEAST;
  while (size <= number) size *= 2;
  return size;
}

function grow(pairs: Pairs): void {
  pairs.firsts = longer(pairs.firsts);
  pairs.seconds = longer(pairs.seconds);
  const { firsts, seconds, count } = pairs;
  const slots = new Int32Array(pairs.slots.length * 2);
  for (let id = 0; id < count; id++) slots[freeSlot(slots, firsts[id] as number, seconds[id] as number)] = id + 1;
  pairs.slots = slots;
}

function freeSlot(slots: Int32Array, first: number, second: number): number {
  const mask = slots.length - 1;
  let slot = slotOf(first, second) & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  return slot;
}

function slotOf(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 7;
}
