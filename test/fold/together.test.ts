import { describe, expect, test } from 'vitest';
import { createDesk } from '../../bench/desk.ts';
import { NOTHING } from '../../src/fold/bulk/unreadSource.ts';
import { type Fold, run, together } from '../../src/fold/index.ts';
import {
  ces,
  csat,
  firstResponseTime,
  groupBy,
  nps,
  responseRate,
  type TicketRow,
  ticketVolume,
} from '../../src/index.ts';

const { surveys, tickets } = createDesk(3000, 11);
const scores = { csat, nps, ces: ces.with({ direction: 'high_is_easy' }) };

describe('together', () => {
  test('gives each figure as its fold gives it by itself', () => {
    const expected = { csat: csat(surveys), nps: nps(surveys), ces: scores.ces(surveys) };
    expect(run(together(scores), surveys)).toEqual(expected);
  });

  test('gives groups of several figures in one pass', () => {
    const found = groupBy(surveys, 'channel', together(scores));
    const single = groupBy(surveys, 'channel', nps);
    expect([...found].map(([key, { nps: own }]) => [key, own])).toEqual([...single]);
  });

  test('merges, and tells what became of the rows for the first', () => {
    const fold = together({ volume: ticketVolume, firstResponseTime });
    const part = (rows: typeof tickets): unknown => rows.reduce((state, row) => fold.add(state, row), fold.init());
    const whole = fold.merge(part(tickets.slice(0, 1000)), part(tickets.slice(1000)));
    expect(fold.result(whole)).toEqual({
      volume: ticketVolume(tickets),
      firstResponseTime: firstResponseTime(tickets),
    });
    expect(fold.account(whole).counted).toBe(3000);
  });

  test('reads rows once for all where all have a reader, and the same one', () => {
    const { bulk } = together({ ticketVolume, firstResponseTime });
    expect(bulk?.source).toBe(ticketVolume.bulk?.source);
    expect(bulk?.needs).toBe('all');
    expect(together({ firstResponseTime, responseRate }).bulk?.needs).toBe('reply');
    expect(together({ ticketVolume, csat }).bulk).toBeNull();
    expect(together({ ticketVolume, later: { ...ticketVolume, bulk: null } }).bulk).toBeNull();
    expect(together({}).bulk).toBeNull();
    const later = { ...ticketVolume, bulk: null };
    expect(together({ later, later2: later }).bulk).toBeNull();
  });

  test('needs of the rows what its figures need: one thing, all, or nothing', () => {
    const needing = (...needs: readonly string[]): string | undefined => {
      const folds = needs.map((own, place) => [`f${place}`, { ...ticketVolume, bulk: { ...bulkOfAll, needs: own } }]);
      return together(Object.fromEntries(folds) as never).bulk?.needs;
    };
    const bulkOfAll = ticketVolume.bulk as NonNullable<typeof ticketVolume.bulk>;
    expect([needing('reply'), needing('reply', 'reply'), needing('reply', 'life')]).toEqual(['reply', 'reply', 'all']);
    expect([needing(NOTHING, 'reply'), needing('life', NOTHING, 'life')]).toEqual(['reply', 'life']);
    expect([needing(NOTHING, NOTHING), needing(NOTHING, 'reply', 'life')]).toEqual([NOTHING, 'all']);
  });

  test.each([null, undefined, 5, 'text'])('%j is no object of folds', (folds) => {
    expect(() => together(folds as never)).toThrow(
      expect.objectContaining({ code: 'not_a_kpi', path: 'together: folds' }),
    );
  });

  test('gives groups of tickets that need different fields, and of rows of which a fold has its own way', () => {
    const found = groupBy(tickets, 'channel', together({ ticketVolume, firstResponseTime }));
    expect([...found].map(([key, own]) => [key, own.ticketVolume])).toEqual([
      ...groupBy(tickets, 'channel', ticketVolume),
    ]);
    expect([...found].map(([key, own]) => [key, own.firstResponseTime])).toEqual([
      ...groupBy(tickets, 'channel', firstResponseTime),
    ]);
    const firstIds: Fold<TicketRow, string | null, string[]> = {
      init: () => [],
      add: (ids, { id }) => (ids.length === 0 || id < (ids[0] as string) ? [id] : ids),
      merge: (left, right) => [...left, ...right].sort().slice(0, 1),
      result: ([first]) => first ?? null,
      account: (ids) => ({ counted: ids.length, pending: 0, excluded: {} }),
    };
    const both = groupBy(tickets, 'channel', together({ ticketVolume, firstIds }));
    for (const [key, own] of both) expect(own.ticketVolume).toEqual(found.get(key)?.ticketVolume);
    const ids = tickets.map(({ id }) => id).sort();
    expect([...both.values()].map((own) => own.firstIds)).toContain(ids[0]);
  });

  test('reads rows of several kinds one by one', () => {
    const mixed = together({ csat: csat as Fold<unknown, unknown>, volume: ticketVolume as Fold<unknown, unknown> });
    expect(mixed.bulk).toBeNull();
    expect(run(mixed, tickets.slice(0, 5))).toMatchObject({ csat: { value: null }, volume: { value: 5 } });
  });

  test('of nothing is nothing', () => {
    expect(run(together({}), tickets as never[])).toEqual({});
    expect(together({}).account([]).counted).toBe(0);
  });
});
