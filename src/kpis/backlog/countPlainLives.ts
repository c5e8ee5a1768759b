import { CHUNK, type Chunk } from '../../fold/bulk/bulk.ts';
import { solvedCode } from '../../kpi/bulk/ticketFields.ts';
import { LAST_DATE } from '../../kpi/periodDate.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { type HeldPeriods, likelyPeriod } from './flowCounts.ts';
import type { FlowColumns, LifeRun } from './lifeColumns.ts';
import { ASK, readLifeOf } from './lifeReader.ts';

/**
 * Counts tickets into periods as they are read: those with dates that are numbers, and those whose history is plain. The places of
 * all others are listed, and their number is given.
 *
 * Most tickets are so, and a loop that does nothing else takes two thirds of the time of one that is ready for all.
 */
export function countPlainLives(run: LifeRun, { length, rows, first }: Chunk<TicketRow>): number {
  const { flows, others } = run;
  const held = run.counter.held();
  const { edges, start, perTime, until, counts } = held;
  const { created: creations, solved: solvings } = counts;
  let [place, lives, left] = [0, 0, 0];
  while (place < length) {
    try {
      for (; place < length; place++) {
        const row = rows[first + place] as TicketRow;
        // Taken back below, so that each way out of the row's checks is a mere `continue`.
        others[left++] = place;
        if (typeof row !== 'object' || row === null || Array.isArray(row)) continue;
        const { createdAt, excluded, status, history, solvedAt } = row;
        if (excluded !== null && excluded !== undefined) continue;
        if (history !== null && history !== undefined) {
          if (!countLife(run, held, row)) continue;
          left--;
          lives++;
          continue;
        }
        if (typeof createdAt !== 'number' || !(createdAt >= 1 && createdAt <= LAST_DATE)) continue;
        const solved = solvedCode(status);
        if (solved === 1) {
          if (typeof solvedAt !== 'number' || !(solvedAt >= createdAt && solvedAt <= LAST_DATE)) continue;
          const period = solvedAt <= until ? likelyPeriod(edges, start, perTime, solvedAt) : -1;
          if (period >= 0) (solvings[period] as number) += 1;
          else putAside(flows.solved, solvedAt);
        } else if (solved !== 0) continue;
        const period = createdAt <= until ? likelyPeriod(edges, start, perTime, createdAt) : -1;
        if (period >= 0) (creations[period] as number) += 1;
        else putAside(flows.created, createdAt);
        left--;
        lives++;
      }
    } catch {
      // A row that cannot be read is one of the others.
      place++;
    }
  }
  run.lives += lives;
  return left;
}

/** `false` for a ticket that is asked itself, and where columns have no room for what came back. */
function countLife(run: LifeRun, held: HeldPeriods, row: TicketRow): boolean {
  const { reader, flows } = run;
  const changes = readLifeOf(reader, row);
  // As much room again is left for the one solving of each other row of the chunk.
  if (changes === ASK || Math.max(flows.solved.filled, flows.reopened.filled) + changes > CHUNK) return false;
  countChanges(reader.at, changes, held, flows);
  return true;
}

function countChanges(
  at: Float64Array,
  changes: number,
  { edges, start, perTime, until, counts }: HeldPeriods,
  { created, solved, reopened }: LifeRun['flows'],
): void {
  for (let place = 0; place < changes; place++) {
    const moment = at[place] as number;
    const period = moment <= until ? likelyPeriod(edges, start, perTime, moment) : -1;
    const isEnd = (place & 1) === 1;
    if (period >= 0) {
      const own = isEnd ? counts.solved : place === 0 ? counts.created : counts.reopened;
      (own[period] as number) += 1;
    } else putAside(isEnd ? solved : place === 0 ? created : reopened, moment);
  }
}

/** For the counter, which finds the period, or makes it. */
function putAside(flow: FlowColumns, at: number): void {
  flow.values[flow.filled++] = at;
}
