import { describe, expect, test } from 'vitest';
import { eventsOf } from '../../src/index.ts';

describe('changes', () => {
  const change = (at: unknown, to: string) => ({ at, kind: 'team', to }) as never;
  const names = (...history: never[]) =>
    eventsOf(history, 'team')
      ?.map(({ to }) => to)
      .join('');

  test('are in time order, at one instant in that of the record', () => {
    expect(names(change(1, 'a'), change(1, 'b'), change(2, 'c'))).toBe('abc');
    expect(names(change(2, 'c'), change(1, 'a'), change(1, 'b'))).toBe('abc');
    expect(names(change(2, 'b'), change(1, 'a'))).toBe('ab');
  });

  test('of which one has no instant stay in the order of the record', () => {
    expect(names(change(2, 'a'), change('x', 'b'), change(1, 'c'))).toBe('abc');
    expect(names(change('x', 'a'), change(2, 'b'), change(1, 'c'))).toBe('abc');
    expect(eventsOf([change('x', 'b')], 'team')).toEqual([{ at: Number.NaN, from: null, to: 'b' }]);
  });
});
