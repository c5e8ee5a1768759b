import type { Plugin } from 'vite';

const wrapper = new URL('fastCheck.ts', import.meta.url).pathname;

/** Gives tests that import `assert` from fast-check the one that heeds the environment. */
export const runCounts: Plugin = {
  name: 'run-counts',
  enforce: 'pre',
  resolveId: (source, importer) => (source === 'fast-check' && importer !== wrapper ? wrapper : null),
};
