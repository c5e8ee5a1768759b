import { type Arbitrary, array, boolean, constantFrom, nat, option, record, uniqueArray } from 'fast-check';
import type { TicketRow } from '../model/ticket.ts';
import { minutes } from '../time/duration.ts';
import { type Step, type Story, storyOf } from './ticketStory.ts';
import { type FaultOptions, withFaults } from './withFaults.ts';

/** Monday, 1 January 2024, 00:00 UTC: the generated desk opens then. */
export const DESK_OPENS_AT = 1_704_067_200_000;
/** Generated instants lie in the eight weeks after it, on whole minutes, so that some coincide. */
export const DESK_DAYS = 56;

const talk = ['customer', 'customer', 'customer', 'agent', 'agent', 'agent', 'bot', 'note', 'auto_reply'] as const;
const work = ['status', 'status', 'status', 'assignment', 'assignment', 'team', 'escalation'] as const;
const step: Arbitrary<Step> = record({
  after: nat(900),
  kind: constantFrom<Step['kind'][]>(...talk, ...work),
  status: constantFrom('open', 'pending', 'on_hold', 'solved', 'closed'),
  who: constantFrom('ada', 'bo', 'cem'),
});

const facts = record({
  number: nat(9999),
  created: nat(DESK_DAYS * 24 * 60),
  steps: array(step, { maxLength: 12 }),
  channel: constantFrom('email', 'phone', 'chat', 'social', 'web'),
  customer: nat(5),
  type: constantFrom('billing', 'login', null),
  priority: constantFrom('low', 'normal', 'high', 'urgent', undefined),
  tags: option(uniqueArray(constantFrom('vip', 'refund', '__proto__', 'constructor'))),
  createdBy: constantFrom('customer', 'customer', 'agent', undefined),
  excluded: constantFrom(...Array.from({ length: 8 }, () => null), 'merged', 'spam', 'deleted', 'test'),
  resolvedBy: constantFrom('agent', 'automation', 'customer', null),
  flag: option(boolean()),
  due: option(nat(5000)),
  reopens: option(nat(3)),
  asDate: boolean(),
  known: constantFrom('all', 'all', 'history', 'fields', 'nothing'),
});
type Facts = typeof facts extends Arbitrary<infer Own> ? Own : never;

/**
 * Tickets as desks have them: with a history and a conversation, reopened, merged, unanswered, dates as numbers or `Date`.
 *
 * Some lack their history, others their dates. With `faults` some rows are broken: texts for dates, unknown statuses,
 * ends before starts, rows that are no objects.
 *
 * @example
 * import { sample } from 'fast-check';
 * import { arbitraryTicket } from 'support-kpis/testing';
 * sample(arbitraryTicket(), { numRuns: 3, seed: 1 }).length // → 3
 */
export function arbitraryTicket(options: FaultOptions = {}): Arbitrary<TicketRow> {
  const faulty = ['createdAt', 'status', 'solvedAt', 'firstRespondedAt', 'reopens', 'dueAt', 'closedAt', 'history'];
  const strange = [
    'interactions',
    'resolvedOnFirstContact',
    'firstSolvedAt',
    'agentId',
    'customerId',
    'type',
    'excluded',
  ];
  return withFaults(facts.map(ticketOf), [...faulty, ...strange], options);
}

function ticketOf(own: Facts): TicketRow {
  const id = `T-${own.number}`;
  const created = DESK_OPENS_AT + minutes(own.created);
  const story = storyOf(id, created, own.steps);
  const at = (instant: number | null): number | Date | null =>
    instant !== null && own.asDate ? new Date(instant) : instant;
  return {
    id,
    createdAt: own.asDate ? new Date(created) : created,
    ...{ channel: own.channel, customerId: `C-${own.customer}`, type: own.type, tags: own.tags },
    ...{ excluded: own.excluded, resolvedBy: own.resolvedBy, resolvedOnFirstContact: own.flag },
    ...(own.priority === undefined ? {} : { priority: own.priority }),
    ...(own.createdBy === undefined ? {} : { createdBy: own.createdBy }),
    dueAt: at(own.due === null ? null : created + minutes(own.due)),
    closedAt: at((own.excluded ?? null) === null ? null : story.end),
    ...knownOf(story, own, at),
  };
}

function knownOf(
  story: Story,
  { known, reopens }: Facts,
  at: (instant: number | null) => number | Date | null,
): Partial<TicketRow> {
  const { history, messages, status, agentId, teamId } = story;
  const told = { status, agentId, teamId };
  if (known === 'nothing') return told;
  if (known === 'history') return { status, history, interactions: messages };
  const solved = status === 'solved' || status === 'closed';
  const solving = history.findLast(({ to }) => to === 'solved' || to === 'closed');
  const solvedAt = at(solved ? (solving?.at as number) : null);
  const reply = messages.find(
    ({ author, origin, visibility }) => author.role === 'agent' && origin === 'manual' && visibility === 'public',
  );
  const firstRespondedAt = at((reply?.at ?? null) as number | null);
  if (known === 'fields') return { ...told, solvedAt, firstRespondedAt, reopens };
  return { ...told, solvedAt, firstRespondedAt, history, interactions: messages };
}
