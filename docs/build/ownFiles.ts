import type { Plugin } from 'esbuild';

/**
 * Keeps each source file a file of its own: a bundler that reads the package drops whole files, while of one large file
 * it would keep every top-level call that it cannot prove to be without effect.
 */
export const ownFiles: Plugin = {
  name: 'own-files',
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: path.replace(/\.ts$/, '.js'), external: true, sideEffects: false },
    );
    build.onEnd((result) => {
      // Files that hold only types.
      result.outputFiles = result.outputFiles?.filter(({ contents }) => contents.length > 0);
    });
  },
};
