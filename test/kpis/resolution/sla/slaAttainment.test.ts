import { describe, expect, test } from 'vitest';
import { createCalendar, explain, hours, type SlaPolicy, slaAttainment } from '../../../../src/index.ts';
import type { TicketRow } from '../../../../src/model/ticket.ts';
import { broken, codeOf, message, messageOf, statuses, ticket } from '../../records.ts';

const at = (hour: number) => hours(hour);
const counts = (row: TicketRow, policy: SlaPolicy, asOf: number) => {
  const { hit, missed, overdue, running, cancelled } = slaAttainment([row], { policies: [policy], asOf });
  return { hit, missed, overdue, running, cancelled };
};
const only = (status: string, count = 1) => ({
  hit: 0,
  missed: 0,
  overdue: 0,
  running: 0,
  cancelled: 0,
  [status]: count,
});
const reply = (hour: number) => message(hour * 60, 'agent');
const ask = (hour: number) => message(hour * 60, 'customer');

describe('slaAttainment: first_response', () => {
  const policy = { metric: 'first_response', target: at(4) } as const;

  test.each([
    ['answered at the very deadline', ticket({ firstRespondedAt: at(4) }), 'hit'],
    ['answered one millisecond later', ticket({ firstRespondedAt: at(4) + 1 }), 'missed'],
    ['answered after asOf, past due', ticket({ firstRespondedAt: at(11) }), 'overdue'],
    ['unanswered, past due', ticket({ status: 'open' }), 'overdue'],
    ['unanswered, due exactly at asOf', ticket({ status: 'open', createdAt: at(6) }), 'running'],
    ['unanswered, due later', ticket({ status: 'open', createdAt: at(7) }), 'running'],
    ['answered at asOf, in time', ticket({ createdAt: at(7), firstRespondedAt: at(10) }), 'hit'],
    ['answered in the instant of its creation', ticket({ createdAt: at(7), firstRespondedAt: at(7) }), 'hit'],
    ['answered, and solved nobody knows when', ticket({ status: 'solved', firstRespondedAt: at(1) }), 'hit'],
    [
      'answered and solved at one instant',
      ticket({ status: 'solved', solvedAt: at(3), firstRespondedAt: at(3) }),
      'hit',
    ],
    ['solved unanswered before it was due', ticket({ status: 'solved', solvedAt: at(4) }), 'cancelled'],
    ['solved unanswered after it was due', ticket({ status: 'solved', solvedAt: at(5) }), 'missed'],
    [
      'solved unanswered in time, answered later',
      ticket({ status: 'solved', solvedAt: at(1), firstRespondedAt: at(8) }),
      'cancelled',
    ],
  ])('%s: %s', (_, row, status) => {
    expect(counts(row, policy, at(10))).toEqual(only(status));
  });

  test('bots do not answer, tickets that an agent started owe nothing', () => {
    expect(counts(ticket({ interactions: [message(5, 'bot')] }), policy, at(10))).toEqual(only('overdue'));
    const result = slaAttainment([ticket({ createdBy: 'agent' })], { policies: [policy], asOf: at(10) });
    expect(result).toMatchObject({ value: null, excluded: { agent_started: 1 } });
  });
});

describe('slaAttainment: running promises as hits', () => {
  const policies = [{ metric: 'resolution', target: at(4) }] as const;
  const solved = (hour: number) => ticket({ status: 'solved', solvedAt: at(hour) });
  const open = (createdAt: number) => ticket({ status: 'open', createdAt });
  const rows = [
    ...new Array<TicketRow>(5).fill(solved(3)),
    ...new Array<TicketRow>(2).fill(solved(9)),
    ...new Array<TicketRow>(3).fill(open(at(8))),
  ];

  test('A.13: of 10 promises 5 are hit, 2 missed and 3 running: 80 %, where decided ones alone are 71.43 %', () => {
    const decided = slaAttainment(rows, { policies, asOf: at(10) });
    expect(decided).toMatchObject({ value: 5 / 7, hit: 5, missed: 2, running: 3, bounds: { lower: 0.5, upper: 0.8 } });
    const rosy = slaAttainment(rows, { policies, asOf: at(10), running: 'hit' });
    expect(rosy).toMatchObject({ value: 0.8, hit: 8, missed: 2, running: 0, pending: 0 });
    expect(explain(slaAttainment, rows, { policies, asOf: at(10), running: 'hit' }).counted).toHaveLength(10);
  });

  test('one that is past due is broken all the same', () => {
    const late = slaAttainment([open(0)], { policies, asOf: at(10), running: 'hit' });
    expect(late).toMatchObject({ value: 0, overdue: 1, hit: 0 });
  });

  test('undecided is the default', () => {
    const options = { policies, asOf: at(10) };
    expect(slaAttainment(rows, { ...options, running: 'undecided' })).toEqual(slaAttainment(rows, options));
    expect(codeOf(() => slaAttainment([], { ...options, running: 'miss' as 'hit' }))).toBe('invalid_option');
  });
});

describe('slaAttainment: resolution', () => {
  const policy = { metric: 'resolution', target: at(4) } as const;

  test.each([
    ['solved at the deadline', ticket({ status: 'solved', solvedAt: at(4) }), 'hit'],
    ['solved later', ticket({ status: 'solved', solvedAt: at(4) + 1 }), 'missed'],
    ['solved in the instant of its creation', ticket({ status: 'solved', solvedAt: 0 }), 'hit'],
    ['solved after asOf', ticket({ status: 'solved', solvedAt: at(11) }), 'overdue'],
    ['open, past due', ticket({ status: 'open' }), 'overdue'],
    ['open, due later', ticket({ status: 'open', createdAt: at(6) }), 'running'],
    ['reopened and open again', ticket({ status: 'open', solvedAt: at(1), reopens: 1 }), 'overdue'],
  ])('%s: %s', (_, row, status) => {
    expect(counts(row, policy, at(10))).toEqual(only(status));
  });

  test("'due_at' takes the ticket's own deadline; without one no_due_at", () => {
    const own = { metric: 'resolution', target: 'due_at' } as const;
    expect(counts(ticket({ status: 'solved', solvedAt: at(5), dueAt: at(5) }), own, at(10))).toEqual(only('hit'));
    expect(counts(ticket({ status: 'open', dueAt: at(5) }), own, at(10))).toEqual(only('overdue'));
    const rows = [ticket({ status: 'open' }), broken('dueAt', 'soon', { status: 'open' })];
    const { excluded } = slaAttainment(rows, { policies: [own], asOf: at(10) });
    expect(excluded).toEqual({ invalid_instant: 1, no_due_at: 1 });
  });

  test('runs on its clock', () => {
    const clock = createCalendar({ timeZone: 'UTC', hours: { thu: [['09:00', '17:00']], fri: [['09:00', '17:00']] } });
    const policyOnClock = { ...policy, clock, target: at(9) };
    expect(counts(ticket({ status: 'solved', solvedAt: at(34) }), policyOnClock, at(99))).toEqual(only('hit'));
    expect(counts(ticket({ status: 'solved', solvedAt: at(34) + 1 }), policyOnClock, at(99))).toEqual(only('missed'));
  });
});

describe('slaAttainment: next_response', () => {
  const policy = { metric: 'next_response', target: at(2) } as const;

  test('each customer turn after the first reply is a promise', () => {
    const interactions = [ask(0), reply(5), ask(6), ask(7), reply(8), ask(10), reply(13), ask(14)];
    const row = ticket({ status: 'open', interactions });
    expect(counts(row, policy, at(15))).toEqual({ ...only('hit'), missed: 1, running: 1 });
    expect(counts(row, policy, at(17))).toEqual({ ...only('hit'), missed: 1, overdue: 1 });
  });

  test('a bot keeps no promise', () => {
    const row = ticket({ status: 'open', interactions: [reply(1), ask(2), message(150, 'bot')] });
    expect(counts(row, policy, at(9))).toEqual(only('overdue'));
  });

  test('of messages at one instant the order of the record says which came after the first reply', () => {
    const asked = ticket({ status: 'open', interactions: [ask(1), reply(1)] });
    expect(slaAttainment([asked], { policies: [policy], asOf: at(9) }).excluded).toEqual({ nothing_owed: 1 });
    expect(counts(ticket({ status: 'open', interactions: [reply(1), ask(1)] }), policy, at(9))).toEqual(
      only('overdue'),
    );
  });

  test('a closing thank-you after the solving owes nothing', () => {
    const interactions = [ask(0), reply(1), ask(6)];
    const row = ticket({ status: 'solved', solvedAt: at(2), interactions });
    expect(counts(row, policy, at(99))).toEqual(only('cancelled'));
    expect(counts({ ...row, status: 'open', solvedAt: null }, policy, at(99))).toEqual(only('overdue'));
  });

  test('without a later turn nothing_owed, without interactions no_interactions', () => {
    const rows = [ticket({ interactions: [ask(0), reply(1)] }), ticket({ interactions: [ask(0)] }), ticket()];
    const { excluded } = slaAttainment(rows, { policies: [policy], asOf: at(9) });
    expect(excluded).toEqual({ no_interactions: 1, nothing_owed: 2 });
  });
});

describe('slaAttainment: periodic_update', () => {
  const policy = { metric: 'periodic_update', target: at(24) } as const;

  test('from creation to the first reply and from each reply to the next', () => {
    const row = ticket({ status: 'open', interactions: [reply(10), reply(34), reply(59)] });
    expect(counts(row, policy, at(60))).toEqual({ ...only('hit', 2), missed: 1, running: 1 });
    expect(counts(row, policy, at(84))).toEqual({ ...only('hit', 2), missed: 1, overdue: 1 });
  });

  test('a reply before the creation is none; one in its instant is the first', () => {
    const row = ticket({ createdAt: at(10), status: 'open', interactions: [reply(9), reply(10), reply(12)] });
    expect(counts(row, policy, at(13))).toEqual({ ...only('hit', 2), running: 1 });
  });

  test('only human replies count: what customers and bots write is none', () => {
    const row = ticket({ status: 'open', interactions: [ask(2), message(180, 'bot')] });
    expect(counts(row, policy, at(30))).toEqual(only('overdue'));
  });

  test('ends with the solving: later replies neither keep nor break a promise', () => {
    const row = ticket({ status: 'solved', solvedAt: at(20), interactions: [reply(10), reply(99)] });
    expect(counts(row, policy, at(500))).toEqual({ ...only('hit'), cancelled: 2 });
  });
});

describe('slaAttainment: requester_wait and agent_work', () => {
  // new 0–1, open 1–3, pending 3–7, on_hold 7–15, open 15–16, solved.
  const history = statuses([1, 'open'], [3, 'pending'], [7, 'on_hold'], [15, 'open'], [16, 'solved'], [90, 'closed']);
  const row = ticket({ status: 'closed', history });

  test.each([
    ['requester_wait', 12, 'hit'],
    ['requester_wait', 11.9, 'missed'],
    ['agent_work', 4, 'hit'],
    ['agent_work', 3.9, 'missed'],
  ] as const)('%s of %d h: %s', (metric, target, status) => {
    expect(counts(row, { metric, target: at(target) }, at(100))).toEqual(only(status));
    expect(counts(row, { metric, target: at(target) }, at(20))).toEqual(only(status));
  });

  test('is overdue when the time is used up at asOf, and running while the clock stands still', () => {
    const policy = { metric: 'agent_work', target: at(3.5) } as const;
    expect(counts(row, policy, at(15.5))).toEqual(only('running'));
    expect(counts(row, policy, at(15.75))).toEqual(only('overdue'));
    const waiting = ticket({ status: 'pending', history: statuses([1, 'pending']) });
    expect(counts(waiting, policy, at(999))).toEqual(only('running'));
  });

  test('a budget used up to the last minute is not overdrawn while the clock stands still', () => {
    const policy = { metric: 'agent_work', target: at(2) } as const;
    const waiting = ticket({ status: 'pending', history: statuses([2, 'pending']) });
    expect(counts(waiting, policy, at(99))).toEqual(only('running'));
    const resumed = ticket({ status: 'open', history: statuses([2, 'pending'], [5, 'open']) });
    expect(counts(resumed, policy, at(5))).toEqual(only('running'));
    expect(counts(resumed, policy, at(5) + 1)).toEqual(only('overdue'));
  });

  test('without a history: no_history', () => {
    const policy = { metric: 'agent_work', target: at(4) } as const;
    expect(slaAttainment([ticket()], { policies: [policy], asOf: at(9) }).excluded).toEqual({ no_history: 1 });
  });

  test('solved by its own fields though the history ends unsolved: judged at solvedAt', () => {
    const policy = { metric: 'agent_work', target: at(4) } as const;
    const open = ticket({ status: 'solved', solvedAt: at(4), history: statuses([1, 'open']) });
    expect(counts(open, policy, at(9))).toEqual(only('hit'));
    expect(counts({ ...open, solvedAt: at(4) + 1 }, policy, at(9))).toEqual(only('missed'));
  });
});

describe('slaAttainment: policies and accounting', () => {
  const urgent = {
    name: 'urgent',
    metric: 'resolution',
    target: at(1),
    when: { priority: ['urgent', 'high'] },
  } as const;
  const normal = {
    metric: 'resolution',
    target: at(8),
    when: ({ priority }: TicketRow) => priority === 'normal',
  } as const;
  const rows = [
    ticket({ id: 'u', priority: 'urgent', status: 'solved', solvedAt: at(2) }),
    ticket({ id: 'n', priority: 'normal', status: 'solved', solvedAt: at(2) }),
    ticket({ id: 'l', priority: 'low', status: 'solved', solvedAt: at(2) }),
    ticket({ id: 'r', priority: 'normal', status: 'open', createdAt: at(5) }),
    ticket({ id: 'x', priority: 'normal', status: 'open', createdAt: at(10) + 1 }),
    ticket({ id: 's', priority: 'normal', excluded: 'spam' }),
  ];

  test('each policy holds for its tickets and is counted by itself', () => {
    const result = slaAttainment(rows, { policies: [urgent, normal], asOf: at(10) });
    expect(result).toMatchObject({ value: 0.5, hit: 1, missed: 1, running: 1, pending: 1 });
    expect(result.excluded).toEqual({ created_after_as_of: 1, no_policy: 1, spam: 1 });
    expect(result.policies.map(({ name, value, hit, missed, running }) => [name, value, hit, missed, running])).toEqual(
      [
        ['urgent', 0, 0, 1, 0],
        ['resolution', 1, 1, 0, 1],
      ],
    );
    expect(result.policies[1]?.bounds).toEqual({ lower: 0.5, upper: 1 });
  });

  test('promises that are running or cancelled are not counted', () => {
    const policies = [{ metric: 'first_response', target: at(4) }] as const;
    const kpi = slaAttainment.with({ policies, asOf: at(10) });
    const own = [
      ...[ticket({ id: 'h', firstRespondedAt: 1 }), ticket({ id: 'r', status: 'open', createdAt: at(9) })],
      ...[ticket({ id: 'c', status: 'solved', solvedAt: 1 }), ticket({ id: 'd', status: 'solved', solvedAt: 2 })],
    ];
    const state = own.reduce((kept, row) => kpi.add(kept, row), kpi.init());
    expect(kpi.account(state)).toEqual({ counted: 1, pending: 1, excluded: { cancelled: 2 } });
    expect(explain(kpi, own)).toEqual({ counted: ['h'], pending: ['r'], excluded: { cancelled: ['c', 'd'] } });
  });

  test('explain puts each ticket under what became of its promises', () => {
    expect(explain(slaAttainment, rows, { policies: [urgent, normal], asOf: at(10) })).toEqual({
      counted: ['u', 'n'],
      pending: ['r'],
      excluded: { no_policy: ['l'], created_after_as_of: ['x'], spam: ['s'] },
    });
  });

  test('what is overdue counts as missed in value and bounds', () => {
    const open = [at(0), at(1), at(9)].map((createdAt) => ticket({ createdAt, status: 'open' }));
    const kept = ticket({ status: 'solved', solvedAt: at(1) });
    const policies = [{ metric: 'resolution', target: at(4) }] as const;
    const result = slaAttainment([...open, kept], { policies, asOf: at(10) });
    expect(result).toMatchObject({ value: 1 / 3, hit: 1, missed: 0, overdue: 2, running: 1 });
    expect(result.bounds).toEqual({ lower: 0.25, upper: 0.5 });
  });

  test('nothing decided gives null, and bounds from 0 to 1 while something runs', () => {
    const result = slaAttainment([rows[3] as TicketRow], { policies: [normal], asOf: at(10) });
    expect(result).toMatchObject({ value: null, bounds: { lower: 0, upper: 1 } });
    expect(slaAttainment([], { policies: [normal], asOf: 0 })).toMatchObject({
      ...{ value: null, bounds: { lower: null, upper: null }, pending: 0, excluded: {} },
    });
  });

  test('what happens at the very instant of asOf has happened', () => {
    const policy = { metric: 'first_response', target: at(4) } as const;
    expect(counts(ticket({ status: 'open', createdAt: at(10) }), policy, at(10))).toEqual(only('running'));
    const solved = ticket({ status: 'solved', createdAt: at(7), solvedAt: at(10) });
    expect(counts(solved, policy, at(10))).toEqual(only('cancelled'));
    expect(counts(solved, policy, at(10) - 1)).toEqual(only('running'));
  });

  test('a condition holds where all its fields do', () => {
    const when = { channel: ['email', 'chat'], priority: 'high' };
    const policies = [{ metric: 'first_response', target: at(4), when }] as const;
    const rows = [
      ticket({ channel: 'chat', priority: 'high' }),
      ticket({ channel: 'chat', priority: 'low' }),
      ticket({ channel: 'phone', priority: 'high' }),
      ticket(),
    ];
    expect(slaAttainment(rows, { policies, asOf: at(10) })).toMatchObject({ overdue: 1, excluded: { no_policy: 3 } });
  });

  test.each([[5], ['chat'], [null], [true]])('a condition is no %j', (when) => {
    const policies = [{ metric: 'first_response', target: at(4), when: when as never }] as const;
    expect(codeOf(() => slaAttainment([], { policies, asOf: at(10) }))).toBe('invalid_option');
  });

  test('turns that were open when a ticket was solved at nobody knows when: no_solved_at', () => {
    const row = ticket({ status: 'solved', interactions: [reply(1), ask(2)] });
    const again = ticket({ status: 'solved', interactions: [reply(1), ask(2), reply(3), ask(4)] });
    const answered = ticket({ status: 'solved', interactions: [reply(1), ask(2), reply(3)] });
    const policies = [{ metric: 'next_response', target: at(4) }] as const;
    expect(slaAttainment([row, again], { policies, asOf: at(10) })).toMatchObject({
      value: null,
      excluded: { no_solved_at: 2 },
    });
    expect(slaAttainment([answered], { policies, asOf: at(10) })).toMatchObject({ value: 1, hit: 1, excluded: {} });
  });

  test('faults are left out by reason', () => {
    const faulty = [
      ...[broken('createdAt', 'x'), broken('status', 'done'), broken('solvedAt', 'x', { status: 'solved' })],
      ...[broken('firstRespondedAt', 'x'), ticket({ createdAt: 9, firstRespondedAt: 5 })],
    ];
    const policies = [{ metric: 'first_response', target: 5 }] as const;
    expect(slaAttainment(faulty, { policies, asOf: at(9) }).excluded).toEqual({
      ...{ invalid_instant: 3, negative_duration: 1, unknown_status: 1 },
    });
  });

  test.each([
    ['no policies', { policies: [], asOf: 0 }, 'invalid_option'],
    ['no asOf', { policies: [urgent] }, 'missing_option'],
    ['no target', { policies: [{ metric: 'resolution' }], asOf: 0 }, 'invalid_policy'],
    ["'due_at' for a reply", { policies: [{ metric: 'first_response', target: 'due_at' }], asOf: 0 }, 'invalid_policy'],
    ['no metric', { policies: [{ target: 5 }], asOf: 0 }, 'invalid_policy'],
    ['a name that is no text', { policies: [{ ...urgent, name: 5 }], asOf: 0 }, 'invalid_option'],
    ['a clock that is none', { policies: [{ ...urgent, clock: 5 }], asOf: 0 }, 'invalid_option'],
    ['a negative target', { policies: [{ metric: 'resolution', target: -1 }], asOf: 0 }, 'invalid_option'],
    ['a typo', { policies: [{ metrik: 'resolution', target: 1 }], asOf: 0 }, 'unknown_option'],
    ['no policy at all', { policies: [null], asOf: 0 }, 'invalid_options'],
  ])('%s is refused before any row is read', (_, options, code) => {
    const rowsNeverRead = { [Symbol.iterator]: () => Promise.reject() } as never;
    expect(codeOf(() => slaAttainment(rowsNeverRead, options as never))).toBe(code);
  });

  test('E12: a misspelt key of a policy names its place and the nearest', () => {
    const policies = [urgent, { metric: 'resolution', targt: 1 }] as never;
    expect(messageOf(() => slaAttainment([], { policies, asOf: 0 }))).toBe(
      'slaAttainment: options.policies[1]: options.targt: expected one of name, metric, target, clock, when, got "targt" (did you mean \'target\'?)',
    );
  });
});

describe('slaAttainment leaves out what cannot be told, by its reason', () => {
  const excluded = (row: TicketRow, policy: SlaPolicy) => {
    const { excluded: own, ...others } = slaAttainment([row], { policies: [policy], asOf: at(100) });
    expect([others.hit, others.missed, others.overdue, others.running]).toEqual([0, 0, 0, 0]);
    return own;
  };
  const undated = { status: 'solved' } as const;
  const later = { metric: 'next_response', target: at(1) } as const;
  const faulty = { ...reply(1), at: 'soon' } as never;

  test('a message without an instant', () => {
    const row = ticket({ status: 'open', interactions: [ask(0), faulty] });
    expect(excluded(row, later)).toEqual({ invalid_instant: 1 });
    expect(excluded(row, { metric: 'first_response', target: at(1) })).toEqual({ invalid_instant: 1 });
  });

  test.each([
    [broken('firstRespondedAt', 'now', { interactions: [] }), 'firstRespondedAt: expected an instant, got "now"'],
    [broken('interactions', [faulty]), 'interactions: expected an instant, got an array of 1'],
    [
      broken('firstRespondedAt', 9, { createdAt: 10 }),
      'firstRespondedAt: expected an instant not before createdAt, got 9',
    ],
  ])('strict names the field that decided about the first reply: %#', (row, expected) => {
    const policies = [{ metric: 'first_response', target: at(1) }] as const;
    expect(messageOf(() => slaAttainment([row], { policies, asOf: at(100), strict: true }))).toBe(
      `slaAttainment: ticket "A-17": ${expected}`,
    );
  });

  test('a wait that ended with a solving of which nobody knows when', () => {
    const waiting = ticket({ ...undated, interactions: [reply(1), ask(2)] });
    expect(excluded(waiting, later)).toEqual({ no_solved_at: 1 });
    const answered = ticket({ ...undated, interactions: [reply(1), ask(2), reply(2.5)] });
    expect(counts(answered, later, at(100))).toEqual(only('hit'));
  });

  test('a solving before the creation', () => {
    const row = ticket({ status: 'solved', createdAt: at(5), solvedAt: at(4) });
    expect(excluded(row, { metric: 'resolution', target: at(1) })).toEqual({ negative_duration: 1 });
  });
});

test('a ticket that came solved has spent no time of its budget', () => {
  const history = [{ at: at(4), kind: 'status', from: 'solved', to: 'closed' }] as const;
  const row = ticket({ status: 'closed', history });
  expect(counts(row, { metric: 'agent_work', target: at(1) }, at(100))).toEqual(only('hit'));
});
