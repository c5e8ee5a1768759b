import { describe, expect, test } from 'vitest';
import { createCalendar, elapsed } from '../../src/time/index.ts';
import { failure, thrownBy } from './failure.ts';

describe('elapsed', () => {
  test('is always open', () => {
    expect(elapsed.between(0, 90_000)).toBe(90_000);
    expect(elapsed.between(new Date(90_000), 0)).toBe(-90_000);
    expect(Object.is(elapsed.between(0, -0), 0)).toBe(true);
    expect([
      elapsed.add(5, 10),
      elapsed.add(5, -10),
      elapsed.isOpen(5),
      elapsed.nextOpen(5),
      elapsed.previousOpen(5),
    ]).toEqual([15, -5, true, 5, 5]);
    expect(elapsed.periods(5, 10)).toEqual([{ start: 5, end: 10 }]);
  });

  test('ends where instants end', () => {
    expect(thrownBy(() => elapsed.add(8.64e15, 1))).toEqual(failure('out_of_range', 'calendar.add'));
    expect([elapsed.add(8.64e15 - 1, 1), elapsed.add(1 - 8.64e15, -1)]).toEqual([8.64e15, -8.64e15]);
    for (const [start, end, path] of [
      [-9e15, 0, 'start'],
      [9e15, 0, 'start'],
      [0, -9e15, 'end'],
      [0, 9e15, 'end'],
    ] as const) {
      expect(thrownBy(() => elapsed.between(start, end))).toEqual(failure('invalid_instant', `between: ${path}`));
    }
  });

  test('survives JSON', () => {
    expect(createCalendar(JSON.parse(JSON.stringify(elapsed))).between(0, 5)).toBe(5);
  });
});
