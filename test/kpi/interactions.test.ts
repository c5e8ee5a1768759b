import { describe, expect, test } from 'vitest';
import { type Outcome, pending } from '../../src/fold/outcome.ts';
import { chats, unknownChatOutcome, wasAccepted } from '../../src/kpi/chats.ts';
import { stopwatch } from '../../src/kpi/durationBetween.ts';
import { divertedTo, inboundCalls, unknownOutcome } from '../../src/kpi/inboundCalls.ts';
import { queueWait } from '../../src/kpi/queueWait.ts';
import { unknownVisibility } from '../../src/kpi/unknownVisibility.ts';
import type { Call, Chat } from '../../src/model/interaction.ts';
import { message } from '../kpis/records.ts';

const chat = (fields: object = {}): Chat => ({ kind: 'chat', id: 'c', outcome: 'completed', ...fields }) as Chat;
const call = (fields: object = {}): Call =>
  ({ kind: 'call', id: 'c', direction: 'inbound', outcome: 'answered', queuedAt: 5, ...fields }) as Call;
const fault = (excluded: string, field: string, value: unknown) => ({
  excluded,
  fault: expect.objectContaining({ field, value }) as unknown,
});

describe('a measure of chats', () => {
  const asked: unknown[] = [];
  const measure = chats((own): Outcome<number> => {
    asked.push(own);
    return own.outcome === 'missed' ? pending : 5;
  });

  test('is asked of chats, and of nothing else', () => {
    expect([
      measure(chat()),
      measure(chat({ outcome: 'missed' })),
      measure(call()),
      measure(message(1, 'agent')),
    ]).toEqual([...[5, pending, { excluded: 'other_kind' }, { excluded: 'other_kind' }]]);
    expect(asked.length).toBe(2);
  });

  test.each(['completed', 'abandoned', 'missed', 'declined'])('knows the outcome %s', (outcome) => {
    expect(unknownChatOutcome(chat({ outcome }))).toBeNull();
  });

  test.each([undefined, null, 'answered', 'Completed'])('does not know the outcome %j', (outcome) => {
    expect(measure(chat({ outcome }))).toEqual(fault('unknown_outcome', 'outcome', outcome));
  });

  test('is not asked where a date that is there is none', () => {
    expect(measure(chat({ offeredAt: 'soon' }))).toEqual(fault('invalid_instant', 'offeredAt', 'soon'));
    expect(measure(chat({ offeredAt: 5, acceptedAt: 'soon' }))).toEqual(fault('invalid_instant', 'acceptedAt', 'soon'));
    expect(measure(chat({ offeredAt: Number.NaN, acceptedAt: 5 }))).toMatchObject({ excluded: 'invalid_instant' });
    for (const dates of [{}, { offeredAt: null, acceptedAt: null }, { offeredAt: 5 }, { acceptedAt: 6 }]) {
      expect(measure(chat(dates))).toBe(5);
    }
  });

  test('a chat was accepted where its time says so, else its outcome', () => {
    expect(
      [{}, { outcome: 'missed' }, { outcome: 'missed', acceptedAt: 5 }, { outcome: 'abandoned', acceptedAt: null }].map(
        (fields) => wasAccepted(chat(fields)),
      ),
    ).toEqual([true, false, true, false]);
  });
});

describe('a measure of inbound calls', () => {
  const measure = inboundCalls(() => 5);

  test('is asked of inbound calls, and of nothing else', () => {
    expect(measure(call())).toBe(5);
    expect([measure(chat()), measure(message(1, 'agent'))]).toEqual([
      ...[{ excluded: 'other_kind' }, { excluded: 'other_kind' }],
    ]);
    expect(measure(call({ direction: 'outbound', outcome: 'odd' }))).toEqual({ excluded: 'outbound' });
    expect(measure(call({ direction: 'sideways' }))).toEqual(fault('unknown_direction', 'direction', 'sideways'));
    expect(measure(call({ direction: undefined }))).toEqual(fault('unknown_direction', 'direction', undefined));
  });

  test.each(['answered', 'abandoned', 'missed', 'voicemail', 'callback'])('knows the outcome %s', (outcome) => {
    expect([unknownOutcome(call({ outcome })), measure(call({ outcome }))]).toEqual([null, 5]);
  });

  test.each([undefined, null, 'completed'])('does not know the outcome %j', (outcome) => {
    expect(measure(call({ outcome }))).toEqual(fault('unknown_outcome', 'outcome', outcome));
  });

  test('a callback and a voicemail were no matter of waiting', () => {
    expect(['callback', 'voicemail', 'answered', 'missed'].map((outcome) => divertedTo(call({ outcome })))).toEqual([
      ...[{ excluded: 'callback' }, { excluded: 'voicemail' }, null, null],
    ]);
  });

  test('the wait ends with the answer, or when the caller was gone', () => {
    const watch = stopwatch({});
    expect(queueWait(watch, call({ answeredAt: 9, endedAt: 30 }))).toBe(4);
    expect(queueWait(watch, call({ outcome: 'abandoned', endedAt: 30 }))).toBe(25);
    expect(queueWait(watch, call({ answeredAt: 'soon' }))).toEqual(fault('invalid_instant', 'answeredAt', 'soon'));
    expect(queueWait(watch, call({ outcome: 'missed', endedAt: 3 }))).toEqual(fault('negative_duration', 'endedAt', 3));
    expect(queueWait(watch, call({ queuedAt: null, answeredAt: 9 }))).toEqual(
      fault('invalid_instant', 'queuedAt', null),
    );
  });
});

describe('who can read a message', () => {
  test('is known of public, private and internal ones, and of what is no message', () => {
    const known = ['public', 'private', 'internal'].map((visibility) => message(1, 'agent', { visibility } as object));
    expect([unknownVisibility([...known, call(), chat()]), unknownVisibility([])]).toEqual([null, null]);
    expect([unknownVisibility(null), unknownVisibility(undefined)]).toEqual([null, null]);
  });

  test('is a fault of the conversation where one does not say', () => {
    const odd = message(2, 'agent', { visibility: 'secret' } as object);
    expect(unknownVisibility([call(), odd])).toEqual(fault('unknown_visibility', 'interactions', 'secret'));
    expect(unknownVisibility([message(1, 'agent'), odd])).toEqual(
      fault('unknown_visibility', 'interactions', 'secret'),
    );
  });
});
