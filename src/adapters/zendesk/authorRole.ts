import type { Message } from '../../model/interaction.ts';
import type { TicketRecord } from './shapes/ticketShape.ts';

/** What tells who wrote a comment. */
export interface Authorship {
  readonly author_id?: string | null | undefined;
  readonly public?: boolean | null | undefined;
  readonly via?: TicketRecord['via'];
  readonly metadata?: { readonly flags?: readonly number[] | null | undefined } | null | undefined;
}

export type Roles = ReadonlyMap<string, 'customer' | 'agent'>;

/** Triggers and automations write as «rule», the system itself as «system» or as author −1. */
const machines: readonly unknown[] = ['rule', 'system'];
/** Comments that come from another account by ticket sharing answer nobody here. */
const sharing: readonly unknown[] = ['sharing', 'ticket_sharing'];
/** The flag of a comment that was generated automatically, such as an out-of-office mail. */
const GENERATED = 4;

/**
 * Who wrote a comment, in the role that it has for this ticket: the requester is its customer, whatever else that
 * person is. Users that are not in the export are customers when they are in copy, else agents: Zendesk names nobody
 * else. Roles are those of the export; that a customer became an agent later is not told.
 */
export function authorRole(
  comment: Authorship,
  ticket: TicketRecord,
  roles: Roles,
): Pick<Message, 'origin'> & { readonly role: Message['author']['role'] } {
  const channel = comment.via?.channel ?? null;
  const author = comment.author_id ?? null;
  if (machines.includes(channel)) return { role: 'system', origin: 'automation' };
  if (author === null || author === '-1' || author === '0') return { role: 'system', origin: 'automation' };
  if (channel === 'answer_bot') return { role: 'bot', origin: 'automation' };
  const origin = comment.metadata?.flags?.includes(GENERATED) ? 'auto_reply' : undefined;
  const role = roleOf(author, comment.public ?? true, ticket, roles);
  if (role === 'agent' && sharing.includes(channel)) return { role: 'system', origin: 'imported' };
  return { role, origin };
}

function roleOf(author: string, isPublic: boolean, ticket: TicketRecord, roles: Roles): 'customer' | 'agent' {
  if (author === (ticket.requester_id ?? null)) return 'customer';
  const known = roles.get(author);
  if (known !== undefined) return known;
  const copied = [ticket.collaborator_ids, ticket.email_cc_ids].some((ids) => ids?.includes(author) ?? false);
  return isPublic && copied ? 'customer' : 'agent';
}
