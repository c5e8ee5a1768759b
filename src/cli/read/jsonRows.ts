import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { type Holding, holdingOf } from './holding.ts';
import type { RawRow } from './rawRow.ts';
import { unusableFile } from './readBytes.ts';

/** JSON is read as a whole; texts longer than this cannot be held. */
const LONGEST_TEXT = 500_000_000;

/** What a JSON file holds: rows without a name, or collections by name. */
export type JsonContent =
  | { readonly rows: readonly unknown[] }
  | { readonly parts: readonly JsonPart[]; readonly unread: readonly string[] };

/** Rows of a JSON file under the name of what they are. */
export interface JsonPart {
  readonly holding: Holding;
  readonly rows: readonly unknown[];
}

/** Reads a whole JSON file: an array of rows, or an object that holds collections under their names. */
export async function readJson(
  texts: AsyncIterable<string>,
  file: string,
  longest = LONGEST_TEXT,
): Promise<JsonContent> {
  const value = parse(await whole(texts, file, longest), file);
  if (Array.isArray(value)) return { rows: value };
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const parts: JsonPart[] = [];
  const unread: string[] = [];
  for (const [name, rows] of entries) {
    const holding = holdingOf(name);
    if (holding === undefined) unread.push(name);
    else if (Array.isArray(rows)) parts.push({ holding, rows });
    else throw refuse(`${file}: ${name}`, 'an array', rows);
  }
  if (parts.length > 0) return { parts, unread };
  throw refuse(file, 'an array of rows, or an object such as { tickets: [], surveys: [] }', value);
}

export function rawRows(rows: readonly unknown[]): RawRow[] {
  return rows.map((value, index) => ({ row: index + 1, value }));
}

async function whole(texts: AsyncIterable<string>, file: string, longest: number): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for await (const text of texts) {
    length += text.length;
    if (length > longest) {
      throw new SupportKpisError({
        code: 'file_too_large',
        path: file,
        expected: `at most ${longest / 1_000_000} million characters of JSON`,
        received: 'more',
        hint: 'NDJSON and CSV may be of any size',
      });
    }
    pieces.push(text);
  }
  if (length === 0) throw unusableFile(file, 'empty_file', 'an empty one');
  return pieces.join('');
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw invalid(text, (error as SyntaxError).message, file);
  }
}

/** Engines tell the place or only the character; of what they say no more is passed on, because it quotes the file. */
function invalid(text: string, said: string, file: string): SupportKpisError {
  const position = Number(/position (\d+)/.exec(said)?.[1]);
  const token = /^Unexpected token '?(.)/u.exec(said)?.[1];
  const known = Number.isInteger(position);
  const before = text.slice(0, known ? position : 0);
  const place = `row ${before.split('\n').length}, column ${before.length - before.lastIndexOf('\n')}`;
  const ended = known ? position >= text.length : token === undefined;
  return new SupportKpisError({
    code: 'invalid_json',
    path: known ? `${file}: ${place}` : file,
    expected: 'JSON',
    received: ended ? 'its end' : known ? text.slice(position, position + 10) : `an unexpected ${token}`,
  });
}

function refuse(path: string, expected: string, received: unknown): SupportKpisError {
  return new SupportKpisError({ code: 'wrong_shape', path, expected, received });
}
