import type { Message } from '../../model/interaction.ts';
import { solvingsOf } from '../../model/solving.ts';
import type { Ticket, TicketEvent, TicketStatus } from '../../model/ticket.ts';
import type { Findings } from '../reading/findings.ts';
import type { RoleReader } from './authorRole.ts';
import { assignments } from './conversationHistory.ts';
import { somebody } from './conversationTicket.ts';
import type { IntercomWords } from './intercomWords.ts';
import { partMessages } from './partMessages.ts';
import { partsOf } from './partsOf.ts';
import type { PartRecord } from './shapes/partShape.ts';
import type { TicketRecord } from './shapes/ticketShape.ts';

const collection = 'tickets';
const channel = 'ticket';

/** A ticket of Intercom. Those of the back office and trackers are the team's own: the customer did not begin them. */
export function intercomTicket(
  record: TicketRecord,
  words: IntercomWords,
  roleOf: RoleReader,
  findings: Findings,
): Ticket {
  const { id, ticket_type } = record;
  const parts = partsOf(record.ticket_parts, collection, id, findings);
  const category = record.category ?? ticket_type?.category ?? 'Customer';
  const isCustomers = category.toLowerCase() === 'customer';
  if (!isCustomers) {
    const message = 'a ticket of the team itself: it counts as one, told by attributes.category';
    findings.add({ code: 'internal_ticket', collection, field: 'category', message, id, word: category });
  }
  const customerId = record.contacts?.contacts?.[0]?.id ?? null;
  const said = parts === null ? [] : partMessages(parts.list, id, channel, roleOf);
  const ticket: Ticket = {
    id,
    createdAt: record.created_at,
    status: words.ticketState(stateOf(record) ?? 'submitted', id),
    channel,
    createdBy: isCustomers ? 'customer' : 'agent',
    ...(customerId === null ? {} : { customerId }),
    ...(somebody(record.admin_assignee_id) ? { agentId: record.admin_assignee_id } : {}),
    ...(somebody(record.team_assignee_id) ? { teamId: record.team_assignee_id } : {}),
    ...(ticket_type?.name ? { type: ticket_type.name } : {}),
    ...(parts === null ? {} : { interactions: isCustomers ? [...description(record, customerId), ...said] : said }),
    ...(parts?.complete === true ? { history: ticketHistory(parts.list, id, words) } : {}),
    attributes: { category },
  };
  const solvings = solvingsOf(ticket) ?? [];
  const [first, last] = [solvings[0], solvings.at(-1)];
  return first === undefined || last === undefined ? ticket : { ...ticket, firstSolvedAt: first, solvedAt: last };
}

function stateOf({ ticket_state: state }: TicketRecord): string | null {
  return typeof state === 'string' ? state : (state?.category ?? null);
}

/** The first words of a ticket are its description. */
function description({ id, created_at: at, ticket_attributes }: TicketRecord, customerId: string | null): Message[] {
  const text = ticket_attributes?._default_description_;
  if (typeof text !== 'string' || text === '') return [];
  const author =
    customerId === null ? ({ role: 'customer' } as const) : ({ role: 'customer', id: customerId } as const);
  return [{ kind: 'message', id: `source-${id}`, ticketId: id, at: at, author, visibility: 'public', channel }];
}

/** Each part bears the state after it; those that change nothing are there too. */
function ticketHistory(parts: readonly PartRecord[], id: string, words: IntercomWords): TicketEvent[] {
  const history: TicketEvent[] = [];
  let status: TicketStatus = 'new';
  for (const { ticket_state, created_at: at } of parts) {
    if (ticket_state === null || ticket_state === undefined) continue;
    const next = words.ticketState(ticket_state, id);
    if (next === status) continue;
    history.push({ at: at, kind: 'status', from: status, to: next });
    status = next;
  }
  return [...history, ...assignments(parts)].sort((left, right) => (left.at as number) - (right.at as number));
}
