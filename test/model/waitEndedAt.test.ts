import { describe, expect, test } from 'vitest';
import { waitEndedAt } from '../../src/model/waitEndedAt.ts';

describe('a call', () => {
  test('has waited until it was answered, or else until it ended', () => {
    const call = { kind: 'call', id: 'k', direction: 'inbound', queuedAt: 0, answeredAt: 5, endedAt: 9 } as const;
    expect(waitEndedAt({ ...call, outcome: 'answered' })).toBe(5);
    for (const outcome of ['abandoned', 'missed', 'voicemail', 'callback'] as const) {
      expect(waitEndedAt({ ...call, outcome })).toBe(9);
    }
    expect(waitEndedAt({ ...call, answeredAt: null, outcome: 'answered' })).toBeNaN();
  });
});
