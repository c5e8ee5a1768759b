import { fieldOf } from '../fold/fieldOf.ts';
import { type Attribution, agentOf } from '../model/attribution.ts';
import type { Ticket, TicketRow } from '../model/ticket.ts';
import type { Instant } from '../time/instant.ts';
import { channelOf } from './channelOf.ts';

/** What a ticket says of the surveys, calls, chats, messages, reviews and revenues that belong to it. */
export type TicketContext = Partial<
  Pick<
    Ticket,
    'channel' | 'type' | 'severity' | 'priority' | 'customerTier' | 'customerId' | 'teamId' | 'tags' | 'agentId'
  >
>;

type Said = { [Field in (typeof inherited)[number] | 'agentId']?: unknown };

const inherited = ['channel', 'type', 'severity', 'priority', 'customerTier', 'customerId', 'teamId', 'tags'] as const;

/** The fields that rows take over from their ticket. */
export const contextFields: readonly string[] = [...inherited, 'agentId'];

/**
 * A copy of the row with what its ticket says and it does not say itself. The row's own fields win; only `agentId` is
 * the ticket's by the rule, where a rule is given.
 */
export function withTicket<Row extends object>(
  row: Row,
  ticket: TicketRow | undefined,
  rule: Attribution | undefined,
  at: Instant | undefined,
): Row {
  if (ticket === undefined) return withOwnChannel(row);
  // Fields by name before the spread: a spread that comes first gives each copy a shape of its own, and takes ten times as long.
  const said: Said = {
    channel: null,
    type: null,
    severity: null,
    priority: null,
    customerTier: null,
    customerId: null,
    teamId: null,
    tags: null,
    ...row,
  };
  said.channel = 'kind' in row ? channelOf(row) : fieldOf(row, 'channel');
  try {
    inherit(said, row, ticket);
  } catch {
    for (const field of inherited) said[field] ??= fieldOf(row, field) ?? fieldOf(ticket, field);
  }
  if (rule !== undefined) said.agentId = agentOf(ticket, rule, at);
  return said as Row;
}

function withOwnChannel<Row extends object>(row: Row): Row {
  const channel = 'kind' in row ? channelOf(row) : null;
  return channel === null || channel === undefined || 'channel' in row ? row : { ...row, channel };
}

/**
 * One by one: a field that is named in code is found faster than one whose name is a value. A row's own field may
 * be its class's, which a copy does not have.
 */
function inherit(said: Said, own: Said, ticket: TicketRow): void {
  said.channel ??= ticket.channel;
  said.type ??= own.type ?? ticket.type;
  said.severity ??= own.severity ?? ticket.severity;
  said.priority ??= own.priority ?? ticket.priority;
  said.customerTier ??= own.customerTier ?? ticket.customerTier;
  said.customerId ??= own.customerId ?? ticket.customerId;
  said.teamId ??= own.teamId ?? ticket.teamId;
  said.tags ??= own.tags ?? ticket.tags;
}
