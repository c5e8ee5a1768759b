import { describe, expect, it } from 'vitest';
import { subpaths } from '../docs/subpaths.ts';
import { packedFaults } from './packedFiles.ts';

const modules = [...subpaths.values()].map((path) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, ''));
const whole = [
  ...['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'dist/THIRD_PARTY_LICENSES.txt', 'dist/cli/main.js'],
  ...modules.flatMap((path) => ['.js', '.cjs', '.d.ts', '.d.cts'].map((end) => path + end)),
  ...['dist/kpi/defineKpi.js', 'dist/chunk-53UIKE2T.cjs', 'dist/clock-Biy6uiRp.d.ts', 'dist/clock-D-mhi2gm.d.cts'],
];

describe('the list of files to publish', () => {
  it('may hold what a package is made of', () => {
    expect(packedFaults(whole)).toEqual([]);
  });

  it.each(['src/index.ts', 'dist/metafile-esm.json', 'dist/cli/args.js', 'dist/kpi/defineKpi.cjs', '.npmrc'])(
    'may not hold %s',
    (path) => {
      expect(packedFaults([...whole, path])).toEqual([`${path} is unexpected`]);
    },
  );

  it.each(['LICENSE', 'dist/cli/main.js', 'dist/time/index.d.cts', 'dist/chunk-53UIKE2T.cjs'])('needs %s', (path) => {
    expect(packedFaults(whole.filter((own) => own !== path))).toHaveLength(1);
  });
});
