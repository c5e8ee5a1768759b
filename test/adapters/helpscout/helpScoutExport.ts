const at = (time: string) => `2024-03-04T${time}:00Z`;
const customer = { id: 501, type: 'customer', first: 'Vernon', email: 'not@read.example' };
const ada = { id: 11, type: 'user', first: 'Ada' };
const bo = { id: 12, type: 'user', first: 'Bo' };
const robot = { id: 1, type: 'system_user' };

/** A small desk on one Monday: a solved conversation, one that came back, one the AI answered, one begun by a user, spam. */
export const helpScoutExport = {
  conversations: [
    {
      id: 1,
      number: 9001,
      threads: 4,
      type: 'email',
      status: 'closed',
      state: 'published',
      subject: 'not read',
      mailboxId: 85,
      assignee: ada,
      createdBy: customer,
      primaryCustomer: customer,
      createdAt: at('09:00'),
      closedAt: at('11:00'),
      tags: [
        { id: 3, color: '#fff', tag: 'vip' },
        { id: 2, color: '#fff', tag: 'billing' },
      ],
      _embedded: {
        threads: [
          thread(14, '11:00', 'message', ada, 'closed', { assignedTo: ada, savedReplyId: 10 }),
          thread(13, '10:00', 'customer', customer, 'active', { assignedTo: ada }),
          thread(12, '09:30', 'message', ada, 'pending', { assignedTo: ada }),
          thread(15, '09:10', 'lineitem', ada, 'nochange', { assignedTo: ada }),
          thread(11, '09:00', 'customer', customer, 'active'),
        ],
      },
    },
    {
      id: 2,
      threads: 4,
      type: 'email',
      status: 'closed',
      state: 'published',
      assignee: { id: 70, type: 'team' },
      createdBy: customer,
      primaryCustomer: { id: 502 },
      createdAt: at('10:00'),
      closedAt: at('16:00'),
      tags: [],
      _embedded: {
        threads: [
          thread(21, '10:00', 'customer', customer, 'active'),
          thread(22, '12:00', 'message', bo, 'closed'),
          thread(23, '14:00', 'customer', customer, 'active'),
          thread(24, '15:00', 'note', bo, 'nochange'),
        ],
      },
    },
    {
      id: 3,
      threads: 2,
      type: 'chat',
      status: 'active',
      state: 'published',
      createdBy: customer,
      createdAt: at('11:00'),
      _embedded: {
        threads: [
          thread(31, '11:00', 'beaconchat', customer, 'active'),
          thread(32, '11:01', 'beaconchat', robot, 'nochange'),
        ],
      },
    },
    {
      id: 4,
      threads: 1,
      type: 'email',
      status: 'active',
      state: 'published',
      createdBy: ada,
      createdAt: at('11:00'),
      _embedded: { threads: [thread(41, '11:00', 'message', ada, 'active')] },
    },
    {
      id: 5,
      threads: 1,
      type: 'email',
      status: 'spam',
      state: 'published',
      createdBy: customer,
      createdAt: at('11:00'),
      _embedded: { threads: [thread(51, '11:00', 'customer', customer, 'spam')] },
    },
  ],
  ratings: [
    {
      number: 9001,
      threadid: 14,
      threadCreatedAt: at('11:00'),
      id: 1,
      type: 'email',
      ratingId: 1,
      ratingCustomerId: 501,
      ratingCustomerName: 'not read',
      ratingComments: 'Thank you',
      ratingCreatedAt: at('12:00'),
      ratingUserId: 11,
      ratingUserName: 'not read',
    },
    { threadid: 22, id: 2, ratingId: 3, ratingCustomerId: 502, ratingComments: '', ratingCreatedAt: at('13:00') },
    { id: 900, threadId: 32, conversationId: 3, rating: 'okay', createdAt: '2024-03-04T13:00:00', user: { id: 12 } },
  ],
};

function thread(id: number, time: string, type: string, createdBy: object, status: string, more: object = {}) {
  return { id, type, status, state: 'published', body: 'not read', createdBy, createdAt: at(time), ...more };
}
