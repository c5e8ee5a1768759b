import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { refusing, run, temporaryFolder } from './harness.ts';

const { path: folder, write } = temporaryFolder();
const week = [['08:00', '18:00']];
const hours = { mon: week, tue: week, wed: week, thu: week, fri: [['08:00', '17:00']], sat: [['09:00', '13:00']] };
const office = { timeZone: 'Europe/Berlin', hours };
const policies = [
  { name: 'first reply', metric: 'first_response', target: '4h', clock: office },
  { name: 'urgent: solved', metric: 'resolution', target: '8h', clock: office, when: { priority: 'urgent' } },
  { name: 'solved when due', metric: 'resolution', target: 'due_at' },
];
const weights = { satisfaction: 3, openTickets: 2, reopens: 2, escalations: 1, sentiment: 1, tenure: 1 };
const plan = ['--tickets', '6', '--seed', '7', '--weeks', '1'];

/** The report that a demo is, asked for word by word; the sample begins at midnight in Berlin. */
async function byHand(more: readonly string[]): Promise<string[]> {
  const made = await run(['sample', '--out', join(folder, 'sample'), ...plan]);
  const files = made.out.match(/^.*\.ndjson/gm) ?? [];
  const { out } = await run([
    ...['report', ...files],
    ...['--calendar', write('office.json', JSON.stringify(office))],
    ...['--sla', write('policies.json', JSON.stringify(policies))],
    ...['--weights', write('weights.json', JSON.stringify(weights))],
    ...['--ces-direction', 'high_is_easy', '--threshold', '30s', '--short-abandon', '5s'],
    ...['--window', 'retention=30d', '--window', 'retention_impact=30d'],
    ...['--period-from', '2026-01-04T23:00:00Z', '--period-to', '2026-01-11T23:00:00Z'],
    ...['--by', 'channel', '--time-zone', 'Europe/Berlin', ...more],
  ]);
  return placeless(out);
}

/** Lines without the folders of files, and without the spaces that these took. */
function placeless(out: string): string[] {
  return out
    .split('\n')
    .map((line) => line.replaceAll(/\/\S*\/support-kpis-\S*?\/(?:sample\/)?|calendar\.json|office\.json/g, '').trim());
}

it('a demo is the report on a sample by channel and by month, on business hours, with policies and weights', async () => {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  const shown = await run(['demo', ...plan]);
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  expect(readdirSync(folder).filter((name) => name.startsWith('support-kpis-demo-'))).toEqual([]);
  expect(shown).toMatchObject({ code: 0, err: '' });
  expect(placeless(shown.out)).toEqual(await byHand(['--every', 'month']));
});

it('the page of a demo is by week, and has the title that is asked for', async () => {
  const page = ['--html', '-', '--title', 'Our desk'];
  const shown = await run(['demo', ...plan, ...page]);
  expect(shown.out).toContain('<h1>Our desk</h1>');
  expect(placeless(shown.out)).toEqual(await byHand(['--every', 'week', ...page]));
});

it('a demo takes no files', async () => {
  await refusing(['demo'])(['tickets.csv'], /^support-kpis: demo: expected nothing but options, got "tickets.csv"\n$/);
});
