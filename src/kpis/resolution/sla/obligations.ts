import { type Exclusion, exclude } from '../../../fold/outcome.ts';
import { invalidInstant, negativeDuration } from '../../../kpi/durationBetween.ts';
import { invalidSolving } from '../../../kpi/invalidSolving.ts';
import { unknownStatus } from '../../../kpi/unknownStatus.ts';
import { conversationOf, firstMessageAt, isHumanReply, type TimedMessage } from '../../../model/messages.ts';
import { replyTurns } from '../../../model/replyTurns.ts';
import { lastSolvedAt } from '../../../model/solving.ts';
import type { TicketRow } from '../../../model/ticket.ts';
import { isSolved } from '../../../model/ticketStatus.ts';
import type { CompiledClock } from '../../../time/clock.ts';
import { toInstant } from '../../../time/instant.ts';
import type { Obligation } from './obligation.ts';
import type { SlaPolicy } from './slaPolicy.ts';
import { timeBudget } from './timeBudget.ts';

const agentStarted = exclude('agent_started');
const noDueAt = exclude('no_due_at');
const noInteractions = exclude('no_interactions');
const noSolvedAt = exclude('no_solved_at');

/** All that a policy promises for a ticket, or why it cannot be told. */
export function obligations(
  ticket: TicketRow,
  policy: SlaPolicy,
  clock: CompiledClock,
): readonly Obligation[] | Exclusion {
  const { createdAt } = ticket;
  const created = toInstant(createdAt);
  if (Number.isNaN(created)) return invalidInstant('createdAt', createdAt);
  const solved = isSolved(ticket);
  if (solved === null) return unknownStatus(ticket);
  const ended = solved ? lastSolvedAt(ticket) : null;
  if (Number.isNaN(ended)) return invalidSolving(ticket);
  if (policy.metric === 'requester_wait' || policy.metric === 'agent_work') {
    return timeBudget(ticket, created, solved, policy, clock);
  }
  const undated = solved && ended === null;
  if (policy.metric === 'resolution') return undated ? noSolvedAt : solution(ticket, created, ended, policy, clock);
  const within = policy.target as number;
  if (policy.metric === 'first_response') return firstReply(ticket, created, ended, within, clock, undated);
  const conversation = conversationOf(ticket.interactions);
  if (conversation === null) return noInteractions;
  const broken = conversation.find(({ at }) => Number.isNaN(at));
  if (broken !== undefined) return invalidInstant('interactions', broken.message.at);
  const waits = policy.metric === 'next_response' ? laterTurns(conversation) : gaps(conversation, created);
  if (undated && waits.some(({ met }) => met === null)) return noSolvedAt;
  return waits.map(({ start, met }) => promise(start, clock.add(ticket, start, within), met, ended));
}

/** What happens after the solving keeps no promise and breaks none; one made after it was over before it began. */
function promise(start: number, due: number, met: number | null, ended: number | null): Obligation {
  if (ended === null || (met !== null && met <= ended)) return { due, met, ended: null };
  return { due, met: null, ended: Math.max(ended, start) };
}

function solution(
  ticket: TicketRow,
  created: number,
  met: number | null,
  { target }: SlaPolicy,
  clock: CompiledClock,
): readonly Obligation[] | Exclusion {
  if (met !== null && met < created) return negativeDuration('createdAt', 'solvedAt', met);
  if (target !== 'due_at') return [{ due: clock.add(ticket, created, target), met, ended: null }];
  const { dueAt } = ticket;
  if ((dueAt ?? null) === null) return noDueAt;
  const due = toInstant(dueAt);
  return Number.isNaN(due) ? invalidInstant('dueAt', dueAt) : [{ due, met, ended: null }];
}

function firstReply(
  ticket: TicketRow,
  created: number,
  ended: number | null,
  within: number,
  clock: CompiledClock,
  undated: boolean,
): readonly Obligation[] | Exclusion {
  if (ticket.createdBy === 'agent') return agentStarted;
  const explicit = ticket.firstRespondedAt ?? null;
  const met = explicit === null ? firstMessageAt(ticket.interactions, created, isHumanReply) : toInstant(explicit);
  if (Number.isNaN(met)) {
    if (explicit === null) return invalidInstant('interactions', ticket.interactions);
    return invalidInstant('firstRespondedAt', explicit);
  }
  if (met === null && undated) return noSolvedAt;
  if (met !== null && met < created) return negativeDuration('createdAt', 'firstRespondedAt', explicit);
  return [promise(created, clock.add(ticket, created, within), met, ended)];
}

interface Wait {
  readonly start: number;
  readonly met: number | null;
}

/** The customer's turns after the first reply. */
function laterTurns(conversation: readonly TimedMessage[]): Wait[] {
  const first = conversation.findIndex(({ message }) => isHumanReply(message));
  const later = first < 0 ? [] : conversation.slice(first + 1);
  const turns = replyTurns(later, { countBots: false, openedAt: null });
  return turns.map(({ start, answered }) => ({ start, met: answered }));
}

/** From creation to the first reply, and from each reply to the next. */
function gaps(conversation: readonly TimedMessage[], created: number): Wait[] {
  const replies = conversation.filter(({ at, message }) => at >= created && isHumanReply(message)).map(({ at }) => at);
  return [created, ...replies].map((start, index) => ({ start, met: replies[index] ?? null }));
}
