import { describe, expect, test } from 'vitest';
import { createDesk } from '../../../bench/desk.ts';
import { firstResponseTime, type Series, series, seriesBy, slaAttainment, ticketVolume } from '../../../src/index.ts';

const { tickets } = createDesk(3000, 5);
const zone = { by: 'createdAt', every: 'week', timeZone: 'America/New_York' } as const;

/** The figures of the same weeks from the rows of one channel only. */
function alone(channel: string, whole: Series<unknown>): unknown[] {
  const own = tickets.filter((ticket) => ticket.channel === channel);
  const [from, to] = [whole[0]?.start ?? 0, whole.at(-1)?.end ?? 0];
  return series(own, { ...zone, from, to }, firstResponseTime).map(({ label, result }) => [label, result]);
}

describe('seriesBy', () => {
  test('is the series of each group, over the periods of all', () => {
    const found = seriesBy(tickets, 'channel', zone, firstResponseTime);
    expect([...found.keys()]).toEqual([...new Set(tickets.map(({ channel }) => channel))]);
    for (const [channel, own] of found) {
      expect(own.map(({ label, result }) => [label, result])).toEqual(alone(channel, own));
      expect(own.timeZone).toBe('America/New_York');
    }
  });

  test('groups by a function too', () => {
    const found = seriesBy(tickets, ({ channel }) => (channel === 'email' ? 'written' : 'other'), zone, ticketVolume);
    expect([...found.keys()].sort()).toEqual(['other', 'written']);
    expect(found.get('written')).toEqual(seriesBy(tickets, 'channel', zone, ticketVolume).get('email'));
  });

  test('puts a row into each of the groups that its list names', () => {
    const rows = tickets.map((ticket, index) => ({ ...ticket, tags: index % 2 === 0 ? ['even', 'all'] : ['all'] }));
    const found = seriesBy(rows, 'tags', zone, ticketVolume);
    const sum = (key: string): number => (found.get(key) ?? []).reduce((total, { result }) => total + result.value, 0);
    expect([sum('all'), sum('even')]).toEqual([3000, 1500]);
  });

  test('takes few rows, windows, and figures that are not read in chunks', () => {
    const few = tickets.slice(0, 20);
    expect(
      [...seriesBy(few, 'channel', zone, ticketVolume).values()]
        .flat()
        .reduce((sum, { result }) => sum + result.value, 0),
    ).toBe(20);
    const rolling = seriesBy(tickets, 'channel', { ...zone, window: 4 }, ticketVolume);
    expect(rolling.get('email')?.at(-1)?.windowStart).toBeDefined();
    const sla = slaAttainment.with({ policies: [{ metric: 'first_response', target: 3_600_000 }], asOf: 2e12 });
    expect(seriesBy(tickets, 'channel', zone, sla).get('chat')?.length).toBeGreaterThan(50);
  });

  test('counts rows in no period, by group', () => {
    const rows = [
      ...tickets,
      { ...tickets[0], id: 'X', createdAt: Number.NaN, channel: 'chat' } as (typeof tickets)[number],
    ];
    const found = seriesBy(rows, 'channel', zone, ticketVolume);
    expect(found.get('chat')?.excluded).toEqual({ no_period_date: 1 });
    expect(found.get('email')?.excluded).toEqual({});
  });

  test('refuses unknown options under its own name', () => {
    expect(() => seriesBy(tickets, 'channel', { ...zone, evry: 'day' } as never, ticketVolume)).toThrow(
      /seriesBy: options/,
    );
  });
});
