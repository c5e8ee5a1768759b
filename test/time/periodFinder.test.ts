import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Period, type PeriodUnit, periodAt } from '../../src/time/index.ts';
import { periodFinder } from '../../src/time/periodFinder.ts';

const units = fc.constantFrom<PeriodUnit>('quarter_hour', 'half_hour', 'hour', 'day', 'week', 'month', 'quarter');
const zones = fc.constantFrom('UTC', 'America/New_York', 'Australia/Lord_Howe', 'America/Sao_Paulo');
// All of these zones but UTC changed their clocks within these months.
const instants = fc.integer({ min: Date.UTC(2017, 8, 20), max: Date.UTC(2017, 10, 20) });

describe('finding the periods of many instants', () => {
  test('agrees with looking each of them up, in any order', () => {
    fc.assert(
      fc.property(units, zones, fc.array(instants, { minLength: 1, maxLength: 12 }), (every, timeZone, ats) => {
        const find = periodFinder({ every, timeZone });
        for (const at of ats) expect(find(at)).toEqual(periodAt(at, { every, timeZone }));
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test('keeps the periods that it knows: what lies between instants asked for is found, not made again', () => {
    const start = Date.UTC(2024, 2, 1);
    for (const [every, length] of [
      ['day', 86_400_000],
      ['hour', 3_600_000],
    ] as const) {
      const find = periodFinder({ every, timeZone: 'UTC' });
      const at = (number: number): Period => find(start + (number + 0.5) * length);
      /** Whether periods are as they were after one of them is asked for. */
      const knows = (number: number): boolean => {
        const before = at(0);
        at(number);
        return at(0) === before;
      };
      expect([at(0), at(0.25)]).toEqual([at(0), at(0)]);
      expect([knows(0), knows(0.4), knows(-0.5)]).toEqual([true, true, true]);
      // From 0 to 10.
      expect([knows(10), knows(5), knows(10.4), knows(9)]).toEqual([false, true, true, true]);
      // Twice as long, from 0 to 21.
      expect([knows(11), knows(21), knows(0)]).toEqual([false, true, true]);
      // The edge itself lies beyond: from 0 to 43.
      expect([knows(21.5), knows(43)]).toEqual([false, true]);
      // Twice as long again, from -44 on.
      expect([knows(-1), knows(-44), knows(43)]).toEqual([false, true, true]);
      expect([knows(-45), knows(-132), knows(43), knows(-133)]).toEqual([false, true, true, false]);
      expect([knows(-1000), knows(-700), knows(-1000.4), knows(43)]).toEqual([false, true, true, true]);
    }
  });

  test('a wild date leaves the periods that it knows, and is looked up by itself', () => {
    const find = periodFinder({ every: 'hour', timeZone: 'UTC' });
    const usual = Date.UTC(2026, 0, 5, 9, 30);
    const wild = Date.UTC(9000, 0, 1, 0, 30);
    const before = find(usual);
    expect(find(wild)).not.toBe(find(wild));
    expect(find(usual)).toBe(before);
  });

  test('a wild date among usual ones has its period too', () => {
    const find = periodFinder({ every: 'hour', timeZone: 'UTC' });
    const usual = Date.UTC(2026, 0, 5, 9, 30);
    const wild = Date.UTC(9000, 0, 1, 0, 30);
    expect(find(usual).label).toBe('2026-01-05T09');
    expect(find(wild).label).toBe('9000-01-01T00');
    expect(find(usual).label).toBe('2026-01-05T09');
    const findQuarter = periodFinder({ every: 'quarter_hour', timeZone: 'UTC' });
    expect([usual, wild, usual].map((at) => findQuarter(at).label)).toEqual([
      '2026-01-05T09:30',
      '9000-01-01T00:30',
      '2026-01-05T09:30',
    ]);
  });

  test('the first and the last year that a label can name', () => {
    const find = periodFinder({ every: 'year', timeZone: 'UTC' });
    expect(find(Date.UTC(9999, 6, 1)).label).toBe('9999');
    expect(find(-62_135_596_800_000).label).toBe('0001');
  });
});
