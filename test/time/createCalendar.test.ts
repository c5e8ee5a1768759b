import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../src/time/index.ts';
import { at } from './failure.ts';

const HOUR = 3_600_000;

describe('createCalendar takes', () => {
  const total = (hours: readonly (readonly [string, string])[]): number => {
    const calendar = createCalendar({ timeZone: 'UTC', hours: { mon: hours } });
    return calendar.between(at('2024-07-01T00:00:00Z'), at('2024-07-03T00:00:00Z')) / HOUR;
  };

  test('C13: hours across midnight, until 24:00 and until 00:00, with seconds', () => {
    expect(total([['00:00', '24:00']])).toBe(24);
    expect(total([['17:00', '09:00']])).toBe(16);
    expect(total([['17:00', '24:00']])).toBe(7);
    expect(total([['17:00', '00:00']])).toBe(7);
    expect(total([['09:00:00', '09:00:36']])).toBe(0.01);
    expect(total([['09:00', '10:00:00']])).toBe(1);
    expect(total([['00:59:59', '23:59:59']])).toBe(23);
    expect(total([['00:00:00', '24:00:00']])).toBe(24);
  });

  test('frozen definitions, and does not change with them', () => {
    const hours = { mon: [['09:00', '17:00']] as [string, string][] };
    const calendar = createCalendar(Object.freeze({ timeZone: 'UTC', hours }));
    hours.mon[0] = ['09:00', '10:00'];
    expect(calendar.between(at('2024-07-01T00:00:00Z'), at('2024-07-02T00:00:00Z'))).toBe(8 * HOUR);
    expect(calendar.toJSON()).toEqual({ timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } });
  });

  test('its own JSON, and is the same calendar again', () => {
    const definition = {
      timeZone: 'America/New_York',
      versions: [
        { hours: { mon: [['09:00', '17:00']] } },
        {
          from: '2024-01-01',
          hours: { sat: [['20:00', '04:00']] },
          breaks: { sat: [['23:00', '23:30']], '2024-07-06': [['21:00', '22:00']] },
          holidays: ['2024-07-13'],
          special: { '2024-07-14': [['01:00', '02:00']] },
        },
      ],
    } as const;
    const calendar = createCalendar(definition);
    const again = createCalendar(JSON.parse(JSON.stringify(calendar)));
    expect(JSON.parse(JSON.stringify(calendar))).toEqual(definition);
    const range = [at('2023-06-01T00:00:00Z'), at('2024-08-01T00:00:00Z')] as const;
    expect(again.periods(...range)).toEqual(calendar.periods(...range));
    expect(again.toJSON()).toEqual(calendar.toJSON());
  });
});
