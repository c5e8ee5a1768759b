import { CHUNK } from '../../fold/bulk/bulk.ts';
import type { ValueStore } from '../../fold/bulk/valueStore.ts';
import type { TicketRow } from '../../model/ticket.ts';
import type { FlowCounter, FlowName } from './flowCounts.ts';
import type { LifeReader } from './lifeReader.ts';

/** Events of a flow and the cells of their tickets, until they are handed over. */
export interface FlowColumns {
  readonly values: Float64Array;
  readonly cells: Int32Array;
  filled: number;
  /** Events that are too far from the others to be counted. */
  readonly far: number[];
}

export function flowColumns(): FlowColumns {
  return { values: new Float64Array(2 * CHUNK), cells: new Int32Array(2 * CHUNK), filled: 0, far: [] };
}

/** What a run over lives knows; the loops over rows are functions of the module, for those of closures are soon forgotten. */
export interface LifeRun {
  readonly reader: LifeReader;
  readonly counter: FlowCounter;
  readonly flows: Readonly<Record<FlowName, FlowColumns>>;
  stores: Readonly<Record<FlowName, ValueStore>> | null;
  lives: number;
  /** The places of a chunk's rows that are read one by one. */
  readonly others: Int32Array;
  ask(row: TicketRow, cell: number): void;
}
