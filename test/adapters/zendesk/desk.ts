import { fromZendesk, type ZendeskDesk, type ZendeskPayloads } from '../../../src/adapters/zendesk/index.ts';
import type { Ticket } from '../../../src/model/ticket.ts';
import { soundFindings } from '../soundFindings.ts';

/** Zendesk's ids are numbers: 10 and 11 are customers, 20 and 21 agents. */
export const users = {
  users: [
    { id: 10, role: 'end-user' },
    { id: 11, role: 'end-user' },
    { id: 20, role: 'agent' },
    { id: 21, role: 'admin' },
  ],
};

/** Hours after the creation of every ticket here, as Zendesk writes instants. */
export function at(hours: number): string {
  return new Date(start + hours * 3_600_000).toISOString();
}

// A Monday.
export const start = Date.UTC(2024, 2, 4, 9);

export function ticket(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 1,
    status: 'open',
    created_at: at(0),
    requester_id: 10,
    submitter_id: 10,
    via: { channel: 'email' },
    ...fields,
  };
}

let id = 100;

export function audit(hours: number, author: number, events: unknown[], fields: Record<string, unknown> = {}) {
  return { id: id++, ticket_id: 1, created_at: at(hours), author_id: author, events, ...fields };
}

export function said(isPublic = true, fields: Record<string, unknown> = {}) {
  return { id: id++, type: 'Comment', public: isPublic, body: 'hello', ...fields };
}

export function change(field_name: string, previous_value: unknown, value: unknown) {
  return { id: id++, type: 'Change', field_name, previous_value, value };
}

export function deskOf(payloads: ZendeskPayloads): ZendeskDesk {
  return fromZendesk({ users, ...payloads });
}

export function ticketOf(payloads: ZendeskPayloads): Ticket {
  return deskOf({ tickets: [ticket()], ...payloads }).dataset.tickets[0] as Ticket;
}

export function codesOf(payloads: ZendeskPayloads): string[] {
  return soundFindings(deskOf(payloads).findings).map(({ code, field, count }) => `${code} ${field} ${count}`);
}
