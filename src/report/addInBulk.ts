import { CHUNK, type ChunkSource } from '../fold/bulk/bulk.ts';
import { countClasses, createSharing, type Sharing } from '../fold/bulk/sharing.ts';
import type { KpiTotals } from './kpiTotals.ts';

/** Rows of a collection, and the records of another one that were joined to them. */
export interface BulkRows {
  readonly rows: readonly object[];
  readonly conversations: object | null;
}

/** Fewer rows are added one by one. */
const FEW = 64;

interface Reading {
  readonly source: ChunkSource<unknown>;
  readonly sharing: Sharing;
}

/**
 * Puts rows into the figures that take many at once, all of them chunk by chunk; gives the other figures, or
 * `null` when the rows are in another order than they were taken for: nothing of them counts then.
 */
export function addInBulk(totals: readonly KpiTotals[], { rows, conversations }: BulkRows): KpiTotals[] | null {
  if (rows.length < FEW) return [...totals];
  const readings = new Map<unknown, Reading>();
  const runs = totals.flatMap((own) => {
    const { bulk } = own;
    if (bulk === null) return [];
    const reading = readings.get(bulk.source) ?? {
      source: bulk.source(rows, conversations),
      sharing: createSharing(rows.length),
    };
    readings.set(bulk.source, reading);
    const run = bulk.start(reading.sharing);
    own.settle(run);
    return [{ reading, run }];
  });
  for (let from = 0; from < rows.length; from += CHUNK) {
    for (const reading of readings.values()) {
      const chunk = reading.source.read(from, Math.min(from + CHUNK, rows.length));
      if (chunk === null) return null;
      for (const own of runs) if (own.reading === reading) own.run.add(chunk, null);
      countClasses(reading.sharing, chunk, null);
    }
  }
  return totals.filter(({ bulk }) => bulk === null);
}
