import { isAscii } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { SupportKpisError } from '../../errors/supportKpisError.ts';

/** The encoding that a byte order mark names. */
function marked(first: Uint8Array): string | undefined {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be';
  return undefined;
}

/**
 * Bytes as text: UTF-8, or UTF-16 where a byte order mark says so, or the encoding asked for. The mark itself is
 * dropped. Bytes that are no such text are refused: to replace them would change names without a word.
 */
export async function* readText(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  encoding: string | undefined,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const piece of bytes) {
      decoder ??= new TextDecoder(encoding ?? marked(piece) ?? 'utf-8', { fatal: true });
      const text = decoder.decode(piece, { stream: true });
      if (text !== '') yield text;
    }
    // Gives nothing more, but refuses a text that ends within a character.
    decoder?.decode();
  } catch (error) {
    throw clear(error, file, decoder?.encoding ?? 'utf-8');
  }
}

/** The same text as bytes of UTF-8, without a byte order mark; bytes that are UTF-8 already are passed on as they are. */
export async function* readUtf8(
  bytes: AsyncGenerator<Uint8Array>,
  file: string,
  encoding: string | undefined,
): AsyncGenerator<Uint8Array> {
  const { done, value: first } = await bytes.next();
  if (done) return;
  try {
    if (encoding !== undefined || marked(first) !== undefined) {
      for await (const text of readText(prepended(first, bytes), file, encoding)) yield Buffer.from(text);
      return;
    }
    const start = first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf ? first.subarray(3) : first;
    if (start.length > 0) yield start;
    yield* bytes;
  } finally {
    // Who stops at the first piece never came to the rest, which would stay open.
    await bytes.return(undefined);
  }
}

async function* prepended(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Gives ranges of bytes of UTF-8 as text; only ASCII can be turned into text as a whole and cut then. */
export function lineTexts(bytes: Buffer, file: string): (from: number, to: number) => string {
  if (isAscii(bytes)) {
    const text = bytes.toString('latin1');
    return (from, to) => text.slice(from, to);
  }
  return (from, to) => {
    try {
      return utf8.decode(bytes.subarray(from, to));
    } catch (error) {
      throw clear(error, file, 'utf-8');
    }
  };
}

function clear(error: unknown, file: string, encoding: string): unknown {
  if ((error as NodeJS.ErrnoException | null)?.code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') return error;
  return new SupportKpisError({
    code: 'invalid_encoding',
    path: file,
    expected: `text in ${encoding}`,
    received: 'bytes that are none',
    hint: '--encoding names another one, such as windows-1252',
  });
}

/** Refuses the name of an encoding that does not exist. */
export function assertEncoding(encoding: string): void {
  try {
    new TextDecoder(encoding);
  } catch {
    throw new SupportKpisError({
      code: 'usage',
      path: '--encoding',
      expected: 'the name of an encoding, such as utf-8 or windows-1252',
      received: encoding,
    });
  }
}
