import { TEXT_SLOTS, textSlot } from '../../fold/bulk/textSlot.ts';

/** More texts than this are not told apart: rows with others are asked themselves. */
const MOST_TEXTS = 4096;
const SLOTS = 4 * MOST_TEXTS;
/** After so many steps a `Map` is quicker; texts may have been made to collide. */
const FAR = 8;

/** The texts of a field by number, in an open-addressing hash with a `Map` for what lies too far from its slot. */
export interface TextCodes {
  readonly slots: Int16Array;
  readonly texts: string[];
  readonly far: Map<string, number>;
  /** The text that was found last in each slot of a small table, and its number. */
  readonly last: string[];
  readonly lastCodes: Int16Array;
}

export function createTextCodes(): TextCodes {
  return {
    slots: new Int16Array(SLOTS),
    texts: [],
    far: new Map(),
    last: new Array<string>(TEXT_SLOTS).fill(''),
    lastCodes: new Int16Array(TEXT_SLOTS),
  };
}

/** A number for each text, 0 for nothing, −1 for what is no text and for texts beyond the first thousands. */
export function textCode(codes: TextCodes, value: unknown): number {
  if (typeof value !== 'string') return value === null || value === undefined ? 0 : -1;
  const slot = textSlot(value);
  const before = codes.lastCodes[slot] as number;
  return before > 0 && codes.last[slot] === value ? before : findCode(codes, value, slot);
}

function findCode(codes: TextCodes, value: string, slot: number): number {
  const own = codeOf(codes, value);
  codes.last[slot] = value;
  codes.lastCodes[slot] = own;
  return own;
}

function codeOf({ slots, texts, far }: TextCodes, value: string): number {
  let slot = slotOf(value);
  for (let step = 0; step < FAR; step++) {
    const code = slots[slot] as number;
    if (code === 0) {
      if (texts.length === MOST_TEXTS) return -1;
      slots[slot] = texts.push(value);
      return texts.length;
    }
    if (texts[code - 1] === value) return code;
    slot = (slot + 1) & (SLOTS - 1);
  }
  const before = far.get(value);
  if (before !== undefined) return before;
  if (texts.length === MOST_TEXTS) return -1;
  far.set(value, texts.push(value));
  return texts.length;
}

/** By the length and the last three characters, in which the ids and words of a field differ most. */
function slotOf(text: string): number {
  const { length } = text;
  let hash = length;
  for (let index = length < 3 ? 0 : length - 3; index < length; index++)
    hash = (Math.imul(hash, 37) + text.charCodeAt(index)) | 0;
  return hash & (SLOTS - 1);
}
