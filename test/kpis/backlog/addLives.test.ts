import { describe, expect, test } from 'vitest';
import { CHUNK, type Chunk } from '../../../src/fold/bulk/bulk.ts';
import { valuesOf } from '../../../src/fold/bulk/storedValues.ts';
import { createValueStore } from '../../../src/fold/bulk/valueStore.ts';
import { addLives } from '../../../src/kpis/backlog/addLives.ts';
import { createFlowCounter, type FlowName } from '../../../src/kpis/backlog/flowCounts.ts';
import { flowColumns, type LifeRun } from '../../../src/kpis/backlog/lifeColumns.ts';
import { createLifeReader } from '../../../src/kpis/backlog/lifeReader.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { hours } from '../../../src/time/duration.ts';
import { broken, type Change, statuses, ticket } from '../records.ts';

type Flows = Record<FlowName, number[]>;

/** A ticket, and what moved with it. */
interface Life {
  readonly row: TicketRow;
  readonly flows: Flows;
}

const names = ['created', 'solved', 'reopened'] as const;

function chunkOf(rows: readonly TicketRow[]): Chunk<TicketRow> {
  const at = (place: number): TicketRow => rows[place] as TicketRow;
  const { length } = rows;
  return { length, classes: new Int32Array(length).fill(-1), fresh: [], odd: [], rowAt: at, rows, first: 0 };
}

/** A run that writes down what is counted, and who is asked. */
function watchedRun(isCelled: boolean) {
  const seen: Flows = { created: [], solved: [], reopened: [] };
  const handed: Record<FlowName, number> = { created: 0, solved: 0, reopened: 0 };
  const asked: (readonly [id: string, cell: number])[] = [];
  const run: LifeRun = {
    reader: createLifeReader(),
    flows: { created: flowColumns(), solved: flowColumns(), reopened: flowColumns() },
    counter: {
      add: (name, instants, length, far) => {
        expect([length <= instants.length, far]).toEqual([true, []]);
        handed[name]++;
        seen[name].push(...instants.subarray(0, length));
      },
      held: () => createFlowCounter({ every: 'day', timeZone: 'UTC' }, Number.POSITIVE_INFINITY, 0).held(),
      counted: () => ({ edges: new Float64Array(1), counts: run.flows as never, first: 0, last: 0 }),
    },
    stores: isCelled
      ? { created: createValueStore(true, 4), solved: createValueStore(true, 4), reopened: createValueStore(true, 0) }
      : null,
    lives: 0,
    others: new Int32Array(3 * CHUNK),
    ask: (row, cell) => asked.push([row.id, cell]),
  };
  return { run, seen, handed, asked };
}

/** A ticket that was solved so many times, and opened again each time but the last; and what moved. */
function cycles(times: number, status: 'open' | 'solved' = 'solved'): Life {
  const changes: Change[] = [];
  const flows: Flows = { created: [0], solved: [], reopened: [] };
  for (let place = 1; place < 2 * times; place += 2) {
    changes.push([place, 'solved'], [place + 1, 'open']);
    flows.solved.push(hours(place));
    flows.reopened.push(hours(place + 1));
  }
  if (status === 'solved') {
    changes.pop();
    flows.reopened.pop();
  }
  return { row: ticket({ id: 'cycles', status, history: statuses(...changes) }), flows };
}

const solved: Life = {
  row: ticket({ status: 'solved', solvedAt: 7 }),
  flows: { created: [0], solved: [7], reopened: [] },
};
const open: Life = { row: ticket({ createdAt: 3, status: 'open' }), flows: { created: [3], solved: [], reopened: [] } };
/** Solved by its history, opened again, and solved at a date of its own. */
const dated: Life = {
  row: ticket({ status: 'solved', solvedAt: hours(9), history: statuses([1, 'solved'], [2, 'open']) }),
  flows: { created: [0], solved: [hours(1), hours(9)], reopened: [hours(2)] },
};
const sorted = (instants: readonly number[]): number[] => Array.from(Float64Array.from(instants).sort());
const times = <Item>(length: number, item: Item): Item[] => new Array<Item>(length).fill(item);

/** Some of everything, before and after what fills the columns. */
const some = [solved, dated, open, cycles(2), cycles(3, 'open'), solved];

describe('the lives of a chunk of tickets', () => {
  const chunks: [string, readonly Life[]][] = [
    ['no tickets', []],
    ['some of everything', some],
    ...[CHUNK - 1, CHUNK].flatMap((length) =>
      [solved, dated, open, cycles(2), cycles(3), cycles(2, 'open')].map((life, place): [string, Life[]] => [
        `${length} of kind ${place}`,
        times(length, life),
      ]),
    ),
    ...[CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK - 1, 2 * CHUNK, 2 * CHUNK + 1].flatMap((length): [string, Life[]][] => [
      [`one solved ${length} times, others around it`, [solved, cycles(length), ...some]],
      [`one opened again ${length} times, others around it`, [...some, cycles(length, 'open'), ...some]],
    ]),
    ['solvings that fill the columns, then one more at a date of its own', [cycles(CHUNK), ...times(CHUNK - 1, dated)]],
  ];

  test.each(chunks)('each event is counted once, and columns are handed over when they are full: %s', (_, lives) => {
    const { run, seen, handed, asked } = watchedRun(false);
    addLives(run, chunkOf(lives.map(({ row }) => row)), null);
    expect([run.lives, asked]).toEqual([lives.length, []]);
    for (const name of names) {
      const own = lives.flatMap(({ flows }) => flows[name]);
      expect(sorted(seen[name])).toEqual(sorted(own));
      expect(handed[name]).toBeLessThanOrEqual(2 + own.length / CHUNK);
    }
  });

  test.each(chunks)('each event is kept with the cell of its ticket: %s', (_, lives) => {
    const { run, asked } = watchedRun(true);
    const cells = Int32Array.from(lives, (_life, place) => (place % 4) - 1);
    addLives(run, chunkOf(lives.map(({ row }) => row)), cells);
    expect([run.lives, asked]).toEqual([cells.filter((cell) => cell >= 0).length, []]);
    for (const name of names) {
      for (let cell = 0; cell < 4; cell++) {
        const own = lives.filter((_life, place) => cells[place] === cell).flatMap(({ flows }) => flows[name]);
        expect(sorted(Array.from(run.stores === null ? [] : valuesOf(run.stores[name], cell)))).toEqual(sorted(own));
      }
    }
  });

  test('two chunks are counted as one', () => {
    const { run, seen } = watchedRun(false);
    addLives(run, chunkOf(some.map(({ row }) => row)), null);
    addLives(run, chunkOf([...some, solved].map(({ row }) => row)), null);
    expect(run.lives).toBe(2 * some.length + 1);
    for (const name of names) {
      expect(sorted(seen[name])).toEqual(sorted([...some, ...some, solved].flatMap(({ flows }) => flows[name])));
    }
  });

  const unreadable = Object.defineProperty(ticket({ id: 'unreadable', status: 'open' }), 'createdAt', {
    get(): never {
      throw new Error('not to be read');
    },
  });
  const odd = [
    ticket({ id: 'merged', status: 'open', excluded: 'merged', closedAt: 9 }),
    unreadable,
    broken('createdAt', 'soon', { id: 'dateless', status: 'open' }),
  ];

  test('who is not plain, or cannot be read, is asked once; nothing of it is counted', () => {
    const { run, seen, asked } = watchedRun(false);
    const rows = [dated, solved, cycles(2), open].flatMap(({ row }, place) => [row, odd[place] ?? open.row]);
    addLives(run, chunkOf(rows), null);
    expect(asked).toEqual(odd.map(({ id }) => [id, 0]));
    expect(run.lives).toBe(5);
    expect(names.map((name) => sorted(seen[name]))).toEqual([
      [0, 0, 0, 3, 3],
      [7, hours(1), hours(1), hours(3), hours(9)],
      [hours(2), hours(2)],
    ]);
  });

  test('each is asked for its own cell', () => {
    const { run, asked } = watchedRun(true);
    addLives(run, chunkOf([...odd, open.row]), Int32Array.of(2, -1, 0, 2));
    expect([asked, run.lives]).toEqual([
      [
        ['merged', 2],
        ['unreadable', -1],
        ['dateless', 0],
      ],
      1,
    ]);
    expect(run.stores === null ? [] : Array.from(valuesOf(run.stores.created, 2))).toEqual([3]);
  });
});
