import { exclusionOf } from '../../kpi/received.ts';
import { rowId } from '../../kpi/rowId.ts';
import { cameBy } from '../../model/cameBy.ts';
import { eventsOf } from '../../model/eventsOf.ts';
import type { Interaction } from '../../model/interaction.ts';
import { isCustomerMessage, isHumanReply } from '../../model/messages.ts';
import { lastSolvedAt } from '../../model/solving.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { ticketAsOf } from '../../model/ticketAsOf.ts';
import { isSolved } from '../../model/ticketStatus.ts';
import { toInstant } from '../../time/instant.ts';
import { type ContactCase, compareStep, type Step } from './contactCase.ts';
import { customerKey } from './customerKey.ts';
import type { JourneyRules } from './journeyOptions.ts';

/** The journey of one ticket, without its calls and chats; or the reason why it is left out. */
export function ticketCase(
  ticket: TicketRow,
  interactions: readonly Interaction[],
  rules: JourneyRules,
): ContactCase | string {
  const exclusion = exclusionOf(ticket.excluded);
  if (exclusion !== null) return exclusion.excluded;
  const createdAt = toInstant(ticket.createdAt);
  if (Number.isNaN(createdAt)) return 'invalid_instant';
  if (createdAt > rules.asOf) return 'created_after_as_of';
  const found = customerKey(ticket.customerId, rules);
  if (typeof found === 'string') return found;
  const known = ticketAsOf(ticket, rules.asOf);
  const solved = isSolved(known);
  if (solved === null) return 'unknown_status';
  const solvedAt = solved ? lastSolvedAt(known) : null;
  const steps = ownSteps(ticket, createdAt, rules.asOf);
  if (steps === null) return 'no_channel';
  const talk = talkOf(interactions, rules.asOf);
  const last = Math.max(createdAt, solvedAt ?? createdAt, talk.last);
  if (Number.isNaN(last) || steps.some(({ at }) => Number.isNaN(at))) return 'invalid_instant';
  const all = talk.steps.length === 0 ? steps : [...steps, ...talk.steps.sort(compareStep)];
  if (all.length > 1) all.sort((left, right) => left.at - right.at);
  return {
    customer: found.customer,
    ticketId: String(rowId(ticket) ?? '') || null,
    type: typeof ticket.type === 'string' ? ticket.type : null,
    startedAt: createdAt,
    steps: all,
    last: Math.max(last, (all.at(-1) as Step).at),
    contacts: 1,
    solved,
    settledAt: solved ? (solvedAt ?? Infinity) : -Infinity,
    missedAt: -Infinity,
    begins: true,
  };
}

/** Where it came in and where it went; `null` when nothing says by which channel it came. */
function ownSteps(ticket: TicketRow, createdAt: number, asOf: number): Step[] | null {
  const first: unknown = cameBy(ticket);
  if (typeof first !== 'string') return null;
  const steps: Step[] = [{ at: createdAt, channel: first }];
  for (const { at, to } of eventsOf(ticket.history, 'channel') ?? []) {
    // A change dated before the creation counts from the creation.
    if (typeof to === 'string' && !(at > asOf)) steps.push({ at: at < createdAt ? createdAt : at, channel: to });
  }
  return steps;
}

/** What customer and agents wrote: when they last did, and in which channels where a message says so. */
function talkOf(interactions: readonly Interaction[], asOf: number): { readonly steps: Step[]; readonly last: number } {
  const steps: Step[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const own of interactions) {
    if (own.kind !== 'message' || !(isCustomerMessage(own) || isHumanReply(own))) continue;
    const at = toInstant(own.at);
    if (at > asOf) continue;
    last = Math.max(last, at);
    if (typeof own.channel === 'string') steps.push({ at, channel: own.channel });
  }
  return { steps, last };
}
