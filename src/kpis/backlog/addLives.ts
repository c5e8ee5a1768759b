import type { Chunk } from '../../fold/bulk/bulk.ts';
import { putValue } from '../../fold/bulk/valueStore.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { countPlainLives } from './countPlainLives.ts';
import { type FlowName, flowNames } from './flowCounts.ts';
import type { LifeRun } from './lifeColumns.ts';
import { ASK, readLifeOf } from './lifeReader.ts';

export function addLives(run: LifeRun, chunk: Chunk<TicketRow>, places: Int32Array | null): void {
  const { others } = run;
  const { rows, first } = chunk;
  const count = places === null ? countPlainLives(run, chunk) : allPlaces(run, chunk);
  for (let index = 0; index < count; index++) {
    const place = others[index] as number;
    addLife(run, rows[first + place] as TicketRow, places === null ? 0 : (places[place] as number));
  }
  for (const name of flowNames) flush(run, name);
}

function allPlaces({ others }: LifeRun, { length }: Chunk<TicketRow>): number {
  for (let place = 0; place < length; place++) others[place] = place;
  return length;
}

function addLife(run: LifeRun, row: TicketRow, cell: number): void {
  const { reader } = run;
  let changes = ASK;
  try {
    changes = readLifeOf(reader, row);
  } catch {
    // A row that cannot be read is asked, and says so.
  }
  if (changes === ASK) run.ask(row, cell);
  if (changes === ASK || cell < 0) return;
  run.lives++;
  const { at } = reader;
  put(run, 'created', cell, at[0] as number);
  for (let place = 1; place < changes; place += 2) put(run, 'solved', cell, at[place] as number);
  for (let place = 2; place < changes; place += 2) put(run, 'reopened', cell, at[place] as number);
}

function put(run: LifeRun, name: FlowName, cell: number, at: number): void {
  const flow = run.flows[name];
  if (flow.filled === flow.values.length) flush(run, name);
  flow.cells[flow.filled] = cell;
  flow.values[flow.filled++] = at;
}

/** Hands over the events of a flow's columns. */
function flush({ flows, stores, counter }: LifeRun, name: FlowName): void {
  const { values, cells, filled, far } = flows[name];
  flows[name].filled = 0;
  if (stores === null) counter.add(name, values, filled, far);
  else for (let at = 0; at < filled; at++) putValue(stores[name], cells[at] as number, values[at] as number);
}
