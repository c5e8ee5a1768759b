import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { RawRow, RawRows } from './rawRow.ts';
import { unusableFile } from './readBytes.ts';
import { lineTexts } from './readText.ts';

/** No record is longer than this; what is, is no NDJSON. */
const LONGEST_LINE = 50_000_000;
const LINE_END = 10;

/** What may be done with a line before it is read as JSON: the bytes from `from` to before `to`. */
export type ByteRange<Result> = (bytes: Uint8Array, from: number, to: number) => Result;

export interface NdjsonReading {
  readonly file: string;
  /** How many lines stand before the first one that is read, when only a part of the file is. */
  readonly before?: number;
  /** Lines for which this says yes are not read. */
  readonly passOver?: ByteRange<boolean> | undefined;
}

/** Rows of NDJSON in UTF-8, one JSON value a line; empty lines are passed over but counted. */
export async function* ndjsonRows(pieces: AsyncIterable<Uint8Array>, reading: NdjsonReading): RawRows {
  const { file, before = 0, passOver } = reading;
  let row = before;
  let empty = true;
  let open: Uint8Array[] = [];
  for await (const piece of pieces) {
    empty = false;
    const end = piece.lastIndexOf(LINE_END);
    const length = open.reduce((sum, { byteLength }) => sum + byteLength, 0);
    if (length > LONGEST_LINE) throw tooLong(file, row + 1);
    if (end < 0) {
      open.push(piece);
      continue;
    }
    const lines = joined(open, piece.subarray(0, end + 1));
    open = [piece.subarray(end + 1)];
    const heap: RawRow[] = [];
    const textOf = lineTexts(lines, file);
    for (let from = 0; from < lines.length; ) {
      const to = lines.indexOf(LINE_END, from);
      row++;
      if (row === 1) refuseArray(textOf(from, to), file);
      const isOver = from === to || passOver?.(lines, from, to) === true;
      const read = isOver ? null : readLine(textOf(from, to), row, true);
      if (read !== null) heap.push(read);
      from = to + 1;
    }
    if (heap.length > 0) yield heap;
  }
  if (empty && before === 0) throw unusableFile(file, 'empty_file', 'an empty one');
  const rest = joined(open, new Uint8Array(0));
  const line = lineTexts(rest, file)(0, rest.length);
  if (row === 0) refuseArray(line, file);
  const last = readLine(line, row + 1, false);
  if (last !== null) yield [last];
}

function joined(open: readonly Uint8Array[], last: Uint8Array): Buffer {
  if (open.length === 0) return Buffer.from(last.buffer, last.byteOffset, last.byteLength);
  return Buffer.concat([...open, last]);
}

function readLine(line: string, row: number, ended: boolean): RawRow | null {
  if (line.trim() === '') return null;
  try {
    return { row, value: JSON.parse(line) as unknown };
  } catch {
    const code = ended ? 'invalid_json' : 'truncated_line';
    const received = ended ? 'a line that is none' : 'a last line that ends too early';
    return { row, problem: { path: '', code, message: `row: expected a JSON object, got ${received}` } };
  }
}

function refuseArray(line: string, file: string): void {
  if (!line.trimStart().startsWith('[')) return;
  throw new SupportKpisError({
    code: 'wrong_format',
    path: file,
    expected: 'NDJSON, one object a line',
    received: 'a JSON array',
    hint: 'read it with --format json',
  });
}

function tooLong(file: string, row: number): SupportKpisError {
  return new SupportKpisError({
    code: 'line_too_long',
    path: `${file}: row ${row}`,
    expected: 'lines of at most 50 million characters',
    received: 'a longer one',
    hint: 'is it NDJSON?',
  });
}
