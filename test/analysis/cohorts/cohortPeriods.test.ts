import { array, assert, constantFrom, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/fold/index.ts';
import { cohortPeriods, csat, days, hours, ticketVolume } from '../../../src/index.ts';
import { codeOf, ticket } from '../../kpis/records.ts';
import { ZONES } from '../../time/zones.ts';

const month = (number: number, day = 10) => Date.UTC(2026, number - 1, day);
const monthly = { by: 'createdAt', at: 'solvedAt', every: 'month', timeZone: 'UTC', periods: 3 } as const;
const row = (created: number, solved: number) => ticket({ createdAt: month(created), solvedAt: month(solved) });
const valuesOf = (table: readonly { cells: readonly { result: { value: number | null } | null }[] }[]) =>
  table.map(({ cells }) => cells.map(({ result }) => result?.value ?? null));

describe('cohortPeriods', () => {
  test('count what the rows of a month did in it and in the months after', () => {
    const rows = [row(1, 1), row(1, 1), row(1, 3), row(3, 3), row(3, 4)];
    const table = cohortPeriods(rows, { ...monthly, asOf: month(5, 1) }, ticketVolume);
    expect(table.map(({ label }) => label)).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(valuesOf(table)).toEqual([
      [2, 0, 1],
      [0, 0, 0],
      [1, 1, null],
    ]);
    expect(table[2]?.cells[2]).toEqual({ age: 2, result: null, reason: 'immature' });
    expect([table.timeZone, table.excluded]).toEqual(['UTC', {}]);
  });

  test('D24: a cell whose period is not over is immature', () => {
    const rows = [row(1, 1), row(1, 2)];
    expect(valuesOf(cohortPeriods(rows, monthly, ticketVolume))).toEqual([[1, null, null]]);
    expect(valuesOf(cohortPeriods(rows, { ...monthly, asOf: month(3, 1) - 1 }, ticketVolume))).toEqual([
      [1, null, null],
    ]);
    const asOf = month(3, 1);
    const seen = cohortPeriods([...rows, row(3, 3)], { ...monthly, asOf }, ticketVolume);
    expect(valuesOf(seen)[0]).toEqual([1, 1, null]);
    expect(seen.map(({ complete }) => complete)).toEqual([true, true, false]);
  });

  test('every row is in a cell, or counted by the reason why not', () => {
    const rows = [row(2, 1), row(1, 4), row(1, 1), ticket({ createdAt: month(1) }), null as never];
    const table = cohortPeriods(rows, { ...monthly, asOf: month(9) }, ticketVolume);
    expect(table.excluded).toEqual({ before_cohort: 1, beyond_periods: 1, no_period_date: 2 });
    expect(
      cohortPeriods([row(2, 2), ticket({ createdAt: month(2), solvedAt: 0 })], monthly, ticketVolume).excluded,
    ).toEqual({
      before_cohort: 1,
    });
  });

  test('G1: without a first date there are no cohorts, and rows are counted by what they lack', () => {
    const rows = [{ id: 'A', solvedAt: month(1) }] as never[];
    const table = cohortPeriods(rows, monthly, ticketVolume);
    expect([[...table], table.excluded]).toEqual([[], { no_period_date: 1 }]);
    expect([...cohortPeriods(new Set([row(1, 1)]), { ...monthly, periods: 1, asOf: month(2) }, ticketVolume)]).toEqual([
      ...cohortPeriods([row(1, 1)], { ...monthly, periods: 1, asOf: month(2) }, ticketVolume),
    ]);
  });

  test('take any KPI, and dates that are functions: ratings by the age of the customer', () => {
    const since = { ada: month(1), bo: month(2) } as const;
    const answer = (customerId: keyof typeof since, answered: number, score: number) =>
      ({ id: `${customerId}-${answered}`, kind: 'csat', customerId, respondedAt: month(answered), score }) as const;
    const surveys = [answer('ada', 1, 1), answer('ada', 2, 5), answer('bo', 2, 1), answer('bo', 3, 5)];
    const options = { every: 'month', timeZone: 'UTC', periods: 2, asOf: month(5) } as const;
    const table = cohortPeriods(
      surveys,
      { ...options, by: ({ customerId }) => since[customerId], at: 'respondedAt' },
      csat.with({ scale: { min: 1, max: 5 } }),
    );
    expect(valuesOf(table)).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  test('each cell is what its rows give, computed anew, in any order', () => {
    const instant = integer({ min: 0, max: 24 * 90 }).map((hour) => Date.UTC(2018, 1, 1) + hours(hour));
    assert(
      property(array(tuple(instant, instant), { maxLength: 40 }), constantFrom(...ZONES), (dates, timeZone) => {
        const rows = dates.map(([createdAt, solvedAt]) => ticket({ createdAt, solvedAt }));
        const options = { ...monthly, every: 'week', periods: 4, timeZone, asOf: Date.UTC(2018, 3, 20) } as const;
        const table = cohortPeriods(rows, options, ticketVolume);
        let counted = 0;
        for (const [index, { start, end, cells }] of table.entries()) {
          for (const { age, result } of cells) {
            const later = table[index + age];
            const inside = rows.filter(({ createdAt, solvedAt }) => {
              const [from, at] = [Number(createdAt), Number(solvedAt)];
              return from >= start && from < end && later !== undefined && at >= later.start && at < later.end;
            });
            if (result === null) continue;
            if (later !== undefined) expect(result).toEqual(run(ticketVolume, inside));
            counted += result.value;
          }
        }
        const lost = Object.values(table.excluded).reduce((sum, count) => sum + count, 0);
        expect(counted + lost).toBeLessThanOrEqual(rows.length);
        expect(cohortPeriods([...rows].reverse(), options, ticketVolume)).toEqual(table);
        const late = cohortPeriods(rows, { ...options, periods: 60, asOf: Date.UTC(2030, 0) }, ticketVolume);
        const all = late.flatMap(({ cells }) => cells.map(({ result }) => result?.value ?? 0));
        expect(all.reduce((sum, value) => sum + value, 0) + (late.excluded['before_cohort'] ?? 0)).toBe(rows.length);
      }),
      { numRuns: 50, seed: 6 },
    );
  });

  test('without rows there are no cohorts; twelve periods are followed unless said otherwise', () => {
    expect([...cohortPeriods([], monthly, ticketVolume)]).toEqual([]);
    const { periods: _, ...usual } = monthly;
    expect(cohortPeriods([row(1, 1)], usual, ticketVolume)[0]?.cells).toHaveLength(12);
    expect(cohortPeriods([row(1, 1)], { ...usual, asOf: month(1) + days(365) }, ticketVolume)).toHaveLength(1);
  });

  test.each([
    ['no second date', { ...monthly, at: undefined }, 'missing_option'],
    ['no zone', { ...monthly, timeZone: undefined }, 'missing_option'],
    ['no period', { ...monthly, periods: 0 }, 'invalid_option'],
    ['half a period', { ...monthly, periods: 1.5 }, 'invalid_option'],
    ['E12: a typo', { ...monthly, period: 5 }, 'unknown_option'],
  ])('%s is refused before any row is read', (_, options, code) => {
    expect(codeOf(() => cohortPeriods([null as never], options as never, ticketVolume))).toBe(code);
  });
});
