import { MessageChannel } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { serveReportJobs } from '../../src/cli/commands/reportJobs.ts';
import { runCommand } from '../../src/cli/runCommand.ts';
import { deskRows, ndjson, run, temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();
const tickets = write(
  'tickets.ndjson',
  ndjson(Array.from({ length: 900 }, (_, index) => ({ ...deskRows[index % 3], id: `T-${index}` }))),
);
const own = { stdin: process.stdin, env: {}, stderr: { write: () => true } };

/** A thread that is none: it does the jobs in this one, by the messages of threads. */
function startServed(args: readonly string[]): never {
  const { port1, port2 } = new MessageChannel();
  serveReportJobs(args, port2, { ...own, stdout: { write: () => true } } as never);
  return Object.assign(port1, { terminate: () => Promise.resolve(port1.close()) }) as never;
}

/** The report of these arguments, its jobs done by the messages of threads. */
async function served(args: readonly string[]) {
  let [out, err] = ['', ''];
  const io = {
    ...{ stdin: process.stdin, env: {}, startWorker: startServed },
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) },
  };
  return { code: await runCommand(args, io as never), out, err };
}

it('workers that are served make the same report, more jobs than workers too', async () => {
  const args = ['report', tickets, '--json'];
  const copies = [1, 2, 3].map((copy) =>
    write(
      `copy-${copy}-tickets.ndjson`,
      ndjson(Array.from({ length: 300 }, (_, index) => ({ ...deskRows[index % 3], id: `${copy}-${index}` }))),
    ),
  );
  expect(await served([...args, '--workers', '2'])).toEqual(await run(args));
  const all = ['report', tickets, ...copies, '--json'];
  expect(await served([...all, '--workers', '2'])).toEqual(await run(all));
});

it('a worker says what a user must be told, in one line', async () => {
  const torn = write('torn-tickets.ndjson', `${ndjson(deskRows)}{"id":\n${ndjson(deskRows)}`);
  const strict = await served(['report', torn, '--strict', '--workers', '2']);
  expect(strict).toEqual(await run(['report', torn, '--strict']));
});
