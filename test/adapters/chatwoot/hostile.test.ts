import { fromChatwoot } from '../../../src/adapters/chatwoot/index.ts';
import { describeRobust } from '../describeRobust.ts';
import { ada, conversation, message, monday, row } from './desk.ts';

describeRobust(fromChatwoot, {
  conversations: [
    conversation({ 'not-known': 1, first_reply_created_at: monday + 1800 }),
    conversation({ id: 4, status: 'pending', meta: null, priority: 'urgent', last_activity_at: monday }),
    conversation({ id: 4, status: 'open', last_activity_at: monday + 60 }),
  ],
  messages: [
    message(0, 0, { content: 'not-known' }),
    message(30, 1, ada),
    message(31, 1, { sender: { id: 1, type: 'agent_bot' } }),
    message(32, 1, { content_attributes: { automation_rule_id: 1 } }),
    message(40, 3, { id: 900, content_type: 'input_csat', conversation_id: 4 }),
  ],
  csatResponses: [{ id: 1, rating: 4, message_id: 900, conversation_id: 4, created_at: monday + 9000 }],
  reportingEvents: [
    row('conversation_resolved', 0, 60, { value_in_business_hours: 0 }),
    row('conversation_opened', 60, 90),
    row('conversation_resolved', 0, 120),
    row('first_response', 0, 30),
  ],
  inboxes: [
    {
      id: 1,
      name: 'Mail',
      timezone: 'Europe/Berlin',
      working_hours_enabled: true,
      working_hours: [{ day_of_week: 1, open_hour: 9, open_minutes: 0, close_hour: 17, close_minutes: 0 }],
    },
  ],
});
