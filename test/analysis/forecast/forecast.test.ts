import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecast, series, ticketVolume } from '../../../src/index.ts';
import { createRandom } from '../../../src/stats/index.ts';
import { days, hours } from '../../../src/time/index.ts';
import { periodsBetween } from '../../../src/time/periodsBetween.ts';
import { codeOf } from '../../kpis/records.ts';
import { dailyVolumes, periodsOf } from './volumes.ts';

const berlin = { every: 'day', timeZone: 'Europe/Berlin' } as const;
const utc = { every: 'day', timeZone: 'UTC' } as const;
const monday = Date.UTC(2026, 0, 5);

describe('forecast', () => {
  test('by hand: the seasonal naive of days repeats the last week, on the days that follow', () => {
    const week = [5, 4, 3, 2, 1, 0, 9];
    const found = forecast(periodsOf([...week, ...week], monday, 'day', 'UTC'), {
      ...utc,
      horizon: 8,
      method: 'seasonal_naive',
    });
    expect(found.periods.map(({ value }) => value)).toEqual([...week, 5]);
    expect(found.periods.map(({ label }) => label?.slice(5)).slice(0, 2)).toEqual(['01-19', '01-20']);
    expect(found.periods[7]).toMatchObject({ start: monday + days(21), end: monday + days(22), holiday: false });
    expect(found).toMatchObject({ choice: 'given', reason: null, seasons: [7], needed: 14, count: 14 });
  });

  test('auto takes the best of the past and names the yardstick beside it', () => {
    const found = forecast(dailyVolumes(84), { seasons: [7], horizon: 14 });
    const scaled = found.scores.map((score) => score.meanAbsoluteScaledError ?? Infinity);
    expect(found.choice).toBe('backtest');
    expect(found.scores[0]?.method).toBe('seasonal_naive');
    expect(found.scores.find(({ method }) => method === found.method)?.meanAbsoluteScaledError).toBe(
      Math.min(...scaled.slice(0, 5)),
    );
    expect(found.beatsSeasonalNaive).toBe(true);
  });

  test('says when nothing beats the seasonal naive', () => {
    const naive = forecast(dailyVolumes(42), { seasons: [7], horizon: 7, method: 'seasonal_naive' });
    expect(naive.scores[0]?.meanAbsoluteScaledError).toBeGreaterThan(0);
    expect(naive.beatsSeasonalNaive).toBe(false);
    // Weeks that wander: the last one is all there is to know of the next.
    const walk = dailyVolumes(20, 5).map((step) => step - 90);
    let level = 500;
    const values = walk.flatMap((step) => {
      level += 8 * step;
      return [10, 0, 30, 5, 60, -20, 0].map((own) => level + own);
    });
    const found = forecast(values, { seasons: [7], horizon: 7, method: 'seasonal_mean' });
    expect(found.beatsSeasonalNaive).toBe(false);
    expect(found.periods).toHaveLength(7);
  });

  test('counts stay counts and rates within 0 and 1, as the unit, the bounds or the values say', () => {
    const few = dailyVolumes(42).map((value) => Math.round(value / 40) * (value % 2));
    const lowest = (found: ReturnType<typeof forecast>) => Math.min(...found.periods.map(({ lower }) => lower));
    expect(lowest(forecast(few, { seasons: [7], horizon: 7 }))).toBe(0);
    expect(lowest(forecast(few, { seasons: [7], horizon: 7, unit: 'score' }))).toBeLessThan(0);
    const rates = few.map((value) => Math.min(1, value / 3));
    const found = forecast(rates, { seasons: [7], horizon: 7, unit: 'rate' });
    expect(found.bounds).toEqual({ low: 0, high: 1 });
    expect(found.periods.every(({ lower, upper }) => lower >= 0 && upper <= 1)).toBe(true);
    const some = rates.map((value) => Math.max(value, 0.25));
    expect(lowest(forecast(some, { seasons: [7], horizon: 7, bounds: [0.25, null] }))).toBe(0.25);
  });

  test('a history that its unit or bounds rule out is refused, and percentages are named', () => {
    const percentages = Array.from({ length: 28 }, (_, day) => (day % 7 < 5 ? 98 : 90));
    const refused = (values: readonly number[], options: object, path: string) =>
      expect(() => forecast(values, { seasons: [7], horizon: 2, ...options })).toThrow(
        expect.objectContaining({ code: 'out_of_bounds', path }),
      );
    refused(percentages, { unit: 'rate' }, 'forecast: series[0]');
    expect(() => forecast(percentages, { seasons: [7], horizon: 2, unit: 'rate' })).toThrow('0.98 for 98 %');
    refused(percentages, { bounds: [0, 97] }, 'forecast: series[0]');
    refused(percentages, { bounds: [95, null] }, 'forecast: series[5]');
    for (const unit of ['count', 'tickets', 'points', 'duration', 'rate']) {
      refused([...Array<number>(27).fill(0), -1], { unit }, 'forecast: series[27]');
    }
    expect(forecast(percentages, { seasons: [7], horizon: 7, bounds: [90, 98] }).periods[6]?.value).toBe(90);
    const period = { ...periodsOf([40], monday + days(28), 'day', 'UTC')[0], complete: false };
    const shares = periodsOf(Array<number>(28).fill(0.5), monday, 'day', 'UTC');
    expect(forecast([...shares, period as never], { ...utc, horizon: 1, unit: 'rate' }).periods[0]?.value).toBe(0.5);
    const wrong = shares.with(3, { ...(shares[3] as (typeof shares)[number]), value: 50 });
    expect(() => forecast(wrong, { ...utc, horizon: 1, unit: 'rate' })).toThrow('forecast: series[3]');
  });

  test('scores and money may be negative, and ratios that are differences; 1 by its last digits is 1', () => {
    const around = Array.from({ length: 28 }, (_, day) => (day % 7 < 5 ? 0.5 : -0.5));
    for (const unit of ['score', 'money', 'ratio'] as const) {
      const found = forecast(around, { seasons: [7], horizon: 7, unit });
      expect(found.bounds).toEqual({ low: null, high: null });
      expect(found.periods[6]?.value).toBe(-0.5);
    }
    const ratios = around.map(Math.abs);
    expect(forecast(ratios, { seasons: [7], horizon: 1, unit: 'ratio' }).bounds).toEqual({ low: 0, high: null });
    const rates = Array<number>(14).fill(1 + Number.EPSILON);
    expect(forecast(rates, { seasons: [7], horizon: 1, unit: 'rate' }).periods[0]?.value).toBe(1);
  });

  test('D23: days without tickets are zeros of the series and count as such', () => {
    const rows = Array.from({ length: 28 }, (_, day) =>
      day % 7 < 5 ? [{ id: `${day}`, createdAt: monday + days(day) }] : [],
    ).flat();
    const history = series(
      rows,
      { by: 'createdAt', ...utc, to: monday + days(28), asOf: monday + days(28) },
      ticketVolume,
    );
    const found = forecast(history, { ...utc, horizon: 7 });
    expect(found.count).toBe(28);
    expect(found.filled).toBe(0);
    expect(found.periods.map(({ value }) => Math.round(value))).toEqual([1, 1, 1, 1, 1, 0, 0]);
  });

  test('D24: the day that is not over is left out, counted, and forecast', () => {
    const rows = Array.from({ length: 29 }, (_, day) =>
      Array.from({ length: day === 28 ? 1 : 10 }, (_, index) => ({
        id: `${day}-${index}`,
        createdAt: monday + days(day),
      })),
    ).flat();
    const history = series(rows, { by: 'createdAt', ...utc, asOf: monday + days(28) + hours(2) }, ticketVolume);
    const found = forecast(history, { ...utc, horizon: 1 });
    expect(found.excluded).toEqual({ incomplete: 1 });
    expect(found.count).toBe(28);
    expect(found.periods).toEqual([
      {
        start: monday + days(28),
        end: monday + days(29),
        label: '2026-02-02',
        value: 10,
        lower: 10,
        upper: 10,
        holiday: false,
      },
    ]);
  });

  test('D25: an import of thousands in one day is not taken out silently; named as a holiday it is', () => {
    const values = dailyVolumes(70);
    values[69] = 20_000;
    const history = periodsOf(values, monday, 'day', 'UTC');
    const spoilt = forecast(history, { ...utc, horizon: 7, method: 'seasonal_naive' });
    expect(spoilt.periods[6]?.value).toBe(20_000);
    const named = forecast(history, { ...utc, horizon: 7, method: 'seasonal_naive', holidays: ['2026-03-15'] });
    expect(named.periods[6]?.value).toBe(values[62]);
  });

  test('a value that is missing is filled by its season and counted; too many are a reason', () => {
    const values: (number | null)[] = dailyVolumes(35);
    values[20] = null;
    const found = forecast(values, { seasons: [7], horizon: 1 });
    expect(found).toMatchObject({ filled: 1, reason: null });
    const half = values.map((value, day) => (day % 2 === 0 ? value : null));
    expect(forecast(half, { seasons: [7], horizon: 1 })).toMatchObject({
      reason: 'missing_values',
      periods: [],
      filled: 18,
    });
    expect(forecast([null, null, ...values], { seasons: [7], horizon: 1 }).excluded).toEqual({ no_value: 2 });
  });

  test('a value that is missing is the mean of those a season before and after, at the begin the nearest one', () => {
    const options = { seasons: [4], horizon: 4, method: 'seasonal_mean' } as const;
    const values = [10, null, 30, 40, 16, 20, null, 48, 13, 23, 36, null, 13, 21, 33, 44];
    // 20 for the second, 33 between 30 and 36, 46 between 48 and 44.
    const means = [52 / 4, (20 + 20 + 23 + 21) / 4, (30 + 33 + 36 + 33) / 4, (40 + 48 + 46 + 44) / 4];
    expect(forecast(values, options).periods.map(({ value }) => value)).toEqual(means);
  });

  test('a place of the season that was never seen has the mean of its neighbours', () => {
    const values = Array.from({ length: 27 }, (_, day) => (day % 7 === 6 ? null : day % 7 === 5 ? 50 : 10));
    const options = { seasons: [7], horizon: 1, method: 'seasonal_mean' } as const;
    // Sundays between Saturdays of 50 and Mondays of 10.
    expect(forecast(values, options)).toMatchObject({ filled: 3, periods: [{ value: 30 }] });
    // After the last one no Monday has come: three of 30, one of 50.
    expect(forecast([...values, null], { ...options, horizon: 7 }).periods[6]?.value).toBe(35);
  });

  test('D24: a period within the history that is not over counts as missing', () => {
    const history = periodsOf(dailyVolumes(28), monday, 'day', 'UTC');
    const cut = history.with(9, { ...(history[9] as (typeof history)[number]), complete: false });
    expect(forecast(cut, { ...utc, horizon: 1 })).toMatchObject({ count: 28, filled: 1, excluded: { incomplete: 1 } });
    const empty = history.with(9, { ...(history[9] as (typeof history)[number]), value: null });
    expect(forecast(empty, { ...utc, horizon: 1, bounds: [0, 200] })).toMatchObject({ filled: 1, excluded: {} });
  });

  test('a history that begins with holidays is tried from the first ordinary day on', () => {
    const history = periodsOf(dailyVolumes(42), monday, 'day', 'UTC');
    const closed = history.slice(0, 20).map(({ start }) => new Date(start).toISOString().slice(0, 10));
    const found = forecast(history, { ...utc, horizon: 7, holidays: closed });
    expect(found).toMatchObject({ choice: 'backtest', reason: null });
    expect(found.scores.map(({ reason }) => reason)).toEqual([null, null, null, null, null]);
  });

  test('without a season the methods without one are tried, a straight line among them', () => {
    const rising = Array.from({ length: 30 }, (_, index) => 10 + 3 * index);
    const found = forecast(rising, { horizon: 2, unit: 'score' });
    expect(found.scores.map(({ method }) => method)).toEqual([
      ...['seasonal_naive', 'drift', 'exponential_smoothing', 'holt_linear_trend'],
    ]);
    const line = forecast(rising, { horizon: 2, unit: 'score', method: 'holt_linear_trend' }).periods;
    expect(line[0]?.value).toBeCloseTo(100, 6);
    expect(line[1]?.value).toBeCloseTo(103, 6);
    const mean = forecast([1, 2, 3, 4, 5, 6, 7, 8], { horizon: 1, method: 'seasonal_mean' }).periods[0];
    expect(mean?.value).toBe(4.5);
  });

  test('a period that a list leaves out is a missing one, not the next one', () => {
    const all = periodsOf(dailyVolumes(35), monday, 'day', 'UTC');
    const gap = all.filter((_, index) => index !== 17);
    expect(forecast(gap, { ...utc, horizon: 1 })).toMatchObject({ count: 35, filled: 1 });
  });

  test('G1, G13: no data and fewer than two seasons are reasons, with how many it takes', () => {
    expect(forecast([], { horizon: 3 })).toMatchObject({ reason: 'no_data', method: null, periods: [], scores: [] });
    expect(forecast(dailyVolumes(13), { seasons: [7], horizon: 3 })).toMatchObject({
      reason: 'too_short',
      needed: 14,
      count: 13,
    });
    expect(forecast(dailyVolumes(13), { seasons: [7], horizon: 3 }).beatsSeasonalNaive).toBeNull();
    for (const seasons of [[1], [7.5], [24, 100], [168, 24], [2, 4, 8]]) {
      expect(codeOf(() => forecast(dailyVolumes(20), { seasons, horizon: 3 }))).toBe('invalid_option');
    }
  });

  test('too little to compare methods: the seasonal naive, and it is said', () => {
    expect(forecast(dailyVolumes(14), { seasons: [7], horizon: 7 })).toMatchObject({
      ...{ method: 'seasonal_naive', choice: 'fallback', beatsSeasonalNaive: null, reason: null },
    });
  });

  test('G14: a multiplicative season of zeros is a reason; auto tries the others', () => {
    const values = dailyVolumes(35).map((value, day) => (day % 7 === 6 ? 0 : value));
    const given = forecast(values, { seasons: [7], horizon: 7, method: 'holt_winters_multiplicative' });
    expect(given).toMatchObject({ reason: 'needs_positive', periods: [], method: 'holt_winters_multiplicative' });
    const found = forecast(values, { seasons: [7], horizon: 7 });
    expect(found.scores.find(({ method }) => method === 'holt_winters_multiplicative')?.reason).toBe('needs_positive');
    expect(found.reason).toBeNull();
  });

  test('a season where there is none is a reason', () => {
    for (const method of ['holt_winters_additive', 'double_seasonal'] as const) {
      expect(forecast(dailyVolumes(20), { horizon: 1, method }).reason).toBe('no_season');
    }
    const one = forecast(dailyVolumes(28), { seasons: [7], horizon: 1, method: 'double_seasonal' });
    expect(one.reason).toBe('no_season');
  });

  test('G17: after a flat history there is no MASE, and nothing beats the seasonal naive', () => {
    const found = forecast(new Array<number>(28).fill(5), { seasons: [7], horizon: 7 });
    expect(found.scores[0]).toMatchObject({ meanAbsoluteScaledError: null, reason: 'flat_history', coverage: 1 });
    expect(found).toMatchObject({ method: 'seasonal_naive', beatsSeasonalNaive: false });
  });

  test('G5, E12: wrong calls are refused at once', () => {
    const values = dailyVolumes(20);
    expect(codeOf(() => forecast(values, { horizon: 1, level: 95 }))).toBe('out_of_range');
    expect(codeOf(() => forecast(values, { horizon: 0 }))).toBe('invalid_option');
    expect(codeOf(() => forecast(values, { horizon: 1, holidays: ['25.12.2026'] }))).toBe('invalid_option');
    expect(codeOf(() => forecast(values, { horizon: 1, bounds: [1, 0] }))).toBe('invalid_option');
    expect(codeOf(() => forecast([1, Number.NaN], { horizon: 1 }))).toBe('non_finite');
    expect(codeOf(() => forecast(values, { horizon: 1, horizn: 2 } as { horizon: number }))).toBe('unknown_option');
    expect(codeOf(() => forecast(values, { horizon: 1, every: 'day' } as never))).toBe('invalid_option');
    const history = periodsOf(values, monday, 'day', 'UTC');
    expect(codeOf(() => forecast(history, { horizon: 1 } as never))).toBe('missing_option');
    for (const odd of [5, {}, { ...history[0], start: 'now' }, { ...history[0], end: Number.NaN }]) {
      expect(codeOf(() => forecast([history[0], odd] as never, { horizon: 1, ...utc }))).toBe('invalid_series');
    }
    expect(codeOf(() => forecast([{ ...history[0], value: '5' }] as never, { horizon: 1, ...utc }))).toBe(
      'invalid_series',
    );
    expect(codeOf(() => forecast(history, { horizon: 1, every: 'day' } as never))).toBe('missing_option');
    expect(codeOf(() => forecast(history, { horizon: 1, ...berlin }))).toBe('invalid_series');
    expect(codeOf(() => forecast([...history].reverse(), { horizon: 1, ...utc }))).toBe('invalid_series');
    expect(codeOf(() => forecast('days' as never, { horizon: 1, ...utc }))).toBe('invalid_series');
  });

  test('the result survives JSON, and the series is not touched', () => {
    const values = Object.freeze(dailyVolumes(42));
    const found = forecast(values, { seasons: [7], horizon: 3 });
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(forecast(values, { seasons: [7], horizon: 3 })).toEqual(found);
  });

  test('values times a number are forecast times that number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 2, max: 9 }), (seed, times) => {
        const options = { seasons: [7], horizon: 7, method: 'seasonal_mean' } as const;
        const plain = forecast(dailyVolumes(35, seed), options);
        const scaled = forecast(
          dailyVolumes(35, seed).map((value) => times * value),
          options,
        );
        scaled.periods.forEach(({ upper }, step) => {
          expect(upper).toBeCloseTo(times * (plain.periods[step]?.upper as number), 6);
        });
      }),
      { numRuns: 30 },
    );
  });
});

describe('forecast over holidays', () => {
  // Five weeks; the first Monday and the last have 30 % and 50 % of the usual 100.
  const values = Array.from({ length: 35 }, (_, day) => (day === 7 ? 30 : day === 28 ? 50 : day % 7 < 5 ? 100 : 40));
  const history = periodsOf(values, monday, 'day', 'UTC');
  const past = ['2026-01-12', '2026-02-02'];

  test('past ones are taken out of the season, and those to come get their share of it', () => {
    const found = forecast(history, { ...utc, horizon: 7, holidays: [...past, '2026-02-09'] });
    expect(found.periods.map(({ value, holiday }) => [Math.round(value), holiday])).toEqual([
      ...[
        [40, true],
        [100, false],
        [100, false],
        [100, false],
        [100, false],
        [40, false],
        [40, false],
      ],
    ]);
    expect(found.holidays).toMatchObject({ past: 2, coming: 1, form: 'factor', reason: null });
    expect(found.holidays?.effect).toBeCloseTo(0.4, 12);
    // 0.3 and 0.5 differ by √0.02; all else is exact, so this is all the interval there is.
    expect(found.periods[0]?.upper).toBeCloseTo(40 + 1.959964 * 100 * Math.sqrt(0.02), 3);
  });

  test('without past ones it says that it could not', () => {
    const found = forecast(history, { ...utc, horizon: 1, holidays: ['2026-02-09'] });
    expect(found.holidays).toEqual({
      ...{ past: 0, coming: 1, form: null, effect: null, spread: null, reason: 'no_past_holidays' },
    });
  });

  test('rates differ by an amount; weeks are too long to have holidays', () => {
    const rates = periodsOf(
      values.map((value) => value / 200),
      monday,
      'day',
      'UTC',
    );
    const found = forecast(rates, { ...utc, horizon: 1, unit: 'rate', holidays: [...past, '2026-02-09'] });
    expect(found.holidays?.form).toBe('difference');
    expect(found.periods[0]?.value).toBeCloseTo(0.5 - 0.3, 9);
    const months = periodsOf(dailyVolumes(24), monday, 'month', 'UTC');
    const reason = forecast(months, { every: 'month', timeZone: 'UTC', horizon: 1, holidays: past }).holidays?.reason;
    expect(reason).toBe('periods_too_long');
  });
});

describe('forecast of hours', () => {
  const hourly = { every: 'hour', timeZone: 'Europe/Berlin' } as const;
  /** Noon is busy, by the clock on the wall. */
  const shape = (label: string, start: number) => {
    const hour = Number(label.slice(11, 13));
    const isWeekend = [0, 6].includes(new Date(start).getUTCDay());
    return (hour === 12 ? 50 : hour > 7 && hour < 20 ? 20 : 2) + (isWeekend ? 0 : 10);
  };
  const rows = (from: number, weeks: number) => {
    const list: { id: string; createdAt: number }[] = [];
    const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', hour: '2-digit', hourCycle: 'h23' });
    for (let at = from; at < from + days(7 * weeks); at += hours(1)) {
      const count = shape(`2026-01-01T${zone.format(new Date(at)).padStart(2, '0')}`, at);
      for (let index = 0; index < count; index++) list.push({ id: `${at}-${index}`, createdAt: at });
    }
    return list;
  };

  test('two seasons, day and week; noon stays noon when clocks are changed', () => {
    // Clocks go forward on 29 March 2026, two days before the end: the week before has winter time.
    const from = Date.UTC(2026, 2, 1, 23);
    const end = Date.UTC(2026, 2, 31, 22);
    const history = series(rows(from, 5), { by: 'createdAt', ...hourly, to: end, asOf: end }, ticketVolume);
    const found = forecast(history, { ...hourly, horizon: 48, method: 'seasonal_naive' });
    expect(found.seasons).toEqual([24, 168]);
    const noons = found.periods.filter(({ label }) => label?.endsWith('T12')).map(({ value }) => value);
    expect(noons).toEqual([60, 60]);
    expect(found.filled).toBe(0);
  });

  test('counts are forecast at their mean, though their roots are what is smoothed', () => {
    const random = createRandom(3);
    /** Of mean 4. */
    const poisson = (): number => {
      let [left, count] = [random() / 2 ** 32, 0];
      for (let chance = Math.exp(-4); left > chance && count < 30; chance *= 4 / count) {
        left -= chance;
        count++;
      }
      return count;
    };
    const values = Array.from({ length: 400 }, poisson);
    const mean = values.reduce((total, value) => total + value, 0) / 400;
    const found = forecast(values, { seasons: [2, 4], horizon: 40, method: 'double_seasonal' });
    const ahead = found.periods.reduce((total, { value }) => total + value, 0) / 40;
    expect(Math.abs(ahead - mean)).toBeLessThan(0.12);
  });

  test('G1: no hours are no data', () => {
    expect(forecast([], { ...hourly, horizon: 1 })).toMatchObject({ reason: 'no_data', count: 0 });
  });

  test('figures that are no counts are smoothed as they are', () => {
    const values = Array.from({ length: 60 }, (_, index) => [0.5, 1.5, 2.5, -3.5][index % 4] as number);
    const found = forecast(values, { seasons: [2, 4], horizon: 4, method: 'double_seasonal', unit: 'score' });
    found.periods.forEach(({ value }, step) => {
      expect(value).toBeCloseTo(values[step] as number, 4);
    });
  });

  test('an hour that came twice in autumn counts as the mean of both', () => {
    // Two days and the one on which 3 o’clock was 2 o’clock again, 25 October 2026.
    const periods = periodsBetween(Date.UTC(2026, 9, 22, 22), Date.UTC(2026, 9, 25, 23), hourly);
    const history = periods.map(({ start, end, label }) => ({
      ...{ start, end, value: label.endsWith('T02') ? 10 : label.includes('T02') ? 20 : 4 },
    }));
    const found = forecast(history, { ...hourly, seasons: [24], horizon: 4, method: 'seasonal_naive' });
    expect(found.periods.map(({ value }) => value)).toEqual([4, 4, 15, 4]);
  });

  test('an hour that clocks skipped belongs to no holiday', () => {
    const periods = periodsBetween(Date.UTC(2026, 2, 25, 23), Date.UTC(2026, 2, 31, 22), hourly);
    const history = periods.map(({ start, end, label }) => ({
      ...{ start, end, value: label.startsWith('2026-03-29') ? 5 : 10 },
    }));
    const options = { ...hourly, seasons: [24], horizon: 24, method: 'seasonal_naive' } as const;
    const found = forecast(history, { ...options, holidays: ['2026-03-29', '2026-04-01'] });
    expect(found.holidays).toMatchObject({ past: 1, coming: 24, form: 'factor', effect: 0.5, reason: null });
    expect(new Set(found.periods.map(({ value }) => value))).toEqual(new Set([5]));
  });

  test('the double seasonal method finds both, with its weights', () => {
    const from = Date.UTC(2026, 0, 4, 23);
    const end = from + days(28);
    const history = series(rows(from, 4), { by: 'createdAt', ...hourly, to: end, asOf: end }, ticketVolume);
    const found = forecast(history, { ...hourly, horizon: 24, method: 'double_seasonal' });
    expect(Object.keys(found.parameters)).toEqual(['alpha', 'gamma', 'omega', 'phi', 'short', 'long']);
    expect(Math.round(found.periods[12]?.value as number)).toBe(60);
    expect(found.periods.every(({ lower, value, upper }) => lower <= value && value <= upper)).toBe(true);
  });

  test('an hour that comes twice in autumn is forecast twice, with its offset in the label', () => {
    const from = Date.UTC(2026, 9, 4, 22);
    const end = from + days(20);
    const history = series(rows(from, 3), { by: 'createdAt', ...hourly, to: end, asOf: end }, ticketVolume);
    const found = forecast(history, { ...hourly, horizon: 6, method: 'seasonal_naive' });
    expect(found.periods.map(({ label }) => label?.slice(11))).toEqual(['00', '01', '02', '02+01:00', '03', '04']);
    expect(found.periods[2]?.value).toBe(found.periods[3]?.value);
  });
});
