import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dynamicThreshold } from '../../../src/analysis/control/dynamicThreshold.ts';
import { csat, minutes, series, ticketVolume } from '../../../src/index.ts';
import { createRandom } from '../../../src/stats/bootstrap/random.ts';
import { normalQuantile } from '../../../src/stats/normalQuantile.ts';
import { assertPlain } from '../../../src/testing/assertPlain.ts';
import { days } from '../../../src/time/duration.ts';

const refused = (code: string, path: string): unknown => expect.objectContaining({ code, path });
const eight = { history: 8, trend: false };
const week = [100, 96, 91, 94, 99, 20, 12];
const weekly = (count: number, wobble = 1) =>
  Array.from({ length: count }, (_, day) => (week[day % 7] ?? 0) + ((day * 5) % 3) * wobble);

describe('dynamicThreshold', () => {
  test('without season and trend: the median before it, and how far values lie from the others', () => {
    const found = dynamicThreshold([1, 2, 3, 4, 5, 6, 7, 8, 30], { history: 8, trend: false });
    // Median 4.5. Distances from the median of the other seven: 4, 3, 2, 1, 1, 2, 3, 4 → 2.5.
    const point = found.points[8];
    expect(point).toMatchObject({ expected: 4.5, outside: true, direction: 'up', verdict: 'different' });
    expect(point?.upper).toBeCloseTo(4.5 + 3 * 1.4826 * 2.5, 12);
    expect(found.outside).toEqual([8]);
  });

  test('a steady rise is expected to go on', () => {
    const rise = Array.from({ length: 30 }, (_, index) => 10 + 3 * index + (index % 2));
    const { next, outside } = dynamicThreshold(rise);
    expect(next.expected).toBeCloseTo(10 + 90 + 0.5, 10);
    expect(outside).toEqual([]);
    expect(dynamicThreshold(rise, { trend: false }).next.expected).toBeLessThan(60);
  });

  test('a Sunday is held against Sundays', () => {
    const { points, outside } = dynamicThreshold([...weekly(35), 99], { season: 7 });
    expect(outside).toEqual([]);
    const sunday = dynamicThreshold([...weekly(34), 60], { season: 7, better: 'lower' });
    expect(sunday.points[34]).toMatchObject({ outside: true, direction: 'up', verdict: 'worse' });
    // Without the season an ordinary Saturday is far too low.
    expect(dynamicThreshold([...weekly(34), 60]).outside).toContain(33);
    expect(points[35]?.expected).toBeGreaterThan(90);
  });

  test('an old spike moves neither what is expected nor the limits by much', () => {
    const calm = weekly(42);
    const spiked = calm.with(20, 900);
    const [plain, after] = [dynamicThreshold(calm, { season: 7 }), dynamicThreshold(spiked, { season: 7 })];
    expect(after.points.slice(28).filter(({ outside }) => outside)).toEqual([]);
    expect(after.next.upper).toBeLessThan((plain.next.upper ?? 0) + 3);
    expect(after.next.lower).toBeGreaterThan((plain.next.lower ?? 0) - 3);
  });

  test('a reading has no say in its own limits, nor have later ones', () => {
    const values = weekly(40);
    const cut = dynamicThreshold(values.slice(0, 36), { season: 7 });
    expect(dynamicThreshold(values, { season: 7 }).points.slice(0, 36)).toEqual(cut.points);
    const spiked = dynamicThreshold([...values.slice(0, 35), 5000], { season: 7 }).points[35];
    expect([spiked?.value, spiked?.expected]).toEqual([5000, cut.points[35]?.expected]);
  });

  test('G13: without enough history there are no limits, and the point says so', () => {
    const found = dynamicThreshold(weekly(28), { season: 7 });
    expect(found.points.every(({ reason, outside }) => reason === 'too_short' && !outside)).toBe(true);
    expect(found.next.reason).toBeNull();
    expect(dynamicThreshold([]).next).toEqual({ expected: null, lower: null, upper: null, reason: 'too_short' });
    const holes = weekly(28).map((value, index) => (index % 2 === 0 ? null : value));
    expect(dynamicThreshold([...holes.slice(0, 27), null], { season: 7 }).next.reason).toBe('too_short');
    const noMondays = weekly(28).map((value, index) => (index % 7 === 0 && index > 0 ? null : value));
    expect(dynamicThreshold(noMondays, { season: 7 }).next.reason).toBe('too_short');
  });

  test('G13: a season of 1 or 7.5, or a history of less than three, is refused', () => {
    for (const season of [1, 7.5, 0, Number.NaN]) {
      expect(() => dynamicThreshold([], { season })).toThrow(
        refused('invalid_option', 'dynamicThreshold: options.season'),
      );
    }
    for (const history of [14, 22]) {
      expect(() => dynamicThreshold([], { season: 7, history })).toThrow(
        refused('invalid_option', 'dynamicThreshold: options.history'),
      );
    }
    expect(() => dynamicThreshold([], { history: 7 })).toThrow(
      refused('invalid_option', 'dynamicThreshold: options.history'),
    );
    expect(() => dynamicThreshold([], { seasons: 7 } as object)).toThrow("did you mean 'season'?");
  });

  test('limits are as wide as asked for; a width of 0, Infinity or a text is refused', () => {
    const [narrow, wide] = [3, 6].map((width) => dynamicThreshold([1, 2, 3, 4, 5, 6, 7, 8], { ...eight, width }).next);
    const [near, far] = [narrow, wide].map((next) => Number(next?.upper) - Number(next?.expected));
    expect(far).toBeCloseTo(2 * Number(near), 12);
    for (const width of [0, -1, Number.POSITIVE_INFINITY, Number.NaN, '3']) {
      expect(() => dynamicThreshold([], { width: width as number })).toThrow(
        refused('invalid_option', 'dynamicThreshold: options.width'),
      );
    }
  });

  test('G15: history that never varied has no measure', () => {
    const found = dynamicThreshold([...Array(30).fill(5), 5, 9]);
    expect(found.points[31]).toMatchObject({ expected: 5, lower: null, reason: 'no_spread', outside: false });
  });

  test('where more than half are exactly as expected, the mean distance stands in', () => {
    const values = Array.from({ length: 28 }, (_, index) => (index % 9 === 0 ? 6 : 5));
    const { next } = dynamicThreshold(values, { trend: false });
    // Four of 28 lie 1 away.
    expect(next.upper).toBeCloseTo(5 + 3 * 1.253314 * (4 / 28), 12);
  });

  test('D24: a period that is not over is shown beside what is expected, and never judged', () => {
    const figures = weekly(35).map((value, day) => ({ label: `D${day}`, start: days(day), end: days(day + 1), value }));
    const partial = { label: 'D35', start: days(35), end: days(36), value: 3, complete: false };
    const found = dynamicThreshold([...figures, partial], { season: 7 });
    expect(found.points[35]).toMatchObject({ label: 'D35', value: 3, outside: false, complete: false });
    expect(found.points[35]?.expected).toBeGreaterThan(90);
    const { reason } = dynamicThreshold([...figures, partial], { season: 7, history: 35 }).next;
    expect(reason).toBeNull();
    const missing = [...figures.slice(0, 9), ...figures.slice(10)];
    expect(() => dynamicThreshold(missing, { season: 7 })).toThrow(
      refused('not_contiguous', 'dynamicThreshold: readings[9]'),
    );
  });

  test('limits stay within what the figure can be', () => {
    const share = (numerator: number) => ({ value: numerator / 10, numerator, denominator: 10 });
    const shares = Array.from({ length: 28 }, (_, index) => share([10, 9, 10, 8][index % 4] ?? 0));
    expect(dynamicThreshold(shares, { kpi: csat })).toMatchObject({ kpi: 'csat', next: { upper: 1 } });
    const tickets = Array.from({ length: 60 }, (_, index) => ({ id: `${index}`, createdAt: days(index % 29) }));
    const daily = series(tickets, { by: 'createdAt', every: 'day', timeZone: 'UTC' }, ticketVolume);
    expect(dynamicThreshold(daily).next.lower).toBeGreaterThanOrEqual(0);
  });

  test('of calm readings few lie outside', () => {
    const random = createRandom(7);
    const noise = () => normalQuantile((random() + 0.5) / 2 ** 32);
    const calm = Array.from({ length: 2000 }, (_, index) => (week[index % 7] ?? 0) + 0.02 * index + noise());
    const share = dynamicThreshold(calm, { season: 7 }).outside.length / 2000;
    expect(share).toBeLessThan(0.03);
    expect(share).toBeGreaterThan(0.002);
  });

  test('the answer is plain, and moves along with the values', () => {
    const value = fc.option(fc.integer({ min: -20, max: 20 }), { nil: null, freq: 8 });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), fc.boolean(), (figures, trend) => {
        const options = { season: 3, history: 9, trend };
        const found = dynamicThreshold(figures, options);
        assertPlain(found);
        const moved = dynamicThreshold(
          figures.map((own) => (own === null ? null : own + minutes(1))),
          options,
        );
        for (const [index, point] of found.points.entries()) {
          const other = moved.points[index];
          expect(other?.reason).toBe(point.reason);
          if (point.expected !== null) expect(other?.expected).toBeCloseTo(point.expected + minutes(1), 5);
        }
      }),
      { seed: 81, numRuns: 150 },
    );
  });

  test('limits beyond the range of numbers are refused and never Infinity', () => {
    const wild = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? -1e308 : 1e308));
    const steep = Array.from({ length: 40 }, (_, index) => (index % 3 === 0 ? -1.7e308 : 1.7e308));
    const jump = Array.from({ length: 40 }, (_, index) => (index < 20 ? -1e308 : 1.5e308));
    for (const values of [wild, steep, jump]) {
      expect(() => dynamicThreshold(values)).toThrow(expect.objectContaining({ code: 'overflow' }));
    }
    const wide = wild.map((value) => value / 100);
    expect(dynamicThreshold(wide, { trend: false }).next.upper).toBeGreaterThan(1e306);
  });
});
