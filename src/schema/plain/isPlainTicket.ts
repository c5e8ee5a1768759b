import type { Ticket } from '../../model/ticket.ts';
import { isObject } from '../readers/isObject.ts';
import * as fields from '../tables/ticketTable.ts';
import { isPlainEvent } from './isPlainEvent.ts';
import { isPlainInteraction } from './isPlainInteraction.ts';
import { count, flag, instant, listOf, looksPlain, oneOf, type Raw, required, text, WRONG } from './tally.ts';

const statuses = fields.status.values;
const priorities = fields.priority.values;
const creators = fields.createdBy.values;
const resolvers = fields.resolvedBy.values;
const exclusions = fields.excluded.values;

/**
 * Whether a row already is a ticket as the reader would give it back.
 *
 * When the fields of most tickets account for all keys, nothing is left to look for: the others would only be found absent.
 */
export function isPlainTicket(row: unknown, earliest: number): boolean {
  if (!isObject(row) || !looksPlain(row)) return false;
  const keys = Object.keys(row).length;
  const usual = usualFields(row, earliest);
  if (usual === keys || usual < 0) return usual > 0;
  const most = usual + structures(row, earliest);
  return most === keys || most + rareFields(row, earliest) === keys;
}

function usualFields(ticket: Raw<Ticket>, earliest: number): number {
  return (
    required(text(ticket.id)) +
    required(instant(ticket.createdAt, earliest)) +
    oneOf(ticket.status, statuses) +
    text(ticket.channel) +
    text(ticket.customerId) +
    text(ticket.agentId) +
    text(ticket.teamId) +
    oneOf(ticket.priority, priorities) +
    instant(ticket.firstRespondedAt, earliest) +
    instant(ticket.solvedAt, earliest) +
    instant(ticket.closedAt, earliest)
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

function rareFields(ticket: Raw<Ticket>, earliest: number): number {
  return (
    text(ticket.type) +
    text(ticket.severity) +
    text(ticket.customerTier) +
    oneOf(ticket.createdBy, creators) +
    oneOf(ticket.resolvedBy, resolvers) +
    oneOf(ticket.excluded, exclusions) +
    instant(ticket.firstSolvedAt, earliest) +
    instant(ticket.dueAt, earliest)
  );
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function attributes(value: unknown): number {
  if (value === undefined) return 0;
  return isObject(value) ? 1 : WRONG;
}
