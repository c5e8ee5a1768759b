import fc, { type Arbitrary } from 'fast-check';
import type { Call, Chat, Interaction, Message } from '../../src/model/interaction.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import { hours } from '../../src/time/duration.ts';

const channel = fc.constantFrom('email', 'phone', 'chat', 'web');
/** Few instants, so that many coincide. */
const instant = fc.nat(20).map((step) => hours(step * 12));
const customer = fc.constantFrom('a', 'b', '__proto__');
const nobody = fc.option(customer, { freq: 8 });
const optionalTicket = fc.option(
  fc.nat(11).map((number) => `T-${number}`),
  { freq: 2 },
);

const call: Arbitrary<Call> = fc.record({
  kind: fc.constant('call' as const),
  id: fc.nat(30).map((number) => `L-${number}`),
  direction: fc.constantFrom('inbound', 'inbound', 'outbound'),
  queuedAt: instant,
  endedAt: instant,
  outcome: fc.constantFrom('answered', 'answered', 'abandoned', 'voicemail'),
  ticketId: optionalTicket,
  customerId: nobody,
});

const chat: Arbitrary<Chat> = fc.record({
  kind: fc.constant('chat' as const),
  id: fc.nat(30).map((number) => `H-${number}`),
  requestedAt: instant,
  endedAt: instant,
  outcome: fc.constantFrom('completed', 'completed', 'missed'),
  ticketId: optionalTicket,
  customerId: nobody,
});

const message: Arbitrary<Message> = fc.record({
  kind: fc.constant('message' as const),
  id: fc.nat(99).map((number) => `M-${number}`),
  ticketId: fc.nat(11).map((number) => `T-${number}`),
  at: instant,
  author: fc.record({ role: fc.constantFrom('customer', 'agent', 'bot') }),
  visibility: fc.constantFrom('public', 'public', 'internal'),
  channel: fc.option(channel, { freq: 1 }),
});

/** Messages, calls and chats of a few customers and tickets. */
export const talk: Arbitrary<Interaction> = fc.oneof(call, chat, message, message);

/** Tickets of a few customers, with changes of channel, solved or not, some left out, some with talk of their own. */
export const request: Arbitrary<TicketRow> = fc
  .record({
    // Some exports give no id.
    id: fc.nat(15).map((number) => (number < 12 ? `T-${number}` : (null as never))),
    createdAt: instant,
    channel,
    customerId: nobody,
    status: fc.constantFrom('solved', 'solved', 'closed', 'open'),
    solvedAt: fc.option(instant, { freq: 2 }),
    type: fc.option(fc.constantFrom('billing', 'login'), { freq: 2 }),
    excluded: fc.option(fc.constantFrom('merged', 'spam'), { freq: 1 }),
    moves: fc.array(fc.record({ at: instant, to: channel }), { maxLength: 2 }),
    interactions: fc.option(fc.array(message, { maxLength: 3 }), { freq: 1 }),
  })
  .map(({ moves, excluded, solvedAt, interactions, ...own }) => ({
    ...own,
    excluded: moves.length === 0 ? excluded : null,
    solvedAt: own.status === 'open' ? null : solvedAt,
    ...(interactions === null ? {} : { interactions }),
    history: moves.map((move) => ({ ...move, kind: 'channel' as const, from: own.channel })),
  }));

/** The same records, some of them faulty. */
export const faulty = <Row extends object>(row: Arbitrary<Row>): Arbitrary<Row> => {
  const fields = ['createdAt', 'queuedAt', 'requestedAt', 'at', 'channel', 'status', 'outcome', 'customerId', 'id'];
  const spoilt = fc
    .tuple(row, fc.constantFrom(...fields), fc.constantFrom<unknown>(null, '', Number.NaN, {}, 'odd', 7))
    .map(([own, field, value]): Row => (field in own ? { ...own, [field]: value } : own));
  const foreign = fc.constantFrom<unknown>(null, 'a text', []).map((own) => own as Row);
  return fc.oneof({ weight: 12, arbitrary: row }, { weight: 3, arbitrary: spoilt }, { weight: 1, arbitrary: foreign });
};
