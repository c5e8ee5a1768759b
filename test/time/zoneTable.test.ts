import { describe, expect, test } from 'vitest';
import { CYCLE, FIRST_RULES, LAST_RULES, zoneTable } from '../../src/time/zoneTable.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Divides the 400 years, as do three of it: the clocks change each nine days, from 0 to 1, to 2 and back to 0 hours. */
const STEP = 9 * DAY;
const stepOf = (instant: number): number => Math.floor((instant - FIRST_RULES) / STEP);
const offsetOf = (instant: number): number => (instant < FIRST_RULES ? 0 : (stepOf(instant) % 3) * HOUR);
const nextOf = (after: number): number => FIRST_RULES + Math.max(1, stepOf(after) + 1) * STEP;
/** Anew for each test: what a table has read it keeps. */
const createZone = () => zoneTable(offsetOf);

/** Around 1800, the first chunks of four years, 1970, 2100, 2500 and the years 3000 and 12000. */
const instants = [
  ...[FIRST_RULES, FIRST_RULES + 1461 * DAY, FIRST_RULES + 2 * 1461 * DAY, FIRST_RULES + 3 * 1461 * DAY],
  ...[-1e12, 0, 1e12, LAST_RULES, LAST_RULES + CYCLE, LAST_RULES + CYCLE + 5 * STEP, LAST_RULES + 2 * CYCLE],
  ...[Date.UTC(3000, 0, 1), Date.UTC(12_000, 0, 1)],
].flatMap((base) => [-STEP, -2 * DAY, -1000, 0, 1000, 3.3 * DAY, STEP, 20.5 * DAY].map((shift) => base + shift));

describe('a table of the changes of a zone', () => {
  test('gives the offset at any instant, before its table and after it', () => {
    const zone = createZone();
    for (const instant of instants) expect([instant, zone.offsetAt(instant)]).toEqual([instant, offsetOf(instant)]);
    expect(zone.offsetAt(FIRST_RULES - 1e13)).toBe(0);
  });

  test('gives the next change after an instant up to another, which counts as well', () => {
    const zone = createZone();
    for (const after of instants) {
      // What lies before the table has no change but for the first in it.
      if (after < FIRST_RULES - STEP) continue;
      const next = nextOf(after);
      for (const until of [next - after, STEP, 2 * STEP, 40 * DAY].map((length) => after + length)) {
        const wanted = next <= until ? next : Number.NaN;
        expect([after, until, zone.nextTransition(after, until)]).toEqual([after, until, wanted]);
      }
      expect(zone.nextTransition(after, next - 1)).toBeNaN();
      expect(zone.nextTransition(after, after)).toBeNaN();
    }
  });

  test('has no change before 1800, however far it is', () => {
    const zone = createZone();
    expect(zone.nextTransition(FIRST_RULES - 1e13, FIRST_RULES - 1e13 + 40 * DAY)).toBeNaN();
    expect(zone.nextTransition(FIRST_RULES - 1e13, FIRST_RULES)).toBeNaN();
    expect(zone.nextTransition(FIRST_RULES - 1e13, FIRST_RULES + 40 * DAY)).toBe(FIRST_RULES + STEP);
  });

  test('of a zone that never changes has none', () => {
    const steady = zoneTable(() => HOUR);
    for (const after of instants) {
      expect([steady.offsetAt(after), steady.nextTransition(after, after + 40 * DAY)]).toEqual([HOUR, Number.NaN]);
    }
  });

  test('finds two changes within a week, to the second', () => {
    const [first, second] = [Date.UTC(1944, 3, 3, 1, 0, 7), Date.UTC(1944, 3, 3, 4, 0, 0)];
    const twice = zoneTable((instant) => (instant < first ? 0 : instant < second ? HOUR : 2 * HOUR));
    expect(twice.nextTransition(first - DAY, second)).toBe(first);
    expect(twice.nextTransition(first, second)).toBe(second);
    expect(twice.nextTransition(second, second + 9 * DAY)).toBeNaN();
    expect([first - 1, first, second - 1, second].map(twice.offsetAt)).toEqual([0, HOUR, HOUR, 2 * HOUR]);
  });
});
