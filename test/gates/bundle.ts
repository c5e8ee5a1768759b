import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { root, subpaths } from '../docs/subpaths.ts';

export interface Bundle {
  /** Bytes, minified and gzipped. */
  readonly size: number;
  /** The files that it holds, largest first; below the repository's root. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
}

const sources: Plugin = {
  name: 'sources-of-this-package',
  setup(build) {
    build.onResolve({ filter: /^support-kpis(\/|$)/ }, ({ path }) => ({
      path: join(root, subpaths.get(path) ?? path),
      sideEffects: false,
    }));
  },
};

/**
 * What these lines of a user's program weigh in the browser, with all that they need of this package and of others.
 * With the folder of a program that has the package installed it is the built one, otherwise its sources.
 */
export async function bundle(code: string, program?: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: program ?? root, loader: 'ts' },
    ...{ bundle: true, minify: true, format: 'esm', target: 'es2022', platform: 'browser', legalComments: 'none' },
    ...{ write: false, metafile: true, logLevel: 'silent', absWorkingDir: root },
    plugins: program === undefined ? [sources] : [],
  });
  const output = Object.values(metafile.outputs)[0];
  return {
    size: gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length,
    files: Object.entries(output?.inputs ?? {})
      .map(([path, { bytesInOutput: bytes }]) => ({ path, bytes }))
      .filter(({ bytes }) => bytes > 0)
      .sort((left, right) => right.bytes - left.bytes),
  };
}
