import type { TicketRow } from '../../model/ticket.ts';
import type { Conversations } from './conversations.ts';
import { clearHistory, readHistory } from './readHistory.ts';
import { type ConversationFacts, clearMessages, readMessages } from './readMessages.ts';
import { EVENT_BITS } from './ticketChunk.ts';
import { exclusionCode, FAULT, instantOf, resolverCode, solvedCode, starterCode } from './ticketFields.ts';
import type { TicketReader } from './ticketReader.ts';

/** More reopenings than this are not told apart by class. */
const MOST_REOPENS = 6;

/**
 * Reads a ticket into the columns, each of its fields once. `false` where a field holds what no plain ticket does: then
 * nothing of it counts, and figures ask the row.
 */
export function readTicket(
  reader: TicketReader,
  place: number,
  row: TicketRow,
  conversations: Conversations | null,
  index: number,
): boolean {
  const { columns, messages, history, opening } = reader;
  const { createdAt, excluded, status, createdBy, history: events, interactions, reopens } = row;
  const created = instantOf(createdAt);
  const responded = instantOf(row.firstRespondedAt);
  const solvedAt = instantOf(row.solvedAt);
  const firstSolvedAt = instantOf(row.firstSolvedAt);
  const closedAt = instantOf(row.closedAt);
  const exclusion = exclusionCode(excluded);
  const resolver = resolverCode(row.resolvedBy);
  const agent = row.agentId ?? null;
  const isPlain = created < FAULT && responded !== FAULT && solvedAt !== FAULT && firstSolvedAt !== FAULT;
  if (!isPlain || closedAt === FAULT || responded < created || exclusion < 0 || resolver < 0) return false;
  if (agent !== null && typeof agent !== 'string') return false;

  const past = history.facts;
  clearHistory(history);
  if (events !== null && events !== undefined && !(Array.isArray(events) && readHistory(history, events, created)))
    return false;
  const hasStatuses = (past.events & EVENT_BITS.status) !== 0;

  let solved = solvedCode(status);
  if (solved < 0 || (solved === 2 && hasStatuses)) return false;
  if (solved === 2) solved = isThere(solvedAt) || isThere(closedAt) ? 1 : 0;
  const dated = isThere(solvedAt) || isThere(firstSolvedAt);
  let returns = reopens ?? null;
  if (returns === null) returns = hasStatuses ? past.reopens : dated && solved === 0 ? 1 : 0;
  else if (!isWhole(returns)) return false;
  if (returns > MOST_REOPENS) return false;

  const said = messages.facts;
  clearMessages(messages);
  opening.created = created;
  opening.byCustomer = createdBy === 'customer';
  let hasList = 0;
  if (interactions !== null && interactions !== undefined) {
    if (!Array.isArray(interactions) || !readMessages(messages, interactions, null, 0, interactions.length, opening))
      return false;
    hasList = 1;
  } else if (conversations !== null) {
    const { list, order, starts } = conversations;
    if (!readMessages(messages, list, order, starts[index] as number, starts[index + 1] as number, opening))
      return false;
    hasList = 1;
  }

  const replied = isThere(responded) ? responded : said.firstReply;
  let solving = solvedAt;
  if (isMissing(solving) && hasStatuses) solving = past.lastEnd;
  if (isMissing(solving)) solving = isThere(closedAt) ? closedAt : firstSolvedAt;
  // Of tickets that are solved, or came back, the class says already that they were.
  const wasSolved = dated || isThere(closedAt) || past.wasSolved;

  columns.created[place] = created;
  columns.replied[place] = replied;
  columns.solved[place] = solving;
  columns.firstSolved[place] = isThere(firstSolvedAt) ? firstSolvedAt : past.endsSolved ? past.firstEnd : Number.NaN;
  columns.firstAssigned[place] = past.firstAssigned;
  columns.isSolved[place] = solved;
  columns.events[place] = past.events;
  columns.excluded[place] = exclusion;

  let word = exclusion;
  word = word * 3 + starterCode(createdBy);
  word = word * 2 + solved;
  word = word * 2 + (isThere(replied) ? 1 : 0);
  word = word * 2 + (isThere(solving) ? 1 : 0);
  word = word * 2 + (isThere(firstSolvedAt) ? 1 : 0);
  word = word * 2 + (wasSolved ? 1 : 0);
  word = word * 8 + returns;
  word = word * 4 + resolver;
  word = word * 2 + (agent === null ? 0 : 1);
  word = word * 2 + ((row.teamId ?? null) === null ? 0 : 1);
  reader.word = word;
  reader.more = (past.events * 2 + hasList) * 64 + talkCode(said);
  return true;
}

/** NaN is an instant that is not there. */
function isMissing(at: number): boolean {
  return Number.isNaN(at);
}

function isThere(at: number): boolean {
  return !Number.isNaN(at);
}

function talkCode({ replies, followedUp, hasTurns, waits, hidden }: ConversationFacts): number {
  return ((replies * 2 + (followedUp ? 1 : 0)) * 2 + (hasTurns ? 1 : 0)) * 4 + (waits ? 2 : 0) + (hidden ? 1 : 0);
}

function isWhole(value: unknown): boolean {
  return Math.floor(value as number) === value && value >= 0;
}
