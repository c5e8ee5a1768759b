import { describe, expect, test } from 'vitest';
import { handleTime, minutes, seconds } from '../../../src/index.ts';
import { deepFreeze } from '../../../src/testing/index.ts';
import { accepted, call, chat, spoilt } from '../contacts.ts';
import { codeOf, message } from '../records.ts';

/** An answered call with these parts in seconds. */
function work(talk: number, hold: number, wrapUp: number) {
  return call('answered', 5, { talk: seconds(talk), hold: seconds(hold), wrapUp: seconds(wrapUp) });
}

describe('handleTime', () => {
  test('is talk + hold + wrap-up, all work ÷ all contacts', () => {
    const rows = deepFreeze([work(120, 30, 60), work(300, 0, 90)]);
    expect(handleTime(rows)).toMatchObject({ value: seconds(300), count: 2, total: seconds(600), excluded: {} });
    expect(handleTime(rows).parts).toEqual({ talk: seconds(210), hold: seconds(15), chat: 0, wrapUp: seconds(75) });
  });

  test('the parts add up to the mean, over calls and chats alike', () => {
    const rows = [work(100, 20, 30), work(77, 0, 0), accepted(0, 10, 'ada', { wrapUp: minutes(2) })];
    const { value, mean, parts } = handleTime(rows);
    expect(parts).toEqual({ talk: 59_000, hold: 20_000 / 3, chat: 200_000, wrapUp: 50_000 });
    expect((parts.talk ?? 0) + (parts.hold ?? 0) + (parts.chat ?? 0) + (parts.wrapUp ?? 0)).toBeCloseTo(mean ?? 0, 6);
    expect(value).toBe(seconds(150 + 77 + 720) / 3);
  });

  test('without talk it is the time from answer to end, less hold', () => {
    const row = call('answered', 10, { endedAt: seconds(110), hold: seconds(30), wrapUp: seconds(20) });
    expect(handleTime([row])).toMatchObject({ value: seconds(120) });
    expect(handleTime([row]).parts).toEqual({ talk: seconds(70), hold: seconds(30), chat: 0, wrapUp: seconds(20) });
  });

  test('a hold longer than the call leaves no talk, and no less than that', () => {
    const row = call('answered', 10, { endedAt: seconds(40), hold: seconds(31) });
    expect(handleTime([row]).parts).toMatchObject({ talk: 0, hold: seconds(31) });
  });

  test('a recorded talk wins over the instants, which may then be missing', () => {
    expect(handleTime([spoilt(work(60, 0, 0), { answeredAt: null, endedAt: null })]).value).toBe(seconds(60));
  });

  test('the longest duration is the greatest whole number that a double tells from its neighbours', () => {
    const row = call('answered', 5, { talk: Number.MAX_SAFE_INTEGER });
    expect(handleTime([row])).toMatchObject({ value: Number.MAX_SAFE_INTEGER, excluded: {} });
  });

  test('an answered call without work is a true 0', () => {
    expect(handleTime([work(0, 0, 0)])).toMatchObject({ value: 0, count: 1 });
  });

  test('calls that agents make are work too', () => {
    expect(handleTime([{ ...work(60, 0, 0), direction: 'outbound' }]).value).toBe(seconds(60));
  });

  test('unanswered calls, chats that nobody took and messages are left out', () => {
    const rows = [
      ...[call('abandoned', 9), call('missed'), call('voicemail', 30), call('callback')],
      ...[chat('missed'), chat('declined'), chat('abandoned'), message(0, 'agent')],
    ];
    const excluded = { not_accepted: 3, not_answered: 4, other_kind: 1 };
    expect(handleTime(rows)).toMatchObject({ value: null, count: 0, excluded });
    expect(handleTime(rows).parts).toEqual({ talk: null, hold: null, chat: null, wrapUp: null });
  });

  test('a chat that the customer left after it was accepted is work', () => {
    expect(handleTime([chat('abandoned', { acceptedAt: minutes(4) })]).value).toBe(minutes(6));
  });

  test('D10: unknown outcomes are faults, not unanswered', () => {
    const rows = [spoilt(work(5, 5, 5), { outcome: 'Answered' }), spoilt(accepted(0, 9), { outcome: 'ok' })];
    expect(handleTime(rows).excluded).toEqual({ unknown_outcome: 2 });
    expect(codeOf(() => handleTime(rows, { strict: true }))).toBe('unknown_outcome');
  });

  test('D1, B5: calls and chats without the instants of their work are faults', () => {
    const rows = [
      ...[call('answered', 9, { answeredAt: null }), call('answered', 9, { endedAt: 0 })],
      ...[chat('completed'), accepted(9, 5)],
    ];
    expect(handleTime(rows).excluded).toEqual({ invalid_instant: 2, negative_duration: 2 });
  });

  test.each([-1, '60', Number.NaN, Number.POSITIVE_INFINITY, 5n, true, {}])('A1–A9: %s is no duration', (value) => {
    const rows = ['talk', 'hold', 'wrapUp'].map((part) => spoilt(work(60, 5, 5), { [part]: value }));
    const derived = spoilt(call('answered', 5), { hold: value });
    const ofChat = spoilt(accepted(0, 9), { wrapUp: value });
    expect(handleTime([...rows, derived, ofChat])).toMatchObject({ value: null, excluded: { invalid_duration: 5 } });
    expect(() => handleTime([derived], { strict: true })).toThrow(/handleTime: interaction "L-1": hold: expected/);
  });

  test('the headline and its quantiles are chosen by options', () => {
    const rows = [60, 120, 180].map((talk) => work(talk, 0, 0));
    expect(handleTime(rows, { statistic: 'median' }).value).toBe(seconds(120));
    const sketched = handleTime(rows, { quantiles: { relativeError: 0.01 }, statistic: 'max' });
    expect(sketched).toMatchObject({ value: seconds(180), quantiles: { relativeError: 0.01 } });
    expect(sketched.parts.talk).toBe(seconds(120));
  });
});
