import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { expect, it } from 'vitest';
import { deskCsv, deskRows, ndjson, temporaryFolder } from './harness.ts';

const { path: folder, write } = temporaryFolder();

/** Starts the program as a process of its own, on its sources. */
function start(args: readonly string[], node: readonly string[] = []) {
  return spawn(process.execPath, [...node, '--import', 'tsx', 'src/cli/main.ts', ...args], { stdio: 'pipe' });
}

async function ended(child: ReturnType<typeof start>): Promise<{ code: unknown; out: string; err: string }> {
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => (out += String(text)));
  child.stderr.on('data', (text) => (err += String(text)));
  const [code] = (await once(child, 'close')) as unknown[];
  return { code, out, err };
}

it('reads standard input, writes standard output and ends with 0', async () => {
  const child = start(['report', '-', '--format', 'csv', '--as', 'tickets', '--kpis', 'ticket_volume', '--csv']);
  child.stdin.end(deskCsv);
  const { code, out, err } = await ended(child);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('ticket_volume,Ticket volume,tickets,neither,tickets,total,,,,,,3,3,3,0,0,');
});

it('ends with 2 and one line when it cannot', async () => {
  const { code, out, err } = await ended(start(['report', join(folder, 'tickets.csv')]));
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^support-kpis: .*tickets\.csv: expected a file that can be read, got nothing\n$/);
});

it('says nothing when the reader of its output has had enough', async () => {
  const rows = Array.from({ length: 3000 }, (_, index) => ({
    ...deskRows[0],
    id: `T-${index}`,
    customerId: `C-${index}`,
  }));
  const child = start(['report', write('tickets.ndjson', ndjson(rows)), '--json', '--by', 'customerId']);
  child.stdout.once('data', () => child.stdout.destroy());
  let err = '';
  child.stderr.on('data', (text) => (err += String(text)));
  const [code] = (await once(child, 'close')) as unknown[];
  expect([code, err]).toEqual([0, '']);
});

it('reads 200,000 tickets of 160 MB in 128 MB of memory', async () => {
  const path = join(folder, 'many-tickets.ndjson');
  const file = createWriteStream(path);
  const attributes = { text: 'x'.repeat(600) };
  for (let heap = 0; heap < 200; heap++) {
    const rows = Array.from({ length: 1000 }, (_, index) => ({
      ...deskRows[0],
      id: `T-${heap * 1000 + index}`,
      attributes,
    }));
    if (!file.write(ndjson(rows))) await once(file, 'drain');
  }
  file.end();
  await finished(file);
  const child = start(
    ['report', path, '--csv', '--kpis', 'first_response_time,resolution_time,ticket_backlog'],
    ['--max-old-space-size=128'],
  );
  const { code, out, err } = await ended(child);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain(
    'first_response_time,First response time,duration,lower,tickets,total,,,,,,900000,200000,200000,0,0,',
  );
});
