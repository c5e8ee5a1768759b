import process from 'node:process';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { CommandIo } from './commandIo.ts';
import { serveReportJobs } from './commands/reportJobs.ts';
import { runCommand } from './runCommand.ts';

// A reader such as `head` may close the pipe early: nothing is wrong then.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

const { stdin, stdout, stderr, env } = process;
const startWorker = (args: readonly string[]): Worker => new Worker(new URL(import.meta.url), { workerData: args });
const io: CommandIo = { stdin, stdout, stderr, env, startWorker };

if (isMainThread || parentPort === null) process.exitCode = await runCommand(process.argv.slice(2), io);
else serveReportJobs(workerData as readonly string[], parentPort, io);
