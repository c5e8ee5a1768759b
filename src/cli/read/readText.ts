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
    const rest = decoder?.decode() ?? '';
    if (rest !== '') yield rest;
  } catch (error) {
    if ((error as NodeJS.ErrnoException | null)?.code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    throw new SupportKpisError({
      code: 'invalid_encoding',
      path: file,
      expected: `text in ${decoder?.encoding ?? 'utf-8'}`,
      received: 'bytes that are none',
      hint: '--encoding names another one, such as windows-1252',
    });
  }
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
