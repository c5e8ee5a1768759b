import { createByteStore } from './byteStore.ts';

/** Records in a fraction of the memory that objects take; they come back equal, with their keys in their order. */
export interface RecordPacker {
  /** Takes in a record and a whole number beside it; gives the place where both are found. */
  pack(record: object, link: number): number;
  linkAt(place: number): number;
  recordAt(place: number): Record<string, unknown>;
}

/** What a value is; the codes from the last one on stand for the first words. */
const TAGS = { whole: 0, number: 1, latin: 2, wide: 3, word: 4, yes: 5, no: 6, nothing: 7, record: 8, firstWord: 9 };
/** So many texts are kept once and then named by their number; that of the first fits into a byte. */
const MOST_WORDS = 65_536;
const SHORT_WORDS = 256 - TAGS.firstWord;
/** Whole numbers below, of either sign, fit into 6 bytes: instants do. */
const LARGEST_WHOLE = 2 ** 47;
/** So many lists of keys are compared before one is looked up. */
const USUAL_SHAPES = 12;
/** Every record has another one, so that they are no words. */
const OWN_TEXTS: readonly string[] = ['id', 'ticketId'];

/** For records of texts, numbers and flags, and of such records. */
export function createRecordPacker(): RecordPacker {
  const store = createByteStore();
  const { write, read } = store;
  const shapes: (readonly string[])[] = [];
  const shapeCodes = new Map<string, number>();
  const words: string[] = [];
  const wordCodes = new Map<string, number>();

  function writeRecord(record: object): void {
    const names = Object.keys(record);
    write.whole(shapeOf(names), 3);
    for (const name of names) writeValue(name, (record as Readonly<Record<string, unknown>>)[name]);
  }

  function shapeOf(names: readonly string[]): number {
    for (let code = 0; code < Math.min(shapes.length, USUAL_SHAPES); code++) {
      if (isSame(shapes[code] as readonly string[], names)) return code;
    }
    const key = names.join('\n');
    const known = shapeCodes.get(key);
    if (known !== undefined) return known;
    shapeCodes.set(key, shapes.length);
    return shapes.push(names) - 1;
  }

  function writeValue(name: string, value: unknown): void {
    if (typeof value === 'string') writeText(value, !OWN_TEXTS.includes(name));
    else if (typeof value === 'number') writeNumber(value);
    else if (typeof value === 'boolean') write.byte(value ? TAGS.yes : TAGS.no);
    else if (typeof value === 'object' && value !== null) {
      write.byte(TAGS.record);
      writeRecord(value);
    } else write.byte(TAGS.nothing);
  }

  function writeText(text: string, isWord: boolean): void {
    const code = isWord ? wordCodeOf(text) : -1;
    if (code >= SHORT_WORDS) {
      write.byte(TAGS.word);
      write.whole(code, 2);
    } else if (code >= 0) write.byte(TAGS.firstWord + code);
    else {
      const width = write.widthOf(text);
      write.byte(width === 1 ? TAGS.latin : TAGS.wide);
      write.text(text, width);
    }
  }

  function wordCodeOf(text: string): number {
    const known = wordCodes.get(text);
    if (known !== undefined) return known;
    if (words.length === MOST_WORDS) return -1;
    wordCodes.set(text, words.length);
    return words.push(text) - 1;
  }

  function writeNumber(value: number): void {
    const isWhole = Number.isInteger(value) && Math.abs(value) < LARGEST_WHOLE && !Object.is(value, -0);
    write.byte(isWhole ? TAGS.whole : TAGS.number);
    if (isWhole) write.whole(value + LARGEST_WHOLE, 6);
    else write.double(value);
  }

  function readRecord(): Record<string, unknown> {
    const record: Record<string, unknown> = {};
    for (const name of shapes[read.whole(3)] as readonly string[]) record[name] = readValue();
    return record;
  }

  function readValue(): unknown {
    const tag = read.byte();
    if (tag >= TAGS.firstWord) return words[tag - TAGS.firstWord];
    if (tag === TAGS.whole) return read.whole(6) - LARGEST_WHOLE;
    if (tag === TAGS.latin || tag === TAGS.wide) return read.text(tag === TAGS.latin ? 1 : 2);
    if (tag === TAGS.word) return words[read.whole(2)];
    if (tag === TAGS.number) return read.double();
    if (tag === TAGS.record) return readRecord();
    return tag === TAGS.nothing ? null : tag === TAGS.yes;
  }

  return {
    pack(record, link) {
      store.begin();
      write.whole(link, 6);
      writeRecord(record);
      return store.end();
    },
    linkAt(place) {
      store.open(place);
      return read.whole(6);
    },
    recordAt(place) {
      store.open(place);
      read.whole(6);
      return readRecord();
    },
  };
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index++) if (left[index] !== right[index]) return false;
  return true;
}
