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

/**
 * Rows of NDJSON in UTF-8, one JSON value a line; empty lines are passed over but counted.
 *
 * @throws SupportKpisError `truncated_line` when the last line has no end and is no JSON: the file was cut off, or is still
 *   being written, and no figure of it would be one of all rows.
 */
export async function* ndjsonRows(
  pieces: AsyncIterable<Uint8Array>,
  reading: NdjsonReading,
  longest = LONGEST_LINE,
): RawRows {
  const { file, before = 0, passOver } = reading;
  let row = before;
  let empty = true;
  let open: Uint8Array[] = [];
  let length = 0;

  function readLines(lines: Buffer, heap: RawRow[]): void {
    const textOf = lineTexts(lines, file);
    for (let from = 0; from < lines.length; ) {
      const to = lines.indexOf(LINE_END, from);
      row++;
      if (row === 1) refuseArray(textOf(from, to), file);
      const isOver = from === to || passOver?.(lines, from, to) === true;
      const read = isOver ? null : readLine(textOf(from, to), row);
      if (read !== null) heap.push(read);
      from = to + 1;
    }
  }

  for await (const piece of pieces) {
    empty = false;
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    const heap: RawRow[] = [];
    let start = 0;
    if (open.length > 0) {
      if (length > longest) throw tooLong(file, row + 1, longest);
      start = bytes.indexOf(LINE_END) + 1;
      if (start > 0) readLines(Buffer.concat([...open, bytes.subarray(0, start)]), heap);
    }
    const end = bytes.lastIndexOf(LINE_END) + 1;
    if (end > start) readLines(bytes.subarray(start, end), heap);
    if (end > 0) [open, length] = [[], 0];
    if (end < bytes.length) open.push(new Uint8Array(bytes.subarray(end)));
    length += bytes.length - end;
    if (heap.length > 0) yield heap;
  }
  if (empty && before === 0) throw unusableFile(file, 'empty_file', 'an empty one');
  const rest = Buffer.concat(open);
  const line = lineTexts(rest, file)(0, rest.length);
  if (row === 0) refuseArray(line, file);
  const last = readLine(line, row + 1);
  if (last !== null && 'problem' in last) throw truncatedLine(file);
  if (last !== null) yield [last];
}

function readLine(line: string, row: number): RawRow | null {
  if (line.trim() === '') return null;
  try {
    return { row, value: JSON.parse(line) as unknown };
  } catch {
    const message = 'row: expected a JSON object, got a line that is none';
    return { row, problem: { path: '', code: 'invalid_json', message } };
  }
}

export function truncatedLine(path: string): SupportKpisError {
  return new SupportKpisError({
    code: 'truncated_line',
    path,
    expected: 'a whole last line',
    received: 'one that ends too early',
    hint: 'was the file cut off, or is it still being written?',
  });
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

function tooLong(file: string, row: number, longest: number): SupportKpisError {
  return new SupportKpisError({
    code: 'line_too_long',
    path: `${file}: row ${row}`,
    expected: `lines of at most ${longest / 1_000_000} million characters`,
    received: 'a longer one',
    hint: 'is it NDJSON?',
  });
}
