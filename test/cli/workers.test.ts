import { execFile } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { deskRows, ndjson, temporaryFolder } from './harness.ts';

const { path: folder, write } = temporaryFolder();
const program = join(folder, 'dist', 'cli', 'main.mjs');

it('makes the same report with workers, each in a thread of its own', async () => {
  const banner = "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);";
  await build({
    ...{ entryPoints: ['src/cli/main.ts'], outfile: program, bundle: true, platform: 'node', format: 'esm' },
    banner: { js: banner },
  });
  copyFileSync('package.json', join(folder, 'package.json'));
  const rows = Array.from({ length: 2000 }, (_, index) => ({ ...deskRows[index % 3], id: `T-${index % 1990}` }));
  const path = write('tickets.ndjson', ndjson(rows));
  const reported = async (...more: readonly string[]): Promise<unknown> =>
    promisify(execFile)(process.execPath, [program, 'report', path, '--json', ...more]);
  const whole = await reported();
  expect(whole).toMatchObject({ stdout: expect.stringContaining('"tickets": 1990'), stderr: '' });
  expect(await reported('--workers', '2')).toEqual(whole);
  await expect(reported('--workers', '2', '--strict', '--kpis', 'nps')).rejects.toMatchObject({ code: 2 });
});
