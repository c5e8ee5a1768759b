import { describe, expect, test } from 'vitest';
import { escalationRate } from '../../../src/index.ts';
import { ticket } from '../records.ts';

const escalation = (to?: string) => ({ at: 5, kind: 'escalation', ...(to === undefined ? {} : { to }) }) as const;

describe('escalationRate', () => {
  const rows = [
    ticket({ history: [escalation('level_2'), escalation('level_3')] }),
    ticket({ history: [escalation()] }),
    ticket({ history: [] }),
    ticket(),
  ];

  test('is tickets with an escalation ÷ tickets received', () => {
    expect(escalationRate(rows)).toEqual({ value: 0.5, numerator: 2, denominator: 4, pending: 0, excluded: {} });
  });

  test('to counts one level only', () => {
    expect(escalationRate(rows, { to: 'level_3' }).value).toBe(0.25);
    expect(escalationRate(rows, { to: 'level_4' }).value).toBe(0);
  });

  test('D17: excluded tickets are out of both sides; no tickets give null', () => {
    expect(escalationRate([ticket({ excluded: 'test' })])).toMatchObject({ value: null, excluded: { test: 1 } });
    expect(escalationRate([]).value).toBeNull();
  });
});
