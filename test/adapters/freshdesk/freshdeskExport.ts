const at = (time: string) => `2024-03-04T${time}:00Z`;
const day = { start_time: '8:00 am', end_time: '5:00 pm' };

const nothing = {
  agent_responded_at: null,
  requester_responded_at: null,
  first_responded_at: null,
  status_updated_at: null,
  reopened_at: null,
  resolved_at: null,
  closed_at: null,
  pending_since: null,
};

/** A small desk on one Monday: two solved tickets (one came back), one an agent began, spam, and one nobody answered. */
export const freshdeskExport = {
  tickets: [
    {
      id: 1,
      status: 4,
      priority: 1,
      source: 1,
      type: 'Question',
      subject: 'not read',
      requester_id: 501,
      responder_id: 11,
      group_id: 71,
      company_id: 900,
      tags: ['vip', 'billing'],
      spam: false,
      due_by: at('18:00'),
      created_at: at('09:00'),
      updated_at: at('12:00'),
      stats: { ...nothing, first_responded_at: at('09:30'), resolved_at: at('11:00') },
    },
    {
      id: 2,
      status: 5,
      priority: 4,
      source: 2,
      requester_id: 502,
      responder_id: 12,
      group_id: 72,
      created_at: at('10:00'),
      updated_at: at('18:00'),
      stats: {
        ...nothing,
        first_responded_at: at('12:00'),
        reopened_at: at('15:00'),
        resolved_at: at('16:00'),
        closed_at: at('18:00'),
      },
    },
    {
      id: 3,
      status: 2,
      priority: 2,
      source: 10,
      requester_id: 503,
      responder_id: 11,
      created_at: at('09:00'),
      stats: nothing,
    },
    {
      id: 4,
      status: 2,
      priority: 2,
      source: 1,
      requester_id: 504,
      spam: true,
      created_at: at('09:00'),
      stats: nothing,
    },
    { id: 5, status: 7, priority: 3, source: 7, requester_id: 505, created_at: at('11:00'), stats: nothing },
  ],
  conversations: [
    { id: 101, ticket_id: 1, incoming: false, private: true, user_id: 11, source: 2, created_at: at('09:05') },
    { id: 102, ticket_id: 1, incoming: false, private: false, user_id: 11, source: 0, created_at: at('09:30') },
    { id: 103, ticket_id: 1, incoming: true, private: false, user_id: 501, source: 0, created_at: at('10:00') },
    { id: 104, ticket_id: 1, incoming: false, private: false, user_id: 11, source: 0, created_at: at('10:20') },
    { id: 105, ticket_id: 1, incoming: true, private: false, user_id: 501, source: 6, created_at: at('12:00') },
    { id: 106, ticket_id: 2, incoming: false, private: false, user_id: 12, source: 2, created_at: at('12:00') },
  ],
  activities: [
    activity(1, '09:00:00', { status: 'Open', priority: 1, group: 'Support' }),
    activity(1, '09:05:00', { agent_id: 11 }),
    activity(1, '11:00:00', { status: 'Resolved' }),
    activity(2, '10:00:01', { status: 'Open', priority: 2 }),
    activity(2, '13:00:00', { status: 'Resolved' }),
    activity(2, '15:00:00', { status: 'Open', priority: 4 }),
    activity(2, '16:00:00', { status: 'Resolved' }),
    activity(2, '18:00:00', { status: 'Closed' }),
    activity(3, '09:00:00', { status: 'Open' }),
    activity(4, '09:00:00', { status: 'Open' }),
    activity(5, '11:00:00', { status: 'Waiting on Third Party' }),
  ],
  satisfactionRatings: [
    {
      id: 201,
      survey_id: 1,
      ticket_id: 1,
      user_id: 501,
      agent_id: 11,
      group_id: 71,
      feedback: 'Thank you',
      ratings: { default_question: 103, question_2: -102 },
      created_at: at('12:00'),
    },
    { id: 202, ticket_id: 2, user_id: 502, feedback: '', ratings: { default_question: -102 }, created_at: at('19:00') },
  ],
  businessHours: [
    {
      id: 31,
      name: 'Default',
      is_default: true,
      time_zone: 'London',
      business_hours: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
    },
    { id: 32, name: 'Berlin', is_default: false, time_zone: 'Berlin', working_hours: { monday: day } },
  ],
  groups: [
    { id: 71, name: 'Support', business_hour_id: 31 },
    { id: 72, name: 'Berlin', business_hour_id: 32 },
  ],
};

function activity(ticket_id: number, time: string, what: Readonly<Record<string, unknown>>) {
  return {
    ticket_id,
    performed_at: `04-03-2024 ${time} +0000`,
    performer_type: 'user',
    performer_id: 11,
    activity: what,
  };
}
