import * as vitest from 'vitest';
import { bundle } from './bundle.mjs';
import { createRegistry, endSuites, runTest } from './registry.mjs';

const files = JSON.parse(process.env.MUTATION_TESTS ?? '[]');
/** Shared with the changed code, which asks here which change is on. */
const counts = globalThis.__stryker__ ?? {};
globalThis.__stryker__ = counts;
/** How long each test took when nothing was changed. The fast ones are asked first. */
const times = new Map();
let fresh;

/**
 * Runs the tests of a layer inside Stryker's own process: starting vitest takes longer than most mutants need to be
 * noticed. Each mutant meets fresh copies of all modules, so nothing that another one left behind is seen.
 */
const runner = {
  capabilities: () => ({ reloadEnvironment: true }),
  async init() {
    fresh = await bundle(files, vitest);
  },
  async dryRun() {
    const results = [];
    for (const file of files) results.push(...(await runWhole(file)));
    return { status: 'complete', tests: results, mutantCoverage: counts.mutantCoverage };
  },
  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    counts.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    const tests = testsOf(testFilter);
    Object.assign(counts, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const noticed = await firstFailure(tests);
    const { hitCount } = counts;
    Object.assign(counts, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    await endSuites(tests);
    if (hitCount > hitLimit) return { status: 'timeout', reason: `ran ${hitCount} times` };
    if (noticed === null) return { status: 'survived', nrOfTests: tests.length };
    return { status: 'killed', killedBy: [noticed.id], failureMessage: noticed.message, nrOfTests: tests.length };
  },
};

export const strykerPlugins = [{ kind: 'TestRunner', name: 'modules', value: runner }];

async function runWhole(file) {
  const results = [];
  const tests = load(file);
  for (const test of tests) {
    counts.currentTestId = test.id;
    const began = performance.now();
    const failure = await firstFailure([test]);
    counts.currentTestId = undefined;
    times.set(test.id, performance.now() - began);
    const result = { id: test.id, name: test.name, fileName: file, timeSpentMs: times.get(test.id) };
    results.push(
      failure === null ? { ...result, status: 0 } : { ...result, status: 1, failureMessage: failure.message },
    );
  }
  await endSuites(tests);
  if (tests.length === 0) throw new Error(`${file} holds no tests`);
  return results;
}

/** The tests asked for, of files that share their modules. */
function testsOf(asked = [...times.keys()]) {
  const ids = new Set(asked);
  const { api, tests } = createRegistry();
  const modules = fresh(api);
  const wanted = [...new Set(asked.map((id) => id.slice(0, id.indexOf('#'))))].flatMap((file) => {
    const before = tests.length;
    modules[file]();
    return named(file, tests.slice(before)).filter(({ id }) => ids.has(id));
  });
  return wanted.sort((left, right) => times.get(left.id) - times.get(right.id));
}

function load(file) {
  const { api, tests } = createRegistry();
  fresh(api)[file]();
  return named(file, tests);
}

function named(file, tests) {
  return tests.map((test, place) => ({ ...test, id: `${file}#${place}` }));
}

async function firstFailure(tests) {
  for (const test of tests) {
    try {
      await runTest(test);
    } catch (error) {
      return { id: test.id, message: String(error?.message ?? error) };
    }
  }
  return null;
}
