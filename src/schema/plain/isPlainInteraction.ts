import type { Call, Chat, Message } from '../../model/interaction.ts';
import { type Fields, isObject } from '../readers/isObject.ts';
import * as fields from '../tables/interactionTables.ts';
import { count, instant, isWhole, numberWithin, oneOf, type Raw, required, text, WRONG } from './tally.ts';

const roles = fields.authorRole.values;
const visibilities = fields.visibility.values;
const origins = fields.messageOrigin.values;
const directions = fields.direction.values;
const callOutcomes = fields.callOutcome.values;
const chatOutcomes = fields.chatOutcome.values;
const { min, max } = fields.sentiment;

/** Whether a row already is an interaction as the reader would give it back. */
export function isPlainInteraction(row: unknown, earliest: number): boolean {
  if (!isObject(row)) return false;
  const kind = row['kind'];
  // The kind itself is the first of the keys that are counted.
  if (kind === 'message') return isWhole(row, 1 + message(row, earliest));
  if (kind === 'call') return isWhole(row, 1 + call(row, earliest));
  if (kind === 'chat') return isWhole(row, 1 + chat(row, earliest));
  return false;
}

function message(row: Raw<Message> & Fields, earliest: number): number {
  return (
    required(text(row.id)) +
    required(text(row.ticketId)) +
    required(instant(row.at, earliest)) +
    author(row.author) +
    required(oneOf(row.visibility, visibilities)) +
    oneOf(row.origin, origins) +
    text(row.sessionId) +
    text(row.channel) +
    numberWithin(row.sentiment, min, max)
  );
}

function author(value: unknown): number {
  if (!isObject(value)) return WRONG;
  const { role, id }: Raw<Message['author']> = value;
  return isWhole(value, required(oneOf(role, roles)) + text(id)) ? 1 : WRONG;
}

function call(row: Raw<Call> & Fields, earliest: number): number {
  return (
    required(text(row.id)) +
    required(oneOf(row.direction, directions)) +
    required(instant(row.queuedAt, earliest)) +
    instant(row.answeredAt, earliest) +
    required(instant(row.endedAt, earliest)) +
    required(oneOf(row.outcome, callOutcomes)) +
    text(row.ticketId) +
    text(row.customerId) +
    text(row.agentId) +
    text(row.queue) +
    numberWithin(row.talk, 0, Number.MAX_VALUE) +
    numberWithin(row.hold, 0, Number.MAX_VALUE) +
    numberWithin(row.wrapUp, 0, Number.MAX_VALUE) +
    count(row.transfers)
  );
}

function chat(row: Raw<Chat> & Fields, earliest: number): number {
  return (
    required(text(row.id)) +
    required(instant(row.requestedAt, earliest)) +
    instant(row.offeredAt, earliest) +
    instant(row.acceptedAt, earliest) +
    required(instant(row.endedAt, earliest)) +
    required(oneOf(row.outcome, chatOutcomes)) +
    text(row.ticketId) +
    text(row.customerId) +
    text(row.agentId) +
    numberWithin(row.wrapUp, 0, Number.MAX_VALUE)
  );
}
