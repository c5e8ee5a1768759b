import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** The fingerprint of the first bytes of a file, as far as it was read. */
export interface FileHash {
  /** Takes in the bytes up to there. */
  read(to: number): Promise<void>;
  hex(): string;
}

export function createFileHash(file: string): FileHash {
  const hash: Hash = createHash('sha256');
  let from = 0;
  return {
    async read(to) {
      if (to <= from) return;
      for await (const piece of createReadStream(file, { start: from, end: to - 1 }) as AsyncIterable<Buffer>) {
        hash.update(piece);
      }
      from = to;
    },
    hex: () => hash.copy().digest('hex'),
  };
}

export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
