import type { Source } from '../read/source.ts';
import { createFileHash, type FileHash } from './fileHash.ts';
import type { SavedFile, SavedState } from './savedState.ts';
import { changedFile } from './unchanged.ts';

/** How far a source was read before, and is read now. */
export interface FileProgress {
  readonly source: Source;
  /** Its place in the plan. */
  readonly place: number;
  readonly hash: FileHash;
  bytes: number;
  lines: number;
}

/**
 * Where each source is to be gone on with. A file of which a part was read before must still begin with the same bytes;
 * one that is not read any more needs not be there.
 */
export async function fileProgress(
  plan: readonly Source[],
  sources: readonly Source[],
  saved: SavedState | null,
): Promise<FileProgress[]> {
  const all: FileProgress[] = [];
  for (const source of sources) {
    const { file, holding } = source;
    const hash = createFileHash(file);
    const before = saved?.files.find((own) => own.file === file && own.holds === holding.name);
    if (before !== undefined) await assertSame(before, source, hash);
    all.push({ source, place: plan.indexOf(source), hash, bytes: before?.bytes ?? 0, lines: before?.lines ?? 0 });
  }
  return all;
}

async function assertSame({ file, bytes, sha256 }: SavedFile, source: Source, hash: FileHash): Promise<void> {
  if (source.bytes < bytes) throw changedFile(file, 'a shorter one than was read before');
  await hash.read(bytes);
  if (hash.hex() !== sha256) throw changedFile(file, 'one that begins otherwise than what was read before');
}

/** What is to be saved of all files: those that are read now, and those that were read before. */
export function savedFiles(now: readonly FileProgress[], saved: SavedState | null): SavedFile[] {
  const own = now.map(({ source: { file, holding }, hash, bytes, lines }): SavedFile => {
    return { file, holds: holding.name, bytes, lines, sha256: hash.hex() };
  });
  const past = (saved?.files ?? []).filter(
    (before) => !own.some(({ file, holds }) => file === before.file && holds === before.holds),
  );
  return [...past, ...own];
}
