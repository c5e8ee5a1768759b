import { open } from 'node:fs/promises';

/** Larger pieces are not read faster, and what is made of their rows is long in memory. */
const PIECE = 32_768;

/**
 * The bytes of a file from `from` to before `to`, piece by piece; the next one is read while one is worked on. A piece
 * holds its bytes only until the next one is asked for: two buffers serve for a file of any size.
 */
export async function* filePieces(path: string, from = 0, to = Number.POSITIVE_INFINITY): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  let at = from;
  // Pipes have no places to read at.
  const read = (into: Uint8Array): Promise<{ bytesRead: number }> =>
    file.read(into, 0, Math.min(PIECE, to - at), from === 0 ? null : at);
  let [piece, next] = [new Uint8Array(PIECE), new Uint8Array(PIECE)];
  let reading = read(piece);
  try {
    for (;;) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      at += bytesRead;
      reading = read(next);
      // It is awaited when the next piece is asked for, which may never happen.
      reading.catch(() => undefined);
      yield piece.subarray(0, bytesRead);
      [piece, next] = [next, piece];
    }
  } finally {
    await reading.catch(() => undefined);
    await file.close();
  }
}
