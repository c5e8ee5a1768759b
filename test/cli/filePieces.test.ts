import { describe, expect, it } from 'vitest';
import { filePieces } from '../../src/cli/read/filePieces.ts';
import { temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(Buffer.from(piece));
  return Buffer.concat(all);
}

describe('the pieces of a file', () => {
  const content = Buffer.from(Array.from({ length: 100_003 }, (_, index) => (index * 7919) % 251));
  const path = write('bytes', content);

  it.each([
    ['all of it', 0, undefined],
    ['a range', 40_000, 99_000],
    ['a range to its end', 1, 100_003],
    ['a range beyond its end', 99_999, 200_000],
    ['a beginning', 0, 32_768],
    ['nothing', 5, 5],
  ])('are %s', async (_, from, to) => {
    expect((await bytesOf(filePieces(path, from, to))).equals(content.subarray(from, to))).toBe(true);
  });

  it('may be left early', async () => {
    for await (const piece of filePieces(path)) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
  });

  it('of a file that is not there are an error', async () => {
    await expect(bytesOf(filePieces(`${path}-none`))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
