import { Writable } from 'node:stream';
import cliProgress, { type Options, type Params, Presets, SingleBar } from 'cli-progress';
import { formatDuration } from '../../time/formatDuration.ts';
import type { Output } from '../commandIo.ts';

/** Shows how much has been read. */
export interface Progress {
  /** How many bytes there are in all, once that is known. */
  readonly expect: (bytes: number) => void;
  readonly add: (bytes: number) => void;
  readonly stop: () => void;
}

/** Less is read before anybody could look at a bar. */
const LONG_WORK = 30_000_000;

/** A bar on a terminal when the work is long; in a pipe nothing, ever. */
export function createProgress(output: Output): Progress {
  let bar: SingleBar | undefined;
  let done = 0;
  return {
    expect(bytes) {
      if (output.isTTY !== true || bytes < LONG_WORK) return;
      bar = new SingleBar(
        { format: progressLine, clearOnComplete: true, stream: terminal(output) },
        Presets.shades_classic,
      );
      bar.start(bytes, done);
    },
    add(bytes) {
      done += bytes;
      bar?.update(done);
    },
    stop: () => bar?.stop(),
  };
}

/** The bar, how much of it is done, how fast it goes, and how long it will still take. */
export function progressLine(options: Options, { progress, eta, total, value }: Params): string {
  const bar = cliProgress.Format.BarFormat(progress, options);
  const head = `reading ${bar} ${Math.floor(progress * 100)} %`;
  if (!(eta > 0 && Number.isFinite(eta))) return head;
  const speed = (total - value) / eta / 1e6;
  return `${head} · ${speed.toFixed(speed < 10 ? 1 : 0)} MB/s · ${formatDuration(eta * 1000)} left`;
}

/** The terminal as the stream that a bar writes to. */
function terminal(output: Output): Writable {
  const stream = new Writable({
    write(text, _, done) {
      output.write(String(text));
      done();
    },
  });
  return Object.assign(stream, { isTTY: true, columns: output.columns ?? 80 });
}
