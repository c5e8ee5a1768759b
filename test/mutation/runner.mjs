import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as vitest from 'vitest';
import { bundle } from './bundle.mjs';
import { createRegistry, endSuites, runTest } from './registry.mjs';

const files = JSON.parse(process.env.MUTATION_TESTS ?? '[]');
/** Shared with the changed code, which asks here which change is on. */
const counts = globalThis.__stryker__ ?? {};
globalThis.__stryker__ = counts;
/** How long each test took when nothing was changed, and how many steps. Stryker may start several processes. */
const FILE = 'costs.json';
const costs = new Map();
/** The steps of a test, and how many are too many. */
const steps = { made: 0, most: Number.POSITIVE_INFINITY };
let code;
/** More than any layer has mutants. */
const MOST = 100_000;
/** Steps that any test may make above its own. */
const SPARE = 1_000_000;

/**
 * Runs the tests of a layer inside Stryker's own process: starting vitest takes longer than most mutants need to be
 * noticed. Each mutant meets fresh copies of all modules, so nothing that another one left behind is seen.
 */
const runner = {
  capabilities: () => ({ reloadEnvironment: true }),
  async init() {
    if (existsSync(FILE)) for (const [id, cost] of JSON.parse(readFileSync(FILE, 'utf8'))) costs.set(id, cost);
    code = await bundle(files, vitest);
  },
  async dryRun() {
    const coverage = { static: {}, perTest: {} };
    const results = [];
    for (const file of files) results.push(...(await runWhole(file, coverage)));
    writeFileSync(FILE, JSON.stringify([...costs]));
    return { status: 'complete', tests: results, mutantCoverage: coverage };
  },
  async mutantRun({ activeMutant, testFilter, mutantActivation }) {
    const { api, tests: found } = createRegistry();
    const modules = code.stepping(step)(api);
    const tests = [];
    let noticed = null;
    for (const { file, ids } of filesOf(testFilter)) {
      counts.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
      const before = found.length;
      modules[file]();
      counts.activeMutant = activeMutant.id;
      const own = named(file, found.slice(before)).filter(({ id }) => ids.has(id));
      tests.push(...own);
      noticed = await firstFailure(own.sort((left, right) => costOf(left).time - costOf(right).time));
      if (noticed !== null) break;
    }
    counts.activeMutant = undefined;
    steps.most = Number.POSITIVE_INFINITY;
    await endSuites(tests);
    if (noticed === null) return { status: 'survived', nrOfTests: tests.length };
    if (noticed.endless) return { status: 'timeout', reason: `${noticed.id}: ${noticed.message}` };
    return { status: 'killed', killedBy: [noticed.id], failureMessage: noticed.message, nrOfTests: tests.length };
  },
};

export const strykerPlugins = [{ kind: 'TestRunner', name: 'modules', value: runner }];

async function runWhole(file, coverage) {
  const hits = new Float64Array(MOST);
  const { api, tests } = createRegistry();
  const modules = code.counting(hits)(api);
  const loaded = performance.now();
  modules[file]();
  costs.set(file, { time: performance.now() - loaded, steps: 0 });
  take(hits, coverage.static);
  const results = [];
  for (const test of named(file, tests)) {
    const { id, name } = test;
    const began = performance.now();
    const failure = await firstFailure([test]);
    const time = performance.now() - began;
    coverage.perTest[id] = {};
    costs.set(id, { time, steps: take(hits, coverage.perTest[id]) });
    const result = { id, name, fileName: file, timeSpentMs: time };
    results.push(
      failure === null ? { ...result, status: 0 } : { ...result, status: 1, failureMessage: failure.message },
    );
  }
  await endSuites(tests);
  if (tests.length === 0) throw new Error(`${file} holds no tests`);
  return results;
}

/** Notes what was reached; gives how often in all. */
function take(hits, into) {
  let all = 0;
  for (let id = 0; id < hits.length; id++) {
    if (hits[id] === 0) continue;
    into[id] = (into[id] ?? 0) + hits[id];
    all += hits[id];
    hits[id] = 0;
  }
  return all;
}

/**
 * The tests asked for by file, those of cheap files first: loading a file that makes many rows takes longer than most
 * mutants need to be noticed by another one.
 */
function filesOf(asked = [...costs.keys()].filter((id) => id.includes('#'))) {
  const byFile = new Map();
  for (const id of asked) {
    const file = id.slice(0, id.indexOf('#'));
    const own = byFile.get(file) ?? { file, ids: new Set(), time: costOf({ id: file }).time };
    own.ids.add(id);
    own.time += costOf({ id }).time;
    byFile.set(file, own);
  }
  return [...byFile.values()].sort((left, right) => left.time - right.time);
}

function named(file, tests) {
  return tests.map((test, place) => ({ ...test, id: `${file}#${place}` }));
}

async function firstFailure(tests) {
  for (const test of tests) {
    steps.made = 0;
    steps.most = 10 * costOf(test).steps + SPARE;
    try {
      await runTest(test);
    } catch (error) {
      const endless = steps.made > steps.most;
      return { id: test.id, endless, message: endless ? 'does not come to an end' : String(error?.message ?? error) };
    }
  }
  return null;
}

function costOf({ id }) {
  return costs.get(id) ?? { time: 0, steps: Number.POSITIVE_INFINITY };
}

/** Counted rather than timed, an endless loop is one on any machine. */
function step() {
  if (++steps.made > steps.most) throw new Error('too many steps');
}
