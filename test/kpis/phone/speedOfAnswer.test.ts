import { describe, expect, test } from 'vitest';
import { createCalendar, hours, minutes, seconds, speedOfAnswer } from '../../../src/index.ts';
import { deepFreeze } from '../../../src/testing/index.ts';
import { call, spoilt } from '../contacts.ts';
import { codeOf, message } from '../records.ts';

describe('speedOfAnswer', () => {
  test('is the queue wait of answered calls, those answered at once included', () => {
    const rows = deepFreeze([call('answered', 0), call('answered', 30), call('answered', 60, { endedAt: hours(1) })]);
    expect(speedOfAnswer(rows)).toMatchObject({
      ...{ value: seconds(30), count: 3, min: 0, max: seconds(60), total: seconds(90), excluded: {} },
    });
  });

  test('callers who gave up are not in it', () => {
    const rows = [
      call('answered', 10),
      call('abandoned', 500),
      call('missed', 9),
      call('callback', 9),
      call('voicemail'),
    ];
    expect(speedOfAnswer(rows)).toMatchObject({ value: seconds(10), count: 1, excluded: { not_answered: 4 } });
  });

  test('the statistic is chosen, and quantiles interpolate', () => {
    const rows = [10, 20, 30, 40].map((wait) => call('answered', wait));
    expect(speedOfAnswer(rows, { statistic: 'p90' }).value).toBe(seconds(37));
    expect(speedOfAnswer(rows, { statistic: 'median' }).value).toBe(seconds(25));
  });

  test('a clock counts open time only', () => {
    const clock = createCalendar({ timeZone: 'UTC', hours: { thu: [['00:01', '24:00']] } });
    expect(speedOfAnswer([call('answered', 90)], { clock }).value).toBe(seconds(30));
  });

  test('D1: answered before it was queued: a fault unless within skewTolerance', () => {
    const rows = [call('answered', -2)];
    expect(speedOfAnswer(rows).excluded).toEqual({ negative_duration: 1 });
    expect(speedOfAnswer(rows, { skewTolerance: seconds(2) })).toMatchObject({ value: 0, count: 1 });
  });

  test('answered, but nobody knows when: a fault', () => {
    const rows = [call('answered', 0, { answeredAt: null }), spoilt(call('answered'), { queuedAt: 'today' })];
    expect(speedOfAnswer(rows).excluded).toEqual({ invalid_instant: 2 });
    expect(codeOf(() => speedOfAnswer(rows, { strict: true }))).toBe('invalid_instant');
  });

  test('outbound calls and other contacts are none of it', () => {
    const rows = [call('answered', 5, { direction: 'outbound' }), message(0, 'agent')];
    expect(speedOfAnswer(rows)).toMatchObject({ value: null, excluded: { other_kind: 1, outbound: 1 } });
  });

  test('Dates are instants', () => {
    const row = call('answered', 0, { queuedAt: new Date(minutes(1)), answeredAt: new Date(minutes(2)) });
    expect(speedOfAnswer([row]).value).toBe(minutes(1));
  });
});
