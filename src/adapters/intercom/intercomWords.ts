import type { Priority, Ticket, TicketStatus } from '../../model/ticket.ts';
import type { Findings } from '../reading/findings.ts';
import { wordReader } from '../reading/wordReader.ts';

/** The words of Intercom's lists, each with its reader. */
export type IntercomWords = ReturnType<typeof intercomWords>;

const conversationStates: Readonly<Record<string, TicketStatus>> = {
  open: 'open',
  closed: 'closed',
  snoozed: 'on_hold',
};

const ticketStates: Readonly<Record<string, TicketStatus>> = {
  submitted: 'new',
  in_progress: 'open',
  waiting_on_customer: 'pending',
  resolved: 'solved',
};

/** Up to version 2.15 of the API there are only two words. */
const priorities: Readonly<Record<string, Priority | undefined>> = {
  none: undefined,
  not_priority: undefined,
  low: 'low',
  medium: 'normal',
  high: 'high',
  priority: 'high',
  urgent: 'urgent',
};

const channels: Readonly<Record<string, string>> = {
  conversation: 'chat',
  messenger: 'chat',
  in_app: 'chat',
  inapp: 'chat',
  chat: 'chat',
  email: 'email',
  web: 'web',
  phone: 'phone',
  phone_call: 'phone',
  facebook: 'social',
  instagram: 'social',
  twitter: 'social',
  whatsapp: 'social',
  sms: 'sms',
  push: 'push',
  api: 'api',
  slack: 'slack',
};

/** Whatever did not begin with the customer was begun by the desk: Intercom's clocks start when a customer writes. */
const deliveries: Readonly<Record<string, Ticket['createdBy']>> = {
  customer_initiated: 'customer',
  admin_initiated: 'agent',
  operator_initiated: 'agent',
  campaigns_initiated: 'agent',
  automated: 'agent',
};

const aiStates: Readonly<Record<string, string>> = {
  assumed_resolution: 'assumed_resolution',
  confirmed_resolution: 'confirmed_resolution',
  escalated: 'escalated',
  negative_feedback: 'negative_feedback',
  procedure_handoff: 'procedure_handoff',
};

export function intercomWords(findings: Findings) {
  const conversations = { collection: 'conversations' };
  const kept = { otherwise: (word: string) => word, fate: 'kept as it is' };
  const open = { otherwise: (): TicketStatus => 'open', fate: 'taken for open' };
  const slaStatuses = { hit: 'hit', missed: 'missed', cancelled: 'cancelled', active: 'active' };
  return {
    state: wordReader({ ...conversations, field: 'state', words: conversationStates, ...open }, findings),
    ticketState: wordReader({ collection: 'tickets', field: 'ticket_state', words: ticketStates, ...open }, findings),
    priority: wordReader<Priority | undefined>(
      {
        ...conversations,
        field: 'priority',
        words: priorities,
        otherwise: () => undefined,
        fate: 'the ticket has no priority',
      },
      findings,
    ),
    channel: wordReader({ ...conversations, field: 'source.type', words: channels, ...kept }, findings),
    delivery: wordReader<Ticket['createdBy']>(
      {
        ...conversations,
        field: 'source.delivered_as',
        words: deliveries,
        otherwise: () => undefined,
        fate: 'told by who wrote first',
      },
      findings,
    ),
    aiState: wordReader<string>(
      { ...conversations, field: 'ai_agent.resolution_state', words: aiStates, ...kept },
      findings,
    ),
    slaStatus: wordReader<string>(
      { ...conversations, field: 'sla_applied.sla_status', words: slaStatuses, ...kept },
      findings,
    ),
  };
}
