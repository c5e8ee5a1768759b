import { sample } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hours, minutes } from '../../src/index.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import { arbitraryTicket } from '../../src/testing/arbitraryTicket.ts';
import { type Step, storyOf } from '../../src/testing/ticketStory.ts';

const step = (kind: Step['kind'], more: Partial<Step> = {}): Step => ({
  ...{ after: 1, kind, status: 'open', who: 'ada' },
  ...more,
});

describe('storyOf', () => {
  test('tells steps as changes, each from what was there before, with the time that went by between them', () => {
    const steps = [
      ...[step('status'), step('status'), step('status', { status: 'solved', after: 60 })],
      ...[step('assignment'), step('assignment', { who: 'bo' }), step('team', { who: 'cem' }), step('team')],
      ...[step('escalation'), step('escalation'), step('escalation')],
    ];
    const { history, messages, ...end } = storyOf('T-1', hours(10), steps);
    expect(messages).toEqual([]);
    expect(history.map((own) => [(Number(own.at) - hours(10)) / minutes(1), { ...own, at: null }])).toEqual([
      [1, { at: null, kind: 'status', from: 'new', to: 'open' }],
      [62, { at: null, kind: 'status', from: 'open', to: 'solved' }],
      [63, { at: null, kind: 'assignment', from: null, to: 'ada' }],
      [64, { at: null, kind: 'assignment', from: 'ada', to: 'bo' }],
      [65, { at: null, kind: 'team', from: null, to: 'cem' }],
      [66, { at: null, kind: 'team', from: 'cem', to: 'ada' }],
      [67, { at: null, kind: 'escalation', to: 'level_2' }],
      [68, { at: null, kind: 'escalation', to: 'level_3' }],
      [69, { at: null, kind: 'escalation', to: 'level_1' }],
    ]);
    expect(end).toEqual({ status: 'solved', agentId: 'bo', teamId: 'ada', end: hours(10) + minutes(69) });
  });

  test('tells who says what to whom', () => {
    const kinds = ['customer', 'agent', 'bot', 'note', 'auto_reply'] as const;
    const { history, messages } = storyOf(
      'T-1',
      0,
      kinds.map((kind) => step(kind)),
    );
    const ada = { role: 'agent', id: 'ada' };
    const own = (index: number) => ({ id: `T-1-${index}`, ticketId: 'T-1', kind: 'message', at: minutes(index + 1) });
    expect(history).toEqual([]);
    expect(messages).toEqual([
      { ...own(0), author: { role: 'customer' }, visibility: 'public' },
      { ...own(1), author: ada, visibility: 'public', origin: 'manual' },
      { ...own(2), author: { role: 'bot' }, visibility: 'public' },
      { ...own(3), author: ada, visibility: 'internal', origin: 'manual' },
      { ...own(4), author: ada, visibility: 'public', origin: 'auto_reply' },
    ]);
  });

  test('of nothing ends where it begins', () => {
    expect(storyOf('T-1', 5, [])).toEqual({
      ...{ history: [], messages: [], status: 'new', agentId: null, teamId: null, end: 5 },
    });
  });
});

describe('a generated ticket', () => {
  // Drawn by each test: what another one did notices no change of the code.
  const tickets = (): TicketRow[] => sample(arbitraryTicket(), { numRuns: 1000, seed: 3 });
  const whole = (): TicketRow[] => tickets().filter((row) => row.history && 'solvedAt' in row);
  const at = (value: unknown): number | null => ((value ?? null) === null ? null : Number(value));
  const fieldsOf = (row: TicketRow): string =>
    ['history', 'interactions', 'solvedAt', 'firstRespondedAt', 'reopens', 'agentId', 'teamId']
      .filter((name) => name in row)
      .join(' ');

  test('is known as a whole, by its history, by its fields, or hardly', () => {
    const counts = new Map<string, number>();
    for (const row of tickets()) counts.set(fieldsOf(row), (counts.get(fieldsOf(row)) ?? 0) + 1);
    expect([...counts].sort(([, left], [, right]) => right - left).map(([fields]) => fields)[0]).toBe(
      'history interactions solvedAt firstRespondedAt agentId teamId',
    );
    expect(new Set(counts.keys())).toEqual(
      new Set([
        ...['history interactions solvedAt firstRespondedAt agentId teamId', 'history interactions'],
        ...['solvedAt firstRespondedAt reopens agentId teamId', 'agentId teamId'],
      ]),
    );
  });

  test('has the dates that its history and its conversation tell', () => {
    expect(whole().length).toBeGreaterThan(300);
    for (const { status, history = [], interactions = [], ...row } of whole()) {
      const ends = (history ?? []).filter(({ kind, to }) => kind === 'status' && (to === 'solved' || to === 'closed'));
      const isSolved = status === 'solved' || status === 'closed';
      expect(at(row.solvedAt)).toBe(isSolved ? at(ends.at(-1)?.at) : null);
      const replies = (interactions ?? []).filter(
        (own) => own.kind === 'message' && own.author.role === 'agent' && own.visibility === 'public',
      );
      const first = replies.find((own) => own.kind === 'message' && own.origin === 'manual');
      expect(at(row.firstRespondedAt)).toBe(first?.kind === 'message' ? at(first.at) : null);
    }
  });

  test('is solved and replied to only by what its fields alone tell, too', () => {
    const known = tickets().filter((row) => 'reopens' in row);
    const isSolved = ({ status }: TicketRow): boolean => status === 'solved' || status === 'closed';
    expect(known.filter((row) => isSolved(row) !== (at(row.solvedAt) !== null))).toEqual([]);
    expect(new Set(known.map(({ reopens }) => reopens))).toEqual(new Set([null, 0, 1, 2, 3]));
  });

  test('is due up to 5,000 minutes after its creation, and closed when it is excluded', () => {
    const due = tickets().flatMap((row) => (at(row.dueAt) === null ? [] : [Number(row.dueAt) - Number(row.createdAt)]));
    expect(due.filter((own) => own < 0 || own > minutes(5000) || own % minutes(1) !== 0)).toEqual([]);
    expect(Math.max(...due)).toBeGreaterThan(minutes(4500));
    expect(due.length).toBeLessThan(tickets().length);
    expect(tickets().filter((row) => (at(row.closedAt) === null) !== (row.excluded === null))).toEqual([]);
    expect(
      tickets().filter((row) => at(row.closedAt) !== null && Number(row.closedAt) < Number(row.createdAt)),
    ).toEqual([]);
  });

  test('has all its dates as numbers, or all as Dates', () => {
    const kindsOf = (row: TicketRow): Set<string> =>
      new Set(
        [row.createdAt, row.dueAt, row.closedAt, row.solvedAt, row.firstRespondedAt].flatMap((own) =>
          own ? [typeof own] : [],
        ),
      );
    expect(tickets().filter((row) => kindsOf(row).size !== 1)).toEqual([]);
  });

  test.each([
    ['channel', ['email', 'phone', 'chat', 'social', 'web']],
    ['type', ['billing', 'login', null]],
    ['priority', ['low', 'normal', 'high', 'urgent', undefined]],
    ['createdBy', ['customer', 'agent', undefined]],
    ['excluded', [null, 'merged', 'spam', 'deleted', 'test']],
    ['resolvedBy', ['agent', 'automation', 'customer', null]],
    ['resolvedOnFirstContact', [null, true, false]],
    ['customerId', Array.from({ length: 6 }, (_, own) => `C-${own}`)],
    ['status', ['new', 'open', 'pending', 'on_hold', 'solved', 'closed']],
    ['agentId', ['ada', 'bo', 'cem', null, undefined]],
    ['teamId', ['ada', 'bo', 'cem', null, undefined]],
  ] as const)('holds all that a ticket may hold as %s', (field, expected) => {
    expect(new Set(tickets().map((row) => row[field]))).toEqual(new Set<unknown>(expected));
  });

  test('leaves out what it does not know of its priority and its author', () => {
    for (const field of ['priority', 'createdBy'] as const) {
      expect(tickets().filter((row) => field in row && row[field] === undefined)).toEqual([]);
    }
  });

  test('has up to twelve steps, each up to 900 minutes after the one before, and each tag once', () => {
    const steps = whole().map((row) => (row.history ?? []).length + (row.interactions ?? []).length);
    expect(Math.max(...steps)).toBeGreaterThan(9);
    expect(Math.max(...steps)).toBeLessThanOrEqual(12);
    const firsts = whole().flatMap(({ createdAt, interactions }) => {
      const [first] = interactions ?? [];
      return first?.kind === 'message' ? [Number(first.at) - Number(createdAt)] : [];
    });
    expect(Math.min(...firsts)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...firsts)).toBeLessThanOrEqual(12 * minutes(900));
    expect(tickets().filter(({ tags }) => new Set(tags ?? []).size !== (tags ?? []).length)).toEqual([]);
    expect(new Set(tickets().flatMap(({ tags }) => tags ?? ['none']))).toEqual(
      new Set(['vip', 'refund', '__proto__', 'constructor', 'none']),
    );
  });
});
