import { defineConfig } from 'vitest/config';
import { runCounts } from '../properties/runCounts.ts';
import { layers } from './layers.ts';

const { tests, without = [] } = layers[process.env['MUTATION_LAYER'] ?? ''] ?? { tests: [] };

export default defineConfig({
  plugins: [runCounts],
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: [...tests],
    exclude: [...without],
    testTimeout: 60_000,
  },
});
