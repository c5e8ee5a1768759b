import { describe, expect, test } from 'vitest';
import type { Bulk, BulkRun, Chunk } from '../../../src/fold/bulk/bulk.ts';
import { createSharing } from '../../../src/fold/bulk/sharing.ts';
import { addAll } from '../../../src/fold/run.ts';
import { type BacklogSeries, backlogSeries, days } from '../../../src/index.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { broken, statuses, ticket } from '../records.ts';

const kpi = backlogSeries.with({ every: 'day', timeZone: 'UTC', asOf: days(12) });
const bulk = kpi.bulk as Bulk<BacklogSeries>;

/** Plain ones, one that is far from the others, removed ones and ones with a fault. */
const rows: readonly TicketRow[] = [
  ticket({ createdAt: days(1), status: 'open' }),
  ticket({ createdAt: days(2), status: 'solved', solvedAt: days(3) }),
  ticket({ createdAt: days(2), status: 'open', excluded: 'merged', closedAt: days(4) }),
  ticket({ status: 'solved', history: statuses([1, 'solved'], [30, 'open'], [60, 'closed']) }),
  ticket({ createdAt: days(-400), status: 'solved', solvedAt: days(-300) }),
  ticket({ createdAt: days(5), status: 'open', excluded: 'spam' }),
  ticket({
    createdAt: days(6),
    status: 'solved',
    history: statuses([200, 'solved'], [210, 'open']),
    solvedAt: days(9),
  }),
  ticket({ createdAt: days(8), excluded: 'deleted', closedAt: days(9) }),
  broken('createdAt', 'soon', { status: 'open' }),
  ticket({ createdAt: days(7), solvedAt: days(8) }),
  ticket({ createdAt: days(-500), status: 'open', history: statuses([-9000, 'solved'], [-8000, 'open']) }),
  ticket({ createdAt: days(20), status: 'open' }),
  ticket({ createdAt: days(3), history: statuses([100, 'solved'], [110, 'open'], [120, 'solved'], [130, 'open']) }),
];

const chunkOf = (own: readonly TicketRow[]): Chunk<unknown> =>
  bulk.source(own, null, bulk.needs).read(0, own.length) as Chunk<unknown>;

const started = (): BulkRun<BacklogSeries> => bulk.start(createSharing(rows.length));

/** What the tickets make one by one. */
function oneByOne(own: readonly TicketRow[]) {
  const state = addAll(kpi, kpi.init(), own, 'here');
  const accounting = kpi.account(state);
  return { result: kpi.result(state), accounting };
}

describe('a backlog over chunks of tickets is the backlog of the tickets one by one', () => {
  test.each([1, 3, 5, rows.length])('all together, in chunks of %i', (length) => {
    const own = started();
    for (let from = 0; from < rows.length; from += length) own.add(chunkOf(rows.slice(from, from + length)), null);
    expect(own.result(0)).toEqual(oneByOne(rows));
    expect(own.result(0)).toEqual(oneByOne(rows));
  });

  test('of no tickets', () => {
    expect(started().result(0)).toEqual(oneByOne([]));
  });

  test.each([1, 2, 3, 4, 5])('in %i cells, and those of none left out', (cells) => {
    const own = started();
    const cellOf = (place: number): number => ((place * 7) % (cells + 1)) - 1;
    const all = [...rows, ...rows, ...rows.slice(3)];
    for (let from = 0; from < all.length; from += 5) {
      const some = all.slice(from, from + 5);
      own.add(
        chunkOf(some),
        Int32Array.from(some, (_, place) => cellOf(from + place)),
      );
    }
    for (let cell = 0; cell <= cells; cell++) {
      const expected = oneByOne(all.filter((_, place) => cellOf(place) === cell));
      expect(own.result(cell)).toEqual(expected);
      expect(own.result(cell)).toEqual(expected);
    }
  });

  test('a cell of tickets that were asked, and one of tickets that were not', () => {
    const [open, solved, merged] = rows as readonly [TicketRow, TicketRow, TicketRow];
    const own = started();
    own.add(chunkOf([merged, open, solved, merged]), Int32Array.of(0, 1, 1, -1));
    expect(own.result(0)).toEqual(oneByOne([merged]));
    expect(own.result(1)).toEqual(oneByOne([open, solved]));
  });
});
