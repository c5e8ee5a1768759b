import { EventEmitter } from 'node:events';
import { afterEach, expect, it, vi } from 'vitest';
import type { CommandIo } from '../../src/cli/commandIo.ts';

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
    workerData: ['report', 'x'],
    Worker: EventEmitter,
  });
  expect([asked, jobs]).toEqual([[], [[['report', 'x'], port, expect.objectContaining({ env: process.env })]]]);
  for (const [place, stream] of [process.stdout, process.stderr].entries()) {
    for (const listener of stream.listeners('error')) {
      if (!known[place]?.includes(listener)) stream.off('error', listener as () => void);
    }
  }
});
