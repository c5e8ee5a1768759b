import { describe, expect, test } from 'vitest';
import { chatAbandonmentRate, chatAcceptanceRate } from '../../../src/index.ts';
import { deepFreeze } from '../../../src/testing/index.ts';
import { accepted, call, chat, spoilt } from '../contacts.ts';
import { codeOf } from '../records.ts';

describe('chatAcceptanceRate', () => {
  test('accepted ÷ offered; missed and declined ones were offered', () => {
    const rows = deepFreeze([accepted(1, 9), accepted(2, 9), chat('missed'), chat('declined')]);
    expect(chatAcceptanceRate(rows)).toEqual({ value: 0.5, numerator: 2, denominator: 4, pending: 0, excluded: {} });
  });

  test('left before it was offered is no matter of accepting; left while it rang is one', () => {
    const rows = [chat('abandoned'), chat('abandoned', { offeredAt: 5 }), accepted(1, 9)];
    expect(chatAcceptanceRate(rows)).toMatchObject({ value: 0.5, denominator: 2, excluded: { never_offered: 1 } });
    const more = [...rows, chat('abandoned', { offeredAt: 6 })];
    expect(chatAcceptanceRate(more)).toMatchObject({ value: 1 / 3, denominator: 3, excluded: { never_offered: 1 } });
  });

  test('left after it was accepted is accepted', () => {
    expect(chatAcceptanceRate([chat('abandoned', { acceptedAt: 5 })]).value).toBe(1);
  });

  test('completed is accepted, though nobody wrote down when', () => {
    expect(chatAcceptanceRate([chat('completed')]).value).toBe(1);
  });

  test('D10: an unknown outcome is a fault; other contacts are left out', () => {
    const rows = [spoilt(chat('missed'), { outcome: 'Missed' }), call('missed')];
    expect(chatAcceptanceRate(rows)).toMatchObject({ value: null, excluded: { other_kind: 1, unknown_outcome: 1 } });
    expect(codeOf(() => chatAcceptanceRate(rows, { strict: true }))).toBe('unknown_outcome');
  });
});

describe('chatAbandonmentRate', () => {
  test('left before accepted ÷ requested', () => {
    const rows = deepFreeze([
      ...[chat('abandoned'), chat('abandoned', { offeredAt: 5 }), chat('abandoned', { acceptedAt: 5 })],
      ...[accepted(1, 9), accepted(1, 9), accepted(1, 9), chat('missed'), chat('completed')],
    ]);
    expect(chatAbandonmentRate(rows)).toEqual({ value: 0.25, numerator: 2, denominator: 8, pending: 0, excluded: {} });
  });

  test('D10: an unknown outcome is a fault; other contacts are left out', () => {
    const rows = [spoilt(chat('missed'), { outcome: null }), call('abandoned')];
    expect(chatAbandonmentRate(rows)).toMatchObject({ value: null, excluded: { other_kind: 1, unknown_outcome: 1 } });
    expect(codeOf(() => chatAbandonmentRate(rows, { strict: true }))).toBe('unknown_outcome');
  });
});
