import { CHUNK, type ChunkSource } from '../fold/bulk/bulk.ts';
import { type Counter, createCounter } from '../fold/bulk/counter.ts';
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
  readonly shared: Counter;
}

/** Puts rows into the figures that take many at once, all of them chunk by chunk; gives the other figures. */
export function addInBulk(totals: readonly KpiTotals[], { rows, conversations }: BulkRows): KpiTotals[] {
  if (rows.length < FEW) return [...totals];
  const readings = new Map<unknown, Reading>();
  const runs = totals.flatMap((own) => {
    const { bulk } = own;
    if (bulk === null) return [];
    const reading = readings.get(bulk.source) ?? { source: bulk.source(rows, conversations), shared: createCounter() };
    readings.set(bulk.source, reading);
    const run = bulk.start(reading.shared);
    own.settle(run);
    return [{ reading, run }];
  });
  for (let from = 0; from < rows.length; from += CHUNK) {
    for (const reading of readings.values()) {
      const chunk = reading.source.read(from, Math.min(from + CHUNK, rows.length));
      for (const own of runs) if (own.reading === reading) own.run.add(chunk, null);
      reading.shared.add(chunk.classes, chunk.length, null);
    }
  }
  return totals.filter(({ bulk }) => bulk === null);
}
