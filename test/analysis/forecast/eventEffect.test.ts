import { describe, expect, test } from 'vitest';
import { eventEffect } from '../../../src/index.ts';
import { days, hours } from '../../../src/time/index.ts';
import { codeOf } from '../../kpis/records.ts';
import { dailyVolumes, periodsOf } from './volumes.ts';

const utc = { every: 'day', timeZone: 'UTC' } as const;
const monday = Date.UTC(2026, 0, 5);
const week = { seasons: [7], at: 70 } as const;
const raised = (seed: number, by: number) =>
  dailyVolumes(84, seed).map((value, day) => (day < 70 ? value : value + by));

describe('eventEffect', () => {
  test('by hand: the effect is what came less what the history forecasts', () => {
    const found = eventEffect(raised(1, 20), { ...week, method: 'seasonal_naive' });
    const lastWeek = dailyVolumes(70, 1).slice(-7);
    const actual = raised(1, 20)
      .slice(70)
      .reduce((total, value) => total + value, 0);
    const expected = 2 * lastWeek.reduce((total, value) => total + value, 0);
    expect(found.total).toMatchObject({ actual, expected, effect: actual - expected });
    expect(found.total?.relativeEffect).toBeCloseTo((actual - expected) / expected, 14);
    expect(found.mean?.effect).toBeCloseTo((actual - expected) / 14, 10);
    expect(found.periods[3]).toMatchObject({ expected: lastWeek[3], label: null });
    expect(found).toMatchObject({ before: 70, after: 14, reason: null, seed: 1 });
  });

  test('an effect is found, with an interval that nearly always holds it; less is less', () => {
    let held = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const by = seed % 2 === 0 ? 25 : -25;
      const { verdict, mean } = eventEffect(raised(seed, by), { ...week, method: 'seasonal_mean' });
      expect(verdict).toBe(by > 0 ? 'more' : 'less');
      if ((mean?.lower as number) < by && (mean?.upper as number) > by) held++;
    }
    expect(held).toBeGreaterThanOrEqual(9);
  });

  test.each([
    ['holt_winters_additive', [7]],
    ['holt_winters_multiplicative', [7]],
    ['double_seasonal', [7, 14]],
  ] as const)('an effect is found by %s, of counts and of other figures', (method, seasons) => {
    for (const unit of ['count', 'score'] as const) {
      const found = eventEffect(raised(3, 30), { seasons, at: 70, method, unit });
      expect(found).toMatchObject({ verdict: 'more', method, reason: null });
      expect(found.mean?.lower).toBeLessThan(30);
      expect(found.mean?.upper).toBeGreaterThan(30);
    }
  });

  test('a history without season or spread: any difference is an effect, of nothing it has no relative size', () => {
    const flat = (before: number) => [...Array<number>(20).fill(before), 9, 9];
    const found = eventEffect(flat(5), { at: 20, method: 'seasonal_naive', unit: 'count' });
    expect(found).toMatchObject({ verdict: 'more', placebos: { count: 0 } });
    expect(found.total).toEqual({
      ...{ actual: 18, expected: 10, effect: 8, lower: 8, upper: 8 },
      ...{ relativeEffect: 0.8, relativeLower: 0.8, relativeUpper: 0.8 },
    });
    expect(eventEffect(flat(0), { at: 20, method: 'seasonal_naive', unit: 'count' }).total).toMatchObject({
      ...{ effect: 18, relativeEffect: null, relativeLower: null, relativeUpper: null },
    });
    expect(eventEffect([...Array<number>(20).fill(5), null, null], { at: 20 })).toMatchObject({
      ...{ reason: 'nothing_after', verdict: 'no_evidence' },
    });
  });

  test('figures below 0 may come as low as they will, and what came as forecast is no effect', () => {
    const flat = (before: number, after: number) =>
      eventEffect([...Array<number>(20).fill(before), after, after], {
        at: 20,
        method: 'seasonal_naive',
        unit: 'score',
      });
    expect(flat(-5, -9)).toMatchObject({
      verdict: 'less',
      mean: { actual: -9, expected: -5, effect: -4, lower: -4, upper: -4 },
    });
    expect(flat(-9, -5)).toMatchObject({ verdict: 'more', mean: { effect: 4, lower: 4, upper: 4 } });
    expect(flat(5, 5)).toMatchObject({ verdict: 'no_evidence', mean: { effect: 0, lower: 0, upper: 0 } });
  });

  test('where nothing happened it is seldom found, also where days resemble the day before', () => {
    let alarms = 0;
    for (let seed = 1; seed <= 12; seed++) {
      let carried = 0;
      const sticky = dailyVolumes(84, seed).map((value, day) => {
        carried = 0.6 * carried + value - (day % 7 < 5 ? 100 : 60);
        return (day % 7 < 5 ? 100 : 60) + carried;
      });
      if (eventEffect(sticky, { ...week, method: 'seasonal_mean' }).verdict !== 'no_evidence') alarms++;
    }
    expect(alarms).toBeLessThanOrEqual(2);
  });

  test('the interval is wider where the method was too sure of itself before', () => {
    const found = eventEffect(raised(1, 0), week);
    expect(found.placebos?.count).toBeGreaterThanOrEqual(3);
    expect(found.placebos?.widening).toBeGreaterThanOrEqual(1);
  });

  test('the day within which it happened is neither before nor after', () => {
    const history = periodsOf(raised(1, 20), monday, 'day', 'UTC');
    const found = eventEffect(history, { ...utc, at: monday + days(69) + hours(10), until: monday + days(77) });
    expect(found).toMatchObject({ before: 69, after: 7, excluded: { event_within: 1 } });
    expect(found.periods[0]).toMatchObject({ label: '2026-03-16', start: monday + days(70) });
    expect(eventEffect(history, { ...utc, at: monday + days(70) }).excluded).toEqual({});
  });

  test('D24: a period that is not over is left out', () => {
    const history = periodsOf(raised(1, 20), monday, 'day', 'UTC').map((period, index) => ({
      ...period,
      complete: index < 83,
    }));
    expect(eventEffect(history, { ...utc, at: monday + days(70) })).toMatchObject({
      after: 13,
      excluded: { incomplete: 1 },
    });
  });

  test('a period without a value has no effect and no part in the whole', () => {
    const values: (number | null)[] = raised(1, 20);
    values[75] = null;
    const found = eventEffect(values, { ...week, method: 'seasonal_naive' });
    expect(found.periods[5]).toMatchObject({ actual: null, effect: null, lower: null });
    expect(found.mean?.actual).toBeCloseTo(
      values.slice(70).reduce((total: number, value) => total + (value ?? 0), 0) / 13,
      10,
    );
  });

  test('rates do not add up: only their mean', () => {
    const rates = raised(1, 20).map((value) => value / 200);
    const found = eventEffect(rates, { ...week, unit: 'rate' });
    expect(found.total).toBeNull();
    expect(found.mean?.effect).toBeCloseTo(0.1, 1);
    expect(found.periods.every(({ lower }) => (lower ?? 0) >= -1)).toBe(true);
  });

  test('a holiday after the event is expected as holidays were', () => {
    const values = dailyVolumes(84);
    for (const day of [28, 77]) values[day] = 10;
    const history = periodsOf(values, monday, 'day', 'UTC');
    const holidays = ['2026-02-02', '2026-03-23'];
    const found = eventEffect(history, { ...utc, at: monday + days(70), holidays });
    expect(found.holidays).toMatchObject({ past: 1, coming: 1 });
    expect(found.periods[7]?.expected).toBeLessThan(20);
  });

  test('G13: a history that is too short, nothing after, nothing at all are reasons', () => {
    const values = dailyVolumes(84);
    expect(eventEffect(values, { seasons: [7], at: 15 })).toMatchObject({
      reason: 'too_short',
      verdict: 'no_evidence',
      total: null,
    });
    expect(eventEffect(values, { seasons: [7], at: 84 }).reason).toBe('nothing_after');
    expect(eventEffect([], { at: 0 }).reason).toBe('no_data');
    const zeros = values.map((value, day) => (day % 7 === 6 ? 0 : value));
    expect(eventEffect(zeros, { ...week, method: 'holt_winters_multiplicative' }).reason).toBe('needs_positive');
  });

  test('G25: the same seed gives the same answer; another one nearly the same', () => {
    const found = eventEffect(raised(1, 20), week);
    expect(eventEffect(raised(1, 20), week)).toEqual(found);
    const other = eventEffect(raised(1, 20), { ...week, seed: 2 });
    expect(other.seed).toBe(2);
    expect(Math.abs((other.total?.lower as number) / (found.total?.lower as number) - 1)).toBeLessThan(0.25);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  test('wrong calls are refused at once', () => {
    const values = dailyVolumes(84);
    expect(codeOf(() => eventEffect(values, { seasons: [7] } as never))).toBe('missing_option');
    expect(codeOf(() => eventEffect(values, { at: 70, until: 70 }))).toBe('invalid_range');
    expect(codeOf(() => eventEffect(values, { at: 70.5 }))).toBe('invalid_range');
    expect(codeOf(() => eventEffect(values, { at: 70, seed: -1 }))).toBe('invalid_option');
    expect(codeOf(() => eventEffect(values, { at: 70, untill: 80 } as never))).toBe('unknown_option');
    expect(codeOf(() => eventEffect(values, { ...week, unit: 'rate' }))).toBe('out_of_bounds');
    const after = values.map((value, day) => (day < 80 ? value : -1));
    expect(codeOf(() => eventEffect(after, { ...week, unit: 'count' }))).toBe('out_of_bounds');
  });
});
