import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { unusableFile } from './readBytes.ts';
import type { BadRow } from './sourceTally.ts';

/** Where faults of rows are written, one line of JSON each. */
export interface BadRowsFile {
  write(bad: BadRow): void | Promise<void>;
  close(): Promise<void>;
}

const nowhere: BadRowsFile = { write: () => undefined, close: () => Promise.resolve() };

/** Opens the file at once, so that a wrong path is told before any work. */
export async function openBadRows(path: string | undefined): Promise<BadRowsFile> {
  if (path === undefined) return nowhere;
  const stream = createWriteStream(path);
  try {
    await once(stream, 'open');
  } catch {
    throw unusableFile(path, 'unwritable_file', 'another place', 'a file that can be written');
  }
  return {
    write({ file, row, path: field, code, message }) {
      const line = `${JSON.stringify({ file, row, path: field, code, message })}\n`;
      return stream.write(line) ? undefined : once(stream, 'drain').then(() => undefined);
    },
    async close() {
      stream.end();
      await finished(stream);
    },
  };
}
