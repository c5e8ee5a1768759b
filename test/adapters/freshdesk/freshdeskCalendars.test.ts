import { describe, expect, it } from 'vitest';
import { fromFreshdesk } from '../../../src/adapters/freshdesk/fromFreshdesk.ts';
import { hours } from '../../../src/index.ts';

const nine = { start_time: '9:00 am', end_time: '5:00 pm' };

function desk(week: object, more: object = {}) {
  return fromFreshdesk({ businessHours: [{ id: 1, time_zone: 'London', business_hours: week, ...more }] });
}

/** Open time of the week from Sunday 3 March 2024, in London. */
function weekly(result: ReturnType<typeof fromFreshdesk>): number | undefined {
  return result.calendars[0]?.calendar.between(Date.UTC(2024, 2, 3), Date.UTC(2024, 2, 10));
}

describe('business hours', () => {
  it.each([
    ['an office day', { monday: nine }, 8],
    ['two of them', { monday: nine, sunday: nine }, 16],
    ['noon to midnight', { tuesday: { start_time: '12:00 pm', end_time: '12:00 am' } }, 12],
    ['a whole day', { wednesday: { start_time: '12:00 am', end_time: '12:00 am' } }, 24],
    ['a night', { friday: { start_time: '10:00 pm', end_time: '6:00 am' } }, 8],
    ['the night after Saturday', { saturday: { start_time: '10:00 pm', end_time: '6:30 am' } }, 8.5],
    ['capitals, no space', { monday: { start_time: '08:30AM', end_time: '1:00PM' } }, 4.5],
    ['a day that is null', { monday: nine, tuesday: null }, 8],
  ])('%s', (_, week, open) => {
    const result = desk(week);
    expect(result.findings).toEqual([]);
    expect(weekly(result)).toBe(hours(open));
  });

  it('begin at noon where they say 12:00 pm', () => {
    const { calendars } = desk({ tuesday: { start_time: '12:00 pm', end_time: '12:00 am' } });
    const tuesday = Date.UTC(2024, 2, 5);
    expect(calendars[0]?.calendar.between(tuesday, tuesday + hours(13))).toBe(hours(1));
  });

  it('are those of their zone, as Ruby on Rails names it', () => {
    const { calendars } = desk({ monday: nine }, { time_zone: 'Eastern Time (US & Canada)' });
    const monday = Date.UTC(2024, 2, 4);
    expect(calendars[0]?.calendar.between(monday, monday + hours(14))).toBe(0);
    expect(calendars[0]?.calendar.between(monday, monday + hours(15))).toBe(hours(1));
  });

  it('with times that are none leave the day closed', () => {
    const { findings } = desk({ monday: nine, tuesday: { start_time: '25:00', end_time: null } });
    expect(findings).toMatchObject([{ code: 'invalid_interval', field: 'tuesday', ids: ['1'] }]);
  });

  it('that never open, or lie in an unknown zone, are no calendar', () => {
    const closed = desk({});
    expect([closed.calendars, closed.clock, closed.findings.length]).toEqual([[], null, 1]);
    expect(desk({ monday: nine }, { time_zone: 'Lodnon' }).findings).toMatchObject([{ code: 'unknown_time_zone' }]);
  });

  it('are called by their name, or by their id where they have none', () => {
    const hours = { time_zone: 'London', business_hours: { monday: nine } };
    const { calendars } = fromFreshdesk({
      businessHours: [
        { id: 1, name: 'Office', ...hours },
        { id: 2, ...hours },
      ],
    });
    expect(calendars.map(({ id, name }) => [id, name])).toEqual([
      ['1', 'Office'],
      ['2', '2'],
    ]);
  });

  it('of a group are its clock; without any, or without a default among several, there is none', () => {
    const two = [
      { id: 1, is_default: true, time_zone: 'London', business_hours: { monday: nine } },
      { id: 2, time_zone: 'Berlin', business_hours: { monday: nine } },
    ];
    expect(fromFreshdesk({ businessHours: two }).clock).not.toHaveProperty('by');
    const groups = [{ id: 7, business_hour_id: 2 }, { id: 8, business_hour_id: 3 }, { id: 9 }];
    const { clock, findings } = fromFreshdesk({ businessHours: two, groups });
    expect(clock).toMatchObject({ by: 'teamId' });
    expect(Object.keys((clock as { calendars: object }).calendars)).toEqual(['7']);
    expect(findings).toMatchObject([{ code: 'orphan_record', collection: 'groups', ids: ['8'] }]);
    const none = two.map(({ is_default, ...own }) => own);
    expect(fromFreshdesk({ businessHours: none, groups }).clock).toBeNull();
  });
});

describe('a call', () => {
  it.each([
    ['unknown_collection', () => fromFreshdesk({ ticket: [] } as never)],
    ['invalid_payload', () => fromFreshdesk({ tickets: '[]' })],
    ['unknown_envelope', () => fromFreshdesk({ tickets: { conversations: [] } })],
    ['unknown_envelope', () => fromFreshdesk({ businessHours: { business_hours: [] } })],
    ['unknown_option', () => fromFreshdesk({}, { status: {} } as never)],
    ['invalid_option', () => fromFreshdesk({}, { statuses: { 6: 'waiting' } } as never)],
    ['invalid_option', () => fromFreshdesk({}, { statuses: [] } as never)],
    ['invalid_option', () => fromFreshdesk({}, { merged: [1] } as never)],
  ])('E12: that is wrong is refused: %s', (code, call) => {
    expect(call).toThrowError(expect.objectContaining({ code }));
  });

  it('without payloads gives a desk without records', () => {
    expect(fromFreshdesk({})).toEqual({
      dataset: { tickets: [], surveys: [] },
      findings: [],
      vendorFigures: [],
      calendars: [],
      clock: null,
    });
  });
});
