import { EventEmitter } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, it, vi } from 'vitest';
import type { CommandIo } from '../../src/cli/commandIo.ts';
import { serveReportJobs } from '../../src/cli/commands/reportJobs.ts';
import { runCommand } from '../../src/cli/runCommand.ts';
import { deskRows, ndjson, run, temporaryFolder } from './harness.ts';

const { path: folder, write } = temporaryFolder();
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

afterEach(() => {
  vi.doUnmock('node:worker_threads');
  vi.doUnmock('../../src/cli/runCommand.ts');
  vi.doUnmock('../../src/cli/commands/reportJobs.ts');
  vi.resetModules();
  vi.restoreAllMocks();
});

/** Loads the program with what it hands on. */
async function loaded(threads: object) {
  const asked: { args: readonly string[]; io: CommandIo }[] = [];
  const jobs: unknown[][] = [];
  vi.doMock('../../src/cli/runCommand.ts', () => ({
    runCommand: (args: readonly string[], io: CommandIo) => {
      asked.push({ args, io });
      return Promise.resolve(0);
    },
  }));
  vi.doMock('../../src/cli/commands/reportJobs.ts', () => ({
    serveReportJobs: (...more: unknown[]) => jobs.push(more),
  }));
  vi.doMock('node:worker_threads', () => threads);
  await import('../../src/cli/main.ts');
  return { asked, jobs };
}

it('the program hands its arguments on, starts threads of itself, and bears a closed pipe', async () => {
  const started: unknown[][] = [];
  class Thread extends EventEmitter {
    constructor(...more: unknown[]) {
      super();
      started.push(more);
    }
  }
  const before = { out: process.stdout.listeners('error'), err: process.stderr.listeners('error') };
  const { asked, jobs } = await loaded({ isMainThread: true, parentPort: null, workerData: undefined, Worker: Thread });
  expect([asked[0]?.args, jobs, process.exitCode]).toEqual([process.argv.slice(2), [], 0]);
  asked[0]?.io.startWorker?.(['report', 'x']);
  expect(started).toEqual([
    [expect.objectContaining({ href: expect.stringMatching(/main\.ts$/) }), { workerData: ['report', 'x'] }],
  ]);
  const [added] = process.stdout.listeners('error').filter((listener) => !before.out.includes(listener));
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  added?.(Object.assign(new Error('pipe'), { code: 'EPIPE' }));
  expect(exit).toHaveBeenCalledWith(0);
  expect(() => added?.(new Error('disk'))).toThrow('disk');
  for (const [stream, known] of [
    [process.stdout, before.out],
    [process.stderr, before.err],
  ] as const) {
    for (const listener of stream.listeners('error')) {
      if (!known.includes(listener)) stream.off('error', listener as () => void);
    }
  }
  process.exitCode = undefined;
});

it('a thread of the program does jobs and runs no command', async () => {
  const known = [process.stdout, process.stderr].map((stream) => stream.listeners('error'));
  const port = new EventEmitter();
  const { asked, jobs } = await loaded({
    isMainThread: false,
    parentPort: port,
    workerData: [folder],
    Worker: EventEmitter,
  });
  expect([asked, jobs]).toEqual([[], [[[folder], port, expect.objectContaining({ env: process.env })]]]);
  for (const [place, stream] of [process.stdout, process.stderr].entries()) {
    for (const listener of stream.listeners('error')) {
      if (!known[place]?.includes(listener)) stream.off('error', listener as () => void);
    }
  }
});
