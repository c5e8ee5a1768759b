import { wasAccepted } from '../../kpi/chats.ts';
import type { Call, Chat } from '../../model/interaction.ts';
import { idText } from '../../prepare/idText.ts';
import { toInstant } from '../../time/instant.ts';
import { compareTexts } from './contactCase.ts';
import { customerKey } from './customerKey.ts';
import type { JourneyRules } from './journeyOptions.ts';

/** A call or a chat: somebody tried to reach somebody. */
export interface Attempt {
  readonly id: unknown;
  readonly at: number;
  readonly channel: 'phone' | 'chat';
  /** Whether it came to a talk. */
  readonly reached: boolean;
  /** Whether the desk called. */
  readonly outbound: boolean;
  /** Its ticket: the id, or the ticket itself where that has none. */
  readonly ticket: unknown;
  readonly customer: string | null;
  /** Why there is no customer. */
  readonly nobody: string | null;
  /** Why it cannot be used at all; its other facts mean nothing then. */
  readonly refused: string | null;
  /** Whether it stood inside its ticket, and not in the collection. */
  readonly embedded: boolean;
}

const outcomes: Readonly<Record<'call' | 'chat', readonly unknown[]>> = {
  call: ['answered', 'abandoned', 'missed', 'voicemail', 'callback'] satisfies Call['outcome'][],
  chat: ['completed', 'abandoned', 'missed', 'declined'] satisfies Chat['outcome'][],
};
const directions: readonly unknown[] = ['inbound', 'outbound'] satisfies Call['direction'][];

/** The facts of a call or a chat. `ticket` is the one in which it stood. */
export function attemptOf(row: Call | Chat, rules: JourneyRules, ticket: unknown): Attempt {
  const at = toInstant(row.kind === 'call' ? row.queuedAt : row.requestedAt);
  const refused = refusalOf(row, at, rules.asOf);
  const found = customerKey(row.customerId, rules);
  return {
    id: row.id,
    at: refused === null ? at : 0,
    channel: row.kind === 'call' ? 'phone' : 'chat',
    reached: wasReached(row) && !(toInstant(row.endedAt) > rules.asOf),
    outbound: row.kind === 'call' && row.direction === 'outbound',
    ticket: ticket ?? row.ticketId ?? null,
    customer: typeof found === 'string' ? null : found.customer,
    nobody: typeof found === 'string' ? found : null,
    refused,
    embedded: ticket !== null,
  };
}

function refusalOf(row: Call | Chat, at: number, asOf: number): string | null {
  if (Number.isNaN(at)) return 'invalid_instant';
  if (at > asOf) return 'created_after_as_of';
  if (!outcomes[row.kind].includes(row.outcome)) return 'unknown_outcome';
  return row.kind === 'call' && !directions.includes(row.direction) ? 'unknown_direction' : null;
}

function wasReached(row: Call | Chat): boolean {
  return row.kind === 'call' ? row.outcome === 'answered' : wasAccepted(row);
}

/** Each call and chat once, those that can be used first, in time order whatever the order of the records, and how many came again. */
export function distinctAttempts(attempts: readonly Attempt[]): { distinct: Attempt[]; repeated: number } {
  const distinct: Attempt[] = [];
  const given = new Map<string, boolean>();
  let repeated = 0;
  for (const attempt of attempts.toSorted(compareAttempts)) {
    const key = keyOf(attempt);
    const before = key === null ? undefined : given.get(key);
    if (before === undefined) distinct.push(attempt);
    // One that stands in its ticket too is no repetition: `prepare` puts them there.
    else if (before && !attempt.embedded) repeated++;
    if (key !== null) given.set(key, before === true || !attempt.embedded);
  }
  return { distinct, repeated };
}

function keyOf({ id, channel, ticket }: Attempt): string | null {
  if ((id ?? null) === null || (typeof ticket === 'object' && ticket !== null)) return null;
  return JSON.stringify([channel, typeof ticket, idText(ticket), idText(id)]);
}

function compareAttempts(left: Attempt, right: Attempt): number {
  return (
    Number(left.refused !== null) - Number(right.refused !== null) ||
    left.at - right.at ||
    compareTexts(left.channel, right.channel) ||
    Number(right.reached) - Number(left.reached) ||
    Number(left.outbound) - Number(right.outbound) ||
    compareTexts(left.customer, right.customer) ||
    compareTexts(left.nobody, right.nobody) ||
    compareTexts(left.refused, right.refused)
  );
}
