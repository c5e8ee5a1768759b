import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { RawRow, RawRows } from './rawRow.ts';
import { unusableFile } from './readBytes.ts';

/** No record is longer than this; what is, is no NDJSON. */
const LONGEST_LINE = 50_000_000;

/** Rows of NDJSON, one JSON value a line; empty lines are passed over but counted. */
export async function* ndjsonRows(texts: AsyncIterable<string>, file: string): RawRows {
  let rest = '';
  let row = 0;
  let empty = true;
  for await (const text of texts) {
    empty = false;
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) throw tooLong(file, row + 1);
    const heap: RawRow[] = [];
    for (const line of lines) {
      row++;
      if (row === 1) refuseArray(line, file);
      const read = readLine(line, row, true);
      if (read !== null) heap.push(read);
    }
    if (heap.length > 0) yield heap;
  }
  if (empty) throw unusableFile(file, 'empty_file', 'an empty one');
  if (row === 0) refuseArray(rest, file);
  const last = readLine(rest, row + 1, false);
  if (last !== null) yield [last];
}

function readLine(line: string, row: number, ended: boolean): RawRow | null {
  if (line === '' || line.trim() === '') return null;
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
