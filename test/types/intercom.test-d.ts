import { fromIntercom, type IntercomConversation } from '../../src/adapters/intercom/index.ts';
import { csat, firstResponseTime, report } from '../../src/index.ts';

// What the API returns has more fields than are read: a variable of it fits as it is.
const returned = {
  type: 'conversation',
  id: '7',
  title: null,
  created_at: 1709542800,
  updated_at: 1709546400,
  waiting_since: null,
  snoozed_until: null,
  open: false,
  state: 'closed',
  read: true,
  priority: 'not_priority',
  admin_assignee_id: 0,
  team_assignee_id: '12',
  tags: { type: 'tag.list', tags: [{ type: 'tag', id: '1', name: 'vip' }] },
  contacts: { type: 'contact.list', contacts: [{ type: 'contact', id: 'c1', external_id: null }] },
  custom_attributes: { plan: 'pro' },
  source: {
    type: 'email',
    id: '9',
    delivered_as: 'customer_initiated',
    subject: '',
    body: '<p>Hi</p>',
    author: { type: 'user', id: 'c1', name: 'Kim', email: 'kim@example.org' },
    attachments: [],
    redacted: false,
  },
  sla_applied: { type: 'conversation_sla_summary', sla_name: 'Gold', sla_status: 'hit' },
  statistics: { type: 'conversation_statistics', time_to_admin_reply: 60, first_contact_reply_at: 1709542800 },
  conversation_rating: null,
  conversation_parts: {
    type: 'conversation_part.list',
    conversation_parts: [
      {
        type: 'conversation_part',
        id: '1',
        part_type: 'comment',
        body: '<p>Hello</p>',
        created_at: 1709542860,
        assigned_to: null,
        author: { type: 'admin', id: '11', name: 'Ada', from_ai_agent: false, is_ai_answer: false },
        attachments: [],
        redacted: false,
        state: 'open',
      },
    ],
    total_count: 1,
  },
  ai_agent_participated: false,
};
const conversation: IntercomConversation = returned;

const desk = fromIntercom({ conversations: [conversation], officeHours: { data: [] } }, { schedule: '3' });
const { kpis } = report(desk.dataset, { csat, firstResponseTime });
const value: number | null = kpis.firstResponseTime.result.value;
desk.calendars satisfies readonly { readonly id: string; readonly name: string }[];
desk.vendorFigures.map(({ unit }) => unit) satisfies ('milliseconds' | 'count')[];
value satisfies number | null;

// @ts-expect-error: the collection is called conversations.
fromIntercom({ conversation: [] });
// @ts-expect-error: an id is a text here, also where Intercom writes a number.
fromIntercom({}, { schedule: 3 });
// @ts-expect-error: a state is a word.
({ ...returned, state: 5 }) satisfies IntercomConversation;
// @ts-expect-error: a desk of Intercom has no policies.
desk.policies;
