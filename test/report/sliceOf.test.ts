import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../src/index.ts';
import { NO_GROUP, needsSliceOption, sliceOf } from '../../src/report/sliceOf.ts';
import { messageOf } from '../kpis/records.ts';

const at = Date.UTC(2026, 0, 5, 8);
const timeZone = 'Europe/Berlin';
const calendar = createCalendar({ timeZone, hours: { mon: [['09:00', '17:00']] } });
const dateOf = () => at;
const call = { kind: 'call', agentId: 'ada', channel: 'web' };
const solvedByBo = {
  ...{ agentId: 'ada', createdAt: 0, status: 'solved', solvedAt: 6, channel: 'phone' },
  history: [
    { at: 5, kind: 'assignment', from: null, to: 'bo' },
    { at: 6, kind: 'status', from: 'open', to: 'solved' },
    { at: 7, kind: 'assignment', from: 'bo', to: 'ada' },
  ],
};

describe('the group of a row', () => {
  test.each([
    ['channel', 'interactions', {}, call, 'phone'],
    ['channel', 'interactions', {}, { kind: 'chat' }, 'chat'],
    ['channel', 'tickets', {}, { ...call, kind: 'call' }, 'web'],
    ['channel', 'activities', {}, { channel: 'email' }, 'email'],
    ['agentId', 'interactions', {}, call, 'ada'],
    ['agentId', 'tickets', {}, solvedByBo, 'ada'],
    ['agentId', 'tickets', { attribute: 'solver' }, solvedByBo, 'bo'],
    ['channel', 'tickets', { attribute: 'solver' }, solvedByBo, 'phone'],
    ['agentId', 'surveys', { attribute: 'solver' }, solvedByBo, 'ada'],
    ['tags', 'tickets', {}, { tags: ['a'] }, ['a']],
    ['tags', 'tickets', {}, {}, undefined],
    ['hour_of_day', 'tickets', { timeZone }, {}, 9],
    ['day_of_week', 'tickets', { timeZone }, {}, 'mon'],
    ['open_hours', 'tickets', { calendar }, {}, 'open'],
    ['hour_of_day', 'tickets', {}, { hour_of_day: 'x' }, 'x'],
    ['day_of_week', 'tickets', {}, { day_of_week: 'x' }, 'x'],
    ['open_hours', 'tickets', {}, { open_hours: 'x' }, 'x'],
    ['hour_of_day', 'tickets', { calendar }, { hour_of_day: 'x' }, 'x'],
    ['brand', 'ledger', {}, { kind: 'cost', brand: 'a' }, 'a'],
    ['brand', 'ledger', {}, { kind: 'cost' }, NO_GROUP],
    ['brand', 'ledger', {}, { kind: 'session', brand: null }, NO_GROUP],
    ['brand', 'ledger', {}, { kind: 'session', brand: 'a' }, 'a'],
    ['brand', 'ledger', {}, { kind: 'contact' }, null],
    ['brand', 'ledger', {}, { kind: 'revenue' }, null],
    ['brand', 'costs', {}, { kind: 'cost' }, undefined],
  ] as const)('by %s of %s with %j', (by, rows, options, row, group) => {
    const slice = sliceOf({ by, ...options } as never, rows, dateOf);
    expect(slice?.keyOf(row) ?? null).toEqual(group ?? null);
  });

  test('is none without by', () => {
    expect(sliceOf({ timeZone, calendar }, 'tickets', dateOf)).toBeNull();
  });

  test.each([
    ['hour_of_day', Array.from({ length: 24 }, (_, hour) => hour)],
    ['day_of_week', ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']],
    ['open_hours', ['open', 'closed']],
    ['channel', undefined],
  ])('by %s stands in an order of its own, or in none', (by, order) => {
    expect(sliceOf({ by, timeZone, calendar }, 'tickets', dateOf)?.order).toEqual(order);
  });
});

describe('a slice of time without what it needs', () => {
  test.each([
    ['hour_of_day', 'desk: options.timeZone: expected a time zone, of which hour_of_day is meant, got nothing'],
    ['day_of_week', 'desk: options.timeZone: expected a time zone, of which day_of_week is meant, got nothing'],
    ['open_hours', 'desk: options.calendar: expected a calendar, whose opening hours are meant, got nothing'],
  ])('%s says what is missing', (by, message) => {
    expect(messageOf(() => needsSliceOption({ by }, 'desk'))).toBe(message);
    expect(needsSliceOption({ by, timeZone, calendar }, 'desk')).toBeUndefined();
  });

  test('no other grouping needs an option, whatever its name', () => {
    for (const by of [undefined, 'channel', 'constructor', '__proto__'])
      expect(needsSliceOption((by === undefined ? {} : { by }) as never)).toBeUndefined();
  });
});
