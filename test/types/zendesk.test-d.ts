import {
  fromZendesk,
  type ZendeskAudit,
  type ZendeskCall,
  type ZendeskTicket,
  type ZendeskTicketMetric,
} from '../../src/adapters/zendesk/index.ts';
import { csat, firstResponseTime, report, serviceLevel, slaAttainment } from '../../src/index.ts';

const desk = fromZendesk({ tickets: { tickets: [] }, users: [] }, { schedule: '3' });
report(desk.dataset, { csat, firstResponseTime, serviceLevel: serviceLevel.with({ threshold: 20_000 }) });
slaAttainment(desk.dataset.tickets, { policies: desk.policies, asOf: 0 });

// @ts-expect-error: the collection is called tickets.
fromZendesk({ ticket: [] });
// @ts-expect-error: an id is a text here, also where Zendesk writes a number.
fromZendesk({}, { schedule: 3 });

const ticket: ZendeskTicket = { id: 1, status: 'open', created_at: '2024-03-04T09:00:00Z', assignee_id: null };
fromZendesk({ tickets: [ticket] });
// @ts-expect-error: Zendesk writes instants as texts.
({ ...ticket, created_at: 5 }) satisfies ZendeskTicket;

// What the API returns has more fields than are read: a variable of it fits as it is.
const returned = {
  url: 'https://desk.example/api/v2/tickets/35436.json',
  id: 35436,
  external_id: null,
  via: { channel: 'email', source: { from: { address: 'kim@example.org', name: 'Kim' }, to: {}, rel: null } },
  created_at: '2024-03-04T09:00:00Z',
  updated_at: '2024-03-04T11:00:00Z',
  type: 'incident',
  subject: 'Help',
  raw_subject: 'Help',
  description: 'Please',
  priority: null,
  status: 'hold',
  recipient: null,
  requester_id: 10,
  submitter_id: 10,
  assignee_id: null,
  organization_id: null,
  group_id: 5,
  collaborator_ids: [],
  follower_ids: [],
  email_cc_ids: [],
  has_incidents: false,
  is_public: true,
  tags: ['vip'],
  custom_fields: [{ id: 1, value: null }],
  satisfaction_rating: { id: 1, score: 'good', comment: null },
};
const whole: ZendeskTicket = returned;
const calledBy = {
  id: 1,
  created_at: '2024-03-04T09:00:00Z',
  direction: 'inbound',
  ivr_hops: 2,
  talk_time: 30,
  voicemail: false,
};
const call: ZendeskCall = calledBy;
const metrics = {
  id: 5,
  ticket_id: 35436,
  replies: 1,
  reply_time_in_minutes: { calendar: 15, business: null },
  url: '',
};
const metric: ZendeskTicketMetric = metrics;
const changed = {
  id: 1,
  ticket_id: 35436,
  author_id: -1,
  created_at: '2024-03-04T09:00:00Z',
  metadata: { system: { client: 'x' }, custom: {}, flags: [4] },
  events: [
    { id: 2, type: 'Comment', public: true, body: 'x', author_id: 20, attachments: [] },
    { id: 3, type: 'Change', field_name: 'tags', previous_value: ['a'], value: ['a', 'b'] },
  ],
};
const audit: ZendeskAudit = changed;
const full = fromZendesk({ tickets: [whole], calls: [call], ticketMetrics: [metric], audits: { audits: [audit] } });
const { kpis } = report(full.dataset, { csat, firstResponseTime });
kpis.csat.result.value satisfies number | null;
