import { Presets, SingleBar } from 'cli-progress';
import type { Output } from '../commandIo.ts';

/** Shows how much has been read. */
export interface Progress {
  /** How many bytes there are in all, once that is known. */
  expect(bytes: number): void;
  readonly add: (bytes: number) => void;
  stop(): void;
}

/** Less is read before anybody could look at a bar. */
const LONG_WORK = 30_000_000;

/** A bar on a terminal when the work is long; in a pipe nothing, ever. */
export function createProgress({ isTTY }: Output): Progress {
  let bar: SingleBar | undefined;
  let done = 0;
  return {
    expect(bytes) {
      if (isTTY !== true || bytes < LONG_WORK) return;
      bar = new SingleBar({ format: 'reading {bar} {percentage} %', clearOnComplete: true }, Presets.shades_classic);
      bar.start(bytes, done);
    },
    add(bytes) {
      done += bytes;
      bar?.update(done);
    },
    stop: () => bar?.stop(),
  };
}
