import { describe, expect, test } from 'vitest';
import { runAll } from '../../../src/fold/bulk/runAll.ts';
import { channelEscalationRate } from '../../../src/index.ts';
import type { Message } from '../../../src/model/interaction.ts';
import type { TicketEvent, TicketRow } from '../../../src/model/ticket.ts';
import { deepFreeze } from '../../../src/testing/index.ts';
import { broken, codeOf, message, ticket } from '../records.ts';

function moves(...steps: readonly (readonly [from: string | null, to: string | null])[]): TicketEvent[] {
  return steps.map(([from, to], index) => ({ at: index, kind: 'channel', from, to }));
}

const email = (fields: Partial<TicketRow> = {}): TicketRow => ticket({ channel: 'email', status: 'open', ...fields });

describe('channelEscalationRate', () => {
  test('e-mails that end in a call ÷ e-mails, and those solved where they came in', () => {
    const rows = deepFreeze([
      email({ status: 'solved' }),
      email({ history: moves(['email', 'phone']), channel: 'phone', status: 'solved' }),
      ...[email({ status: 'closed', history: moves(['email', 'chat']) }), email()],
      ticket({ channel: 'chat', status: 'solved' }),
    ]);
    expect(channelEscalationRate(rows)).toEqual({
      ...{ value: 0.25, numerator: 1, denominator: 4, pending: 0, excluded: { other_channel: 1 } },
      ...{ solvedInChannel: 2, solvedInChannelRate: 0.5 },
    });
  });

  test('a ticket came in by the channel before its first change, not by the one it has now', () => {
    const rows = [
      email({ channel: 'phone', history: moves(['email', 'phone']) }),
      email({ channel: 'email', history: moves(['phone', 'email']) }),
    ];
    expect(channelEscalationRate(rows)).toMatchObject({ value: 1, denominator: 1, excluded: { other_channel: 1 } });
  });

  test('there and back is moved', () => {
    expect(channelEscalationRate([email({ history: moves(['email', 'phone'], ['phone', 'email']) })]).value).toBe(1);
  });

  test("to: 'any' is any other channel; taking the channel away is none", () => {
    const rows = [email({ history: moves(['email', 'chat']) }), email({ history: moves(['email', null]) })];
    expect(channelEscalationRate(rows, { to: 'any' }).value).toBe(0.5);
    expect(channelEscalationRate(rows, { to: 'chat' }).value).toBe(0.5);
    expect(channelEscalationRate(rows).value).toBe(0);
  });

  test("to: 'any' is not the channel it came in by, taken away and given back", () => {
    const rows = [
      email({ history: moves(['email', null], [null, 'email']) }),
      email({ history: moves(['email', 'email']) }),
    ];
    expect(channelEscalationRate(rows, { to: 'any' })).toMatchObject({ value: 0, denominator: 2 });
  });

  test("to: 'private' is a private message; an internal note is none", () => {
    const social = { channel: 'social', status: 'solved' } as const;
    const rows = [
      ticket({ ...social, interactions: [message(0, 'customer'), message(5, 'agent', { visibility: 'private' })] }),
      ticket({ ...social, interactions: [message(0, 'customer'), message(5, 'agent', { visibility: 'internal' })] }),
      ...[ticket({ ...social, interactions: [] }), ticket(social)],
    ];
    expect(channelEscalationRate(rows, { from: 'social', to: 'private' })).toMatchObject({
      ...{ value: 0.25, solvedInChannel: 3, solvedInChannelRate: 0.75 },
    });
  });

  test('one private message among others is enough; who has none, and what is no message, has not moved', () => {
    const by = (...interactions: Message[]) =>
      channelEscalationRate([ticket({ channel: 'social', status: 'open', interactions })], {
        ...{ from: 'social', to: 'private' },
      }).value;
    const hidden = message(5, 'agent', { visibility: 'private' });
    expect(by(message(0, 'customer'), hidden, message(9, 'agent'))).toBe(1);
    expect(by()).toBe(0);
    expect(by({ ...hidden, kind: 'chat' as never })).toBe(0);
  });

  test('who can read a message matters only where private ones are asked for', () => {
    const odd = message(5, 'agent', { visibility: 'hidden' as never });
    const rows = [email({ interactions: [odd] })];
    expect(channelEscalationRate(rows)).toMatchObject({ denominator: 1, excluded: {} });
    expect(channelEscalationRate(rows, { to: 'private' }).excluded).toEqual({ unknown_visibility: 1 });
  });

  test('many rows at once: also a private message of the platform itself is one', () => {
    const of = (visibility: 'private' | 'internal') =>
      email({ interactions: [message(1, 'system', { visibility }), message(5, 'agent')] });
    const rows = Array.from({ length: 100 }, (_, index) => of(index % 4 === 0 ? 'private' : 'internal'));
    expect(runAll(channelEscalationRate.with({ to: 'private' }), rows, 'here').result).toMatchObject({ value: 0.25 });
  });

  test('a moved ticket that came back and was solved is moved, not solved in its channel', () => {
    const row = email({ status: 'solved', history: moves(['email', 'phone'], ['phone', 'email']) });
    expect(channelEscalationRate([row])).toMatchObject({ value: 1, solvedInChannel: 0 });
  });

  test('D17, D10: no real requests and unknown statuses are left out', () => {
    const rows = [email({ excluded: 'spam' }), broken('status', 'Gelöst', { channel: 'email' }), ticket({})];
    expect(channelEscalationRate(rows)).toMatchObject({
      ...{ value: null, solvedInChannelRate: null },
      excluded: { other_channel: 1, spam: 1, unknown_status: 1 },
    });
    expect(codeOf(() => channelEscalationRate(rows, { strict: true }))).toBe('unknown_status');
  });

  test('E12: options are checked', () => {
    expect(codeOf(() => channelEscalationRate([], { from: '' }))).toBe('invalid_option');
    expect(codeOf(() => channelEscalationRate([], { channel: 'email' } as object))).toBe('unknown_option');
  });
});
