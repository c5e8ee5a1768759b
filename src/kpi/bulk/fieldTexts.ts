import { CHUNK } from '../../fold/bulk/bulk.ts';
import { createTextCodes, type TextCodes, textCode } from './textCodes.ts';

/** The codes of a field's texts in a chunk: 0 for nothing, −1 for what is no text and for rows without a class. */
export interface FieldTexts {
  readonly field: string;
  readonly known: TextCodes;
  readonly codes: Int32Array;
}

/** A chunk as it was read, whose fields may be asked for. */
interface ReadRows {
  readonly rows: readonly unknown[];
  readonly classes: Int32Array;
  /** Fields that were asked for once are read with each row from the next chunk on: a row is nearest while it is read. */
  readonly texts: FieldTexts[];
}

/** The codes of a field in the chunk that begins at a row. */
export function textsIn({ rows, classes, texts }: ReadRows, field: string, first: number, count: number): Int32Array {
  const before = texts.find((own) => own.field === field);
  if (before !== undefined) return before.codes;
  const own = { field, known: createTextCodes(), codes: new Int32Array(CHUNK) };
  for (let place = 0; place < count; place++) {
    own.codes[place] =
      (classes[place] as number) < 0 ? -1 : readableCode(own.known, rows[first + place] as object, field);
  }
  texts.push(own);
  return own.codes;
}

/** Reads the fields of a row that has a class. Throws what a field throws: whoever asks for many rows has one `try` for all. */
export function putTexts(texts: readonly FieldTexts[], place: number, row: object): void {
  for (let at = 0; at < texts.length; at++) {
    const { field, known, codes } = texts[at] as FieldTexts;
    codes[place] = textCode(known, valueIn(row, field));
  }
}

/** The same; a field that cannot be read is no text. */
export function putReadableTexts(texts: readonly FieldTexts[], place: number, row: object): void {
  try {
    putTexts(texts, place, row);
  } catch {
    for (const { field, known, codes } of texts) codes[place] = readableCode(known, row, field);
  }
}

function readableCode(known: TextCodes, row: object, field: string): number {
  try {
    return textCode(known, valueIn(row, field));
  } catch {
    return -1;
  }
}

/** A field that is named in code is found faster than one whose name is a value: two of each ticket are 4 % of a report. */
function valueIn(row: object, field: string): unknown {
  const named = row as Readonly<Record<string, unknown>>;
  switch (field) {
    case 'channel':
      return named['channel'];
    case 'agentId':
      return named['agentId'];
    case 'teamId':
      return named['teamId'];
    case 'type':
      return named['type'];
    case 'priority':
      return named['priority'];
    default:
      return named[field];
  }
}

/** Of a row without a class. */
export function putNoTexts(texts: readonly FieldTexts[], place: number): void {
  for (let at = 0; at < texts.length; at++) (texts[at] as FieldTexts).codes[place] = -1;
}
