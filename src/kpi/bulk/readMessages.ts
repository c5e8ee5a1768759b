import type { Interaction } from '../../model/interaction.ts';
import { toInstant } from '../../time/instant.ts';
import { MESSAGE, type Messages } from './ticketChunk.ts';

/** What the messages of one ticket say in short. */
export interface ConversationFacts {
  /** Up to 3 public human replies. */
  replies: number;
  /** The first of them at or after the creation; NaN without one. */
  firstReply: number;
  /** Whether the customer wrote again after the first of all replies. */
  followedUp: boolean;
  hasTurns: boolean;
  /** Whether the last turn waits. */
  waits: boolean;
  /** Whether a private message of somebody else than the system is among them. */
  hidden: boolean;
}

/** Written conversations as columns, and how many messages and turns these hold. */
export interface MessageReader {
  readonly columns: Messages;
  readonly facts: ConversationFacts;
  messages: number;
  turns: number;
}

/** When the ticket was created, and whether that is a message of the customer where a reply comes first. */
export interface Opening {
  created: number;
  byCustomer: boolean;
}

export function createMessageReader(): MessageReader {
  const columns: Messages = {
    at: new Float64Array(16_384),
    sort: new Uint8Array(16_384),
    turnStart: new Float64Array(16_384),
    turnEnd: new Float64Array(16_384),
  };
  const facts: ConversationFacts = {
    replies: 0,
    firstReply: Number.NaN,
    followedUp: false,
    hasTurns: false,
    waits: false,
    hidden: false,
  };
  return { columns, facts, messages: 0, turns: 0 };
}

/** Forgets the facts of the ticket before. */
export function clearMessages({ facts }: MessageReader): void {
  facts.replies = 0;
  facts.firstReply = Number.NaN;
  facts.followedUp = facts.hasTurns = facts.waits = facts.hidden = false;
}

/**
 * Reads a conversation as `conversationOf`, `isHumanReply` and `replyTurns` understand it. `false` where these are not plain
 * messages in time order: nothing that was read of them counts.
 */
export function readMessages(
  reader: MessageReader,
  list: readonly Interaction[],
  order: Int32Array | null,
  from: number,
  to: number,
  { created, byCustomer }: Opening,
): boolean {
  const { columns, facts } = reader;
  if (reader.messages + to - from > columns.at.length) grow(columns, reader.messages + to - from);
  const { at: instants, sort: sorts, turnStart, turnEnd } = columns;
  let place = reader.messages;
  let turn = reader.turns;
  let before = Number.NEGATIVE_INFINITY;
  let start = Number.NaN;
  let replies = 0;
  let firstReply = Number.NaN;
  let isFirst = true;
  let followedUp = false;
  let hidden = false;
  for (let index = from; index < to; index++) {
    const message = list[order === null ? index : (order[index] as number)] as Interaction;
    if (message.kind !== 'message') return false;
    const { at: given, author, visibility } = message;
    const at = typeof given === 'number' && given >= 0 && given <= 8.64e15 ? given : toInstant(given);
    if (!(at >= before)) return false;
    const role = author?.role;
    const isPublic = visibility === 'public';
    if (!isPublic) {
      if (visibility !== 'private' && visibility !== 'internal') return false;
      if (visibility === 'private' && role !== 'system') hidden = true;
    }
    before = at;
    instants[place] = at;
    if (role === 'customer') {
      sorts[place++] = MESSAGE.customer;
      if (replies > 0) followedUp = true;
      if (Number.isNaN(start)) start = at;
      isFirst = false;
    } else if (role === 'agent' && isPublic && isManual(message.origin)) {
      sorts[place++] = MESSAGE.reply;
      replies++;
      if (at >= created && Number.isNaN(firstReply)) firstReply = at;
      if (isFirst && byCustomer) start = created;
      isFirst = false;
      if (Number.isNaN(start)) continue;
      turnStart[turn] = start;
      turnEnd[turn++] = at;
      start = Number.NaN;
    } else sorts[place++] = MESSAGE.other;
  }
  facts.replies = replies < 3 ? replies : 3;
  facts.firstReply = firstReply;
  facts.followedUp = followedUp;
  facts.waits = !Number.isNaN(start);
  facts.hasTurns = facts.waits || turn > reader.turns;
  facts.hidden = hidden;
  reader.messages = place;
  reader.turns = turn;
  return true;
}

/** Whether a person wrote it, and no rule of the help desk. */
function isManual(origin: unknown): boolean {
  return origin === undefined || (origin !== 'automation' && origin !== 'campaign' && origin !== 'auto_reply');
}

function grow(columns: Messages, length: number): void {
  const longer = (column: Float64Array): Float64Array => {
    const copy = new Float64Array(length * 2);
    copy.set(column);
    return copy;
  };
  columns.at = longer(columns.at);
  columns.turnStart = longer(columns.turnStart);
  columns.turnEnd = longer(columns.turnEnd);
  const sort = new Uint8Array(length * 2);
  sort.set(columns.sort);
  columns.sort = sort;
}
