import type { MessagePort } from 'node:worker_threads';
import type { CommandArguments } from '../args/optionSpec.ts';
import { readArguments } from '../args/readArguments.ts';
import type { CommandIo } from '../commandIo.ts';
import { runJob } from '../parts/runJob.ts';
import { serveJobs } from '../parts/serveJobs.ts';
import { type JobRunner, startWorkers } from '../parts/workers.ts';
import type { RowPlan } from '../report/gatherRows.ts';
import { partFlags } from './partFlags.ts';
import { requestsOf } from './reportFiles.ts';
import { reportOptions } from './reportOptions.ts';
import { openRowPlan, type RowListeners } from './rowPlan.ts';
import { selectedKpis } from './selectedKpis.ts';

/** Those that do `count` jobs at a time: so many threads, or this one. */
export function startJobs(
  args: CommandArguments,
  plan: RowPlan,
  count: number,
  { startWorker }: CommandIo,
  { onBytes }: RowListeners,
): JobRunner {
  if (count > 1 && startWorker !== undefined) return startWorkers(count, () => startWorker(args.all), onBytes);
  return { run: (job) => runJob(plan, job), stop: () => Promise.resolve() };
}

/** Does jobs of a report with these arguments, in a thread of its own. */
export function serveReportJobs(words: readonly string[], port: MessagePort, io: CommandIo): void {
  serveJobs(port, async (onBytes) => {
    const args = readArguments(words, [...reportOptions, ...partFlags]);
    const { selected } = selectedKpis(args.values('kpis'));
    /* v8 ignore next -- nobody looks at the plan of a thread, and its bad rows are told with its jobs */
    const listeners = { onBytes, onPlan: () => undefined, onBadRow: () => undefined };
    return (await openRowPlan(args, requestsOf(args), selected, io, listeners)).plan;
  });
}
