import type { Call, Chat, Interaction } from '../../../model/interaction.ts';
import { toInstant } from '../../../time/instant.ts';
import { bend, type QualityRule } from '../qualityRule.ts';

/** What is wrong with calls and chats. */
export const contactRules: readonly QualityRule<Interaction>[] = [
  {
    id: 'answered_without_instant',
    title: 'Calls answered and chats completed that do not say since when',
    severity: 'fault',
    collection: 'interactions',
    bends: [
      bend('speed_of_answer', 'either', 'their wait is left out'),
      bend('service_level', 'either', 'whether they were answered in time is not known'),
      bend('handle_time', 'either', 'their length is left out'),
    ],
    holds(contact) {
      if (contact.kind === 'call') return contact.outcome === 'answered' && (contact.answeredAt ?? null) === null;
      return contact.kind === 'chat' && contact.outcome === 'completed' && (contact.acceptedAt ?? null) === null;
    },
  },
  {
    id: 'ends_before_start',
    title: 'Calls and chats whose instants are not in order',
    severity: 'fault',
    collection: 'interactions',
    bends: [
      bend('speed_of_answer', 'higher', 'a negative wait is left out'),
      bend('handle_time', 'higher', 'a negative length is left out'),
    ],
    holds(contact, { skewTolerance }) {
      const instants = stepsOf(contact).filter((at) => !Number.isNaN(at));
      return instants.some((at, index) => index > 0 && (instants[index - 1] as number) - at > skewTolerance);
    },
  },
  {
    id: 'invalid_date',
    title: 'Messages, calls and chats that do not say when they began or ended',
    severity: 'fault',
    collection: 'interactions',
    bends: [
      bend('first_response_time', 'either', 'a conversation without order says nothing'),
      bend('handle_time', 'either', 'their length is left out'),
    ],
    holds(contact) {
      if (contact.kind === 'message') return Number.isNaN(toInstant(contact.at));
      if (contact.kind !== 'call' && contact.kind !== 'chat') return false;
      const answered = contact.kind === 'call' ? contact.answeredAt : contact.acceptedAt;
      const [start, , end] = stepsOf(contact);
      return (
        Number.isNaN(start) || Number.isNaN(end) || ((answered ?? null) !== null && Number.isNaN(toInstant(answered)))
      );
    },
  },
  {
    id: 'invalid_duration',
    title: 'Calls and chats with a duration that is none',
    severity: 'fault',
    collection: 'interactions',
    bends: [bend('handle_time', 'either', 'the contact is left out')],
    holds: (contact) => durationsOf(contact).some((own) => (own ?? null) !== null && !(Number(own) >= 0)),
  },
  {
    id: 'talk_longer_than_call',
    title: 'Calls with more talk and hold than time',
    severity: 'fault',
    collection: 'interactions',
    bends: [bend('handle_time', 'higher', 'talk and hold are taken as they are')],
    holds(contact, { skewTolerance }) {
      if (contact.kind !== 'call') return false;
      const length = toInstant(contact.endedAt) - toInstant(contact.answeredAt ?? contact.queuedAt);
      return length >= 0 && (contact.talk ?? 0) + (contact.hold ?? 0) - length > skewTolerance;
    },
  },
  {
    id: 'no_handling',
    title: 'Contacts handled in no time',
    severity: 'notice',
    collection: 'interactions',
    bends: [bend('handle_time', 'lower', 'a 0 counts as a contact without work')],
    holds: (contact) => handlingOf(contact) === 0,
  },
  {
    id: 'long_handling',
    title: 'Contacts handled longer than anyone would',
    severity: 'notice',
    collection: 'interactions',
    bends: [bend('handle_time', 'higher', 'a tab left open overnight moves the mean; look at the median')],
    holds: (contact, { longHandling }) => handlingOf(contact) > longHandling,
  },
];

/** Asked for, taken, ended. */
function stepsOf(contact: Interaction): number[] {
  if (contact.kind === 'call') return [contact.queuedAt, contact.answeredAt, contact.endedAt].map(toInstant);
  return contact.kind === 'chat' ? [contact.requestedAt, contact.acceptedAt, contact.endedAt].map(toInstant) : [];
}

function durationsOf(contact: Interaction): readonly unknown[] {
  if (contact.kind === 'call') return [contact.talk, contact.hold, contact.wrapUp];
  return contact.kind === 'chat' ? [contact.wrapUp] : [];
}

/** How long a contact kept an agent; NaN when nobody took it or the record does not say. */
function handlingOf(contact: Interaction): number {
  if (contact.kind === 'call') return contact.outcome === 'answered' ? callLength(contact) : Number.NaN;
  return contact.kind === 'chat' ? chatLength(contact) : Number.NaN;
}

function callLength({ talk, hold, wrapUp, answeredAt, endedAt }: Call): number {
  const spoken = (talk ?? null) === null ? toInstant(endedAt) - toInstant(answeredAt) : Number(talk) + (hold ?? 0);
  return spoken + (wrapUp ?? 0);
}

function chatLength({ acceptedAt, endedAt, wrapUp }: Chat): number {
  return toInstant(endedAt) - toInstant(acceptedAt) + (wrapUp ?? 0);
}
