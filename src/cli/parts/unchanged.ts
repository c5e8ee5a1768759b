import { statSync } from 'node:fs';
import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { Source } from '../read/source.ts';

/** Gives a check that files are what they were now, but for what was written behind their end. */
export function unchanged(sources: readonly Source[]): () => void {
  const before = sources.map(({ file }) => ({ file, stats: statSync(file) }));
  return () => {
    for (const { file, stats } of before) {
      const now = statSync(file, { throwIfNoEntry: false });
      const grown = now !== undefined && now.ino === stats.ino && now.size > stats.size;
      const same = now?.ino === stats.ino && now.size === stats.size && now.mtimeMs === stats.mtimeMs;
      if (!grown && !same) throw changedFile(file, 'another one than when the reading began');
    }
  };
}

export function changedFile(file: string, received: string): SupportKpisError {
  return new SupportKpisError({ code: 'changed_file', path: file, expected: 'the same file', received });
}
