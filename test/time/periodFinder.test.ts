import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PeriodUnit, periodAt } from '../../src/time/index.ts';
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
