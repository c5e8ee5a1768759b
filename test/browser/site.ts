// `npm run docs && npm run browser`: opens each page of the built site, follows each link, uses what can be used.
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../docs/subpaths.ts';
import { openBrowser } from './browser.ts';
import { hearFaults } from './hearFaults.ts';
import { serveFolder } from './serveFolder.ts';

const site = join(root, 'docs/.vitepress/dist');
if (!existsSync(site)) {
  console.log('absent: the built site. Run `npm run docs` first.');
  process.exit(1);
}

const browser = await openBrowser();
if (browser === null) process.exit(0);
const pictures = mkdtempSync(join(tmpdir(), 'support-kpis-site-'));
const { address, close } = await serveFolder(site);
const faults: string[] = [];
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
hearFaults(page, faults);

const paths = readdirSync(site, { recursive: true, encoding: 'utf8' })
  .map((path) => relative('.', path).split('\\').join('/'))
  .filter((path) => path.endsWith('.html') && path !== '404.html')
  .sort();
const links = new Set<string>();
let figures = 0;
for (const path of paths) {
  const response = await page.goto(`${address}/${path}`, { waitUntil: 'load' });
  if (response?.status() !== 200) faults.push(`${path}: status ${response?.status()}`);
  const found = await page.evaluate<string[]>(
    "[...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href'))",
  );
  for (const href of found) {
    const link = new URL(href, `${address}/${path}`).href;
    if (link.startsWith(address)) links.add(link);
  }
  if (/^kpis\/(?!index)/.test(path)) {
    const figure = await page.getByTestId('live-figure').textContent({ timeout: 20_000 });
    if (!/\d/.test(figure ?? '')) faults.push(`${path}: calculates ${figure}`);
    figures++;
  }
}
await checkAnchors(page);
await checkLive(page);
await checkSearch(page);
await checkPlayground(page);
for (const [name, path] of [
  ['home', 'index.html'],
  ['kpi', 'kpis/csat.html'],
  ['guide', 'trust.html'],
] as const) {
  await page.goto(`${address}/${path}`, { waitUntil: 'networkidle' });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: name === 'kpi' });
}
await browser.close();
close();

console.log(`${paths.length} pages, ${links.size} links, ${figures} live figures; pictures in ${pictures}`);
for (const fault of faults) console.log(`fault: ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);

/** Every link leads to a page that is there, and to a part of it that is there. */
async function checkAnchors(own: Page): Promise<void> {
  const byPage = new Map<string, string[]>();
  for (const link of links) {
    const { pathname, hash } = new URL(link);
    const anchors = byPage.get(pathname) ?? [];
    if (hash.length > 1) anchors.push(decodeURIComponent(hash.slice(1)));
    byPage.set(pathname, anchors);
  }
  for (const [path, anchors] of byPage) {
    const html = await (await fetch(address + path)).text();
    if (html === '') faults.push(`${path}: no such page`);
    if (anchors.length === 0) continue;
    await own.goto(address + path);
    for (const anchor of anchors) {
      if ((await own.locator(`[id="${anchor}"]`).count()) === 0) faults.push(`${path}: no part #${anchor}`);
    }
  }
}

async function checkLive(own: Page): Promise<void> {
  await own.goto(`${address}/kpis/csat.html`);
  await own.getByTestId('live-options').fill('{ "scale": { "min": 1, "max": 5 } }');
  await own
    .getByTestId('live-rows')
    .fill('[{ "id": "S-1", "kind": "csat", "score": 5 }, { "id": "S-2", "kind": "csat", "score": 1 }]');
  const figure = await own.getByTestId('live-figure').textContent();
  if (figure !== '50.0 %') faults.push(`a changed row of csat gives ${figure}`);
  await own.getByTestId('live-rows').fill('[');
  if ((await own.getByRole('alert').count()) !== 1) faults.push('broken rows say nothing');
}

async function checkSearch(own: Page): Promise<void> {
  await own.goto(`${address}/start.html`);
  await own.locator('.VPNavBarSearch button').first().click();
  await own.locator('.VPLocalSearchBox input').fill('backlog');
  await own.locator('.VPLocalSearchBox .result').first().waitFor({ timeout: 60_000 });
}

async function checkPlayground(own: Page): Promise<void> {
  await own.goto(`${address}/playground.html`, { waitUntil: 'networkidle' });
  const asked: string[] = [];
  const hear = (request: { url(): string }): void => void asked.push(request.url());
  own.on('request', hear);
  const csv =
    'Ticket ID,Created at,Channel,Solved at\n1,2026-01-05 09:00,email,2026-01-05 11:00\n2,2026-01-06 09:00,chat,\n';
  await own.getByTestId('file').setInputFiles({ name: 'desk.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  const read = await own.getByTestId('read').textContent({ timeout: 20_000 });
  if (read !== '2 rows were read, 0 could not be.') faults.push(`the playground says ${read}`);
  const report = own.frameLocator('[data-testid=report]');
  await report.locator('h1').waitFor({ timeout: 20_000 });
  await own.getByTestId('sample').click();
  await report.locator('svg[role="img"]').first().waitFor({ timeout: 60_000 });
  await own.screenshot({ path: join(pictures, 'playground.png'), fullPage: true });
  await own.getByTestId('report').scrollIntoViewIfNeeded();
  await own.screenshot({ path: join(pictures, 'playground-report.png') });
  own.off('request', hear);
  const foreign = asked.filter(
    (url) => !url.startsWith(address) && !url.startsWith('about:') && !url.startsWith('blob:'),
  );
  if (foreign.length > 0) faults.push(`the playground asked for ${foreign.join(', ')}`);
}
