import { expect, it } from 'vitest';
import { deskCsv, deskRows, ndjson, run, temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();
const row = { ...deskRows[0], attributes: { text: 'x'.repeat(2000) } };
const long = write(
  'long-tickets.ndjson',
  ndjson(Array.from({ length: 17_000 }, (_, index) => ({ ...row, id: String(index) }))),
);

it('progress is shown on a terminal when the work is long', async () => {
  const short = write('tickets.csv', deskCsv);
  expect((await run(['report', long, '--json'], { isTTY: true, columns: 80 })).err).toMatch(/reading .*100 %/s);
  expect((await run(['report', short, '--json'], { isTTY: true, columns: 80 })).err).toBe('');
});

it('progress is never shown in a pipe', async () => {
  expect((await run(['report', long, '--json'])).err).toBe('');
});
