import { describe, expect, test } from 'vitest';
import { chatDuration, createCalendar, minutes } from '../../../src/index.ts';
import { deepFreeze } from '../../../src/testing/index.ts';
import { accepted, call, chat, spoilt } from '../contacts.ts';
import { codeOf } from '../records.ts';

describe('chatDuration', () => {
  test('runs from acceptance to the end, whoever ended it', () => {
    const rows = deepFreeze([accepted(2, 12), accepted(5, 25), chat('abandoned', { acceptedAt: minutes(4) })]);
    expect(chatDuration(rows)).toMatchObject({ value: minutes(12), count: 3, max: minutes(20) });
  });

  test('chats that nobody took are left out', () => {
    const rows = [
      chat('abandoned'),
      chat('missed'),
      chat('declined', { offeredAt: 5 }),
      call('answered'),
      accepted(0, 0),
    ];
    expect(chatDuration(rows)).toMatchObject({ value: 0, count: 1, excluded: { not_accepted: 3, other_kind: 1 } });
  });

  test('a clock counts open time only', () => {
    const clock = createCalendar({ timeZone: 'UTC', hours: { thu: [['00:00', '00:10']] } });
    expect(chatDuration([accepted(6, 60)], { clock }).value).toBe(minutes(4));
  });

  test('completed, but nobody knows since when; ended before it was accepted; an unknown outcome: faults', () => {
    const rows = [chat('completed'), accepted(9, 5), spoilt(accepted(0, 9), { outcome: 'done' })];
    const excluded = { invalid_instant: 1, negative_duration: 1, unknown_outcome: 1 };
    expect(chatDuration(rows)).toMatchObject({ value: null, excluded });
    expect(codeOf(() => chatDuration(rows, { strict: true }))).toBe('invalid_instant');
    expect(chatDuration(rows, { skewTolerance: minutes(4) }).value).toBe(0);
  });
});
