import { describe, expect, it } from 'vitest';
import { createParser, createSchema } from '../../src/schema/index.ts';
import { isPlainActivity } from '../../src/schema/plain/isPlainActivity.ts';
import { isPlainInteraction } from '../../src/schema/plain/isPlainInteraction.ts';
import { isPlainSurvey } from '../../src/schema/plain/isPlainSurvey.ts';
import { isPlainTicket } from '../../src/schema/plain/isPlainTicket.ts';
import { EARLIEST } from '../../src/schema/readers/rules.ts';
import { examples, MS } from './examples.ts';

type Row = Record<string | number, unknown>;

const call = {
  ...{ kind: 'call', id: '1', direction: 'inbound', queuedAt: MS, answeredAt: MS, endedAt: MS, outcome: 'answered' },
  ...{ ticketId: '2', customerId: '3', agentId: '4', queue: 'a', talk: 1.5, hold: 0, wrapUp: 2, transfers: 1 },
};
const chat = {
  ...{ kind: 'chat', id: '1', requestedAt: MS, offeredAt: MS, acceptedAt: MS, endedAt: MS, outcome: 'declined' },
  ...{ ticketId: '2', customerId: '3', agentId: '4', wrapUp: 2 },
};
const history = [
  { kind: 'status', at: MS, from: 'new', to: 'open' },
  { kind: 'priority', at: MS, from: 'low', to: 'high' },
  { kind: 'channel', at: MS, from: 'email', to: 'phone' },
  { kind: 'assignment', at: MS, from: 'a', to: 'b' },
  { kind: 'team', at: MS, from: 'a', to: 'b' },
  { kind: 'escalation', at: MS, from: '1', to: '2' },
];
const message = examples.interactions[1] as Row;
const ticket = { ...(examples.tickets[1] as Row), history, interactions: [message, call, chat] };

const wrong: readonly unknown[] = [
  ...[undefined, null, '', ' ', 'x', 'status', 'solved', 'constructor', '5', 5, -5, 1.5, -1.5, 0, 2 ** 53],
  ...[1.7e9, 1.7e15, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true, 5n, Symbol('x')],
  ...['2024-03-01T11:00:00Z', new Date(MS), [], {}, [null], [{}], ['x'], { min: 1, max: 5 }, { role: 'agent' }],
];

const cases = [
  ['tickets', ticket, isPlainTicket],
  ['tickets', { id: '1', createdAt: MS, status: 'open', channel: 'email', agentId: '2' }, isPlainTicket],
  ['interactions', message, isPlainInteraction],
  ['interactions', call, isPlainInteraction],
  ['interactions', chat, isPlainInteraction],
  ['surveys', examples.surveys[1] as Row, isPlainSurvey],
  ['activities', examples.activities[1] as Row, isPlainActivity],
] as const;

/** The row with each of its fields, at every depth, replaced by each value in turn, left out, or joined by a stranger. */
function* variations(row: Row, values: readonly unknown[]): Generator<unknown> {
  if (!Array.isArray(row)) yield { ...row, stranger: 1 };
  for (const key of Object.keys(row)) {
    const put = (value: unknown): unknown =>
      Array.isArray(row) ? row.map((item, index) => (String(index) === key ? value : item)) : { ...row, [key]: value };
    for (const value of values) yield put(value);
    if (!Array.isArray(row)) yield Object.fromEntries(Object.entries(row).filter(([name]) => name !== key));
    const inner = row[key];
    if (typeof inner === 'object' && inner !== null)
      for (const value of variations(inner as Row, values)) yield put(value);
  }
}

describe('every field with every wrong value', () => {
  it.each(cases)(
    '%s %#: the guard accepts exactly what the reader leaves as it is, and zod gives that back',
    (...one) => {
      const [name, example, isPlain] = one;
      const schema = createSchema(name);
      // The option that turns guards off and, with no unusual channel about, changes nothing else.
      const reader = createParser(name, { normalize: true });
      expect(isPlain(example, EARLIEST)).toBe(true);
      let refused = 0;
      for (const row of variations(example, wrong)) {
        const read = reader.parseRow(row);
        const accepted = isPlain(row, EARLIEST);
        expect(accepted).toBe(read.ok && read.record === row);
        if (accepted) expect(schema.safeParse(row).data).toStrictEqual(row);
        else refused++;
      }
      expect(refused).toBeGreaterThan(100);
    },
  );
});
