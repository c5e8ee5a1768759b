import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { renderHtml } from '../../src/render/index.ts';
import { deskOf, made } from '../render/html/desks.ts';
import { openBrowser } from './browser.ts';
import { samplePage } from './samplePage.ts';

/**
 * Opens pages of reports in a real browser, from files and without a network: nothing may be asked for or complained of,
 * everything must be reached by keys and be readable. Pictures of all of them lie in a folder that is named at the end.
 */
const views = {
  light: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
} as const;

const faults: string[] = [];

async function pages(): Promise<Readonly<Record<string, string>>> {
  const channels = Array.from({ length: 40 }, (_, index) => `channel ${index}`);
  const desks = {
    tiny: made(deskOf({ tickets: 3 })),
    empty: made({ tickets: [], surveys: [] }),
    'forty-channels': made(deskOf({ tickets: 800, channels })),
  };
  const drawn = Object.entries(desks).map(([name, { report, details }]) => [name, renderHtml(report, { details })]);
  return { sample: await samplePage(), ...Object.fromEntries(drawn) };
}

/** Text that is hard to read on what it stands on, by WCAG 2.2. Runs in the browser. */
const faintTexts = `(() => {
  const parse = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const luminance = (rgb) => {
    const [r, g, b] = rgb.slice(0, 3).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const groundOf = (own) => {
    for (let at = own; at !== null; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const faint = [];
  for (const own of document.querySelectorAll('body *')) {
    const isText = [...own.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
    if (!isText || own.closest('svg [class="inks"], title, desc') || !own.checkVisibility?.()) continue;
    const style = getComputedStyle(own);
    const colour = parse(own.closest('svg') ? style.fill : style.color);
    const [dim, bright] = [luminance(colour), luminance(groundOf(own))].sort((a, b) => a - b);
    const contrast = (bright + 0.05) / (dim + 0.05);
    if (contrast < 4.5) faint.push(own.tagName + ' «' + own.textContent.trim().slice(0, 30) + '» ' + contrast.toFixed(2));
  }
  return faint;
})()`;

/** What can be reached by keys, in the order of the page. Runs in the browser. */
const reachable = `[...document.querySelectorAll('a[href], summary, [tabindex="0"]')]
  .filter((own) => own.checkVisibility({ visibilityProperty: true })).length`;
const focused = `(() => {
  const own = document.activeElement;
  if (own === null || own === document.body) return null;
  const all = [...document.querySelectorAll('*')];
  return { place: all.indexOf(own), outline: getComputedStyle(own).outlineStyle };
})()`;

async function checkKeys(page: Page, name: string): Promise<void> {
  const count = Number(await page.evaluate(reachable));
  let before = -1;
  for (let index = 0; index < count; index++) {
    await page.keyboard.press('Tab');
    const found = (await page.evaluate(focused)) as { place: number; outline: string } | null;
    if (found === null) return void faults.push(`${name}: ${index} of ${count} places are reached by Tab`);
    if (found.place <= before) faults.push(`${name}: Tab goes back at place ${index}`);
    if (found.outline === 'none') faults.push(`${name}: focus does not show at place ${index}`);
    before = found.place;
  }
}

async function checkPage(browser: Browser, folder: string, name: string, view: keyof typeof views): Promise<void> {
  const context = await browser.newContext({ ...views[view], offline: true });
  const page = await context.newPage();
  const where = `${name}, ${view}`;
  page.on('console', (message) => faults.push(`${where}: console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`${where}: error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== page.url() && !request.isNavigationRequest())
      faults.push(`${where}: asks for ${request.url()}`);
  });
  await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
  const width = Number(await page.evaluate('document.documentElement.scrollWidth'));
  if (width > views[view].viewport.width) faults.push(`${where}: ${width} points wide`);
  for (const faint of (await page.evaluate(faintTexts)) as string[]) faults.push(`${where}: faint: ${faint}`);
  await page.screenshot({ path: join(folder, `${name}-${view}.png`), fullPage: true });
  if (view === 'light') {
    await checkKeys(page, where);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.screenshot({ path: join(folder, `${name}-print.png`), fullPage: true });
    await page.pdf({ path: join(folder, `${name}.pdf`), format: 'A4', printBackground: true });
  }
  await context.close();
}

const browser = await openBrowser();
if (browser !== null) {
  const folder = mkdtempSync(join(tmpdir(), 'support-kpis-browser-'));
  for (const [name, html] of Object.entries(await pages())) {
    writeFileSync(join(folder, `${name}.html`), html);
    for (const view of Object.keys(views) as (keyof typeof views)[]) await checkPage(browser, folder, name, view);
    process.stdout.write(`${name}: ${Math.round(html.length / 1000)} kB, looked at\n`);
  }
  await browser.close();
  for (const fault of faults) process.stdout.write(`FAULT ${fault}\n`);
  process.stdout.write(`${faults.length} faults; pictures: ${folder}\n`);
  if (faults.length > 0) process.exitCode = 1;
}
