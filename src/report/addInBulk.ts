import { type BulkRun, CHUNK, type Chunk, type ChunkSource } from '../fold/bulk/bulk.ts';
import { countClasses, createSharing, type Sharing } from '../fold/bulk/sharing.ts';
import { type CellColumns, cellColumns } from './cells/cellColumns.ts';
import type { KpiTotals, Settled } from './kpiTotals.ts';

/** Rows of a collection, and the records of another one that were joined to them. */
export interface BulkRows {
  readonly rows: readonly object[];
  readonly conversations: object | null;
}

/** Fewer rows are added one by one. */
const FEW = 64;

/** Figures that put the rows of one reading into the same cells. */
interface Lane {
  /** The cell of each row; a column more where rows are in several, `null` where all are in one. */
  readonly layers: readonly (Int32Array | null)[];
  readonly sharing: Sharing;
  readonly runs: BulkRun<unknown>[];
}

interface Reading {
  readonly source: ChunkSource<unknown>;
  readonly lanes: Map<unknown, Lane>;
}

/**
 * Puts rows into the figures that take many at once, all of them chunk by chunk; gives the other figures, or
 * `null` when the rows are in another order than they were taken for: nothing of them counts then.
 */
export function addInBulk(totals: readonly KpiTotals[], { rows, conversations }: BulkRows): KpiTotals[] | null {
  if (rows.length < FEW) return [...totals];
  const columnsOf = cellColumns(rows);
  const readings = new Map<unknown, Reading>();
  const others: KpiTotals[] = [];
  for (const own of totals) {
    const columns = own.bulk === null ? null : columnsOf(own);
    if (own.bulk === null || columns === null) {
      others.push(own);
      continue;
    }
    const { source, start } = own.bulk;
    const reading = readings.get(source) ?? { source: source(rows, conversations), lanes: new Map() };
    readings.set(source, reading);
    const startIn = (place: unknown, layers: Lane['layers']): BulkRun<unknown> => {
      const lane = reading.lanes.get(place) ?? { layers, sharing: createSharing(rows.length), runs: [] };
      reading.lanes.set(place, lane);
      const run = start(lane.sharing);
      lane.runs.push(run);
      return run;
    };
    own.settle(settled(columns, startIn));
  }
  for (let from = 0; from < rows.length; from += CHUNK) {
    const to = Math.min(from + CHUNK, rows.length);
    for (const { source, lanes } of readings.values()) {
      const chunk = source.read(from, to);
      if (chunk === null) return null;
      for (const lane of lanes.values()) addToLane(lane, chunk, from, to);
    }
  }
  return others;
}

const WHOLE: Lane['layers'] = [null];

/** A run over all rows, one over the groups and one over the periods, where the report has them. */
function settled(
  { groups, periods }: CellColumns,
  startIn: (place: unknown, layers: Lane['layers']) => BulkRun<unknown>,
): Settled {
  return {
    total: startIn(WHOLE, WHOLE),
    groups: groups === null ? null : { column: groups, run: startIn(groups, groups.layers) },
    periods: periods === null ? null : { column: periods, run: startIn(periods, [periods.cells]) },
  };
}

function addToLane({ layers, sharing, runs }: Lane, chunk: Chunk<unknown>, from: number, to: number): void {
  for (const [layer, column] of layers.entries()) {
    const cells = column === null ? null : column.subarray(from, to);
    // Classes are new once, however often the rows go by.
    const own = layer === 0 ? chunk : { ...chunk, fresh: [] };
    for (const run of runs) run.add(own, cells);
    countClasses(sharing, own, cells);
  }
}
