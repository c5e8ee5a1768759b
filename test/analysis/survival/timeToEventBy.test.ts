import { describe, expect, test } from 'vitest';
import { csat, firstResponseTime, resolutionTime, timeToEvent, timeToEventBy } from '../../../src/index.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { deepFreeze } from '../../../src/testing/deepFreeze.ts';
import { hours } from '../../../src/time/duration.ts';
import { codeOf } from '../../kpis/records.ts';

/** Solved after so many hours; those of 9 are open at 9. */
const waits = (channel: string | undefined, list: readonly number[]): TicketRow[] =>
  list.map((wait, index) => ({
    ...{ id: `${channel}-${index}`, createdAt: 0 },
    ...(channel === undefined ? {} : { channel }),
    ...(wait < 9 ? { solvedAt: hours(wait) } : {}),
  }));
const asOf = hours(9);

describe('timeToEventBy', () => {
  test('each group has its own curve, and one test says whether they differ', () => {
    const rows = [...waits('email', [5, 8, 9, 9]), ...waits('chat', [1, 2, 3, 9])];
    const found = timeToEventBy(resolutionTime, deepFreeze(rows), 'channel', { asOf, within: hours(4) });
    expect(found).toMatchObject({ test: 'log_rank', degreesOfFreedom: 1, reason: null });
    expect(found.groups.map(({ key }) => key)).toEqual(['chat', 'email']);
    const { expectedEvents, key, ...curve } = found.groups[0] ?? ({} as never);
    expect([key, expectedEvents?.toFixed(2)]).toEqual(['chat', '1.71']);
    expect(curve).toEqual(timeToEvent(resolutionTime, waits('chat', [1, 2, 3, 9]), { asOf, within: hours(4) }));
    // By hand: at risk 8, 7, 6, 5, 4 with 4, 3, 2, 1, 1 of chat: expected 1/2 + 3/7 + 1/3 + 1/5 + 1/4 = 1.7119.
    expect(expectedEvents).toBeCloseTo(1 / 2 + 3 / 7 + 1 / 3 + 1 / 5 + 1 / 4, 12);
    expect(
      timeToEventBy(resolutionTime, rows.toReversed(), ({ channel }) => channel, { asOf, within: hours(4) }),
    ).toEqual(found);
  });

  test('rows without the field are a group; what is left out is counted in its group', () => {
    const odd = { id: 'x', createdAt: 'soon', channel: 'chat' } as never;
    const found = timeToEventBy(resolutionTime, [odd, ...waits(undefined, [1, 2]), ...waits('chat', [4])], 'channel', {
      asOf,
    });
    expect(found.groups.map(({ key, count, excluded }) => [key, count, excluded])).toEqual([
      ['chat', 1, { invalid_instant: 1 }],
      [null, 2, {}],
    ]);
  });

  test('a wait that has not begun is pending in its group', () => {
    const kpi = firstResponseTime.with({ start: 'assigned' });
    const rows: TicketRow[] = [{ id: '1', createdAt: 0, status: 'open', channel: 'chat' }];
    expect(timeToEventBy(kpi, rows, 'channel', { asOf }).groups).toMatchObject([{ key: 'chat', count: 0, pending: 1 }]);
  });

  test('one group, or nothing over, has no test', () => {
    expect(timeToEventBy(resolutionTime, waits('chat', [1, 2]), 'channel', { asOf })).toMatchObject({
      p: null,
      reason: 'no_data',
    });
    expect(timeToEventBy(resolutionTime, [], 'channel', { asOf })).toMatchObject({
      p: null,
      reason: 'no_data',
      groups: [],
    });
    const open = [...waits('chat', [9, 9]), ...waits('email', [9])];
    expect(timeToEventBy(resolutionTime, open, 'channel', { asOf })).toMatchObject({
      ...{ p: null, reason: 'undefined_statistic' },
      groups: [{ value: null, expectedEvents: null }, { value: null }],
    });
  });

  test('faults of the caller', () => {
    expect(codeOf(() => timeToEventBy(csat as never, [], 'channel', { asOf }))).toBe('not_a_wait');
    expect(codeOf(() => timeToEventBy(resolutionTime, 5 as never, 'channel', { asOf }))).toBe('not_iterable');
    expect(codeOf(() => timeToEventBy(resolutionTime, [], 'channel', {} as never))).toBe('missing_option');
    const tagged = [{ id: '1', createdAt: 0, tags: ['a'] } as TicketRow];
    expect(codeOf(() => timeToEventBy(resolutionTime, tagged, 'tags', { asOf }))).toBe('overlapping_segments');
  });
});
