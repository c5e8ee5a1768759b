import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agedFolds } from '../../../src/analysis/cohorts/agedFolds.ts';
import { run } from '../../../src/fold/index.ts';
import {
  cohorts,
  createCalendar,
  days,
  firstContactResolution,
  hours,
  resolutionRate,
  responseRate,
  retention,
  weeks,
} from '../../../src/index.ts';
import { periodDate } from '../../../src/kpi/periodDate.ts';
import { DESK_OPENS_AT } from '../../../src/testing/arbitraryTicket.ts';
import { arbitraryTicket, foldLaws } from '../../../src/testing/index.ts';
import { codeOf, ticket } from '../../kpis/records.ts';
import { ZONES } from '../../time/zones.ts';

const monday = Date.UTC(2026, 0, 5);
const solved = (created: number, after: number) =>
  ticket({ createdAt: monday + days(created), status: 'solved', solvedAt: monday + days(created + after) });
const open = (created: number) => ticket({ createdAt: monday + days(created), status: 'open' });
const weekly = { by: 'createdAt', every: 'week', timeZone: 'UTC', ages: [weeks(1), weeks(2), weeks(4)] } as const;
const valuesOf = (table: readonly { cells: readonly { result: { value: number | null } | null }[] }[]) =>
  table.map(({ cells }) => cells.map(({ result }) => result?.value ?? null));

describe('cohorts', () => {
  const tickets = [solved(0, 2), solved(1, 10), solved(2, 20), open(3), solved(7, 1), open(8), solved(14, 3)];

  test('are the tickets of each week, and what was solved of them at each age', () => {
    const table = cohorts(tickets, { ...weekly, asOf: monday + weeks(30) }, resolutionRate);
    expect(table.slice(0, 4).map(({ label, complete }) => [label, complete])).toEqual([
      ...[
        ['2026-W02', true],
        ['2026-W03', true],
        ['2026-W04', true],
        ['2026-W05', true],
      ],
    ]);
    expect(valuesOf(table.slice(0, 4))).toEqual([
      [0.25, 0.5, 0.75],
      [0.5, 0.5, 0.5],
      [1, 1, 1],
      [null, null, null],
    ]);
    expect(table[0]?.cells.map(({ age }) => age)).toEqual(weekly.ages);
    expect(table[0]?.cells[0]?.result).toMatchObject({ numerator: 1, denominator: 4 });
    expect([table.timeZone, table.excluded]).toEqual(['UTC', {}]);
  });

  test('D18: a cohort that is not wholly so old has no figure, though some of its tickets are', () => {
    const table = cohorts(tickets, { ...weekly, asOf: monday + days(14) }, resolutionRate);
    expect(valuesOf(table)).toEqual([
      [0.25, null, null],
      [null, null, null],
      [null, null, null],
    ]);
    expect(table[0]?.cells.map(({ reason }) => reason)).toEqual([null, 'immature', 'immature']);
  });

  test('at the very instant at which its last ticket is so old, it is', () => {
    const last = monday + days(3);
    const at = (asOf: number) =>
      cohorts([open(0), open(3)], { ...weekly, ages: [weeks(1)], asOf }, resolutionRate)[0]?.cells[0]?.reason;
    expect([at(last + weeks(1) - 1), at(last + weeks(1))]).toEqual(['immature', null]);
    expect(cohorts([open(0)], { ...weekly, ages: [1], asOf: monday + days(6) }, resolutionRate)[0]?.cells[0]).toEqual({
      ...{ age: 1, result: null, reason: 'immature' },
    });
  });

  test('an old cohort without tickets has no value, but is not immature', () => {
    const table = cohorts([open(0), open(14)], { ...weekly, asOf: monday + weeks(30) }, resolutionRate);
    expect(table[1]?.cells[0]).toMatchObject({ result: { value: null }, reason: null });
  });

  test('take any KPI that asks within a time, on its own clock', () => {
    const office = createCalendar({ timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } });
    const replied = ticket({ createdAt: monday, firstRespondedAt: monday + hours(10) });
    const options = { ...weekly, ages: [hours(1), hours(2)], asOf: monday + weeks(3) } as const;
    expect(valuesOf(cohorts([replied], options, responseRate.with({ clock: office })))[0]).toEqual([1, 1]);
    expect(valuesOf(cohorts([replied], options, responseRate))[0]).toEqual([0, 0]);
  });

  test('take a function that gives the KPI of an age: retention, repeat contacts', () => {
    const customers = [30, 200].map((left, index) => ({
      ...{ id: `C-${index}`, since: 0, contactedAt: monday, churnedAt: monday + days(left) },
    }));
    const options = { ...weekly, by: 'contactedAt', ages: [days(28), days(90)], asOf: monday + days(120) } as const;
    const table = cohorts(customers, options, (window, asOf) => retention.with({ window, asOf }));
    expect(valuesOf(table)[0]).toEqual([1, 0.5]);
    const repeated = cohorts(
      [{ ...solved(0, 1), customerId: 'ada' }],
      { ...weekly, asOf: monday + days(15) },
      (window, asOf) => firstContactResolution.with({ method: 'no_repeat_contact', window, asOf }),
    );
    expect(repeated[0]?.cells.map(({ reason }) => reason)).toEqual([null, null, 'immature']);
  });

  test('each cell is what its tickets give, computed anew, in any order', () => {
    const asOf = DESK_OPENS_AT + days(40);
    const rows = array(arbitraryTicket({ faults: true }), { maxLength: 40 });
    assert(
      property(rows, constantFrom(...ZONES), constantFrom('day', 'week' as const), (own, timeZone, every) => {
        const options = { by: 'createdAt', every, timeZone, ages: [hours(5), days(3)], asOf } as const;
        const table = cohorts(own, options, resolutionRate);
        for (const { start, end, complete, cells } of table) {
          expect(complete).toBe(end <= asOf);
          const inside = own.filter((row) => {
            const date = dateOf(row);
            return date >= start && date < end;
          });
          for (const { age, result, reason } of cells) {
            const anew = run(resolutionRate.with({ within: age, asOf }), inside);
            const isMature = complete && anew.pending === 0;
            expect([result, reason]).toEqual(isMature ? [anew, null] : [null, 'immature']);
          }
        }
        expect(cohorts([...own].reverse(), options, resolutionRate)).toEqual(table);
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  test('the figures of all ages together are a fold', () => {
    const asOf = DESK_OPENS_AT + days(40);
    const ages = [hours(5), days(3)];
    const together = agedFolds(
      ages,
      ages.map((within) => resolutionRate.with({ within, asOf })),
    );
    for (const { property: law } of foldLaws(together, arbitraryTicket({ faults: true })))
      assert(law, { numRuns: 25, seed: 1 });
  });

  test.each([
    ['no ages', { ...weekly, ages: undefined }, 'missing_option'],
    ['no moment of looking', { ...weekly, asOf: undefined }, 'missing_option'],
    ['an empty list of ages', { ...weekly, ages: [] }, 'invalid_option'],
    ['ages out of order', { ...weekly, ages: [weeks(2), weeks(1)] }, 'invalid_option'],
    ['an age of 0', { ...weekly, ages: [0] }, 'invalid_option'],
    ['an age of NaN', { ...weekly, ages: [Number.NaN] }, 'invalid_option'],
    ['a window, which is for series', { ...weekly, window: 2 }, 'unknown_option'],
    ['C18: an empty range', { ...weekly, from: 5, to: 5 }, 'invalid_range'],
    ['C1: an unknown zone', { ...weekly, timeZone: 'Mars' }, 'unknown_time_zone'],
  ])('%s is refused before any row is read', (_, options, code) => {
    const given = { asOf: 0, ...options };
    expect(codeOf(() => cohorts([null as never], given as never, resolutionRate))).toBe(code);
  });

  test('a KPI that does not ask within a time is refused, and what is no KPI', () => {
    const options = { ...weekly, asOf: 0 };
    expect(codeOf(() => cohorts([], options, firstContactResolution as never))).toBe('unknown_option');
    expect(codeOf(() => cohorts([], options, (() => 5) as never))).toBe('not_a_kpi');
    expect(codeOf(() => cohorts([], options, null as never))).toBe('not_a_kpi');
    expect(codeOf(() => cohorts('rows' as never, options as never, resolutionRate))).toBe('not_iterable');
  });
});

function dateOf(row: { readonly createdAt: unknown }): number {
  try {
    return periodDate(row.createdAt);
  } catch {
    return Number.NaN;
  }
}
