import { describe, expect, test } from 'vitest';
import { createCalendar, elapsed, firstResponseTime, hours, minutes, seconds } from '../../../src/index.ts';
import { assignments, broken, codeOf, message, messageOf, ticket } from '../records.ts';

const reply = message(15, 'agent');

describe('firstResponseTime: what ends the wait', () => {
  test('is the first public message of a human agent', () => {
    const interactions = [message(0, 'customer'), reply, message(40, 'agent')];
    expect(firstResponseTime([ticket({ interactions })]).value).toBe(minutes(15));
  });

  test('is found whatever the order of the record', () => {
    const interactions = [message(40, 'agent'), reply, message(0, 'customer')];
    expect(firstResponseTime([ticket({ interactions })]).value).toBe(minutes(15));
  });

  test.each([
    ['a bot', message(5, 'bot')],
    ['the system', message(5, 'system')],
    ['the customer', message(5, 'customer')],
    ['an automation', message(5, 'agent', { origin: 'automation' })],
    ['a campaign', message(5, 'agent', { origin: 'campaign' })],
    ['an auto-reply', message(5, 'agent', { origin: 'auto_reply' })],
    ['a private note', message(5, 'agent', { visibility: 'private' })],
    ['an internal note', message(5, 'agent', { visibility: 'internal' })],
  ])('%s does not answer', (_, earlier) => {
    expect(firstResponseTime([ticket({ interactions: [earlier, reply] })]).value).toBe(minutes(15));
  });

  test.each(['manual', 'macro', 'imported'] as const)('a message with origin %s answers', (origin) => {
    expect(firstResponseTime([ticket({ interactions: [message(5, 'agent', { origin })] })]).value).toBe(minutes(5));
  });

  test('with countBots a bot answers, but not its campaign', () => {
    const campaign = message(1, 'bot', { origin: 'campaign' });
    const interactions = [campaign, message(5, 'bot'), reply];
    expect(firstResponseTime([ticket({ interactions })], { countBots: true }).value).toBe(minutes(5));
    expect(firstResponseTime([ticket({ interactions: [campaign, reply] })], { countBots: true }).value).toBe(
      minutes(15),
    );
    expect(firstResponseTime([ticket({ interactions: [message(5, 'bot')] })], { countBots: true }).value).toBe(
      minutes(5),
    );
  });

  test('with countBots the earlier of bot and firstRespondedAt counts', () => {
    const interactions = [message(5, 'bot')];
    const early = ticket({ interactions, firstRespondedAt: minutes(2) });
    const late = ticket({ interactions, firstRespondedAt: minutes(20) });
    expect(firstResponseTime([early], { countBots: true }).value).toBe(minutes(2));
    expect(firstResponseTime([late], { countBots: true }).value).toBe(minutes(5));
  });

  test('firstRespondedAt wins over the messages', () => {
    expect(firstResponseTime([ticket({ firstRespondedAt: minutes(7), interactions: [reply] })]).value).toBe(minutes(7));
  });

  test('a reply before the start does not answer, one at the very start answers at once', () => {
    const before = message(-1, 'agent');
    expect(firstResponseTime([ticket({ interactions: [before, reply] })]).value).toBe(minutes(15));
    expect(firstResponseTime([ticket({ interactions: [before, message(0, 'agent')] })]).value).toBe(0);
  });

  test('B13: instants are numbers or Dates', () => {
    const dates = ticket({ createdAt: new Date(0), firstRespondedAt: new Date(minutes(15)) });
    expect(firstResponseTime([dates]).value).toBe(minutes(15));
    const interactions = [message(0, 'agent', { at: new Date(minutes(3)) })];
    expect(firstResponseTime([ticket({ interactions })]).value).toBe(minutes(3));
  });
});

describe('firstResponseTime: what starts the wait', () => {
  test('an assignment at nobody knows when is a fault of the history', () => {
    const history = [
      ...assignments([1, 'ann']),
      { at: 'soon' as never, kind: 'assignment' as const, from: null, to: 'b' },
    ];
    const row = ticket({ history, firstRespondedAt: hours(2) });
    expect(firstResponseTime([row], { start: 'assigned' })).toMatchObject({
      ...{ value: null, excluded: { invalid_instant: 1 } },
    });
  });

  const interactions = [message(10, 'customer'), message(12, 'agent'), message(35, 'agent')];

  test('is the creation unless said otherwise', () => {
    expect(firstResponseTime([ticket({ interactions })]).value).toBe(minutes(12));
  });

  test('is the first customer message when asked for', () => {
    expect(firstResponseTime([ticket({ interactions })], { start: 'first_customer_message' }).value).toBe(minutes(2));
  });

  test('is the first assignment when asked for', () => {
    const row = ticket({ interactions, history: assignments([0.5, 'ada'], [2, 'bo']) });
    expect(firstResponseTime([row], { start: 'assigned' }).value).toBe(minutes(5));
  });

  test('an assignment to nobody starts nothing', () => {
    const row = ticket({ interactions, history: assignments([0.1, null], [0.5, 'ada']) });
    expect(firstResponseTime([row], { start: 'assigned' }).value).toBe(minutes(5));
  });

  test('answered in the very instant of that start is a true 0', () => {
    const row = ticket({ interactions, history: assignments([0.5, 'ada']), firstRespondedAt: minutes(30) });
    expect(firstResponseTime([row], { start: 'assigned' })).toMatchObject({ value: 0, count: 1 });
  });

  test('an open ticket waits since that start; one that has not started waits since nobody knows when', () => {
    const open = ticket({ status: 'open', history: assignments([0.5, 'ada']) });
    const of = (start: 'created' | 'assigned', row = open) => firstResponseTime.with({ start }).outcomesOf?.(row);
    expect(of('created')).toEqual([{ pending: true, since: 0 }]);
    expect(of('assigned')).toEqual([{ pending: true, since: minutes(30) }]);
    expect(of('assigned', ticket({ status: 'open' }))).toEqual([{ pending: true }]);
  });

  test('B5: without a date of creation nobody knows which message came first', () => {
    const row = broken('createdAt', 'soon', { status: 'open', interactions });
    const result = firstResponseTime([row], { start: 'first_customer_message' });
    expect(result).toMatchObject({ pending: 0, excluded: { invalid_instant: 1 } });
  });

  test('a firstRespondedAt before that start is another reply, and the messages decide', () => {
    const row = ticket({ interactions, history: assignments([0.5, 'ada']), firstRespondedAt: minutes(12) });
    expect(firstResponseTime([row], { start: 'assigned' }).value).toBe(minutes(5));
  });

  test('without that start a solved ticket is never_started and an open one pending', () => {
    const rows = [ticket({ status: 'solved', interactions }), ticket({ status: 'open', interactions })];
    const result = firstResponseTime(rows, { start: 'assigned' });
    expect(result).toMatchObject({ count: 0, pending: 1, excluded: { never_started: 1 } });
  });

  test('tickets that an agent started are left out, or start at the first customer message', () => {
    const row = ticket({ createdBy: 'agent', interactions: [message(0, 'agent'), ...interactions] });
    expect(firstResponseTime([row])).toMatchObject({ value: null, excluded: { agent_started: 1 } });
    const counted = firstResponseTime([row], { agentStarted: 'from_first_customer_message' });
    expect(counted.value).toBe(minutes(2));
  });
});

describe('firstResponseTime: the second public reply to what an agent started', () => {
  const second = { agentStarted: 'second_public_reply' } as const;
  const opened = (...interactions: readonly ReturnType<typeof message>[]) =>
    ticket({ createdBy: 'agent', interactions });

  test('the public message that opened the ticket is no answer, the next one is', () => {
    const row = opened(message(0, 'agent'), message(12, 'customer'), message(35, 'agent'));
    expect(firstResponseTime([row], second).value).toBe(minutes(35));
  });

  test('it is found whatever the order of the record, and also where nobody wrote in between', () => {
    expect(firstResponseTime([opened(message(9, 'agent'), message(0, 'agent'))], second).value).toBe(minutes(9));
  });

  test('where a private note opened the ticket, the first public message answers', () => {
    const note = message(0, 'agent', { visibility: 'private' });
    expect(firstResponseTime([opened(note, message(7, 'agent'), message(9, 'agent'))], second).value).toBe(minutes(7));
  });

  test('where the customer wrote first, the first public message answers', () => {
    expect(firstResponseTime([opened(message(0, 'customer'), message(7, 'agent'))], second).value).toBe(minutes(7));
  });

  test('nobody wrote again: pending while unsolved, no_agent_reply once solved', () => {
    const row = opened(message(0, 'agent'), message(5, 'customer'));
    const rows = [
      { ...row, status: 'open' },
      { ...row, status: 'solved' },
    ] as const;
    expect(firstResponseTime(rows, second)).toMatchObject({ count: 0, pending: 1, excluded: { no_agent_reply: 1 } });
  });

  test('a ticket that a customer started is answered by its first reply', () => {
    const interactions = [message(0, 'agent'), message(35, 'agent')];
    expect(firstResponseTime([ticket({ createdBy: 'customer', interactions })], second).value).toBe(0);
  });

  test('firstRespondedAt wins over the messages', () => {
    const row = { ...opened(message(0, 'agent'), message(35, 'agent')), firstRespondedAt: minutes(20) };
    expect(firstResponseTime([row], second).value).toBe(minutes(20));
  });
});

describe('firstResponseTime: rows without a value', () => {
  test('unanswered: pending while unsolved, no_agent_reply once solved', () => {
    const rows = (['new', 'open', 'pending', 'on_hold', 'solved', 'closed'] as const).map((status) =>
      ticket({ status }),
    );
    expect(firstResponseTime(rows)).toMatchObject({
      count: 0,
      value: null,
      pending: 4,
      excluded: { no_agent_reply: 2 },
    });
  });

  test('D17: merged, spam, deleted and test tickets are left out by name', () => {
    const rows = (['merged', 'spam', 'deleted', 'test'] as const).map((excluded) =>
      ticket({ excluded, firstRespondedAt: 5 }),
    );
    expect(firstResponseTime(rows)).toMatchObject({ count: 0, excluded: { deleted: 1, merged: 1, spam: 1, test: 1 } });
  });

  test('an exclusion that is false, empty or null leaves nothing out; an unknown word does, as unknown_exclusion', () => {
    const rows = [false, '', null].map((excluded) => broken('excluded', excluded, { firstRespondedAt: 5 }));
    expect(firstResponseTime(rows).count).toBe(3);
    const unknown = broken('excluded', 'archived', { firstRespondedAt: 5 });
    expect(firstResponseTime([unknown]).excluded).toEqual({ unknown_exclusion: 1 });
  });

  test('no tickets: all figures null', () => {
    expect(firstResponseTime([])).toEqual({
      ...{ value: null, count: 0, mean: null, median: null, p75: null, p90: null, p95: null, p99: null },
      ...{ min: null, max: null, total: null, standardDeviation: null, pending: 0, excluded: {}, quantiles: 'exact' },
    });
  });

  test('D2: an answer before the creation is a negative_duration, within skewTolerance it is 0', () => {
    const row = ticket({ createdAt: 1000, firstRespondedAt: 990 });
    expect(firstResponseTime([row]).excluded).toEqual({ negative_duration: 1 });
    expect(firstResponseTime([row], { skewTolerance: 9 }).excluded).toEqual({ negative_duration: 1 });
    expect(firstResponseTime([row], { skewTolerance: 10 }).value).toBe(0);
  });

  test.each([
    ['createdAt', broken('createdAt', '2024-01-01', { firstRespondedAt: 5 })],
    ['firstRespondedAt', broken('firstRespondedAt', 'soon')],
    ['interactions', ticket({ interactions: [message(5, 'agent', { at: Number.NaN })] })],
  ])('what is no instant in %s leaves the row out as invalid_instant', (_, row) => {
    expect(firstResponseTime([row])).toMatchObject({ count: 0, pending: 0, excluded: { invalid_instant: 1 } });
  });

  test.each([
    ['first_customer_message', ticket({ status: 'open', interactions: [message(5, 'customer', { at: Number.NaN })] })],
    ['assigned', broken('history', [{ at: 'soon', kind: 'assignment', to: 'ada' }], { status: 'open' })],
  ] as const)('a start %s that is no instant is a fault, not pending', (start, row) => {
    expect(firstResponseTime([row], { start })).toMatchObject({ pending: 0, excluded: { invalid_instant: 1 } });
  });

  test('a firstRespondedAt that is no instant is a fault for every start', () => {
    const row = broken('firstRespondedAt', 'soon', { interactions: [message(1, 'customer'), reply] });
    const result = firstResponseTime([row], { start: 'first_customer_message' });
    expect(result).toMatchObject({ count: 0, excluded: { invalid_instant: 1 } });
  });

  test('D10: an unknown status is a fault, not open and not solved', () => {
    const rows = ['Solved', 'on-hold ', 'Gelöst'].map((status) => broken('status', status));
    expect(firstResponseTime(rows)).toMatchObject({ pending: 0, excluded: { unknown_status: 3 } });
  });
});

describe('firstResponseTime: strict names record, field and value', () => {
  test.each([
    [
      broken('createdAt', '2024-01-01'),
      'firstResponseTime: ticket "A-17": createdAt: expected an instant, got "2024-01-01"',
    ],
    [
      broken('firstRespondedAt', -5, { createdAt: 7 }),
      'firstResponseTime: ticket "A-17": firstRespondedAt: expected an instant not before createdAt, got -5',
    ],
    [
      broken('status', 'Solved'),
      'firstResponseTime: ticket "A-17": status: expected new, open, pending, on_hold, solved or closed, got "Solved"',
    ],
    [
      broken('interactions', [message(5, 'agent', { at: new Date(Number.NaN) })]),
      'firstResponseTime: ticket "A-17": interactions: expected an instant, got NaN',
    ],
    [
      broken('id', 17, { createdAt: Number.NaN }),
      'firstResponseTime: ticket 17: createdAt: expected an instant, got NaN',
    ],
    [{ createdAt: null }, 'firstResponseTime: ticket: createdAt: expected an instant, got null'],
  ])('%#', (row, expected) => {
    expect(messageOf(() => firstResponseTime([row as never], { strict: true }))).toBe(expected);
  });

  test('throws on the first fault only when one comes, and not for legitimate reasons', () => {
    const rows = [ticket({ excluded: 'spam' }), ticket({ status: 'solved' }), ticket({ status: 'open' })];
    expect(firstResponseTime(rows, { strict: true })).toMatchObject({
      pending: 1,
      excluded: { no_agent_reply: 1, spam: 1 },
    });
    expect(codeOf(() => firstResponseTime([...rows, broken('createdAt', null)], { strict: true }))).toBe(
      'invalid_instant',
    );
  });
});

describe('firstResponseTime: clocks and statistics', () => {
  const office = createCalendar({ timeZone: 'UTC', hours: { thu: [['09:00', '17:00']], fri: [['09:00', '17:00']] } });

  test('a wait wholly outside business hours is a true 0 and counts', () => {
    const row = ticket({ firstRespondedAt: hours(8) });
    expect(firstResponseTime([row], { clock: office })).toMatchObject({ value: 0, count: 1, min: 0 });
  });

  test('the clock may depend on a field of the ticket', () => {
    const clock = { by: 'teamId', calendars: { berlin: office }, otherwise: elapsed };
    const rows = ['berlin', 'lima', null].map((teamId) => ticket({ teamId, firstRespondedAt: hours(10) }));
    expect(firstResponseTime(rows, { clock })).toMatchObject({ min: hours(1), max: hours(10), total: hours(21) });
  });

  test('quantiles interpolate linearly, the deviation divides by n − 1, value is the statistic asked for', () => {
    const rows = [1, 2, 3, 10].map((minute) => ticket({ firstRespondedAt: minutes(minute) }));
    const result = firstResponseTime(rows, { statistic: 'median' });
    expect(result).toMatchObject({ value: minutes(2.5), mean: minutes(4), median: minutes(2.5), total: minutes(16) });
    // 1, 2, 3, 10: type 7 p75 = 3 + 0.25 × 7, p90 = 3 + 0.7 × 7; variance = 50 ÷ 3.
    expect([result.p75, result.p90]).toEqual([minutes(4.75), seconds(474)]);
    expect(result.standardDeviation).toBeCloseTo(Math.sqrt(50 / 3) * minutes(1), 6);
  });

  test('a sketch says that it is one and keeps within its error', () => {
    const rows = Array.from({ length: 101 }, (_, index) => ticket({ firstRespondedAt: 1000 + index }));
    const result = firstResponseTime(rows, { quantiles: { relativeError: 0.01 } });
    expect(result.quantiles).toEqual({ relativeError: 0.01 });
    expect(Math.abs((result.median ?? 0) - 1050)).toBeLessThanOrEqual(10.5);
    expect(result).toMatchObject({ mean: 1050, min: 1000, max: 1100 });
  });
});
