import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  escalationRate,
  firstContactResolution,
  firstResponseTime,
  minutes,
  reopenRate,
  resolutionRate,
  resolutionTime,
  responseTime,
  ticketBacklog,
  ticketVolume,
  timeToAssignment,
  touches,
  transferRate,
} from '../../../src/index.ts';
import type { Message } from '../../../src/model/interaction.ts';
import type { Ticket, TicketEvent, TicketStatus } from '../../../src/model/ticket.ts';

/** The desk as help desks export it: records that grow. The library knows nothing else of what happened. */
interface Desk {
  tickets: {
    ticket: Ticket;
    messages: Message[];
    history: TicketEvent[];
  }[];
}

/** What an attentive clerk writes down on paper while it happens, in figures; no event is kept. */
interface Sheet {
  readonly createdAt: number;
  readonly byCustomer: boolean;
  status: TicketStatus;
  /** The customer's question that nobody answered yet. */
  askedAt: number | null;
  turns: number[];
  replies: number;
  firstReply: number | null;
  openSince: number | null;
  openBefore: number;
  longest: number;
  firstSolve: number | null;
  lastSolve: number | null;
  lastCycle: number;
  reopens: number;
  agent: string | null;
  assignedAt: number | null;
  wasMoved: boolean;
  escalated: boolean;
  merged: boolean;
}

interface Paper {
  now: number;
  sheets: Sheet[];
  /** How many were open at the end of each moment that is over. */
  nights: { at: number; open: number; received: number }[];
}

const isDone = (status: TicketStatus): boolean => status === 'solved' || status === 'closed';
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : sum(values) / values.length);
const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

type Command = fc.Command<Paper, Desk>;

/** Something that happens to one of the tickets, whichever the number falls on. */
function toOne(
  which: number,
  name: string,
  happen: (sheet: Sheet, now: number, own: Desk['tickets'][number]) => void,
): Command {
  return {
    check: ({ sheets }) => sheets.length > 0 && sheets[which % sheets.length]?.merged === false,
    run({ sheets, now }, { tickets }) {
      const place = which % sheets.length;
      happen(sheets[place] as Sheet, now, tickets[place] as Desk['tickets'][number]);
    },
    toString: () => `${name} ${which}`,
  };
}

const wait = (length: number): Command => ({
  check: () => true,
  run(paper) {
    const here = paper.sheets.filter(({ merged }) => !merged);
    const open = here.filter(({ status }) => !isDone(status)).length;
    paper.nights.push({ at: paper.now, open, received: here.length });
    paper.now += minutes(length);
  },
  toString: () => `wait ${length}`,
});

const create = (byCustomer: boolean): Command => ({
  check: ({ sheets }) => sheets.length < 6,
  run({ sheets, now }, { tickets }) {
    const id = `T-${tickets.length}`;
    const author = byCustomer ? ({ role: 'customer' } as const) : ({ role: 'agent', id: 'ann' } as const);
    const origin = byCustomer ? {} : ({ origin: 'manual' } as const);
    const first: Message = { ...message(id, now, author, 'public', 0), ...origin };
    const createdBy = byCustomer ? 'customer' : 'agent';
    const ticket: Ticket = { id, createdAt: now, status: 'new', channel: 'email', createdBy };
    tickets.push({ ticket, messages: [first], history: [] });
    sheets.push({
      ...{ createdAt: now, byCustomer, status: 'new', askedAt: byCustomer ? now : null, turns: [] },
      ...{ replies: byCustomer ? 0 : 1, firstReply: null, openSince: now, openBefore: 0, longest: 0 },
      ...{ firstSolve: null, lastSolve: null, lastCycle: 0, reopens: 0 },
      ...{ agent: null, assignedAt: null, wasMoved: false, escalated: false, merged: false },
    });
  },
  toString: () => `create by ${byCustomer ? 'customer' : 'agent'}`,
});

const ask = (which: number): Command =>
  toOne(which, 'customer writes to', (sheet, now, { ticket, messages }) => {
    messages.push(message(ticket.id, now, { role: 'customer' }, 'public', messages.length));
    sheet.askedAt ??= now;
  });

const reply = (which: number, origin: 'manual' | 'macro'): Command =>
  toOne(which, `${origin} reply to`, (sheet, now, { ticket, messages }) => {
    messages.push({ ...message(ticket.id, now, { role: 'agent', id: 'ann' }, 'public', messages.length), origin });
    if (sheet.askedAt !== null) sheet.turns.push(now - sheet.askedAt);
    sheet.askedAt = null;
    sheet.firstReply ??= now - sheet.createdAt;
    sheet.replies++;
  });

/** What is no reply of a person to the customer. */
const murmur = (which: number, kind: 'note' | 'bot' | 'auto_reply' | 'campaign'): Command =>
  toOne(which, `${kind} on`, (_, now, { ticket, messages }) => {
    const author = kind === 'bot' ? ({ role: 'bot' } as const) : ({ role: 'agent', id: 'bo' } as const);
    const own = message(ticket.id, now, author, kind === 'note' ? 'private' : 'public', messages.length);
    messages.push(kind === 'auto_reply' || kind === 'campaign' ? { ...own, origin: kind } : own);
  });

const setStatus = (which: number, to: TicketStatus): Command =>
  toOne(which, `${to}:`, (sheet, now, { history }) => {
    if (sheet.status === to) return;
    history.push({ at: now, kind: 'status', from: sheet.status, to });
    if (!isDone(sheet.status) && isDone(to)) {
      const cycle = now - (sheet.openSince ?? now);
      sheet.openBefore += cycle;
      sheet.longest = Math.max(sheet.longest, cycle);
      sheet.lastCycle = cycle;
      sheet.firstSolve ??= now;
      sheet.lastSolve = now;
      sheet.openSince = null;
    } else if (isDone(sheet.status) && !isDone(to)) {
      sheet.reopens++;
      sheet.openSince = now;
    }
    sheet.status = to;
  });

const assign = (which: number, agent: string): Command =>
  toOne(which, `${agent} takes`, (sheet, now, { history }) => {
    history.push({ at: now, kind: 'assignment', from: sheet.agent, to: agent });
    if (sheet.agent !== null && sheet.agent !== agent) sheet.wasMoved = true;
    sheet.assignedAt ??= now - sheet.createdAt;
    sheet.agent = agent;
  });

const escalate = (which: number): Command =>
  toOne(which, 'escalate', (sheet, now, { history }) => {
    history.push({ at: now, kind: 'escalation', to: 'second level' });
    sheet.escalated = true;
  });

const merge = (which: number): Command =>
  toOne(which, 'merge', (sheet, now, own) => {
    own.ticket = { ...own.ticket, excluded: 'merged', closedAt: now };
    sheet.merged = true;
  });

const look: Command = { check: () => true, run: compare, toString: () => 'look' };

function message(
  ticketId: string,
  at: number,
  author: Message['author'],
  visibility: Message['visibility'],
  number: number,
): Message {
  return { kind: 'message', id: `${ticketId}-${number}`, ticketId, at, author, visibility };
}

/** The figures of the records beside those of the paper. */
function compare({ now, sheets, nights }: Paper, { tickets }: Desk): void {
  const rows = tickets.map(({ ticket, messages, history }, place): Ticket => {
    const { status = 'new', agent = null } = sheets[place] ?? {};
    return { ...ticket, status, agentId: agent, interactions: [...messages], history: [...history] };
  });
  const real = sheets.filter(({ merged }) => !merged);
  const done = real.filter(({ status }) => isDone(status));
  const merged = sheets.length - real.length;
  const without = merged === 0 ? {} : { merged };
  const isSheet = (values: readonly number[], pending: number) => ({
    count: values.length,
    value: mean(values),
    pending,
  });

  expect(ticketVolume(rows)).toMatchObject({ value: real.length, excluded: without });
  expect(resolutionRate(rows)).toMatchObject({ numerator: done.length, denominator: real.length });

  const asked = real.filter(({ byCustomer }) => byCustomer);
  const waits = asked.flatMap(({ firstReply }) => firstReply ?? []);
  const silent = asked.filter(({ firstReply }) => firstReply === null);
  const waiting = silent.filter(({ status }) => !isDone(status)).length;
  const first = firstResponseTime(rows);
  expect(first).toMatchObject(isSheet(waits, waiting));
  expect(first.excluded['no_agent_reply'] ?? 0).toBe(silent.length - waiting);
  expect(first.excluded['agent_started'] ?? 0).toBe(real.length - asked.length);
  const turns = real.flatMap((sheet) => sheet.turns);
  expect(responseTime(rows)).toMatchObject({
    count: turns.length,
    value: mean(turns),
    total: turns.length === 0 ? null : sum(turns),
  });

  // Without a change of status a ticket has no cycles of its own; solved ones all have one.
  const cycles = {
    full: done.map(({ lastSolve, createdAt }) => (lastSolve ?? 0) - createdAt),
    first: done.map(({ firstSolve, createdAt }) => (firstSolve ?? 0) - createdAt),
    last: done.map(({ lastCycle }) => lastCycle),
    all: done.map(({ openBefore }) => openBefore),
    largest: done.map(({ longest }) => longest),
  } as const;
  for (const [cycle, lengths] of Object.entries(cycles)) {
    const found = resolutionTime(rows, { cycle: cycle as keyof typeof cycles });
    expect({ cycle, ...found }).toMatchObject({ cycle, ...isSheet(lengths, real.length - done.length) });
  }

  const everSolved = real.filter(({ lastSolve }) => lastSolve !== null);
  const back = everSolved.filter(({ reopens }) => reopens > 0);
  expect(reopenRate(rows)).toMatchObject({
    ...{ numerator: back.length, denominator: everSolved.length, reopens: sum(real.map(({ reopens }) => reopens)) },
  });
  const good = done.filter(({ replies, reopens }) => replies === 1 && reopens === 0).length;
  expect(firstContactResolution(rows).value).toBe(share(good, done.length));
  const touched = (least: number, most: number) =>
    done.filter(({ replies }) => replies >= least && replies <= most).length;
  expect(touches(rows)).toMatchObject({
    ...{ value: done.length, zero: touched(0, 0), one: touched(1, 1), two: touched(2, 2), multi: touched(3, 1e9) },
  });

  expect(escalationRate(rows).value).toBe(share(real.filter(({ escalated }) => escalated).length, real.length));
  const held = real.filter(({ assignedAt }) => assignedAt !== null);
  expect(transferRate(rows)).toMatchObject({
    ...{ numerator: held.filter(({ wasMoved }) => wasMoved).length, denominator: held.length },
  });
  expect(timeToAssignment(rows)).toMatchObject({ value: mean(held.map(({ assignedAt }) => assignedAt ?? 0)) });

  const open = real.filter(({ status }) => !isDone(status));
  const backlog = ticketBacklog(rows, { asOf: now });
  expect(backlog.value).toBe(open.length);
  expect(backlog.ages).toMatchObject({ value: mean(open.map(({ createdAt }) => now - createdAt)) });
  // What happened later changes nothing of what was then.
  for (const night of nights.slice(-4)) {
    const then = ticketBacklog(rows, { asOf: night.at });
    expect({ at: night.at, value: then.value, received: then.received }).toEqual({
      ...{ at: night.at, value: night.open, received: night.received },
    });
  }
}

const which = fc.nat(5);
const statuses = fc.constantFrom<TicketStatus>('open', 'pending', 'on_hold', 'solved', 'solved', 'closed', 'open');
const commands = fc.commands(
  [
    fc.integer({ min: 1, max: 90 }).map(wait),
    fc.boolean().map(create),
    which.map(ask),
    fc.tuple(which, fc.constantFrom('manual' as const, 'macro' as const)).map(([own, origin]) => reply(own, origin)),
    fc
      .tuple(which, fc.constantFrom('note' as const, 'bot' as const, 'auto_reply' as const, 'campaign' as const))
      .map(([own, kind]) => murmur(own, kind)),
    fc.tuple(which, statuses).map(([own, to]) => setStatus(own, to)),
    fc.tuple(which, statuses).map(([own, to]) => setStatus(own, to)),
    fc.tuple(which, fc.constantFrom('ann', 'bob', 'cem')).map(([own, agent]) => assign(own, agent)),
    which.map(escalate),
    which.map(merge),
    fc.constant(look),
  ],
  { maxCommands: 100, size: 'max' },
);

describe('the life of tickets, whatever happens to them,', () => {
  test('gives the figures that were written down on the way', () => {
    fc.assert(
      fc.property(commands, (steps) => {
        const paper: Paper = { now: Date.UTC(2026, 0, 5, 8), sheets: [], nights: [] };
        const desk: Desk = { tickets: [] };
        fc.modelRun(() => ({ model: paper, real: desk }), steps);
        compare(paper, desk);
      }),
      { numRuns: 200, seed: 2026 },
    );
  });
});
