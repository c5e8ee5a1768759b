import { fromIntercom } from '../../../src/adapters/intercom/index.ts';
import { describeRobust } from '../describeRobust.ts';
import { ada, conversation, customer, fin, monday, part, reopened } from './desk.ts';

// Some exports leave out all texts; a part whose text is null says nothing.
describeRobust(
  fromIntercom,
  {
    conversations: [
      { ...reopened(), 'not-known': 1 },
      conversation(null, { id: '8', state: 'snoozed', ai_agent: { rating: 3, resolution_state: 'escalated' } }),
      conversation(
        [part(1, 'comment', { author: customer, body: 'x' }), part(2, 'comment', { author: fin, body: 'x' })],
        {
          id: '10',
          state: 'open',
          tags: { tags: [{ name: 'b' }, { name: 'a' }] },
          channel: { initial: 'whatsapp' },
          sla_applied: { sla_name: 'Gold', sla_status: 'hit' },
          conversation_rating: { rating: null, created_at: monday },
        },
      ),
      { ...conversation([], { id: '8', state: 'open', updated_at: monday }), body: 'not-known' },
    ],
    tickets: [
      {
        id: '31',
        category: 'Customer',
        ticket_state: { category: 'resolved' },
        created_at: monday,
        ticket_parts: { ticket_parts: [part(5, 'comment', { author: ada, body: 'x', ticket_state: 'resolved' })] },
      },
      { id: '10', ticket_state: 'submitted', created_at: monday },
    ],
    calls: [
      { id: 1, direction: 'inbound', initiated_at: monday, answered_at: monday + 5, ended_at: monday + 60 },
      { id: 2, direction: 'outbound', initiated_at: monday, ended_at: monday + 60, ended_reason: 'no_answer' },
    ],
    officeHours: [
      { id: 1, time_zone_name: 'Europe/Dublin', time_intervals: [{ start_minute: 540, end_minute: 1020 }] },
    ],
    officeHoursExceptions: [
      { id: 1, exception_date: '2024-12-25', exception_type: 'closed', recurring_annually: true },
      {
        id: 2,
        exception_date: '2024-03-05',
        exception_type: 'custom_hours',
        time_intervals: [{ start_minute: 0, end_minute: 60 }],
      },
    ],
  },
  ['tickets.ticket_parts.ticket_parts.body'],
);
