import { defineConfig } from 'vitest/config';
import { runCounts } from './properties/runCounts.ts';

export default defineConfig({
  plugins: [runCounts],
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    coverage: { include: ['src/**'], provider: 'v8' },
  },
});
