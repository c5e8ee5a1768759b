import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { root } from '../docs/subpaths.ts';

export interface SourceFile {
  /** Path below `src`, with forward slashes. */
  readonly path: string;
  /** The first folder of the path; `index` for the files of `src` itself. */
  readonly layer: string;
  readonly text: string;
  /** What it imports or exports on, values and types: paths below `src`, and names of packages. */
  readonly own: readonly string[];
  readonly packages: readonly string[];
}

/** All files of `src`, with what they import as the compiler sees it, so that comments and strings do not count. */
export const sourceFiles: readonly SourceFile[] = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.split('\\').join('/'))
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => {
    const text = readFileSync(join(root, 'src', path), 'utf8');
    const imported = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
    return {
      ...{ path, text, layer: path.includes('/') ? (path.split('/')[0] as string) : 'index' },
      own: imported.filter((name) => name.startsWith('.')).map((name) => posix.join(posix.dirname(path), name)),
      packages: imported.filter((name) => !name.startsWith('.')),
    };
  });
