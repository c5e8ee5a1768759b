import { happened } from '../report/gatherRows.ts';
import { cutFile } from './cutFile.ts';
import type { FileProgress } from './fileProgress.ts';
import type { PartLook, PartPlace } from './partJob.ts';
import type { JobRunner } from './workers.ts';

const [SMALLEST, LARGEST] = [65_536, 268_435_456];
/** So many parts for each worker, that none waits long for the last one. */
const PARTS_EACH = 4;

export interface CutSources {
  readonly parts: readonly PartPlace[];
  /** When the last thing happened in them; −Infinity where nothing did, or nobody looked. */
  readonly latest: number;
}

/** What is still to be read of the files, cut into parts. Looks at each part once, for the numbers of its rows. */
export async function cutSources(
  files: readonly FileProgress[],
  workers: number,
  jobs: JobRunner,
  forLatest: boolean,
): Promise<CutSources> {
  const left = files.reduce((sum, { source, bytes }) => sum + source.bytes - bytes, 0);
  const size = Math.min(LARGEST, Math.max(SMALLEST, Math.ceil(left / (workers * PARTS_EACH))));
  const cut = files.flatMap(({ source, bytes, place }) =>
    cutFile(source.file, bytes, source.bytes, size).map((range) => ({ ...range, source: place, before: 0, lines: 0 })),
  );
  const dated = new Set(files.filter(({ source }) => happened(source.collection)).map(({ place }) => place));
  const looks = await Promise.all(
    cut.map(
      async (part) => (await jobs.run({ kind: 'look', part, latest: forLatest && dated.has(part.source) })) as PartLook,
    ),
  );
  const lines = new Map(files.map((file) => [file.place, file.lines]));
  const parts = cut.map((part, index): PartPlace => {
    const before = lines.get(part.source) as number;
    const { lines: own } = looks[index] as PartLook;
    lines.set(part.source, before + own);
    return { ...part, before, lines: own };
  });
  const latest = looks.reduce((most, look) => Math.max(most, look.latest), Number.NEGATIVE_INFINITY);
  return { parts, latest };
}
