import { strict as assert } from 'node:assert';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, subpaths } from '../docs/subpaths.ts';
import { bundle } from './bundle.ts';
import { consumer, run, write } from './consumer.ts';
import { packedFaults } from './packedFiles.ts';
import { importOf, limits } from './sizeLimits.ts';

const needed = ['date-fns', 'zod'];
/** What `support-kpis/testing` needs, and nothing else. */
const optional = 'fast-check';
const place = mkdtempSync(join(tmpdir(), 'package-'));
const modules = [...subpaths.keys()];
const core = modules.filter((name) => name !== 'support-kpis/testing');

async function main(): Promise<void> {
  const packed = pack();
  const names = await exportedNames();
  const [esm, cjs, types] = [join(place, 'esm'), join(place, 'cjs'), join(place, 'types')];

  consumer(esm, packed, 'module', needed);
  write(
    esm,
    'main.js',
    printer((name) => `await import('${name}')`, core),
  );
  assert.deepEqual(JSON.parse(run(esm, 'node', 'main.js')), names(core));
  const arrived = readdirSync(join(esm, 'node_modules')).filter((name) => !name.startsWith('.'));
  assert.deepEqual(arrived.sort(), [...needed, 'support-kpis'].sort());
  const command = join('node_modules', '.bin', 'support-kpis');
  assert.match(run(esm, command, '--help'), /^support-kpis: /);
  assert.match(run(esm, command, 'demo'), /First response time/);
  console.log(`ES modules: ${core.length} modules and the command work with ${needed.join(' and ')} alone`);

  consumer(cjs, packed, 'commonjs', [...needed, optional]);
  write(
    cjs,
    'main.js',
    printer((name) => `require('${name}')`, modules),
  );
  assert.deepEqual(JSON.parse(run(cjs, 'node', 'main.js')), names(modules));
  console.log(`CommonJS: ${modules.length} modules work, with the same names`);

  consumer(types, packed, 'module', [...needed, optional]);
  write(
    types,
    'main.js',
    printer((name) => `await import('${name}')`, modules),
  );
  assert.deepEqual(JSON.parse(run(types, 'node', 'main.js')), names(modules));
  compile(types, 'node16', ['main.mts', 'main.cts']);
  compile(types, 'bundler', ['main.ts']);
  console.log('TypeScript: node16 and bundler resolution find all types, and the types hold together');

  for (const [name, limit] of Object.entries(limits)) {
    const { size } = await bundle(importOf(name, limit), esm);
    assert.ok(size <= limit.most, `${name} from the built ${limit.from}: ${size} bytes, at most ${limit.most}`);
  }
  console.log(`Sizes: the ${Object.keys(limits).length} limits of the sources hold for the built package`);
}

/** Packs the package and looks at what is in it. */
function pack(): string {
  const [{ filename, files, size }] = JSON.parse(
    run(root, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', place),
  ) as [{ filename: string; files: { path: string }[]; size: number }];
  const paths = files.map(({ path }) => path);
  assert.deepEqual(packedFaults(paths), []);
  assert.deepEqual(Object.keys(dependencies()).sort(), needed);
  const leaks = paths.filter((path) => readFileSync(join(root, path), 'utf8').includes(root));
  assert.deepEqual(leaks, [], 'files that name a folder of this machine');
  console.log(`Packed: ${paths.length} files, ${Math.round(size / 1000)} kB`);
  return join(place, filename);
}

function dependencies(): Record<string, string> {
  const { dependencies: own } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return own;
}

/** The values that the sources export, by module. */
async function exportedNames(): Promise<(chosen: readonly string[]) => Record<string, string[]>> {
  const names: Record<string, string[]> = {};
  for (const [name, path] of subpaths) {
    names[name] = Object.keys((await import(pathToFileURL(join(root, path)).href)) as object).sort();
  }
  return (chosen) => Object.fromEntries(chosen.map((name) => [name, names[name] ?? []]));
}

/** A program that prints what each module exports, once it has seen that an error of one module is known in another. */
function printer(load: (name: string) => string, chosen: readonly string[]): string {
  const lines = chosen.map((name) => `  names['${name}'] = Object.keys(${load(name)}).filter(isName).sort();`);
  return `async function main() {
  const names = {};
  const isName = (name) => name !== 'default' && name !== 'module.exports';
${lines.join('\n')}
  const { SupportKpisError } = ${load('support-kpis')};
  const { createCalendar } = ${load('support-kpis/time')};
  try {
    createCalendar({});
  } catch (error) {
    if (!(error instanceof SupportKpisError)) throw new Error('another SupportKpisError');
  }
  console.log(JSON.stringify(names));
}
main();
`;
}

/** Compiles a program that uses every module, with the types of the package checked too. */
function compile(folder: string, resolution: 'node16' | 'bundler', files: readonly string[]): void {
  const imports = modules.map((name, index) => `import * as module${index} from '${name}';\nvoid module${index};`);
  const source = `import { type DurationSummary, firstResponseTime } from 'support-kpis';
${imports.join('\n')}
const wait: DurationSummary = firstResponseTime([{ id: 'A-1', createdAt: 0 }]);
// @ts-expect-error: no such option.
firstResponseTime([], { nonsense: 1 });
export const value: number | null = wait.value;
`;
  for (const file of files) write(folder, file, source);
  write(folder, `tsconfig.${resolution}.json`, {
    compilerOptions: {
      ...{ strict: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: false, types: [] },
      // The types of zod speak of `URL`.
      ...{ target: 'ES2022', lib: ['ES2023', 'DOM'], moduleResolution: resolution },
      module: resolution === 'node16' ? 'node16' : 'esnext',
    },
    files,
  });
  run(folder, 'node', join(root, 'node_modules/typescript/bin/tsc'), '-p', `tsconfig.${resolution}.json`);
}

try {
  await main();
} catch (error) {
  const { stdout } = error as { stdout?: unknown };
  if (typeof stdout === 'string' && stdout !== '') console.error(stdout);
  throw error;
} finally {
  rmSync(place, { recursive: true, force: true });
}
