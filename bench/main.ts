// npm run bench                      all workloads in full size; rewrites bench/results.md
// npm run bench -- --quick           a tenth of the rows; writes nothing
// npm run bench -- W1a W9a           only these
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { resultsTable } from './results.ts';
import type { Outcome } from './workload.ts';
import { workloads } from './workloads.ts';

/** What the process of one workload writes, so that it is found between whatever a package prints. */
const MARK = '\u001eoutcome ';
const QUICK = 10;

const words = process.argv.slice(2);
const quick = words.includes('--quick');
const asked = words.filter((word) => !word.startsWith('--'));
const unknown = asked.find((name) => !workloads.some((own) => own.name === name));
if (unknown !== undefined) throw new Error(`no workload ${unknown}: ${workloads.map(({ name }) => name).join(', ')}`);
const chosen = workloads.filter(({ name }) => asked.length === 0 || asked.includes(name));

if (words.includes('--here')) {
  for (const { rows, run } of chosen) {
    console.log(`${MARK}${JSON.stringify(await run(quick ? rows / QUICK : rows))}`);
  }
} else {
  const program = built();
  const outcomes = new Map<string, Outcome>();
  for (const { name, question } of chosen) {
    console.error(`${name} ${question}`);
    outcomes.set(name, apart(program, name));
  }
  const table = resultsTable(chosen, outcomes, quick);
  console.log(table);
  if (!quick && asked.length === 0) writeFileSync(new URL('results.md', import.meta.url), table);
}

/** All as one file, as the package is built: what runs sources keeps the names of closures, which costs hot loops more than their work. */
function built(): string {
  const outfile = fileURLToPath(new URL('../node_modules/.cache/support-kpis/bench.mjs', import.meta.url));
  const options = { bundle: true, packages: 'external', format: 'esm', platform: 'node', target: 'es2022' } as const;
  buildSync({ ...options, entryPoints: [fileURLToPath(import.meta.url)], outfile });
  return outfile;
}

/** Each workload has a process of its own: what one teaches the engine would slow down the next. */
function apart(program: string, name: string): Outcome {
  const args = ['--expose-gc', '--max-old-space-size=8192', program, name, '--here', ...(quick ? ['--quick'] : [])];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const line = stdout.split('\n').find((own) => own.startsWith(MARK));
  if (status !== 0 || line === undefined) throw new Error(`${name} ended with ${status}:\n${stderr}`);
  return JSON.parse(line.slice(MARK.length)) as Outcome;
}
