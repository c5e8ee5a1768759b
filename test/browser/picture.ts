import { mkdirSync, statSync } from 'node:fs';
import { openBrowser } from './browser.ts';
import { samplePage } from './samplePage.ts';

/** Takes the picture of a report that the README shows. */
const path = new URL('../../docs/images/report.png', import.meta.url).pathname;
const size = { width: 1200, height: 1560 };
const browser = await openBrowser();
if (browser !== null) {
  const page = await browser.newPage({ viewport: size, colorScheme: 'light' });
  await page.setContent(await samplePage());
  mkdirSync(new URL('.', `file://${path}`).pathname, { recursive: true });
  await page.screenshot({ path });
  await browser.close();
  process.stdout.write(`wrote ${path}, ${Math.round(statSync(path).size / 1000)} kB\n`);
}
