import { CHUNK, type Chunk } from '../fold/bulk/bulk.ts';
import { longer } from '../fold/bulk/longer.ts';
import type { CellsOf } from '../fold/bulk/runCells.ts';
import { TEXT_SLOTS, textSlot } from '../fold/bulk/textSlot.ts';
import { type GroupKey, groupKeysOf } from '../fold/groupKey.ts';

/** The groups of rows by their places among the keys, which stand in the order in which they first come. */
export interface GroupCells {
  readonly keys: readonly GroupKey[];
  readonly cellsOf: CellsOf;
}

/** How rows get their groups. */
export interface GroupReading<Row> {
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => unknown;
  /** The key as it was given: where it is the name of a field, that alone decides. */
  readonly field: unknown;
  readonly path: string;
}

interface Grouping<Row> extends GroupReading<Row> {
  readonly cells: Int32Array;
  readonly keys: GroupKey[];
  readonly places: Map<GroupKey, number>;
  /** The texts that were seen last, by slot, and their places. */
  readonly texts: string[];
  readonly slots: Int32Array;
  /** The places of texts, and one more, by the code that the reader of rows gave them. */
  ofCode: Int32Array;
}

const SEVERAL = -1;

export function groupCells<Row>({ rows, keyOf, field, path }: GroupReading<Row>): GroupCells {
  const grouping: Grouping<Row> = {
    rows,
    keyOf,
    field,
    path,
    cells: new Int32Array(CHUNK),
    keys: [],
    places: new Map(),
    texts: new Array<string>(TEXT_SLOTS).fill(''),
    slots: new Int32Array(TEXT_SLOTS).fill(-1),
    ofCode: new Int32Array(64),
  };
  return { keys: grouping.keys, cellsOf: (chunk, from) => cellsOf(grouping, chunk, from) };
}

function cellsOf<Row>(grouping: Grouping<Row>, chunk: Chunk<unknown>, from: number): Int32Array | null {
  const { field, cells } = grouping;
  // Whoever reads the rows from their begin has codes of its own.
  if (from === 0) grouping.ofCode.fill(0);
  const codes = typeof field === 'string' ? chunk.textsOf?.(field) : undefined;
  const isRead = codes === undefined ? readKeys(grouping, chunk, from) : readCodes(grouping, chunk, from, codes);
  return isRead ? cells : null;
}

function readKeys<Row>(grouping: Grouping<Row>, { length }: Chunk<unknown>, from: number): boolean {
  const { rows, cells } = grouping;
  for (let place = 0; place < length; place++) {
    const own = placeOfRow(grouping, rows[from + place] as Row);
    if (own === SEVERAL) return false;
    cells[place] = own;
  }
  return true;
}

/** A code stands for one text, so that one row tells the group of all that bear it. */
function readCodes<Row>(grouping: Grouping<Row>, { length }: Chunk<unknown>, from: number, codes: Int32Array): boolean {
  const { rows, cells } = grouping;
  for (let place = 0; place < length; place++) {
    place = putKnown(codes, place, length, grouping.ofCode, cells);
    if (place === length) break;
    const own = placeOfRow(grouping, rows[from + place] as Row);
    if (own === SEVERAL) return false;
    cells[place] = own;
    const code = codes[place] as number;
    if (code < 0) continue;
    if (code >= grouping.ofCode.length) grouping.ofCode = longer(grouping.ofCode, code);
    grouping.ofCode[code] = own + 1;
  }
  return true;
}

/** Puts rows whose code is known where they belong, up to one whose code is not; gives its place. */
function putKnown(codes: Int32Array, from: number, length: number, ofCode: Int32Array, cells: Int32Array): number {
  for (let place = from; place < length; place++) {
    const code = codes[place] as number;
    if (code < 0 || code >= ofCode.length || ofCode[code] === 0) return place;
    cells[place] = (ofCode[code] as number) - 1;
  }
  return length;
}

function placeOfRow<Row>(grouping: Grouping<Row>, row: Row): number {
  const value = grouping.keyOf(row);
  if (typeof value === 'string') return placeOfText(grouping, value);
  return Array.isArray(value) ? SEVERAL : placeOf(grouping, groupKeysOf(value, grouping.path)[0] as GroupKey);
}

/** Looking where a text stood last is no branch that the processor has to guess, as comparing it with each key is. */
function placeOfText<Row>(grouping: Grouping<Row>, text: string): number {
  const { texts, slots } = grouping;
  const slot = textSlot(text);
  if (texts[slot] !== text || slots[slot] === -1) {
    texts[slot] = text;
    slots[slot] = placeOf(grouping, text);
  }
  return slots[slot] as number;
}

function placeOf<Row>({ places, keys }: Grouping<Row>, key: GroupKey): number {
  const before = places.get(key);
  if (before !== undefined) return before;
  places.set(key, keys.length);
  return keys.push(key) - 1;
}
