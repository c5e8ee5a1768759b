import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { CollectionName } from '../../model/collections.ts';
import { unusableFile } from '../read/readBytes.ts';
import { version } from '../version.ts';
import { textHash } from './fileHash.ts';
import type { TotalsSoFar } from './totals.ts';

/** How far a file was read. */
export interface SavedFile {
  readonly file: string;
  /** What it holds: `tickets`, `calls` … */
  readonly holds: string;
  readonly bytes: number;
  readonly lines: number;
  /** Of these bytes. */
  readonly sha256: string;
}

export interface SavedState extends TotalsSoFar {
  readonly files: readonly SavedFile[];
}

const FORMAT = 'support-kpis report state';

/** Writes what was added up, beside the file first, so that an interruption leaves the one before. */
export function saveState(path: string, question: string, { files, tallies, ids, report }: SavedState): void {
  const packed = Object.fromEntries([...ids].map(([name, own]) => [name, packedIds(own)]));
  let body: string;
  try {
    body = JSON.stringify({ files, tallies, ids: packed, report });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new SupportKpisError({
      ...{ code: 'state_too_large', path, expected: 'at most 500 million characters of JSON', received: 'more' },
      hint: '--sketch makes it small, --keep-duplicates leaves ids out',
    });
  }
  const head = { format: FORMAT, version: version(), question, sha256: textHash(body) };
  try {
    writeFileSync(`${path}.part`, `${JSON.stringify(head)}\n${body}\n`);
    renameSync(`${path}.part`, path);
  } catch {
    throw unusableFile(path, 'unwritable_file', 'another place', 'a file that can be written');
  }
}

/** Reads what was saved of the same question by the same version; anything else is refused. */
export function loadState(path: string, question: string): SavedState {
  const [first = '', body = ''] = textOf(path).split('\n');
  const head = parsed(first) as Record<string, unknown> | undefined;
  if (head?.['format'] !== FORMAT)
    throw invalid(path, 'invalid_state', 'a file that --save-state wrote', 'another one');
  if (head['version'] !== version()) {
    throw invalid(
      path,
      'other_version',
      `one of version ${version()}`,
      `one of ${String(head['version']).slice(0, 20)}`,
    );
  }
  if (head['sha256'] !== textHash(body)) throw invalid(path, 'damaged_state', 'a whole file', 'a damaged one');
  if (head['question'] !== question) {
    throw invalid(path, 'other_options', 'one saved with the same KPIs and options', 'one of others');
  }
  const { files, tallies, ids, report } = JSON.parse(body) as Omit<SavedState, 'ids'> & { ids: Record<string, string> };
  const unpacked = Object.entries(ids).map(([name, own]): [CollectionName, Uint32Array] => [
    name as CollectionName,
    unpackedIds(own),
  ]);
  return { files, tallies, report, ids: new Map(unpacked) };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw unusableFile(path, 'missing_file', undefined);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function invalid(path: string, code: string, expected: string, received: string): SupportKpisError {
  return new SupportKpisError({ code, path: `--resume ${path}`, expected, received });
}

function packedIds(ids: Uint32Array): string {
  return Buffer.from(ids.buffer, ids.byteOffset, ids.byteLength).toString('base64');
}

function unpackedIds(text: string): Uint32Array {
  const bytes = Buffer.from(text, 'base64');
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
