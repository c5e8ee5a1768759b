import { spawnSync } from 'node:child_process';

/**
 * All properties with 100,000 runs each and a new seed, which is printed first so that a failure can be run again:
 * `npm run nightly -- <seed> <runs> <seconds for each property>`. A property that is not done in its time ends there.
 */
const [seed = String(Date.now() % 2 ** 31), runs = '100000', limit = '120', ...paths] = process.argv.slice(2);
console.log(`FC_SEED=${seed} FC_RUNS=${runs} FC_SECONDS=${limit}`);
const run = ['vitest', 'run', '--config', 'test/vitest.config.ts', '--testTimeout=0', ...paths];
const env = { ...process.env, FC_SEED: seed, FC_RUNS: runs, FC_SECONDS: limit, FC_ALL: '1' };
const { status } = spawnSync('npx', run, { env, stdio: 'inherit' });
process.exitCode = status ?? 1;
