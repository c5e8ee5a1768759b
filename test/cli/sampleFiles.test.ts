import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run, temporaryFolder } from './harness.ts';

const { path: folder, write } = temporaryFolder();
const names = [
  ...['tickets', 'messages', 'calls', 'chats', 'surveys', 'reviews', 'sessions', 'customers', 'costs', 'revenue'],
  ...['activities', 'outages', 'automation-runs'],
];
const words: Readonly<Record<string, string>> = { revenue: 'revenue events', 'automation-runs': 'automation runs' };

/** How many lines the file of these records has. */
const linesOf = (place: string, name: string): number =>
  readFileSync(join(place, `${name}.ndjson`), 'utf8').split('\n').length - 1;

/** The files that are written, and the first digits of the SHA-256 of each. */
async function digests(name: string, args: readonly string[]): Promise<Record<string, string>> {
  const place = join(folder, name);
  const { code } = await run(['sample', '--out', place, ...args]);
  expect(code).toBe(0);
  const hash = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(join(place, file)))
      .digest('hex');
  return Object.fromEntries(readdirSync(place).map((file) => [file.replace('.ndjson', ''), hash(file).slice(0, 12)]));
}

// No other program makes these files, so the digests are of this one: only a fixed text can show that the promise «the same
// number gives the same files» holds on the next machine and in the next version too. They say nothing of what is in them.
it('the sample of a seed is the same on every machine', async () => {
  expect(await digests('small', ['--tickets', '90', '--seed', '7', '--weeks', '3'])).toEqual({
    ...{ tickets: 'a23229021013', messages: '15f11687e63c', calls: 'c2c2f931e0ef', chats: '5b9b186c9a1c' },
    ...{ surveys: '42a0e438a439', reviews: 'aad6928a33f5', sessions: 'df894c28b899', customers: 'c846801888ab' },
    ...{ costs: '740ccf8fbc95', revenue: 'a593f4c1f962', activities: 'd4d61ccce789', outages: 'f01de6d29876' },
    'automation-runs': '3a8a617ea487',
  });
});

it('the sample of the last seed, in a week whose Sunday has 23 hours, is the same on every machine', async () => {
  const last = ['--seed', '4294967295', '--weeks', '1', '--from', '2025-03-30'];
  expect(await digests('few', ['--tickets', '5', ...last])).toEqual({
    ...{ tickets: '814c3f541ad8', messages: '8982f3d19f9e', calls: 'd3c8cd36fcd7', surveys: '9356f411146e' },
    ...{ sessions: 'c2b14a545b3d', customers: '35a952717641', costs: '4e76ffc0cba0', activities: '5e0dea6c4a11' },
    ...{ outages: '2620bcc15f26', 'automation-runs': '0c390664f25b' },
  });
});

it('a desk without tickets has people, shifts and costs, and no files of what never happened', async () => {
  const found = await digests('none', ['--tickets', '0']);
  expect(Object.keys(found).sort()).toEqual(['activities', 'costs', 'customers', 'outages', 'surveys']);
});

it('the sample is of seed 1, twelve weeks from 2026-01-05 on, where nothing else is asked for', async () => {
  const whole = ['--seed', '1', '--from', '2026-01-05', '--weeks', '12'];
  expect(await digests('plain', ['--tickets', '30'])).toEqual(await digests('told', ['--tickets', '30', ...whole]));
});

it('a sample tells what it wrote', async () => {
  const place = join(folder, 'told');
  const { code, out } = await run(['sample', '--out', place, '--tickets', '50']);
  expect(code).toBe(0);
  expect(out).toBe(
    names.map((name) => `${join(place, `${name}.ndjson`)}: ${linesOf(place, name)} ${words[name] ?? name}\n`).join(''),
  );
  expect(linesOf(place, 'tickets')).toBe(50);
});

it('a sample that cannot be made is refused', async () => {
  const cases: readonly [args: readonly string[], line: string][] = [
    [[], 'sample: expected --out <folder>, got nothing'],
    [['--out', folder, '--tickets', 'many'], '--tickets: expected a whole number from 0 to 100000000, got "many"'],
    [['--out', folder, '--tickets', '1.5'], '--tickets: expected a whole number'],
    [['--out', folder, '--weeks', '0'], '--weeks: expected a whole number from 1 to 520, got "0"'],
    [['--out', folder, '--seed', '99999999999'], '--seed: expected a whole number from 0 to 4294967295'],
    [['--out', folder, '--from', '5 January'], 'sample: --from: expected a date such as 2026-01-05, got "5 January"'],
    [['--out', write('a-file', 'x')], 'expected a folder that can be written'],
    [['--out', folder, 'tickets'], 'sample: expected nothing but options, got "tickets"'],
  ];
  for (const [args, line] of cases) {
    const { code, err } = await run(['sample', ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(line)]);
  }
});
