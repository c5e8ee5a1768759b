import { describe, expect, test } from 'vitest';
import { createCalendar, hours, minutes, responseRate } from '../../../src/index.ts';
import { broken, codeOf, message, messageOf, ticket } from '../records.ts';

describe('responseRate', () => {
  test('is the share of tickets with a public human reply', () => {
    const rows = [
      ticket({ firstRespondedAt: 5 }),
      ticket({ interactions: [message(5, 'agent')] }),
      ticket({ interactions: [message(5, 'bot')] }),
      ticket({ status: 'solved' }),
    ];
    expect(responseRate(rows)).toEqual({ value: 0.5, numerator: 2, denominator: 4, pending: 0, excluded: {} });
    expect(responseRate(rows, { countBots: true }).value).toBe(0.75);
  });

  test('an answer exactly at the limit is in time, one millisecond later is not', () => {
    const rows = [ticket({ firstRespondedAt: minutes(30) }), ticket({ firstRespondedAt: minutes(30) + 1 })];
    expect(responseRate(rows, { within: minutes(30), asOf: hours(9) }).value).toBe(0.5);
  });

  test('a bot answers in time up to exactly the limit', () => {
    const rows = [message(30, 'bot'), message(31, 'bot')].map((own) => ticket({ interactions: [own] }));
    expect(responseRate(rows, { within: minutes(30), asOf: hours(9), countBots: true }).value).toBe(0.5);
  });

  test('answered in the instant of its creation is answered; not answered is no fault, whenever it was created', () => {
    const rows = [ticket({ createdAt: 10, firstRespondedAt: 10 }), ticket({ createdAt: 10 })];
    expect(responseRate(rows)).toMatchObject({ value: 0.5, denominator: 2, excluded: {} });
  });

  test('D18: tickets not yet old enough are pending, answered or not; exactly old enough counts', () => {
    const rows = [0, 1, 2].map((age) =>
      ticket({ createdAt: hours(10) - minutes(30) + age - 1, firstRespondedAt: hours(10) }),
    );
    const result = responseRate(rows, { within: minutes(30), asOf: hours(10) });
    expect(result).toMatchObject({ denominator: 2, pending: 1 });
  });

  test('within runs on the clock', () => {
    const clock = createCalendar({ timeZone: 'UTC', hours: { thu: [['09:00', '17:00']] } });
    const rows = [ticket({ firstRespondedAt: hours(9.5) })];
    expect(responseRate(rows, { within: minutes(30), asOf: hours(20), clock }).value).toBe(1);
    expect(responseRate(rows, { within: minutes(30), asOf: hours(20) }).value).toBe(0);
  });

  test('D3: with asOf alone, later answers are not known yet and later tickets are pending', () => {
    const rows = [ticket({ firstRespondedAt: 50 }), ticket({ firstRespondedAt: 150 }), ticket({ createdAt: 120 })];
    expect(responseRate(rows, { asOf: 100 })).toMatchObject({ value: 0.5, denominator: 2, pending: 1 });
  });

  test('tickets that an agent started are left out', () => {
    expect(responseRate([ticket({ createdBy: 'agent' })])).toMatchObject({
      value: null,
      excluded: { agent_started: 1 },
    });
  });

  test('faults are left out by reason', () => {
    const rows = [
      ...[broken('createdAt', ''), broken('firstRespondedAt', 'now')],
      ticket({ interactions: [message(1, 'agent', { at: Number.NaN })] }),
      ticket({ createdAt: 10, firstRespondedAt: 9 }),
    ];
    expect(responseRate(rows)).toMatchObject({ value: null, excluded: { invalid_instant: 3, negative_duration: 1 } });
  });

  test.each([
    [broken('firstRespondedAt', 'now', { interactions: [] }), 'firstRespondedAt: expected an instant, got "now"'],
    [
      broken('interactions', [message(1, 'agent', { at: 'x' as never })]),
      'interactions: expected an instant, got an array of 1',
    ],
    [
      broken('firstRespondedAt', 9, { createdAt: 10 }),
      'firstRespondedAt: expected an instant not before createdAt, got 9',
    ],
    [
      broken('interactions', [message(1, 'bot', { at: 'x' as never })]),
      'interactions: expected an instant, got an array of 1',
    ],
  ])('strict names the field that decided: %#', (row, expected) => {
    expect(messageOf(() => responseRate([row], { countBots: true, strict: true }))).toBe(
      `responseRate: ticket "A-17": ${expected}`,
    );
  });

  test('within without asOf is refused before any row is read', () => {
    expect(codeOf(() => responseRate([null as never], { within: 5 }))).toBe('missing_option');
    expect(messageOf(() => responseRate([], { within: 5 }))).toBe(
      'responseRate: options.asOf: expected an instant, since within needs to know which tickets are old enough, got nothing',
    );
  });

  test('no tickets give null', () => {
    expect(responseRate([])).toEqual({ value: null, numerator: 0, denominator: 0, pending: 0, excluded: {} });
  });
});

test('a bot whose answer bears no instant leaves it open whether it was in time', () => {
  const row = ticket({ interactions: [{ ...message(5, 'bot'), at: 'soon' as never }] });
  expect(responseRate([row], { countBots: true })).toMatchObject({ value: null, excluded: { invalid_instant: 1 } });
  expect(responseRate([row]).value).toBe(0);
});
