import { open } from 'node:fs/promises';

/** Read at once: asking for less costs more, in turns of the event loop. */
const BLOCK = 131_072;
/** Worked on at once: what is made of more rows than these lives so long that it costs memory. */
const PIECE = 32_768;

/**
 * The bytes of a file from `from` to before `to`, piece by piece; the next block is read while one is worked on. A piece
 * holds its bytes only until the next one is asked for: two buffers serve for a file of any size.
 */
export async function* filePieces(path: string, from = 0, to = Number.POSITIVE_INFINITY): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  let at = from;
  // Pipes have no places to read at.
  const read = (into: Uint8Array): Promise<{ bytesRead: number }> =>
    file.read(into, 0, Math.min(BLOCK, to - at), from === 0 ? null : at);
  let [block, next] = [new Uint8Array(BLOCK), new Uint8Array(BLOCK)];
  let reading = read(block);
  try {
    for (;;) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      at += bytesRead;
      reading = read(next);
      // It is awaited when the next block is asked for, which may never happen.
      reading.catch(ignore);
      for (let start = 0; start < bytesRead; start += PIECE) {
        yield block.subarray(start, Math.min(start + PIECE, bytesRead));
      }
      [block, next] = [next, block];
    }
  } finally {
    await reading.catch(ignore);
    await file.close();
  }
}

function ignore(): void {}
