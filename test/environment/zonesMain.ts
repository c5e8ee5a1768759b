import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { bundled, runIn } from './inProcess.ts';
import { hostZones } from './zones.ts';

/**
 * Figures of every part of the library in processes of many zones, byte for byte; with `--suite` the tests of the folders
 * that deal with time too, each in each zone.
 */
const program = bundled(`import { battery } from './test/environment/battery.ts';\nconsole.log(battery(300));`);
const suite = process.argv.includes('--suite');
const folders = ['test/time', 'test/schema', 'test/kpis/workedExamples.test.ts', 'test/analysis/series', 'test/report'];
const digests = new Map<string, string>();
let failed = false;

for (const TZ of hostZones) {
  const { out, err, code } = runIn(program, { TZ });
  const digest =
    code === 0 ? createHash('sha256').update(out).digest('hex').slice(0, 16) : `failed: ${err.slice(0, 200)}`;
  digests.set(TZ, digest);
  const tests = suite ? `, tests ${testsIn(TZ)}` : '';
  console.log(`${TZ.padEnd(22)} ${digest} ${out.length} bytes${tests}`);
}

if (new Set(digests.values()).size !== 1 || failed) process.exitCode = 1;
console.log(process.exitCode === 1 ? 'The zones differ.' : `The same in ${digests.size} zones.`);

function testsIn(TZ: string): string {
  const run = ['vitest', 'run', '--config', 'test/vitest.config.ts', '--reporter=dot', ...folders];
  const { status } = spawnSync('npx', run, { env: { ...process.env, TZ }, encoding: 'utf8' });
  if (status !== 0) failed = true;
  return status === 0 ? 'pass' : 'FAIL';
}
