import { describe, expect, test } from 'vitest';
import { createDesk } from '../../bench/desk.ts';
import { run, together } from '../../src/fold/index.ts';
import { ces, csat, firstResponseTime, groupBy, nps, responseRate, ticketVolume } from '../../src/index.ts';

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
  });

  test('of nothing is nothing', () => {
    expect(run(together({}), tickets as never[])).toEqual({});
    expect(together({}).account([]).counted).toBe(0);
  });
});
