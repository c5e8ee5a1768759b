import type { BadRow } from '../read/sourceTally.ts';
import type { IdsByCollection, PartJob, PartPlace, PartRead } from './partJob.ts';
import type { PartTotals } from './totals.ts';
import type { JobRunner } from './workers.ts';

export interface PartsReading {
  readonly parts: readonly PartPlace[];
  readonly asOf: number | undefined;
  readonly totals: PartTotals;
  readonly jobs: JobRunner;
  /** How many parts may be under way or wait for those before them. */
  readonly ahead: number;
  readonly onBadRow: (bad: BadRow) => void | Promise<void>;
  /** Called when all rows up to the end of a part were added up. */
  readonly onPart: (part: PartPlace) => Promise<void>;
}

/** Reads parts at the same time and adds them up one after another, in their order. */
export async function readParts({ parts, asOf, totals, jobs, ahead, onBadRow, onPart }: PartsReading): Promise<void> {
  const running: Promise<PartRead>[] = [];

  async function read(part: PartPlace, before: IdsByCollection): Promise<PartRead> {
    const job: PartJob = { kind: 'read', part, asOf, before };
    return (await jobs.run(job)) as PartRead;
  }

  for (const [index, part] of parts.entries()) {
    for (let next = running.length; next < Math.min(parts.length, index + ahead); next++) {
      const started = read(parts[next] as PartPlace, new Map());
      // Looked at in its turn; until then nobody else would be told of an error.
      started.catch(() => undefined);
      running.push(started);
    }
    let found = (await running[index]) as PartRead;
    // Which rows of a part repeat those of parts before it shows only now: it is read again without them.
    const known = totals.meet(found.ids);
    if (known.size > 0) found = await read(part, known);
    totals.add(found);
    for (const bad of found.badRows) await onBadRow(bad);
    await onPart(part);
  }
}
