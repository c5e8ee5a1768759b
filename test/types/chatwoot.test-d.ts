import {
  type ChatwootConversation,
  type ChatwootMessage,
  type ChatwootReportingEvent,
  fromChatwoot,
} from '../../src/adapters/chatwoot/index.ts';
import { csat, firstResponseTime, report, resolutionTime } from '../../src/index.ts';

// What the API returns has more fields than are read: a variable of it fits as it is.
const returned = {
  meta: {
    sender: { id: 40, name: 'Kim', email: null, additional_attributes: {} },
    channel: 'Channel::Email',
    assignee: { id: 11, name: 'Ada', role: 'agent' },
    team: null,
    hmac_verified: false,
  },
  id: 3,
  uuid: 'b1',
  account_id: 1,
  inbox_id: 1,
  messages: [{ id: 9 }],
  labels: ['vip'],
  status: 'resolved',
  priority: null,
  muted: false,
  can_reply: true,
  created_at: 1709542800,
  timestamp: 1709546400,
  last_activity_at: 1709546400,
  first_reply_created_at: 0,
  waiting_since: 0,
  unread_count: 0,
};
const conversation: ChatwootConversation = returned;
const message: ChatwootMessage = {
  id: 1,
  conversation_id: 3,
  message_type: 1,
  content_attributes: { automation_rule_id: 9 },
  private: false,
  created_at: 1709542860,
  sender: { id: 11, type: 'user' },
};
const event: ChatwootReportingEvent = {
  id: 1,
  name: 'first_response',
  value: 60,
  value_in_business_hours: 0,
  event_end_time: '2024-03-04T09:01:00.000Z',
  conversation_id: 3,
};

const desk = fromChatwoot({
  conversations: { data: { payload: [conversation] } },
  messages: [message],
  reportingEvents: event,
});
const { kpis } = report(desk.dataset, { csat, firstResponseTime, resolutionTime });
kpis.resolutionTime.result.value satisfies number | null;
desk.dataset.tickets[0]?.attributes satisfies object | null | undefined;

// @ts-expect-error: the collection is called conversations.
fromChatwoot({ tickets: [] });
// @ts-expect-error: there is nothing to choose.
fromChatwoot({}, { schedule: '3' });
// @ts-expect-error: labels are a list.
({ ...returned, labels: 'vip' }) satisfies ChatwootConversation;
