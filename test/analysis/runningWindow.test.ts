import { describe, expect, test } from 'vitest';
import { csat, days, firstResponseTime, hours, runningWindow, series, ticketVolume, uptime } from '../../src/index.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import { codeOf } from '../kpis/records.ts';

const berlin = { by: 'createdAt', every: 'day', timeZone: 'Europe/Berlin' } as const;
const START = Date.UTC(2026, 2, 20);

/** Tickets in time order over the begin of summer time, some of them hours before the one that came before. */
const tickets: TicketRow[] = Array.from({ length: 300 }, (_, index) => ({
  id: `A-${index}`,
  createdAt: START + index * hours(1.7) - (index % 5 === 0 ? hours(9) : 0),
  firstRespondedAt: START + index * hours(1.7) + ((index * 37) % 50) * hours(1),
}));

describe('a running window', () => {
  test.each([1, 3, 7])('of %s days is at each moment the last window of the series so far', (window) => {
    const kpi = firstResponseTime.with({ statistic: 'p90' });
    const figure = runningWindow(kpi, { ...berlin, window });
    for (const [index, ticket] of tickets.entries()) {
      figure.add(ticket);
      if (index % 23 !== 0 && index !== 299) continue;
      const last = series(tickets.slice(0, index + 1), { ...berlin, window }, kpi).at(-1);
      const { windowStart, result, start, end, label } = figure.result() ?? { result: null };
      expect({ start, end, label, result }).toEqual({
        start: last?.start,
        end: last?.end,
        label: last?.label,
        result: last?.result,
      });
      if (index === 299) expect(windowStart).toBe(last?.windowStart ?? last?.start);
    }
  });

  test('windows before the newest one can be asked for as long as they are kept, and take in rows', () => {
    const figure = runningWindow(ticketVolume, { by: 'createdAt', every: 'day', timeZone: 'UTC', window: 3, late: 2 });
    expect(figure.result()).toBeNull();
    for (const day of [0, 1, 2, 3, 4, 5, 6]) figure.add({ id: `A-${day}`, createdAt: days(day) });
    figure.add({ id: 'B-4', createdAt: days(4.5) });
    const ending = (day: number) => figure.result(days(day))?.result.value;
    expect([3, 4, 5, 6].map(ending)).toEqual([undefined, 4, 4, 4]);
    expect(figure.result(days(9))).toBeNull();
    // The first day of the oldest window that is kept is the third.
    figure.add({ id: 'C-2', createdAt: days(2) });
    figure.add({ id: 'C-1', createdAt: days(1) });
    expect([4, 5, 6].map(ending)).toEqual([5, 4, 4]);
    expect(figure.excluded()).toEqual({ no_period_date: 0, too_late: 1 });
    expect(figure.result()).toMatchObject({ windowStart: days(4), start: days(6), end: days(7), label: '1970-01-07' });
  });

  test('who answered twice within it counts once', () => {
    const figure = runningWindow(csat.with({ scale: { min: 1, max: 5 } }), { ...berlin, by: 'respondedAt', window: 7 });
    const answer = { kind: 'csat', ticketId: 'A-1' } as const;
    figure.add({ ...answer, id: 'S-1', score: 1, respondedAt: START });
    figure.add({ ...answer, id: 'S-2', score: 5, respondedAt: START + days(2) });
    expect(figure.result()).toMatchObject({
      result: { value: 1 },
      accounting: { counted: 1, excluded: { superseded: 1 } },
    });
  });

  test('F1: rows without a date, and rows that cannot be read, are counted', () => {
    const figure = runningWindow(ticketVolume, berlin);
    figure.add({ id: 'A-1' } as never);
    figure.add(null as never);
    figure.add({ id: 'A-2', createdAt: Number.NaN });
    expect(figure.excluded()).toEqual({ no_period_date: 3, too_late: 0 });
    expect(figure.result()).toBeNull();
  });

  test('a gap longer than the window leaves nothing of what was before', () => {
    const figure = runningWindow(ticketVolume, { ...berlin, window: 7 });
    for (const day of [0, 1, 30]) figure.add({ id: `A-${day}`, createdAt: START + days(day) });
    expect(figure.result()?.result.value).toBe(1);
  });

  test('the first days that there are have none before them', () => {
    const figure = runningWindow(ticketVolume, { by: 'createdAt', every: 'day', timeZone: 'UTC', window: 7 });
    figure.add({ id: 'A-1', createdAt: Date.UTC(2000, 0, 2) - days(730_120) });
    expect(figure.result()?.result.value ?? 1).toBe(1);
  });

  test('where dates begin, in the year 1, the window has the days that there are', () => {
    const [first, second] = ['0001-01-02', '0001-01-03'].map((day) => Date.parse(`${day}T00:00:00.000Z`));
    const figure = runningWindow(ticketVolume, { by: 'createdAt', every: 'day', timeZone: 'UTC', window: 7 });
    for (const createdAt of [first, second]) figure.add({ id: `A-${createdAt}`, createdAt: createdAt as number });
    expect(figure.result()).toMatchObject({ windowStart: first, start: second, result: { value: 2 } });
  });

  test('faults of the caller', () => {
    expect(codeOf(() => runningWindow(5 as never, berlin as never))).toBe('not_a_kpi');
    expect(codeOf(() => runningWindow(ticketVolume, { by: 'createdAt', every: 'day' } as never))).toBe(
      'missing_option',
    );
    expect(codeOf(() => runningWindow(ticketVolume, { ...berlin, window: 0 }))).toBe('invalid_option');
    expect(codeOf(() => runningWindow(ticketVolume, { ...berlin, late: -1 }))).toBe('invalid_option');
    expect(codeOf(() => runningWindow(ticketVolume, { ...berlin, window: 10_001 }))).toBe('invalid_option');
    expect(codeOf(() => runningWindow(ticketVolume, { ...berlin, late: 1e9 }))).toBe('invalid_option');
    expect(codeOf(() => runningWindow(ticketVolume, { ...berlin, windows: 1 } as never))).toBe('unknown_option');
    expect(codeOf(() => runningWindow(ticketVolume, { ...berlin, timeZone: 'Mars/Olympus' }))).toBe(
      'unknown_time_zone',
    );
    const outages = uptime.with({ from: 0, to: 9 });
    expect(codeOf(() => runningWindow(outages, { ...berlin, by: 'start' }))).toBe('rows_last');
  });
});
