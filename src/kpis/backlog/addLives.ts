import { CHUNK, type Chunk } from '../../fold/bulk/bulk.ts';
import { putValue } from '../../fold/bulk/valueStore.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { countPlainLives } from './countPlainLives.ts';
import type { FlowName } from './flowCounts.ts';
import type { LifeRun } from './lifeColumns.ts';
import { ASK, readLifeOf, SOLVED } from './lifeReader.ts';

export function addLives(run: LifeRun, chunk: Chunk<TicketRow>, places: Int32Array | null): void {
  const { reader } = run;
  const { created, solved, reopened } = run.flows;
  const { others } = run;
  const count = places === null ? countPlainLives(run, chunk) : allPlaces(run, chunk);
  let [openings, ends, returns] = [0, 0, 0];
  for (let index = 0; index < count; index++) {
    const place = others[index] as number;
    const row = chunk.givenAt(place);
    const cell = places === null ? 0 : (places[place] as number);
    // One place is left for each row to come.
    if (ends > CHUNK) ends = flush(run, 'solved', ends);
    let state = ASK;
    try {
      state = readLifeOf(reader, row, created.values, openings, solved.values, ends);
    } catch {
      // A row that cannot be read is asked, and says so.
    }
    if (state === ASK) run.ask(row, cell);
    if (state === ASK || cell < 0) continue;
    if (places !== null) {
      created.cells[openings] = cell;
      if (state === SOLVED) solved.cells[ends] = cell;
    }
    openings++;
    if (state === SOLVED) ends++;
    const { changes, at: moments } = reader;
    for (let at = 1; at < changes; at += 2) {
      if (ends === 2 * CHUNK) ends = flush(run, 'solved', ends);
      solved.cells[ends] = cell;
      solved.values[ends++] = moments[at] as number;
    }
    for (let at = 2; at < changes; at += 2) {
      if (returns === CHUNK) returns = flush(run, 'reopened', returns);
      reopened.cells[returns] = cell;
      reopened.values[returns++] = moments[at] as number;
    }
  }
  run.lives += openings;
  flush(run, 'created', openings);
  flush(run, 'solved', ends);
  flush(run, 'reopened', returns);
}

function allPlaces({ others }: LifeRun, { length }: Chunk<TicketRow>): number {
  for (let place = 0; place < length; place++) others[place] = place;
  return length;
}

/** Hands over the first events of a flow's columns. */
function flush({ flows, stores, counter }: LifeRun, name: FlowName, count: number): number {
  const { values, cells, far } = flows[name];
  if (stores === null) counter.add(name, values, count, far);
  else for (let at = 0; at < count; at++) putValue(stores[name], cells[at] as number, values[at] as number);
  return 0;
}
