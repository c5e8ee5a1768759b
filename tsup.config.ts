import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

interface Manifest {
  exports: Record<string, string | { import: { default: string } }>;
  bin: Record<string, string>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

/** `./dist/time/index.js` is built from `src/time/index.ts`: what is public is said once, in package.json. */
function entry(built: string): [string, string] {
  const name = built.replace(/^\.\/dist\//, '').replace(/\.js$/, '');
  return [name, `src/${name}.ts`];
}

const library = Object.fromEntries(
  Object.values(manifest.exports).flatMap((target) => (typeof target === 'string' ? [] : [entry(target.import.default)])),
);
const commands = Object.fromEntries(Object.values(manifest.bin).map(entry));

export default defineConfig([
  {
    entry: library,
    format: ['esm', 'cjs'],
    target: 'es2022',
    platform: 'neutral',
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
    noExternal: ['@date-fns/utc'],
    splitting: true,
    treeshake: true,
    clean: true,
  },
  {
    entry: commands,
    format: ['esm'],
    target: 'node20',
    platform: 'node',
    dts: false,
    splitting: false,
    noExternal: [/^(?!date-fns|zod|node:)/],
    banner: { js: '#!/usr/bin/env node' },
  },
]);
