import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as vitest from 'vitest';
import { bundle } from './bundle.mjs';
import { createRegistry, endSuites, runTest } from './registry.mjs';

const files = JSON.parse(process.env.MUTATION_TESTS ?? '[]');
/** Shared with the changed code, which asks here which change is on. */
const counts = globalThis.__stryker__ ?? {};
globalThis.__stryker__ = counts;
/** How long each test took when nothing was changed: the fast ones are asked first. Stryker may start several processes. */
const TIMES = 'times.json';
const times = new Map();
let code;
/** More than any layer has mutants. */
const MOST = 100_000;

/**
 * Runs the tests of a layer inside Stryker's own process: starting vitest takes longer than most mutants need to be
 * noticed. Each mutant meets fresh copies of all modules, so nothing that another one left behind is seen.
 */
const runner = {
  capabilities: () => ({ reloadEnvironment: true }),
  async init() {
    if (existsSync(TIMES)) for (const [id, time] of JSON.parse(readFileSync(TIMES, 'utf8'))) times.set(id, time);
    code = await bundle(files, vitest);
  },
  async dryRun() {
    const coverage = { static: {}, perTest: {} };
    const results = [];
    for (const file of files) results.push(...(await runWhole(file, coverage)));
    writeFileSync(TIMES, JSON.stringify([...times]));
    return { status: 'complete', tests: results, mutantCoverage: coverage };
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

async function runWhole(file, coverage) {
  const hits = new Float64Array(MOST);
  const { api, tests } = createRegistry();
  code.counting(hits)(api)[file]();
  take(hits, coverage.static);
  const results = [];
  for (const test of named(file, tests)) {
    const { id, name } = test;
    const began = performance.now();
    const failure = await firstFailure([test]);
    times.set(id, performance.now() - began);
    coverage.perTest[id] = {};
    take(hits, coverage.perTest[id]);
    const result = { id, name, fileName: file, timeSpentMs: times.get(id) };
    results.push(
      failure === null ? { ...result, status: 0 } : { ...result, status: 1, failureMessage: failure.message },
    );
  }
  await endSuites(tests);
  if (tests.length === 0) throw new Error(`${file} holds no tests`);
  return results;
}

/** Stryker takes a mutant for one that hangs after a hundred times as many hits; ten times have to do. */
function take(hits, into) {
  for (let id = 0; id < hits.length; id++) {
    if (hits[id] > 0) into[id] = (into[id] ?? 0) + Math.ceil(hits[id] / 10);
    hits[id] = 0;
  }
}

/** The tests asked for, of files that share their modules. */
function testsOf(asked = [...times.keys()]) {
  const ids = new Set(asked);
  const { api, tests } = createRegistry();
  const modules = code.plain(api);
  const wanted = [...new Set(asked.map((id) => id.slice(0, id.indexOf('#'))))].flatMap((file) => {
    const before = tests.length;
    modules[file]();
    return named(file, tests.slice(before)).filter(({ id }) => ids.has(id));
  });
  return wanted.sort((left, right) => timeOf(left) - timeOf(right));
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

function timeOf({ id }) {
  return times.get(id) ?? 0;
}
