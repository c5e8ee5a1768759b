import type { MessagePort } from 'node:worker_threads';
import { isSupportKpisError } from '../../errors/supportKpisError.ts';
import type { RowPlan } from '../report/gatherRows.ts';
import type { PartJob } from './partJob.ts';
import { runJob } from './runJob.ts';
import type { WorkerMessage } from './workers.ts';

/** Does jobs as they come, in a thread of their own; `open` makes the plan that the other threads have too. */
export function serveJobs(port: MessagePort, open: (onBytes: (bytes: number) => void) => Promise<RowPlan>): void {
  const say = (message: WorkerMessage): void => port.postMessage(message);
  const plan = open((bytes) => say({ bytes }));
  port.on('message', async (job: PartJob) => {
    try {
      say({ outcome: await runJob(await plan, job) });
    } catch (error) {
      if (!isSupportKpisError(error)) throw error;
      const { code, path, message } = error;
      say({ fault: { code, path, message } });
    }
  });
}
