import { assert, constantFrom, integer, property } from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { earlierLabel } from '../../src/time/earlierLabel.ts';
import { periodAt } from '../../src/time/index.ts';

describe('the label of an earlier period', () => {
  test.each([
    ['2024-03-15', 'week', '2024-03-08'],
    ['2024-03-01', 'week', '2024-02-23'],
    ['2024-03-15T14', 'week', '2024-03-08T14'],
    ['2024-03-15T14:30', 'week', '2024-03-08T14:30'],
    ['2024-11-03T01-05:00', 'week', '2024-10-27T01'],
    ['2024-11-03T01:30+05:30', 'week', '2024-10-27T01:30'],
    ['2024-W11', 'week', '2024-W10'],
    ['2021-W01', 'week', '2020-W53'],
    ['2024-03', 'week', null],
    ['2024-Q1', 'week', null],
    ['2024', 'week', null],
    ['2024-03-15', '52_weeks', '2023-03-17'],
    ['2024-03-15T14', '52_weeks', '2023-03-17T14'],
    ['2021-W01', '52_weeks', '2020-W02'],
    ['2020-W53', '52_weeks', '2020-W01'],
    ['2024-W11', '52_weeks', '2023-W11'],
    ['2024-03', '52_weeks', null],
    ['2024-03-15', 'year', '2023-03-15'],
    ['2024-02-29', 'year', '2023-02-28'],
    ['2025-02-28', 'year', '2024-02-28'],
    ['2024-02-29T09', 'year', '2023-02-28T09'],
    ['2024-W11', 'year', '2023-W11'],
    ['2020-W53', 'year', '2019-W53'],
    ['2024-03', 'year', '2023-03'],
    ['2024-Q1', 'year', '2023-Q1'],
    ['2024', 'year', '2023'],
    ['0001', 'year', '0000'],
    ['0100-03', 'year', '0099-03'],
  ] as const)('C19: %s, %s before, is %s', (label, shift, earlier) => {
    expect(earlierLabel(label, shift)).toBe(earlier);
  });

  test('of a day or week, by weeks, is that of another implementation', () => {
    const day = integer({ min: -20_000, max: 40_000 });
    assert(
      property(day, constantFrom('day', 'week' as const), constantFrom(1, 52), (index, every, weeks) => {
        const at = index * 86_400_000;
        const before = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC').subtract({ weeks });
        const { label } = periodAt(at, { every, timeZone: 'UTC' });
        const { label: wanted } = periodAt(before.epochMilliseconds, { every, timeZone: 'UTC' });
        expect(earlierLabel(label, weeks === 1 ? 'week' : '52_weeks')).toBe(wanted);
      }),
      { numRuns: 300, seed: 2 },
    );
  });
});
