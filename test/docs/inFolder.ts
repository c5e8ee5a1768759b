import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Snippet } from './snippet.ts';

/** Runs something in a new folder that holds the files which a page shows. */
export async function inFolder(files: readonly Snippet[], run: () => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'snippet-'));
  const before = process.cwd();
  try {
    for (const { name, code } of files) writeFileSync(join(folder, name as string), `${code}\n`);
    process.chdir(folder);
    await run();
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  }
}
