import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { wilsonInterval } from '../../src/stats/wilsonInterval.ts';
import { layers } from './layers.ts';

const { values: asked } = parseArgs({
  options: {
    layer: { type: 'string' },
    fraction: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    'whole-run': { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
  },
});
const layer = layers[asked.layer ?? ''];
if (layer === undefined) throw new Error(`--layer: one of ${Object.keys(layers).join(', ')}`);
process.env['MUTATION_LAYER'] = asked.layer;
process.env['MUTATION_FRACTION'] = asked.fraction;
process.env['MUTATION_SEED'] = asked.seed;
process.env['FC_MOST'] ??= '40';

const results = await new Stryker({
  mutate: [...(asked.only ?? layer.mutate), '!src/**/index.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner', new URL('sample.mjs', import.meta.url).pathname],
  checkers: ['sample'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 1,
  mutator: { excludedMutations: ['StringLiteral'] },
  reporters: ['progress-append-only'],
  tempDirName: 'coverage/mutation/sandbox',
  ignorePatterns: ['coverage', 'dist', 'bench', '.git', '.github'],
  timeoutMS: 20_000,
  // With the bail, a file that fails as a whole silences those after it.
  disableBail: asked['whole-run'],
  dryRunTimeoutMinutes: 20,
  disableTypeChecks: false,
  allowConsoleColors: false,
}).runMutationTest();

mkdirSync('coverage/mutation', { recursive: true });
writeFileSync(`coverage/mutation/${asked.layer}.json`, JSON.stringify(results));
const of = (...statuses: readonly string[]): number => results.filter(({ status }) => statuses.includes(status)).length;
const killed = of('Killed', 'Timeout');
// What no test reaches is not drawn; of a sample it counts by its share.
const alive = of('Survived') + Math.round(of('NoCoverage') * Number(asked.fraction));
const score = killed / (killed + alive);
const { lower = 0, upper = 1 } = wilsonInterval(killed, killed + alive) ?? {};
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
console.log(
  `${killed} of ${killed + alive} mutants noticed: ${percent(score)} (${percent(lower)} to ${percent(upper)})`,
);
if (score < layer.least) process.exitCode = 1;
