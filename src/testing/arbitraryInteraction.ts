import { type Arbitrary, boolean, constant, constantFrom, double, nat, oneof, option, record } from 'fast-check';
import type { Call, Chat, Interaction, Message } from '../model/interaction.ts';
import { minutes, seconds } from '../time/duration.ts';
import { DESK_DAYS, DESK_OPENS_AT } from './arbitraryTicket.ts';
import { type FaultOptions, withFaults } from './withFaults.ts';

const place = {
  number: nat(9999),
  // Half of the contacts lie in one hour, so that some of an agent's are at once.
  start: oneof(nat(60), nat(DESK_DAYS * 24 * 60)),
  ticket: option(nat(9)),
  customer: nat(5),
  agent: constantFrom('ada', 'bo', 'cem'),
};
const wait = oneof(constant(0), nat(300));

const message: Arbitrary<Message> = record({
  ...place,
  role: constantFrom('customer', 'agent', 'bot', 'system'),
  visibility: constantFrom('public', 'public', 'private', 'internal'),
  origin: constantFrom('manual', 'macro', 'automation', 'campaign', 'auto_reply', 'imported', null),
  session: option(nat(3)),
  sentiment: option(double({ min: -1, max: 1, noNaN: true })),
}).map((own) => ({
  ...{ kind: 'message', id: `M-${own.number}`, ticketId: `T-${own.ticket ?? 0}`, origin: own.origin },
  ...{ at: DESK_OPENS_AT + minutes(own.start), author: { role: own.role, id: own.agent } },
  ...{ visibility: own.visibility, sentiment: own.sentiment },
  sessionId: own.session === null ? null : `X-${own.session}`,
}));

const call: Arbitrary<Call> = record({
  ...place,
  ...{ wait, talk: nat(1800), measured: boolean() },
  // Now and then longer than the call.
  hold: option(oneof(nat(120), nat(2400))),
  wrapUp: option(nat(120)),
  transfers: option(nat(2)),
  direction: constantFrom('inbound', 'inbound', 'outbound'),
  outcome: constantFrom('answered', 'answered', 'answered', 'abandoned', 'missed', 'voicemail', 'callback'),
  queue: constantFrom('sales', 'support', null),
}).map((own) => {
  const queuedAt = DESK_OPENS_AT + minutes(own.start);
  const answeredAt = own.outcome === 'answered' ? queuedAt + seconds(own.wait) : null;
  return {
    ...{ kind: 'call', id: `L-${own.number}`, direction: own.direction, queuedAt, answeredAt, outcome: own.outcome },
    ...{ customerId: `C-${own.customer}`, ticketId: own.ticket === null ? null : `T-${own.ticket}`, queue: own.queue },
    endedAt: answeredAt === null ? queuedAt + seconds(own.wait) : answeredAt + seconds(own.talk),
    agentId: answeredAt === null ? null : own.agent,
    talk: answeredAt === null || !own.measured ? null : seconds(own.talk),
    hold: own.hold === null ? null : seconds(own.hold),
    wrapUp: own.wrapUp === null ? null : seconds(own.wrapUp),
    transfers: own.transfers,
  };
});

const chat: Arbitrary<Chat> = record({
  ...place,
  ...{ wait, length: nat(3600), taken: boolean(), offered: boolean(), assigned: option(place.agent) },
  wrapUp: option(nat(120)),
  outcome: constantFrom('completed', 'completed', 'abandoned', 'missed', 'declined'),
}).map((own) => {
  const requestedAt = DESK_OPENS_AT + minutes(own.start);
  // A customer may leave before or after somebody took the chat.
  const taken = own.outcome === 'completed' || (own.outcome === 'abandoned' && own.taken);
  const acceptedAt = taken ? requestedAt + seconds(own.wait) : null;
  const offeredAt = taken || own.offered ? requestedAt : null;
  return {
    ...{ kind: 'chat', id: `H-${own.number}`, requestedAt, offeredAt, acceptedAt, outcome: own.outcome },
    ...{ customerId: `C-${own.customer}`, ticketId: own.ticket === null ? null : `T-${own.ticket}` },
    endedAt: (acceptedAt ?? requestedAt) + seconds(acceptedAt === null ? own.wait : own.length),
    agentId: acceptedAt === null ? null : own.assigned,
    wrapUp: own.wrapUp === null ? null : seconds(own.wrapUp),
  };
});

/**
 * Contacts of a desk: messages of customers, agents and bots, calls answered and not, chats accepted and not.
 *
 * With `faults` some rows are broken: texts or nothing for dates, unknown outcomes, rows that are no objects.
 *
 * @example
 * import { sample } from 'fast-check';
 * import { arbitraryInteraction } from 'support-kpis/testing';
 * sample(arbitraryInteraction({ kinds: ['call'] }), { numRuns: 2, seed: 1 }).every(({ kind }) => kind === 'call') // → true
 */
export function arbitraryInteraction(
  options: FaultOptions & { readonly kinds?: readonly Interaction['kind'][] } = {},
): Arbitrary<Interaction> {
  const { kinds = ['message', 'call', 'chat'] } = options;
  const each: Readonly<Record<Interaction['kind'], Arbitrary<Interaction>>> = { message, call, chat };
  const spoilt = [
    ...['at', 'queuedAt', 'answeredAt', 'endedAt', 'requestedAt', 'acceptedAt', 'outcome', 'direction', 'author'],
    ...['sentiment', 'talk', 'hold', 'wrapUp', 'transfers', 'agentId'],
  ];
  return withFaults(oneof(...kinds.map((kind) => each[kind])), spoilt, options);
}
