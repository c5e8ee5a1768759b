import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * All properties, the costly ones too, with as many runs as asked for: `npm run properties -- --runs 1000`. Seeds are
 * those of the tests; `--seed new` takes another, which is printed first so that a failure can be run again with
 * `--seed N`. With `--seconds` a property that is not done in its time ends there. Paths after it choose test files.
 */
const { values: asked, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '1000' }, seconds: { type: 'string' }, seed: { type: 'string' } },
});
const { runs, seconds } = asked;
const seed = asked.seed === 'new' ? String(Date.now() % 2 ** 31) : asked.seed;
const log = 'coverage/properties.log';
const given = {
  ...{ FC_RUNS: runs, FC_ALL: '1', FC_LOG: log },
  ...(seconds === undefined ? {} : { FC_SECONDS: seconds }),
  ...(seed === undefined ? {} : { FC_SEED: seed }),
};
console.log(
  Object.entries(given)
    .map(([name, value]) => `${name}=${value}`)
    .join(' '),
);

const sources = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path: join('test', path), text: readFileSync(join('test', path), 'utf8') }));
/** Those that have properties, or import what makes some. */
const own = new Set(sources.filter(({ text }) => /fast-check|Laws/.test(text)));
for (let before = 0; before < own.size; ) {
  before = own.size;
  const helpers = [...own].filter(({ path }) => !path.endsWith('.test.ts')).map(({ path }) => `/${basename(path)}'`);
  for (const one of sources) if (helpers.some((helper) => one.text.includes(helper))) own.add(one);
}
const files = [...own].map(({ path }) => path).filter((path) => path.endsWith('.test.ts'));
mkdirSync('coverage', { recursive: true });
rmSync(log, { force: true });
const run = ['vitest', 'run', '--config', 'test/vitest.config.ts', '--testTimeout=0'];
const { status } = spawnSync('npx', [...run, ...(paths.length > 0 ? paths : files)], {
  env: { ...process.env, ...given },
  stdio: 'inherit',
});
const had = readFileSync(log, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => ({ line, count: Number.parseInt(line, 10) }));
const total = had.reduce((sum, { count }) => sum + count, 0);
const fewer = had.filter(({ count }) => count < Number(runs));
for (const { line } of fewer) console.log(line);
console.log(`${had.length} properties, ${total} runs; ${had.length - fewer.length} properties had ${runs}`);
process.exitCode = status ?? 1;
