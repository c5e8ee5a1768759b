import { describe, expect, test } from 'vitest';
import { explain, minutes, seconds, serviceLevel } from '../../../src/index.ts';
import { call, spoilt } from '../contacts.ts';
import { codeOf, message } from '../records.ts';

const T = { threshold: seconds(20) };

describe('serviceLevel', () => {
  test('a wait of exactly the threshold is in time, one of a millisecond more is not', () => {
    const late = call('answered', 0, { answeredAt: seconds(20) + 1 });
    expect(serviceLevel([call('answered', 20), late], T)).toMatchObject({ answeredInTime: 1, answeredLate: 1 });
    const goneLate = call('abandoned', 0, { endedAt: seconds(20) + 1 });
    expect(serviceLevel([call('abandoned', 20), goneLate], T)).toMatchObject({ abandonedInTime: 1, abandonedLate: 1 });
  });

  test('a caller gone after exactly shortAbandon is a short one, also after 0 s', () => {
    const gone = [call('abandoned', 0), call('abandoned', 5), call('abandoned', 6)];
    expect(serviceLevel(gone, { ...T, shortAbandon: seconds(5) }).excluded).toEqual({ short_abandon: 2 });
    expect(serviceLevel(gone, { ...T, shortAbandon: 0 }).excluded).toEqual({ short_abandon: 1 });
    expect(serviceLevel(gone, T)).toMatchObject({ abandonedInTime: 3, excluded: {} });
  });

  test('short ones that count as served are in time up to exactly the threshold', () => {
    const gone = [call('abandoned', 20), call('abandoned', 25), call('abandoned', 30), call('abandoned', 40)];
    const served = serviceLevel(gone, { ...T, abandoned: 'short_served', shortAbandon: seconds(30) });
    expect(served).toMatchObject({ abandonedInTime: 1, abandonedLate: 3, value: 3 / 4 });
  });

  test('a threshold of 0 counts those answered at once', () => {
    expect(serviceLevel([call('answered', 0), call('answered', 1)], { threshold: 0 }).value).toBe(0.5);
    expect(serviceLevel([], { threshold: -0 }).threshold).toBe(0);
  });

  test('the wait of an answered call ends with the answer, not with the call', () => {
    expect(serviceLevel([call('answered', 10, { endedAt: minutes(9) })], T).value).toBe(1);
  });

  test('an abandoned call waits until its end, whatever its answer says', () => {
    const call1 = call('abandoned', 90, { answeredAt: seconds(5) });
    expect(serviceLevel([call1], T)).toMatchObject({ abandonedLate: 1 });
  });

  test('missed calls are offered and never served, in all conventions', () => {
    const rows = [call('answered', 5), call('missed', 5)];
    for (const abandoned of ['ignore', 'negative', 'positive', 'late_only'] as const) {
      expect(serviceLevel(rows, { ...T, abandoned })).toMatchObject({ value: 0.5, missed: 1, denominator: 2 });
    }
  });

  test('callbacks, voicemails, outbound calls and other contacts are left out as such', () => {
    const rows = [
      ...[call('answered', 5), call('callback', 5), call('voicemail', 5), call('voicemail', 500)],
      ...[call('answered', 5, { direction: 'outbound' }), message(0, 'customer')],
    ];
    expect(serviceLevel(rows, T)).toMatchObject({
      ...{ value: 1, denominator: 1 },
      excluded: { callback: 1, other_kind: 1, outbound: 1, voicemail: 2 },
    });
  });

  test('D10: unknown words are faults, not abandoned calls', () => {
    const rows = [spoilt(call('answered'), { outcome: 'ANSWERED' }), spoilt(call('answered'), { outcome: null })];
    const strange = spoilt(call('answered'), { direction: 'in' });
    expect(serviceLevel([...rows, strange], T)).toMatchObject({
      ...{ value: null, denominator: 0 },
      excluded: { unknown_direction: 1, unknown_outcome: 2 },
    });
    expect(codeOf(() => serviceLevel(rows, { ...T, strict: true }))).toBe('unknown_outcome');
    expect(codeOf(() => serviceLevel([strange], { ...T, strict: true }))).toBe('unknown_direction');
  });

  test('B5, D1: calls without the instants of their wait are faults', () => {
    const rows = [
      ...[call('answered', 5, { answeredAt: null }), call('answered', 5, { queuedAt: Number.NaN })],
      ...[spoilt(call('abandoned'), { endedAt: '2024-01-01' }), call('abandoned', -1), call('answered', 5)],
    ];
    expect(serviceLevel(rows, T).excluded).toEqual({ invalid_instant: 3, negative_duration: 1 });
    expect(codeOf(() => serviceLevel(rows, { ...T, strict: true }))).toBe('invalid_instant');
  });

  test('missed calls need no instants', () => {
    expect(serviceLevel([spoilt(call('missed'), { queuedAt: null, endedAt: null })], T).missed).toBe(1);
  });

  test('explain names the ids', () => {
    const rows = [
      call('answered', 5, { id: 'a' }),
      call('abandoned', 2, { id: 'b' }),
      call('callback', 2, { id: 'c' }),
    ];
    expect(explain(serviceLevel, rows, { ...T, shortAbandon: seconds(5) })).toEqual({
      ...{ counted: ['a'], pending: [] },
      excluded: { short_abandon: ['b'], callback: ['c'] },
    });
  });

  test('G1: no calls give null in every convention', () => {
    for (const abandoned of ['ignore', 'negative', 'positive', 'late_only'] as const) {
      expect(serviceLevel([], { ...T, abandoned })).toMatchObject({ value: null, numerator: 0, denominator: 0 });
    }
    expect(serviceLevel([call('abandoned', 90)], { ...T, abandoned: 'ignore' }).value).toBeNull();
  });

  test.each([
    ['missing_option', {}],
    ['missing_option', { threshold: undefined }],
    ['invalid_option', { threshold: '20' }],
    ['invalid_option', { threshold: -1 }],
    ['invalid_option', { ...T, abandoned: 'drop' }],
    ['invalid_option', { ...T, shortAbandon: Number.NaN }],
    ['unknown_option', { ...T, treshold: 5 }],
  ])('E12: %s for %j, before any row is read', (code, options) => {
    expect(codeOf(() => serviceLevel([], options as typeof T))).toBe(code);
  });
});

test('short_served: who waited no longer than shortAbandon counts as served, also beyond the threshold', () => {
  const rows = [call('answered', 5), call('abandoned', 10), call('abandoned', 25), call('abandoned', 31)];
  const found = serviceLevel(rows, { ...T, abandoned: 'short_served', shortAbandon: seconds(30) });
  expect(found).toMatchObject({ value: 0.75, numerator: 3, denominator: 4, abandonedInTime: 1, abandonedLate: 2 });
});
