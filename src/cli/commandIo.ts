import type { Readable } from 'node:stream';
import type { Worker } from 'node:worker_threads';

/** Where a command writes, and what is known of the place. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** All that a command sees of the world besides files, so that a test can stand in for it. */
export interface CommandIo {
  readonly stdin: Readable;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Starts a thread that reads parts of the files of these arguments; where there is none, all is done in this one. */
  readonly startWorker?: (args: readonly string[]) => Worker;
}
