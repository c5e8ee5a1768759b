import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { root, subpaths } from './docs/subpaths.ts';
import { runCounts } from './properties/runCounts.ts';

/** The examples import the library by its name, as its users do. */
const alias = [...subpaths].map(([name, path]) => ({ find: new RegExp(`^${name}$`), replacement: join(root, path) }));

/** What the tests reach is measured with one seed for all properties: it must not hang on chance. */
const measured = process.argv.some((word) => word.startsWith('--coverage'));

export default defineConfig({
  plugins: [runCounts],
  resolve: { alias },
  test: {
    root,
    include: ['test/**/*.test.ts'],
    testTimeout: 300_000,
    // Files share the modules they import: no test keeps state in one, and loading them anew costs more than the tests.
    isolate: false,
    pool: 'forks',
    // One worker fewer than cores, as by itself, would be a single one on two.
    maxWorkers: '100%',
    env: measured ? { FC_SEED: process.env['FC_SEED'] ?? '1' } : {},
    coverage: { include: ['src/**'], provider: 'v8', thresholds: { 100: true } },
  },
});
