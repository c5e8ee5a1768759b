import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { bundled, runIn } from './inProcess.ts';
import { hostZones } from './zones.ts';

/**
 * Figures of every part of the library in processes of many zones, byte for byte; with `--suite` all tests too, in each
 * zone, but for simulations of chance, which know no time. Zones may be named: `npm run zones -- --suite Asia/Kolkata`.
 */
const program = bundled(`import { battery } from './test/environment/battery.ts';\nconsole.log(battery(300));`);
const suite = process.argv.includes('--suite');
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const simulations = ['intervals/coverage', 'bootstrap/bootstrapCoverage', 'tests/errorRates'];
const outcomes = 'coverage/zones.json';
const digests = new Map<string, string>();
let failed = false;

for (const TZ of named.length > 0 ? named : hostZones) {
  const { out, err, code } = runIn(program, { TZ });
  const digest =
    code === 0 ? createHash('sha256').update(out).digest('hex').slice(0, 16) : `failed: ${err.slice(0, 200)}`;
  const found = `${digest} ${out.length} bytes${suite ? `, tests ${testsIn(TZ)}` : ''}`;
  digests.set(TZ, found);
  console.log(`${TZ.padEnd(22)} ${found}`);
}

if (new Set(digests.values()).size !== 1 || failed) process.exitCode = 1;
console.log(process.exitCode === 1 ? 'The zones differ.' : `The same in ${digests.size} zones.`);

/** What became of each test, as a count and a digest. */
function testsIn(TZ: string): string {
  const without = simulations.map((name) => `--exclude=test/stats/${name}.test.ts`);
  const run = ['vitest', 'run', '--config', 'test/vitest.config.ts', '--reporter=json', `--outputFile=${outcomes}`];
  rmSync(outcomes, { force: true });
  spawnSync('npx', [...run, ...without], { env: { ...process.env, TZ } });
  const { testResults } = JSON.parse(readFileSync(outcomes, 'utf8')) as Outcomes;
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const lines = tests.map(({ fullName, status }) => `${status} ${fullName}`).sort();
  const passed = tests.filter(({ status }) => status === 'passed').length;
  for (const line of lines) if (!line.startsWith('passed')) console.log(line);
  if (passed < tests.length || passed === 0) failed = true;
  return `${passed} of ${tests.length} pass, ${createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16)}`;
}

interface Outcomes {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}
