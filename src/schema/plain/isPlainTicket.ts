import type { Ticket } from '../../model/ticket.ts';
import { isObject } from '../readers/isObject.ts';
import * as fields from '../tables/ticketTable.ts';
import { isPlainEvent } from './isPlainEvent.ts';
import { isPlainInteraction } from './isPlainInteraction.ts';
import { count, flag, instant, isWhole, listOf, oneOf, type Raw, required, text, WRONG } from './tally.ts';

const statuses = fields.status.values;
const priorities = fields.priority.values;
const creators = fields.createdBy.values;
const resolvers = fields.resolvedBy.values;
const exclusions = fields.excluded.values;

/** Whether a row already is a ticket as the reader would give it back. */
export function isPlainTicket(row: unknown, earliest: number): boolean {
  if (!isObject(row)) return false;
  return isWhole(row, words(row) + moments(row, earliest) + structures(row, earliest));
}

// Three functions, because engines inline only so much into one.
function words(ticket: Raw<Ticket>): number {
  return (
    required(text(ticket.id)) +
    oneOf(ticket.status, statuses) +
    text(ticket.channel) +
    text(ticket.customerId) +
    text(ticket.agentId) +
    text(ticket.teamId) +
    oneOf(ticket.priority, priorities) +
    text(ticket.type) +
    text(ticket.severity) +
    text(ticket.customerTier) +
    oneOf(ticket.createdBy, creators) +
    oneOf(ticket.resolvedBy, resolvers) +
    oneOf(ticket.excluded, exclusions)
  );
}

function moments(ticket: Raw<Ticket>, earliest: number): number {
  return (
    required(instant(ticket.createdAt, earliest)) +
    instant(ticket.firstRespondedAt, earliest) +
    instant(ticket.firstSolvedAt, earliest) +
    instant(ticket.solvedAt, earliest) +
    instant(ticket.closedAt, earliest) +
    instant(ticket.dueAt, earliest)
  );
}

function structures(ticket: Raw<Ticket>, earliest: number): number {
  return (
    count(ticket.reopens) +
    flag(ticket.resolvedOnFirstContact) +
    listOf(ticket.tags, isName, earliest) +
    listOf(ticket.interactions, isPlainInteraction, earliest) +
    listOf(ticket.history, isPlainEvent, earliest) +
    attributes(ticket.attributes)
  );
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function attributes(value: unknown): number {
  if (value === undefined) return 0;
  return isObject(value) ? 1 : WRONG;
}
