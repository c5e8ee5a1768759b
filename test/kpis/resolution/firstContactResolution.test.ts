import { describe, expect, test } from 'vitest';
import { days, explain, firstContactResolution } from '../../../src/index.ts';
import { broken, codeOf, message, messageOf, statuses, surveys, ticket } from '../records.ts';

const answered = (replies: number, fields = {}) =>
  ticket({
    ...{ status: 'solved', interactions: Array.from({ length: replies }, (_, index) => message(index + 1, 'agent')) },
    ...fields,
  });

describe('firstContactResolution: one_reply, the default', () => {
  test('is solved with exactly one public human reply and never reopened', () => {
    const rows = [answered(1), answered(0), answered(2), answered(1, { reopens: 1 })];
    expect(firstContactResolution(rows)).toEqual({
      ...{ value: 0.25, gross: 0.25, net: 0.25, numerator: 1, denominator: 4, eligible: 4, pending: 0, excluded: {} },
    });
  });

  test('notes and bots are no replies; a reopening in the history counts', () => {
    const interactions = [message(1, 'bot'), message(2, 'agent', { visibility: 'private' }), message(3, 'agent')];
    expect(firstContactResolution([answered(0, { interactions })]).value).toBe(1);
    const history = statuses([1, 'solved'], [2, 'open'], [3, 'solved']);
    expect(firstContactResolution([answered(1, { history })]).value).toBe(0);
  });

  test('unsolved: pending; without interactions: no_interactions', () => {
    const rows = [answered(1, { status: 'open' }), ticket({ status: 'solved' })];
    expect(firstContactResolution(rows)).toMatchObject({ value: null, pending: 1, excluded: { no_interactions: 1 } });
  });

  test('gross divides by all, net by the eligible', () => {
    const rows = [answered(1, { type: 'login' }), answered(2, { type: 'login' }), answered(2, { type: 'defect' })];
    const result = firstContactResolution(rows, { eligible: ({ type }) => type === 'login' });
    expect(result).toMatchObject({ value: 1 / 3, gross: 1 / 3, net: 0.5, eligible: 2, denominator: 3 });
    expect(firstContactResolution(rows, { eligible: () => false })).toMatchObject({ gross: 1 / 3, net: null });
  });
});

describe('firstContactResolution: at_most_one_reply', () => {
  const method = 'at_most_one_reply';

  test('is solved with fewer than two public human replies; none counts', () => {
    const rows = [answered(0), answered(1), answered(2), answered(3)];
    expect(firstContactResolution(rows, { method })).toMatchObject({ value: 0.5, numerator: 2, denominator: 4 });
  });

  test('a ticket that came back still counts, unlike with one_reply', () => {
    expect(firstContactResolution([answered(1, { reopens: 1 })], { method }).value).toBe(1);
    expect(firstContactResolution([answered(1, { reopens: 1 })]).value).toBe(0);
  });

  test('the public message with which an agent opened the ticket is no reply', () => {
    const opened = answered(2, { createdBy: 'agent' });
    expect(firstContactResolution([opened], { method }).value).toBe(1);
    expect(firstContactResolution([{ ...opened, createdBy: 'customer' }], { method }).value).toBe(0);
    expect(firstContactResolution([answered(3, { createdBy: 'agent' })], { method }).value).toBe(0);
  });

  test('unsolved: pending; without interactions: no_interactions', () => {
    const rows = [answered(1, { status: 'open' }), ticket({ status: 'solved' }), answered(1, { interactions: null })];
    expect(firstContactResolution(rows, { method })).toMatchObject({ pending: 1, excluded: { no_interactions: 2 } });
  });

  test('net divides by the eligible', () => {
    const rows = [answered(1, { type: 'login' }), answered(2)];
    const eligible = ({ type }: { readonly type?: unknown }) => type === 'login';
    expect(firstContactResolution(rows, { method, eligible })).toMatchObject({ gross: 0.5, net: 1 });
  });
});

describe('firstContactResolution: solved_by_first_reply', () => {
  const method = 'solved_by_first_reply';
  const reply = message(30, 'agent');
  const thanks = message(90, 'customer');
  const solvedAt = (hour: number) => ({ status: 'solved', solvedAt: hour * 3_600_000 }) as const;
  const valueFor = (row: ReturnType<typeof ticket>) => firstContactResolution([row], { method }).value;

  test('nobody wrote after the first reply: it solved the ticket', () => {
    expect(valueFor(ticket({ status: 'solved', interactions: [message(0, 'customer'), reply] }))).toBe(1);
  });

  test('it was solved before the next message: so too, whatever happened later', () => {
    expect(valueFor(ticket({ ...solvedAt(1), interactions: [reply, thanks] }))).toBe(1);
    const history = statuses([0.5, 'solved'], [1.5, 'open'], [3, 'solved']);
    expect(valueFor(ticket({ status: 'solved', history, interactions: [reply, thanks, message(170, 'agent')] }))).toBe(
      1,
    );
  });

  test('the customer or an agent wrote again before it was solved: the first reply was not enough', () => {
    expect(valueFor(ticket({ ...solvedAt(2), interactions: [reply, thanks] }))).toBe(0);
    expect(valueFor(ticket({ ...solvedAt(2), interactions: [reply, message(90, 'agent')] }))).toBe(0);
    const history = statuses([1, 'pending'], [3, 'solved']);
    expect(valueFor(ticket({ status: 'solved', history, interactions: [reply, thanks] }))).toBe(0);
  });

  test('solved in the very instant of the second reply is solved by the second', () => {
    expect(valueFor(ticket({ ...solvedAt(1.5), interactions: [reply, message(90, 'agent')] }))).toBe(0);
    const history = statuses([1.5, 'solved']);
    expect(valueFor(ticket({ status: 'solved', history, interactions: [reply, message(90, 'agent')] }))).toBe(0);
  });

  test('reopened between the two messages: it was open when somebody wrote again', () => {
    const history = statuses([0.5, 'solved'], [1, 'open'], [3, 'solved']);
    expect(valueFor(ticket({ status: 'solved', history, interactions: [reply, thanks] }))).toBe(0);
  });

  test('solved in between though its history ends open: the first reply was enough', () => {
    const history = statuses([0.1, 'open']);
    expect(valueFor(ticket({ ...solvedAt(1), history, interactions: [reply, thanks] }))).toBe(1);
    expect(valueFor(ticket({ ...solvedAt(2), history, interactions: [reply, thanks] }))).toBe(0);
  });

  test('notes and bots after the first reply are nothing', () => {
    const note = message(40, 'agent', { visibility: 'private' });
    expect(valueFor(ticket({ ...solvedAt(2), interactions: [reply, note, message(50, 'bot')] }))).toBe(1);
  });

  test('what cannot be told is left out by name', () => {
    const two = { interactions: [reply, thanks] };
    const rows = [
      ticket({ status: 'solved' }),
      ticket({ status: 'solved', interactions: [message(0, 'customer')] }),
      ticket({ ...solvedAt(3), ...two, reopens: 1 }),
      ticket({ status: 'solved', ...two }),
      broken('solvedAt', 'soon', { status: 'solved', ...two }),
      broken('createdAt', 'x', { ...solvedAt(3), ...two }),
      ticket({ status: 'solved', history: [{ at: Number.NaN, kind: 'status', to: 'solved' }], ...two }),
      ticket({ status: 'open', ...two }),
    ];
    expect(firstContactResolution(rows, { method })).toMatchObject({
      denominator: 0,
      pending: 1,
      excluded: { invalid_instant: 3, no_agent_reply: 1, no_history: 1, no_interactions: 1, no_solved_at: 1 },
    });
  });
});

describe('firstContactResolution: flag', () => {
  test('is what the help desk says; tickets without it are not_flagged', () => {
    const rows = [true, false, null].map((resolvedOnFirstContact) => ticket({ resolvedOnFirstContact }));
    const result = firstContactResolution(rows, { method: 'flag' });
    expect(result).toMatchObject({ value: 0.5, denominator: 2, excluded: { not_flagged: 1 } });
  });

  test('A4: a text is no flag', () => {
    const rows = ['false', 1, ''].map((value) => broken('resolvedOnFirstContact', value));
    expect(firstContactResolution(rows, { method: 'flag' }).excluded).toEqual({ invalid_flag: 3 });
    expect(messageOf(() => firstContactResolution(rows, { method: 'flag', strict: true }))).toBe(
      'firstContactResolution: ticket "A-17": resolvedOnFirstContact: expected true or false, got "false"',
    );
  });
});

describe('firstContactResolution: survey', () => {
  test('is yes ÷ answered fcr surveys', () => {
    const rows = [...surveys('fcr', [1, 1, 0, null, undefined, 2]), ...surveys('csat', [5])];
    expect(firstContactResolution(rows, { method: 'survey' })).toMatchObject({
      ...{ value: 2 / 3, denominator: 3, eligible: 3, net: 2 / 3 },
      excluded: { invalid_score: 1, no_answer: 2, other_kind: 1 },
    });
  });

  test('its definition then counts surveys', () => {
    expect(firstContactResolution.definition.rows).toBe('tickets');
    expect(firstContactResolution.with({ method: 'survey' }).definition.rows).toBe('surveys');
    expect(firstContactResolution.with({ method: 'flag' }).definition.rows).toBe('tickets');
    const answers = [0, 0, 1, 5].map((score, index) => ({ id: `S-${index}`, kind: 'fcr' as const, score }));
    expect(firstContactResolution(answers, { method: 'survey' })).toMatchObject({
      ...{ value: 1 / 3, excluded: { invalid_score: 1 } },
    });
  });
});

describe('firstContactResolution: no_customer_follow_up', () => {
  const method = 'no_customer_follow_up';

  test('is solved with no customer message after the first reply, however many replies there were', () => {
    const good = [message(0, 'customer'), message(1, 'agent'), message(2, 'agent')];
    const rows = [
      answered(0, { interactions: good }),
      answered(0, { interactions: [...good, message(3, 'customer')] }),
      answered(0, { interactions: [message(0, 'customer'), message(1, 'agent')] }),
    ];
    expect(firstContactResolution(rows, { method })).toMatchObject({ value: 2 / 3, denominator: 3 });
  });

  test('unanswered: no_agent_reply; unsolved: pending', () => {
    const rows = [answered(0), answered(1, { status: 'open' })];
    expect(firstContactResolution(rows, { method })).toMatchObject({ pending: 1, excluded: { no_agent_reply: 1 } });
  });
});

describe('firstContactResolution: no_repeat_contact', () => {
  const look = { method: 'no_repeat_contact', window: days(7), asOf: days(100) } as const;

  test('a ticket without a date of creation is a fault', () => {
    const rows = [ticket({ customerId: 'c', createdAt: 'yesterday' as never }), ticket({ customerId: 'c' })];
    expect(firstContactResolution.with(look)(rows)).toMatchObject({ denominator: 1, excluded: { invalid_instant: 1 } });
  });

  test('a contact with a type is repeated by one of its type, one without by any', () => {
    const of = (day: number, type: string | undefined) =>
      ticket({ createdAt: days(day), customerId: 'C', ...(type === undefined ? {} : { type }) });
    expect(firstContactResolution([of(1, 'bill'), of(2, 'login')], look).value).toBe(1);
    expect(firstContactResolution([of(1, 'bill'), of(2, 'bill')], look).value).toBe(0.5);
    expect(firstContactResolution([of(1, undefined), of(2, 'bill')], look).value).toBe(0.5);
    expect(firstContactResolution([of(1, 'bill'), of(2, undefined)], look).value).toBe(1);
    expect(firstContactResolution([of(1, 'bill'), of(2, undefined), of(3, 'bill')], look).value).toBe(1 / 3);
  });
  const contact = (day: number, fields = {}) =>
    ticket({ id: `T-${day}`, createdAt: days(day), customerId: 'c', ...fields });

  test('is resolved when the same customer opens no new ticket within the window; at its end still is a repeat', () => {
    expect(firstContactResolution([contact(0), contact(7)], look)).toMatchObject({ numerator: 1, denominator: 2 });
    const after = contact(7, { createdAt: days(7) + 1 });
    expect(firstContactResolution([contact(0), after], look)).toMatchObject({ numerator: 2 });
  });

  test('of a ticket with a type only the same type is a repeat; without one any is', () => {
    const rows = [
      contact(0, { type: 'login' }),
      contact(1, { type: 'billing' }),
      contact(20),
      contact(21, { type: 'login' }),
    ];
    expect(explain(firstContactResolution, rows, look).counted).toHaveLength(4);
    expect(firstContactResolution(rows, look)).toMatchObject({ numerator: 3, denominator: 4 });
  });

  test('other customers are no repeat, nor are several tickets at one instant; D19: ids are compared exactly', () => {
    const rows = [contact(0), contact(0), contact(1, { customerId: 'other' }), contact(1, { customerId: 'C' })];
    expect(firstContactResolution(rows, look)).toMatchObject({ numerator: 4, eligible: 4, net: 1 });
    expect(firstContactResolution([contact(0), contact(0), contact(0)], look)).toMatchObject({ numerator: 3 });
  });

  test('a customer may have a number, and the order of the tickets does not matter', () => {
    const rows = [0, 5, 9].map((day) => contact(day, { customerId: 7 }));
    const [first, second, third] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];
    for (const order of [
      rows,
      rows.toReversed(),
      [second, first, third],
      [second, third, first],
      [third, first, second],
    ]) {
      expect(firstContactResolution(order, look)).toMatchObject({ numerator: 1, denominator: 3, excluded: {} });
    }
  });

  test('D18: a contact exactly as old as the window counts', () => {
    expect(firstContactResolution([contact(93)], look)).toMatchObject({ value: 1, numerator: 1, pending: 0 });
  });

  test('D18: younger than the window at asOf is pending, exactly as old counts, and no repeat is missed', () => {
    const rows = [contact(93), contact(93, { createdAt: days(93) + 1 })];
    expect(firstContactResolution(rows, look)).toMatchObject({ numerator: 0, denominator: 1, pending: 1 });
    expect(explain(firstContactResolution, rows, look)).toEqual({ counted: ['T-93'], pending: ['T-93'], excluded: {} });
  });

  test('spam and merged tickets are no contacts; unknown customers are left out', () => {
    const rows = [
      contact(0),
      contact(1, { excluded: 'spam' }),
      contact(2, { customerId: null }),
      broken('customerId', {}),
    ];
    const expected = { numerator: 1, denominator: 1, excluded: { invalid_id: 1, no_customer: 1, spam: 1 } };
    expect(firstContactResolution(rows, look)).toMatchObject(expected);
  });

  test('needs window and asOf', () => {
    const method = 'no_repeat_contact';
    expect(messageOf(() => firstContactResolution([], { method, asOf: 0 }))).toBe(
      "firstContactResolution: options.window: expected window with method 'no_repeat_contact', got nothing",
    );
    expect(codeOf(() => firstContactResolution([], { method, window: 5 }))).toBe('missing_option');
  });

  test('no rows give null for every method', () => {
    for (const method of ['flag', 'survey', 'one_reply', 'no_customer_follow_up'] as const) {
      expect(firstContactResolution([], { method })).toMatchObject({ value: null, gross: null, net: null });
    }
    expect(firstContactResolution([], look).value).toBeNull();
  });
});

test.each(['no_customer_follow_up', 'solved_by_first_reply'] as const)(
  '%s: a message without an instant has no place in the order',
  (method) => {
    const interactions = [message(1, 'customer'), { ...message(2, 'agent'), at: 'soon' as never }];
    expect(firstContactResolution([answered(0, { interactions })], { method } as never)).toMatchObject({
      ...{ value: null, excluded: { invalid_instant: 1 } },
    });
  },
);
