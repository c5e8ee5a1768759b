import { describe, expect, test } from 'vitest';
import {
  againstPrevious,
  backlogSeries,
  compare,
  hours,
  reopenRate,
  report,
  series,
  type TicketRow,
  ticketVolume,
} from '../../../src/index.ts';
import { codeOf, messageOf, ticket } from '../../kpis/records.ts';

const date = (month: number, day: number, year = 2026) => Date.UTC(year, month - 1, day);
const daily = { by: 'createdAt', every: 'day', timeZone: 'UTC' } as const;
const many = (createdAt: number, count: number, fields: Partial<TicketRow> = {}) =>
  Array.from({ length: count }, () => ticket({ createdAt, ...fields }));
const solved = (createdAt: number, count: number, reopened: number) => [
  ...many(createdAt, reopened, { status: 'solved', reopens: 1 }),
  ...many(createdAt, count - reopened, { status: 'solved', reopens: 0 }),
];

describe('againstPrevious', () => {
  test('holds each period against the one before', () => {
    const rows = [...many(date(1, 1), 4), ...many(date(1, 2), 5), ...many(date(1, 4), 2)];
    const found = againstPrevious(series(rows, { ...daily, asOf: date(1, 5) }, ticketVolume), { against: 'period' });
    const { length } = found;
    expect(length).toBe(4);
    expect(
      found.map(({ value, previous, change, relativeChange, reason }) => [
        ...[value, previous?.label ?? null, previous?.value ?? null, change, relativeChange, reason],
      ]),
    ).toEqual([
      [4, null, null, null, null, 'before_series'],
      [5, '2026-01-01', 4, 1, 0.25, null],
      [0, '2026-01-02', 5, -5, -1, null],
      [2, '2026-01-03', 0, 2, null, null],
    ]);
  });

  test('D24: a period that is not over has no change, but both values', () => {
    const rows = [...many(date(1, 1), 40), ...many(date(1, 2), 3)];
    const daysSoFar = series(rows, { ...daily, asOf: date(1, 2) + hours(10) }, ticketVolume);
    expect(againstPrevious(daysSoFar, { against: 'period' })[1]).toMatchObject({
      ...{ value: 3, complete: false, change: null, relativeChange: null, reason: 'incomplete' },
      previous: { value: 40, complete: true },
    });
  });

  test('without a figure there is no change', () => {
    const rows = [...solved(date(1, 1), 4, 1), ...many(date(1, 2), 1, { status: 'open' })];
    const found = againstPrevious(series(rows, { ...daily, asOf: date(1, 3) }, reopenRate), { against: 'period' });
    expect(found[1]).toMatchObject({ value: null, change: null, reason: 'no_data' });
  });

  test('C19: counts of months of other lengths are compared by the day, rates as they are', () => {
    const rows = [...solved(date(1, 5), 310, 31), ...solved(date(2, 5), 280, 56)];
    const monthly = { ...daily, every: 'month', asOf: date(3, 1) } as const;
    const volume = againstPrevious(series(rows, monthly, ticketVolume), { against: 'period' })[1];
    expect(volume).toMatchObject({ days: 28, previousDays: 31, basis: 'per_day', change: 0, relativeChange: 0 });
    expect([volume?.value, volume?.previous?.value]).toEqual([280, 310]);
    const reopened = againstPrevious(series(rows, monthly, reopenRate), { against: 'period' })[1];
    expect(reopened).toMatchObject({ days: 28, previousDays: 31, basis: 'value', change: 0.1 });
  });

  test('C19: 29 February is held against 28 February, a leap year by the day against another', () => {
    const rows = [...many(date(2, 28, 2023), 3), ...many(date(2, 29, 2024), 6)];
    const leap = againstPrevious(series(rows, { ...daily, asOf: date(3, 1, 2024) }, ticketVolume), { against: 'year' });
    expect(leap.at(-1)).toMatchObject({ label: '2024-02-29', change: 3, previous: { label: '2023-02-28' } });
    const yearly = series(
      [...many(date(5, 1, 2023), 365), ...many(date(5, 1, 2024), 732)],
      { ...daily, every: 'year', asOf: date(1, 1, 2025) },
      ticketVolume,
    );
    expect(againstPrevious(yearly, { against: 'year' })[1]).toMatchObject({
      ...{ days: 366, previousDays: 365, basis: 'per_day', change: 1, relativeChange: 1 },
    });
  });

  test('C19: a week 53 has no week 53 before it, but one 52 weeks before', () => {
    const rows = [...many(date(12, 1, 2019), 1), ...many(date(12, 30, 2019), 2), ...many(date(12, 30, 2020), 3)];
    const weeks = series(rows, { ...daily, every: 'week', asOf: date(1, 4, 2021) }, ticketVolume);
    expect(againstPrevious(weeks, { against: 'year' }).at(-1)).toMatchObject({
      ...{ label: '2020-W53', previous: null, reason: 'no_such_period' },
    });
    expect(againstPrevious(weeks, { against: '52_weeks' }).at(-1)).toMatchObject({
      ...{ previous: { label: '2020-W01', value: 2 }, change: 1, basis: 'value' },
    });
  });

  test('C7, C19: a day of 23 hours is as long as it was', () => {
    const rows = [...many(date(3, 22) + hours(12), 24), ...many(date(3, 29) + hours(12), 23)];
    const berlin = { ...daily, timeZone: 'Europe/Berlin', asOf: date(3, 30) - hours(2) } as const;
    expect(againstPrevious(series(rows, berlin, ticketVolume), { against: 'week' }).at(-1)).toMatchObject({
      ...{ label: '2026-03-29', days: 23 / 24, previousDays: 1, basis: 'per_day', change: 0 },
    });
  });

  test('C5, C6: an hour that was skipped is nothing to compare with; one that comes twice meets the same hour', () => {
    const hourly = { ...daily, every: 'hour', timeZone: 'Europe/Berlin' } as const;
    const spring = many(date(3, 28) + hours(23), 1);
    const later = many(date(4, 5) + hours(23), 1);
    const after = againstPrevious(series([...spring, ...later], hourly, ticketVolume), { against: 'week' });
    expect(after.find(({ label }) => label === '2026-04-05T02')).toMatchObject({ reason: 'no_such_period' });
    expect(after.find(({ label }) => label === '2026-04-05T03')?.previous?.label).toBe('2026-03-29T03');
    const autumn = [...many(date(10, 17), 1), ...many(date(10, 25) + hours(5), 1)];
    const twice = againstPrevious(series(autumn, hourly, ticketVolume), { against: 'week' });
    const repeated = twice.filter(({ label }) => label.startsWith('2026-10-25T02'));
    expect(repeated.map(({ previous }) => previous?.label)).toEqual(['2026-10-18T02', '2026-10-18T02']);
  });

  test('C9: the week after a day that did not exist has nothing to compare with', () => {
    const rows = many(Date.UTC(2011, 11, 25, 20), 1).concat(many(Date.UTC(2012, 0, 5, 20), 1));
    const apia = series(rows, { ...daily, timeZone: 'Pacific/Apia' }, ticketVolume);
    const found = againstPrevious(apia, { against: 'week' }).at(-1);
    expect([found?.label, found?.reason]).toEqual(['2012-01-06', 'no_such_period']);
  });

  test('what lies before the series is told from what never was', () => {
    const rows = [...many(date(1, 1), 1), ...many(date(1, 9), 1)];
    const found = againstPrevious(series(rows, { ...daily, asOf: date(1, 10) }, ticketVolume), { against: 'week' });
    expect(found.map(({ reason }) => reason)).toEqual([...new Array(7).fill('before_series'), null, null]);
  });

  test('with the KPI each change is tested as compare does it', () => {
    const before = solved(date(1, 5), 400, 60);
    const after = solved(date(1, 12), 400, 32);
    const weeks = series([...before, ...after], { ...daily, every: 'week', asOf: date(1, 19) }, reopenRate);
    const found = againstPrevious(weeks, { against: 'period', kpi: reopenRate });
    expect(found[1]?.comparison).toEqual(compare(reopenRate, before, after));
    expect(found[1]?.comparison?.verdict).toBe('better');
    expect(found[0]?.comparison).toBeNull();
    const strict = againstPrevious(weeks, { against: 'period', kpi: reopenRate, level: 0.999 });
    expect(strict[1]?.comparison?.verdict).toBe('no_evidence');
    expect(againstPrevious(weeks, { against: 'period' })[1]?.comparison).toBeNull();
  });

  test('windows that share rows are not tested against each other', () => {
    const rows = Array.from({ length: 30 }, (_, day) => solved(date(1, 1) + hours(24 * day), 20, 2)).flat();
    const rolling = series(rows, { ...daily, window: 7, asOf: date(1, 31) }, reopenRate);
    const tested = (against: 'period' | 'week') => {
      const last = againstPrevious(rolling, { against, kpi: reopenRate }).at(-1);
      return [last?.days, last?.change, last?.comparison?.verdict ?? null];
    };
    expect(tested('period')).toEqual([7, 0, null]);
    expect(tested('week')).toEqual([7, 0, 'no_evidence']);
  });

  test('takes the periods of a report and those of the backlog', () => {
    const rows = [...many(date(1, 1), 2, { status: 'open' }), ...many(date(1, 2), 3, { status: 'open' })];
    const options = { every: 'day', timeZone: 'UTC', asOf: date(1, 3) } as const;
    const { periods = [] } = report(
      { tickets: rows.map((row, id) => ({ ...row, id: `A-${id}` })) as never },
      { ticketVolume },
      options,
    ).kpis.ticketVolume;
    expect(againstPrevious(periods, { against: 'period' })[1]).toMatchObject({ value: 3, change: 1 });
    const backlog = backlogSeries(rows as never, options).periods;
    expect(againstPrevious(backlog, { against: 'period' })[1]).toMatchObject({ value: 5, change: 3, basis: 'value' });
  });

  test('survives JSON, and takes what has been through it', () => {
    const weeks = series([...many(date(1, 1), 2), ...many(date(1, 8), 3)], { ...daily, every: 'week' }, ticketVolume);
    const sent = JSON.parse(JSON.stringify(weeks));
    const found = againstPrevious(sent, { against: 'period' });
    expect(found).toEqual(againstPrevious(weeks, { against: 'period' }));
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(againstPrevious([], { against: 'year' })).toEqual([]);
  });

  test.each([
    ['months a week before', 'month', 'week'],
    ['years 52 weeks before', 'year', '52_weeks'],
  ] as const)('%s are refused', (_, every, against) => {
    const found = series(many(0, 1), { ...daily, every }, ticketVolume);
    expect(codeOf(() => againstPrevious(found, { against }))).toBe('no_earlier_period');
  });

  test('weeks that start on Sunday have no number, so no year before', () => {
    const weeks = series(many(0, 1), { ...daily, every: 'week', weekStartsOn: 'sunday' }, ticketVolume);
    expect(messageOf(() => againstPrevious(weeks, { against: 'year' }))).toMatch(/take 52_weeks/);
    expect(againstPrevious(weeks, { against: 'week' })[0]?.reason).toBe('before_series');
  });

  test.each([
    ['no series', 'weeks', { against: 'week' }, 'invalid_reading'],
    [
      'a period without a label',
      [{ start: 0, end: 1, complete: true, value: 1 }],
      { against: 'week' },
      'invalid_reading',
    ],
    [
      'A1: a value of NaN',
      [{ start: 0, end: 1, label: '1970', complete: true, value: Number.NaN }],
      { against: 'year' },
      'invalid_reading',
    ],
    ['nothing to compare with', [], {}, 'missing_option'],
    ['another distance', [], { against: 'month' }, 'invalid_option'],
    ['E12: a typo', [], { against: 'week', kpis: reopenRate }, 'unknown_option'],
    ['G5: a level of 95', [], { against: 'week', level: 95 }, 'invalid_option'],
    ['what is no KPI', [], { against: 'week', kpi: 5 }, 'invalid_option'],
  ])('%s is refused', (_, given, options, code) => {
    expect(codeOf(() => againstPrevious(given as never, options as never))).toBe(code);
  });

  test('periods out of order are refused', () => {
    const [first, second] = series([...many(date(1, 1), 1), ...many(date(1, 2), 1)], daily, ticketVolume);
    expect(codeOf(() => againstPrevious([second, first] as never, { against: 'period' }))).toBe('invalid_reading');
  });

  test('a gap between periods is no neighbour', () => {
    const found = series(
      [...many(date(1, 1), 1), ...many(date(1, 4), 1)],
      { ...daily, asOf: date(1, 5) },
      ticketVolume,
    );
    const ends = [found[0], found[3]] as never;
    expect(againstPrevious(ends, { against: 'period' }).map(({ reason }) => reason)).toEqual([
      'before_series',
      'no_such_period',
    ]);
  });
});
