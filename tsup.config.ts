import { readFileSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import { engineBundle } from './docs/build/engineBundle.ts';
import { ownFiles } from './docs/build/ownFiles.ts';
import { thirdPartyLicenses } from './docs/build/thirdPartyLicenses.ts';

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
  Object.values(manifest.exports).flatMap((target) =>
    typeof target === 'string' ? [] : [entry(target.import.default)],
  ),
);
const commands = Object.fromEntries(Object.values(manifest.bin).map(entry));

const shared: Options = { target: 'es2022', platform: 'neutral', dts: false, noExternal: ['@date-fns/utc'] };
const licenses = thirdPartyLicenses('dist/THIRD_PARTY_LICENSES.txt');

export default defineConfig([
  {
    ...shared,
    entry: ['src/**/*.ts', '!src/cli/**', `!${engineBundle.source}`],
    format: 'esm',
    splitting: false,
    esbuildPlugins: [ownFiles, licenses],
  },
  {
    ...shared,
    entry: { [engineBundle.name]: engineBundle.source },
    format: 'esm',
    splitting: false,
    minify: true,
    noExternal: [/.*/],
    esbuildPlugins: [licenses],
  },
  { ...shared, entry: library, format: 'cjs', splitting: true, esbuildPlugins: [licenses] },
  { entry: library, format: ['esm', 'cjs'], dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0' } } },
  {
    entry: commands,
    format: 'esm',
    target: 'node20',
    platform: 'node',
    dts: false,
    splitting: false,
    noExternal: [/^(?!date-fns|zod|node:)/],
    esbuildPlugins: [licenses],
    // Bundled CommonJS packages ask for Node's own modules with `require`.
    banner: {
      js: `#!/usr/bin/env node
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);`,
    },
  },
]);
