import { closeSync, openSync, readSync } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { filePieces } from './filePieces.ts';

/** Where bytes come from: the path of a file, or a stream that is there already. */
export interface ByteSource {
  /** As messages name it. */
  readonly file: string;
  readonly open: () => Readable | AsyncGenerator<Uint8Array>;
  /** Told of every piece as it is read, before it is unpacked. */
  readonly onBytes?: (count: number) => void;
}

/** The first two bytes of a gzip file. */
const GZIP = 0x1f8b;

export function fileBytes(path: string): ByteSource {
  return { file: path, open: () => filePieces(path) };
}

/** A range of the bytes of a file, as they are; for how long a piece holds them is told with {@link filePieces}. */
export async function* rangeBytes({ file, onBytes }: ByteSource, from: number, to: number): AsyncGenerator<Uint8Array> {
  if (from >= to) return;
  try {
    yield* counted(filePieces(file, from, to), onBytes);
  } catch (error) {
    throw clearFault(error, file);
  }
}

/** Whether a file is text in UTF-8, going by its first bytes: neither packed nor in UTF-16. */
export function isPlainText(path: string): boolean {
  const first = new Uint8Array(2);
  try {
    const file = openSync(path, 'r');
    readSync(file, first);
    closeSync(file);
  } catch {
    return false;
  }
  const mark = ((first[0] as number) << 8) | (first[1] as number);
  return mark !== GZIP && mark !== 0xfffe && mark !== 0xfeff;
}

/**
 * The bytes of a source; gzip is recognised by its first two bytes, whatever the name says, and unpacked. A piece holds its
 * bytes only until the next one is asked for.
 */
export async function* readBytes(source: ByteSource): AsyncGenerator<Uint8Array> {
  const raw = source.open();
  const pieces = counted(raw, source.onBytes);
  try {
    const first = await firstBytes(pieces);
    const all = concat(first, pieces);
    if (first[0] === 0x1f && first[1] === 0x8b) yield* unpacked(all);
    else if (source.file.endsWith('.gz') && first.length > 0) throw notGzip(source.file, 'other bytes');
    else yield* all;
  } catch (error) {
    throw clearFault(error, source.file);
  } finally {
    // A stream is not waited for: who ends the reading early would wait for what may never be typed.
    if (raw instanceof Readable) raw.destroy();
    else await pieces.return(undefined);
  }
}

async function* counted(
  raw: AsyncIterable<Uint8Array | string>,
  onBytes: ByteSource['onBytes'],
): AsyncGenerator<Uint8Array> {
  for await (const piece of raw) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    onBytes?.(bytes.length);
    yield bytes;
  }
}

async function firstBytes(pieces: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  let first: Uint8Array = new Uint8Array(0);
  while (first.length < 3) {
    const { done, value } = await pieces.next();
    if (done) return first;
    first = Buffer.concat([first, value]);
  }
  return first;
}

async function* concat(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  yield* rest;
}

async function* unpacked(pieces: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  // Errors of either side reach the reader below, because the pipeline destroys the last stream with them.
  pipeline(Readable.from(copied(pieces), { objectMode: false }), gunzip, () => undefined);
  for await (const piece of gunzip) yield piece as Uint8Array;
}

/** Streams hold what they were given for longer than a piece holds its bytes. */
async function* copied(pieces: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield new Uint8Array(piece);
}

function notGzip(file: string, received: string): SupportKpisError {
  return new SupportKpisError({ code: 'invalid_gzip', path: file, expected: 'a whole gzip file', received });
}

/** What went wrong with a file, in our words where they say more. */
export function clearFault(error: unknown, file: string): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'Z_BUF_ERROR') return notGzip(file, 'one that ends too early');
  if (typeof code === 'string' && code.startsWith('Z_')) return notGzip(file, 'one that is damaged');
  if (code === 'EISDIR') return unusableFile(file, 'is_directory', 'a directory');
  if (code === 'ENOENT' || code === 'ENOTDIR') return unusableFile(file, 'missing_file', undefined);
  if (code === 'EACCES' || code === 'EPERM') return unusableFile(file, 'unreadable_file', 'one that may not be read');
  return error;
}

export function unusableFile(
  file: string,
  code: string,
  received: string | undefined,
  expected = 'a file that can be read',
): SupportKpisError {
  return new SupportKpisError({ code, path: file, expected, received });
}
