import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { constants, Script } from 'node:vm';
import { build } from 'esbuild';

const fastCheck = resolve('test/properties/fastCheck.ts');

/**
 * Makes one script of the files of tests and all that they import from the repository. Each call of a form of it gives
 * fresh copies of all the modules, none of them run yet: files of tests by path, each run when it is called. One form
 * counts in an array how often the place of each mutant is reached, the other calls a function at each of these places.
 */
export async function bundle(paths, vitest) {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `module.exports = { ${paths.map((path) => `'${path}': () => require('./${path}')`).join(',\n')} }`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    metafile: true,
    format: 'cjs',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
    plugins: [{ name: 'repository', setup }],
  });
  const names = Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter(({ external }) => external));
  const packages = new Map();
  for (const { path } of names) packages.set(path, path === 'vitest' ? vitest : required(await import(path)));
  const { text } = outputFiles[0];
  const scriptOf = (code) =>
    new Script(`(module, require, strykerHits, strykerStep) => { ${code} }`, {
      filename: 'tests.cjs',
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
  const evaluate = (script, hits, step) => (api) => {
    const module = { exports: {} };
    script.runInThisContext()(
      module,
      (name) => (name === 'vitest' ? { ...vitest, ...api } : packages.get(name)),
      hits,
      step,
    );
    return module.exports;
  };
  const stepping = scriptOf(text.replace(COUNT, 'strykerStep()'));
  let counting;
  return {
    counting(hits) {
      // Only the first process of a run counts.
      counting ??= scriptOf(text.replace(COUNT, count));
      return evaluate(counting, hits);
    },
    stepping: (step) => evaluate(stepping, null, step),
  };
}

/** A module as `require` gives it: of one that was written for it what it exports, which is its default here. */
function required(module) {
  const { default: own } = module;
  return Object.keys(module).every((name) => name === 'default' || name in Object(own)) ? own : module;
}

const COUNT = /\bstryCov_9fa48\d*\(("\d+"(?:,\s*"\d+")*)\)/g;

/** Counting by Stryker's own functions makes tight loops some ten times slower. */
function count(_call, ids) {
  return `(${ids.replaceAll('"', '').replace(/\d+/g, 'strykerHits[$&]++')})`;
}

function setup({ onResolve, onLoad }) {
  onResolve({ filter: /^fast-check$/ }, ({ importer }) =>
    importer === fastCheck ? { external: true } : { path: fastCheck },
  );
  onLoad({ filter: /\.ts$/ }, ({ path }) => ({
    contents: readFileSync(path, 'utf8')
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
    loader: 'ts',
  }));
}
