import { describe, expect, test } from 'vitest';
import { touches } from '../../../src/index.ts';
import { message, ticket } from '../records.ts';

const solved = (...minutes: number[]) =>
  ticket({ status: 'solved', interactions: minutes.map((minute) => message(minute, 'agent')) });

describe('touches', () => {
  test('classifies solved tickets by public human replies; zero is not multi', () => {
    const rows = [solved(), solved(1), solved(1), solved(1, 2), solved(1, 2, 3), solved(1, 2, 3, 4)];
    expect(touches(rows)).toEqual({
      ...{ value: 6, zero: 1, one: 2, two: 1, multi: 2, oneTouchRate: 2 / 6, pending: 0, excluded: {} },
    });
  });

  test('bots, automations and notes are no touch', () => {
    const interactions = [
      ...[
        message(1, 'bot'),
        message(2, 'agent', { origin: 'auto_reply' }),
        message(3, 'agent', { visibility: 'internal' }),
      ],
      ...[message(4, 'customer'), message(5, 'agent')],
    ];
    expect(touches([ticket({ status: 'closed', interactions })])).toMatchObject({ one: 1 });
  });

  test('unsolved: pending; without interactions: no_interactions; merged: left out', () => {
    const rows = [
      ticket({ status: 'open' }),
      ticket({ status: 'solved' }),
      { ...solved(1), excluded: 'merged' } as const,
    ];
    expect(touches(rows)).toMatchObject({ value: 0, pending: 1, excluded: { merged: 1, no_interactions: 1 } });
  });

  test('no tickets: counts of 0, no rate', () => {
    expect(touches([])).toMatchObject({ value: 0, zero: 0, oneTouchRate: null });
  });
});
