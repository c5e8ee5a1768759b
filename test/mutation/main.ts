import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { wilsonInterval } from '../../src/stats/wilsonInterval.ts';
import { type Layer, layers } from './layers.ts';
import { isDrawn } from './sample.mjs';

const { values: asked } = parseArgs({
  options: {
    layer: { type: 'string', multiple: true, default: [] },
    fraction: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', multiple: true },
  },
});
const chosen = asked.layer.map((name) => {
  const layer = layers[name];
  if (layer === undefined) throw new Error(`--layer: some of ${Object.keys(layers).join(', ')}`);
  return layer;
});
if (chosen.length === 0) throw new Error('--layer is missing');
process.env['MUTATION_TESTS'] = JSON.stringify([...new Set(chosen.flatMap(testsOf))]);
process.env['MUTATION_FRACTION'] = asked.fraction;
process.env['MUTATION_SEED'] = asked.seed;
process.env['FC_MOST'] ??= '20';

const results = await new Stryker({
  mutate: [...(asked.only ?? asked.layer.map((name) => `src/${name}/**/*.ts`)), '!src/**/index.ts'],
  testRunner: 'modules',
  plugins: ['runner.mjs', 'sample.mjs'].map((name) => new URL(name, import.meta.url).pathname),
  checkers: ['sample'],
  ignorers: ['parentheses'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 1,
  mutator: { excludedMutations: ['StringLiteral'] },
  reporters: ['progress-append-only'],
  tempDirName: 'coverage/mutation/sandbox',
  ignorePatterns: ['coverage', 'dist', '.git', '.github', '/docs/*', '!/docs/generate'],
  timeoutMS: 60_000,
  timeoutFactor: 4,
  dryRunTimeoutMinutes: 20,
  disableTypeChecks: false,
  allowConsoleColors: false,
}).runMutationTest();

mkdirSync('coverage/mutation', { recursive: true });
writeFileSync(`coverage/mutation/${asked.layer.join('-')}.json`, JSON.stringify(results));
const of = (...statuses: readonly string[]): number => results.filter(({ status }) => statuses.includes(status)).length;
const killed = of('Killed', 'Timeout');
const alive = results.filter(isAlive).length;
const score = killed / (killed + alive);
const { lower = 0, upper = 1 } = wilsonInterval(killed, killed + alive) ?? {};
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
for (const { fileName, location, replacement = '', status } of results.filter(isAlive)) {
  const { start, end } = location;
  const place = `${relative('.', fileName)}:${start.line}:${start.column}`;
  console.log(`${place}-${end.line}:${end.column} ${status} → ${replacement.replace(/\s+/g, ' ')}`);
}
console.log(
  `${killed} of ${killed + alive} mutants noticed: ${percent(score)} (${percent(lower)} to ${percent(upper)})`,
);
// On a busy machine tests that notice nothing may take as long.
const late = results.filter(({ status, statusReason }) => status === 'Timeout' && !statusReason).length;
if (late > 0) console.log(`${late} of them only by the clock`);
const least = Math.min(...chosen.map((layer) => layer.least));
// A sample speaks against the level only when its whole interval lies below.
if ((asked.fraction === '1' ? score : upper) < least) process.exitCode = 1;

/** What no test reaches is not shown to the checkers, which draw the others. */
function isAlive(mutant: (typeof results)[number]): boolean {
  return mutant.status === 'Survived' || (mutant.status === 'NoCoverage' && isDrawn(mutant));
}

function testsOf({ tests, without = [] }: Layer): readonly string[] {
  const found = tests.flatMap((place) =>
    place.endsWith('.ts')
      ? [place]
      : readdirSync(place, { recursive: true, encoding: 'utf8' }).map((path) => join(place, path)),
  );
  return found.filter((path) => path.endsWith('.test.ts') && !without.includes(path)).sort();
}
