import type { Worker } from 'node:worker_threads';
import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { PartJob, PartOutcome } from './partJob.ts';

/** What a worker says: how much it read, what came of its job, or what a user must be told instead. */
export type WorkerMessage =
  | { readonly bytes: number }
  | { readonly outcome: PartOutcome }
  | { readonly fault: { readonly code: string; readonly path: string; readonly message: string } };

/** Those that do the jobs of a report: threads, or this one. */
export interface JobRunner {
  run(job: PartJob): Promise<PartOutcome>;
  stop(): Promise<void>;
}

/** Threads that take one job after another. A thread that ends before its job does ends the work. */
export function startWorkers(count: number, start: () => Worker, onBytes: (bytes: number) => void): JobRunner {
  const all = Array.from({ length: count }, start);
  const idle = [...all];
  const waiting: ((worker: Worker) => void)[] = [];

  async function run(job: PartJob): Promise<PartOutcome> {
    const worker = idle.pop() ?? (await new Promise<Worker>((resolve) => waiting.push(resolve)));
    const outcome = await answerOf(worker, job, onBytes);
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else next(worker);
    return outcome;
  }

  return {
    run,
    async stop() {
      await Promise.all(all.map((worker) => worker.terminate()));
    },
  };
}

function answerOf(worker: Worker, job: PartJob, onBytes: (bytes: number) => void): Promise<PartOutcome> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: WorkerMessage): void => {
      if ('bytes' in message) {
        onBytes(message.bytes);
        return;
      }
      settle();
      if ('outcome' in message) resolve(message.outcome);
      else reject(faultOf(message.fault));
    };
    const onError = (error: Error): void => {
      settle();
      reject(died(error.message));
    };
    const onExit = (code: number): void => {
      settle();
      reject(died(`its end with code ${code}`));
    };
    function settle(): void {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(job);
  });
}

function died(how: string): SupportKpisError {
  return new SupportKpisError({
    code: 'worker_failed',
    path: '--workers',
    expected: 'each worker to finish its part',
    received: how,
    hint: 'nothing was added up without it',
  });
}

/** An error of the other thread, of which only these came here. */
function faultOf({ code, path, message }: { code: string; path: string; message: string }): SupportKpisError {
  const error = new SupportKpisError({ code, path, expected: '', received: undefined });
  error.message = message;
  return error;
}
