import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calendar, createCalendar, type OpeningRules } from '../../src/time/index.ts';
import { nearby, openingRules } from './calendarArbitraries.ts';
import { naiveOpenTime } from './calendarOracle.ts';
import { at } from './failure.ts';
import { ZONES } from './zones.ts';

const zone = fc.constantFrom(...ZONES, 'UTC', '+05:45');
const RUNS = { seed: 7, numRuns: 150 };
// Breaks may take out every hour of the week; such rules are refused, and not of interest here.
const calendar = fc
  .tuple(zone, openingRules)
  .map(([timeZone, rules]) => tryCreate(timeZone, rules))
  .filter((made): made is Calendar => made !== undefined);

/** Those that are open in every week, and not on some dates alone. */
const unending = calendar.filter((made) => made.between(at('2005-06-05T00:00:00Z'), at('2005-06-19T00:00:00Z')) > 0);

function tryCreate(timeZone: string, rules: OpeningRules): Calendar | undefined {
  try {
    return createCalendar({ timeZone, ...rules });
  } catch {
    return undefined;
  }
}

describe('any calendar', () => {
  test('agrees with working every end point out through Temporal', () => {
    let [tried, compared] = [0, 0];
    fc.assert(
      fc.property(zone, openingRules, nearby, nearby, (timeZone, rules, one, other) => {
        tried++;
        const made = tryCreate(timeZone, rules);
        if (made === undefined) return;
        const start = Math.min(one, other);
        const end = Math.max(one, other);
        expect(made.between(start, end)).toBe(naiveOpenTime(timeZone, rules, start, end));
        compared++;
      }),
      RUNS,
    );
    expect(compared / tried).toBeGreaterThan(0.6);
  });

  test('is antisymmetric and additive, to the millisecond and on the first call as on later ones', () => {
    fc.assert(
      fc.property(calendar, nearby, nearby, nearby, (made, first, second, third) => {
        const whole = made.between(first, third);
        expect(made.between(third, first)).toBe(0 - whole);
        expect(made.between(first, second) + made.between(second, third)).toBe(whole);
        expect(made.between(first, third)).toBe(whole);
        expect(Object.is(whole, -0)).toBe(false);
      }),
      RUNS,
    );
  });

  test('adds what between counts: the earliest instant forwards, the latest backwards', () => {
    fc.assert(
      fc.property(unending, nearby, fc.integer({ min: 1, max: 10 * 86_400_000 }), (made, start, duration) => {
        const due = made.add(start, duration);
        expect(made.between(start, due)).toBe(duration);
        expect(made.between(start, due - 1)).toBe(duration - 1);
        const since = made.add(start, -duration);
        expect(made.between(since, start)).toBe(duration);
        expect(made.between(since + 1, start)).toBe(duration - 1);
      }),
      RUNS,
    );
  });

  test('has periods that are merged, ascending, open inside, closed outside, and sum up to between', () => {
    fc.assert(
      fc.property(calendar, nearby, nearby, (made, one, other) => {
        const from = Math.min(one, other);
        const to = Math.max(one, other);
        const periods = made.periods(from, to);
        let sum = 0;
        let before = Number.NEGATIVE_INFINITY;
        for (const { start, end } of periods) {
          expect(start > before && end > start && start >= from && end <= to).toBe(true);
          expect([made.isOpen(start), made.isOpen(end - 1)]).toEqual([true, true]);
          if (end < to) expect(made.isOpen(end)).toBe(false);
          if (start > from) expect(made.isOpen(start - 1)).toBe(false);
          sum += end - start;
          before = end;
        }
        expect(sum).toBe(made.between(from, to));
      }),
      RUNS,
    );
  });

  test('finds the next opening and the closing before, with nothing open between', () => {
    fc.assert(
      fc.property(unending, nearby, (made, instant) => {
        const next = made.nextOpen(instant);
        expect(next >= instant && made.isOpen(next)).toBe(true);
        expect(made.between(instant, next)).toBe(0);
        const previous = made.previousOpen(instant);
        expect(previous <= instant && made.isOpen(previous - 1)).toBe(true);
        expect(made.between(previous, instant)).toBe(0);
        expect(made.isOpen(instant)).toBe(next === instant);
      }),
      RUNS,
    );
  });

  test('is the same after JSON', () => {
    fc.assert(
      fc.property(calendar, nearby, nearby, (made, one, other) => {
        const again = createCalendar(JSON.parse(JSON.stringify(made)));
        expect(again.between(one, other)).toBe(made.between(one, other));
      }),
      { ...RUNS, numRuns: 50 },
    );
  });
});
