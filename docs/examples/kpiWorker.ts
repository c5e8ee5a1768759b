// A web worker: the page stays responsive while a hundred thousand tickets are counted.
//   const worker = new Worker(new URL('./kpiWorker.js', import.meta.url), { type: 'module' });
//   worker.postMessage({ tickets });
//   worker.onmessage = ({ data }) => show(data);
import {
  firstResponseTime,
  isSupportKpisError,
  type Report,
  report,
  resolutionRate,
  type TicketRow,
} from 'support-kpis';

export interface Question {
  readonly tickets: readonly TicketRow[];
}

export type Answer = { readonly report: Report } | { readonly code: string; readonly message: string };

export function answerTo({ tickets }: Question): Answer {
  try {
    return { report: report({ tickets }, { firstResponseTime, resolutionRate }, { by: 'channel' }) };
  } catch (error) {
    if (!isSupportKpisError(error)) throw error;
    return { code: error.code, message: error.message };
  }
}

/** What a worker's own global scope offers, and nothing else of it. */
interface WorkerScope {
  addEventListener(kind: 'message', listener: (event: { readonly data: Question }) => void): void;
  postMessage(answer: Answer): void;
}

export function listen(scope: WorkerScope): void {
  scope.addEventListener('message', ({ data }) => scope.postMessage(answerTo(data)));
}
