// `npm run runtimes`: the same bundle in each runtime that can be had, its figures compared with those of this Node.
// `npm run runtimes -- node22 bun` asks for some of them. A runtime that cannot be had is said to be absent.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { openBrowser } from '../browser/browser.ts';
import { hearFaults } from '../browser/hearFaults.ts';
import { root } from '../docs/subpaths.ts';
import { battery } from './battery.ts';

const folder = mkdtempSync(join(tmpdir(), 'support-kpis-runtimes-'));
const entry = join(root, 'test/runtimes/battery.ts');
const bundled = (name: string, contents: string, format: 'esm' | 'cjs' | 'iife') =>
  build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    ...{ bundle: true, format, platform: 'neutral', mainFields: ['module', 'main'], target: 'es2022' },
    outfile: join(folder, name),
    logLevel: 'error',
  });
const load = `import { battery } from ${JSON.stringify(entry)};`;
await bundled('battery.mjs', `${load} console.log(battery());`, 'esm');
await bundled('battery.cjs', `${load} console.log(battery());`, 'cjs');
await bundled('page.js', `${load} globalThis.figures = battery();`, 'iife');
await bundled('worker.js', `${load} globalThis.postMessage(battery());`, 'iife');

const npx =
  (packages: readonly string[], ...command: readonly string[]) =>
  () =>
    execFileSync('npx', ['-y', ...packages.flatMap((name) => ['-p', name]), ...command], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 64 * 1024 * 1024,
    });

const runtimes: Readonly<Record<string, () => string | Promise<string>>> = {
  'node-esm': () => execFileSync(process.execPath, ['battery.mjs'], { cwd: folder, encoding: 'utf8' }),
  'node-cjs': () => execFileSync(process.execPath, ['battery.cjs'], { cwd: folder, encoding: 'utf8' }),
  node22: npx(['node@22'], 'node', 'battery.mjs'),
  node24: npx(['node@24'], 'node', 'battery.mjs'),
  node26: npx(['node@26'], 'node', 'battery.mjs'),
  bun: npx(['bun'], 'bun', 'run', 'battery.mjs'),
  deno: npx(['deno'], 'deno', 'run', '--no-prompt', 'battery.mjs'),
  browser: () => inBrowser('return globalThis.figures', 'page.js'),
  'web-worker': () =>
    inBrowser(
      `const code = new Blob([source], { type: 'text/javascript' });
       const worker = new Worker(URL.createObjectURL(code));
       return new Promise((resolve, reject) => {
         worker.onmessage = ({ data }) => resolve(data);
         worker.onerror = ({ message }) => reject(new Error(message));
       });`,
      null,
    ),
};

async function inBrowser(body: string, script: string | null): Promise<string> {
  const browser = await openBrowser();
  if (browser === null) throw new Error('no Chromium');
  try {
    const page = await browser.newPage();
    const faults: string[] = [];
    hearFaults(page, faults);
    if (script !== null) await page.addScriptTag({ path: join(folder, script) });
    const source = JSON.stringify(readFileSync(join(folder, 'worker.js'), 'utf8'));
    const figures = await page.evaluate<string>(`(async () => { const source = ${source}; ${body} })()`);
    return faults.length === 0 ? figures : faults.join('\n');
  } finally {
    await browser.close();
  }
}

const expected = battery();
const asked = process.argv.slice(2);
let different = 0;
for (const [name, run] of Object.entries(runtimes)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  try {
    const found = (await run()).trim();
    if (found === expected) console.log(`${name}: the same ${expected.length} characters`);
    else {
      different++;
      writeFileSync(join(tmpdir(), `support-kpis-${name}.json`), found);
      const at = [...expected].findIndex((own, index) => own !== found[index]);
      console.log(
        `${name}: DIFFERENT at ${at}: ${expected.slice(at - 60, at + 40)} / ${found.slice(at - 60, at + 40)}`,
      );
    }
  } catch (error) {
    console.log(`${name}: absent: ${String((error as Error).message).split('\n')[0]}`);
  }
}
rmSync(folder, { recursive: true });
process.exit(different === 0 ? 0 : 1);
