import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // Files share the modules they import: no test keeps state in one, and loading them anew costs more than the tests.
    isolate: false,
    pool: 'forks',
    coverage: { include: ['src/**'], provider: 'v8' },
  },
});
