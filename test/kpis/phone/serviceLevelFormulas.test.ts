import { describe, expect, test } from 'vitest';
import { minutes, seconds, serviceLevel } from '../../../src/index.ts';
import { deepFreeze } from '../../../src/testing/index.ts';
import { calls } from '../contacts.ts';

const T = { threshold: seconds(20) };

/** The golden day: 1,000 answered, 860 of them within 20 s; 60 abandoned, 20 within 20 s, 10 of those within 5 s. */
const day = deepFreeze([
  ...[...calls(400, 'answered', 3), ...calls(459, 'answered', 12), ...calls(1, 'answered', 20)],
  ...[...calls(139, 'answered', 21), ...calls(1, 'answered', 400)],
  ...[
    ...calls(9, 'abandoned', 2),
    ...calls(1, 'abandoned', 5),
    ...calls(9, 'abandoned', 6),
    ...calls(1, 'abandoned', 20),
  ],
  ...[...calls(40, 'abandoned', 55)],
]);

describe('serviceLevel, the worked example of the contract', () => {
  test.each([
    [
      'SL1',
      { abandoned: 'positive' },
      83.0189,
      880,
      1060,
      '(answered + abandoned in time) ÷ (answered + abandoned + missed)',
    ],
    ['SL2', { abandoned: 'ignore' }, 86, 860, 1000, 'answered in time ÷ (answered + missed)'],
    ['SL3', { abandoned: 'negative' }, 81.1321, 860, 1060, 'answered in time ÷ (answered + abandoned + missed)'],
    ['SL4', { abandoned: 'late_only' }, 82.6923, 860, 1040, 'answered in time ÷ (answered + abandoned late + missed)'],
    [
      'SL5',
      { abandoned: 'short_served', shortAbandon: seconds(5) },
      82.0755,
      870,
      1060,
      '(answered in time + short abandons) ÷ (answered + abandoned + missed)',
    ],
    [
      'SL6',
      { shortAbandon: seconds(5) },
      81.9048,
      860,
      1050,
      'answered in time ÷ (answered + abandoned + missed), without short abandons',
    ],
  ] as const)(
    '%s, %j: %d %%, and the result names its formula',
    (_, options, percent, numerator, denominator, formula) => {
      const level = serviceLevel(day, { ...T, ...options });
      expect(level).toMatchObject({ numerator, denominator, formula });
      expect(level.value).toBe(numerator / denominator);
      expect((100 * (level.value ?? 0)).toFixed(4)).toBe(percent.toFixed(4));
    },
  );

  test('all abandoned calls count against it unless said otherwise', () => {
    expect(serviceLevel(day, T)).toEqual(serviceLevel(day, { ...T, abandoned: 'negative' }));
  });

  test('every call stands in one of the counts', () => {
    expect(serviceLevel(day, { ...T, shortAbandon: seconds(5) })).toMatchObject({
      ...{ answeredInTime: 860, answeredLate: 140, abandonedInTime: 10, abandonedLate: 40, missed: 0 },
      ...{ pending: 0, excluded: { short_abandon: 10 } },
    });
  });

  test('short abandons are gone from every formula', () => {
    const shortAbandon = seconds(5);
    expect(serviceLevel(day, { ...T, abandoned: 'positive', shortAbandon }).value).toBe(870 / 1050);
    expect(serviceLevel(day, { ...T, abandoned: 'ignore', shortAbandon }).value).toBe(0.86);
    expect(serviceLevel(day, { ...T, abandoned: 'late_only', shortAbandon }).value).toBe(860 / 1040);
    // Served or not, they stay among those that were abandoned in time.
    const served = serviceLevel(day, { ...T, abandoned: 'short_served', shortAbandon });
    expect(served).toMatchObject({ abandonedInTime: 20, abandonedLate: 40, excluded: {} });
    expect(serviceLevel(day, { ...T, abandoned: 'short_served' }).value).toBe(860 / 1060);
  });

  test('short abandons longer than the threshold take late ones out too', () => {
    const level = serviceLevel(day, { ...T, abandoned: 'late_only', shortAbandon: minutes(1) });
    expect(level).toMatchObject({ value: 0.86, excluded: { short_abandon: 60 } });
  });

  test('Genesys: 200 in time of 300 answered, 100 abandoned, 50 of them short, are 57.1429 %', () => {
    const genesys = [
      ...[...calls(200, 'answered', 10), ...calls(100, 'answered', 90)],
      ...[...calls(50, 'abandoned', 1), ...calls(50, 'abandoned', 90)],
    ];
    expect(serviceLevel(genesys, { ...T, shortAbandon: seconds(5) }).value?.toFixed(6)).toBe('0.571429');
  });
});
