import { describe, expect, it } from 'vitest';
import { fromZendesk, type ZendeskPayloads } from '../../../src/adapters/zendesk/index.ts';
import { isSupportKpisError } from '../../../src/errors/supportKpisError.ts';
import { describeRobust } from '../describeRobust.ts';
import { at, audit, change, said, ticket, users } from './desk.ts';

const clocks = { calendar: 30, business: 10 };

/** A whole export. */
function made(): Record<keyof ZendeskPayloads, readonly unknown[]> {
  const tickets = [
    ticket({ status: 'solved', tags: ['b', 'a'], priority: 'high', satisfaction_rating: { score: 'good' } }),
    ticket({ id: 2, submitter_id: 20, via: { channel: 'chat' }, merged_ticket_ids: [3] }),
    ticket({ id: 3, status: 'closed', updated_at: at(1) }),
    ticket({ id: 3, status: 'open', updated_at: at(0) }),
  ];
  return {
    tickets,
    ticketMetrics: tickets.map(({ id }) => ({ ticket_id: id, reply_time_in_minutes: clocks, replies: 2, reopens: 0 })),
    metricEvents: [
      { id: 1, ticket_id: 3, metric: 'reply_time', instance_id: 1, type: 'fulfill', time: at(1) },
      { id: 2, ticket_id: 1, metric: 'agent_work_time', type: 'update_status', time: at(2), status: clocks },
    ],
    audits: [
      audit(0, 10, [said(), { type: 'Create', field_name: 'status', value: 'open' }], { id: 1 }),
      audit(1, 20, [said(), change('status', 'open', 'pending')], { id: 2 }),
      audit(2, 20, [said(false), change('status', 'pending', 'solved')], { id: 3 }),
      audit(3, 20, [said()], { id: 4, ticket_id: 2 }),
    ],
    comments: [
      { id: 900, ticket_id: 2, author_id: 10, created_at: at(1), public: true, via: { channel: 'chat' } },
      { id: 901, ticket_id: 2, author_id: 20, created_at: at(1), metadata: { flags: [0, 4] } },
    ],
    satisfactionRatings: [
      { id: 1, ticket_id: 1, score: 'offered', created_at: at(1) },
      { id: 2, ticket_id: 1, score: 'good', updated_at: at(2), comment: 'x' },
    ],
    surveyResponses: [
      {
        id: 'r',
        responder_id: 10,
        subject_zrns: ['zen:ticket:1'],
        answers: [
          {
            type: 'rating_scale',
            rating: 4,
            rating_category: 'good',
            created_at: at(1),
            question: { sub_type: 'customer_satisfaction', options: [{ rating: 1 }, { rating: 5 }] },
          },
        ],
      },
    ],
    calls: [
      { id: 1, created_at: at(0), direction: 'inbound', completion_status: 'completed', duration: 60, talk_time: 30 },
      { id: 2, created_at: at(0), direction: 'outbound', completion_status: 'odd', wait_time: 5 },
    ],
    schedules: [{ id: 3, name: 'o', time_zone: 'London', intervals: [{ start_time: 1980, end_time: 2460 }] }],
    holidays: [{ id: 1, start_date: '2024-12-25', end_date: '2024-12-26' }],
    slaPolicies: [
      {
        id: 9,
        title: 'P',
        position: 1,
        filter: { all: [{ field: 'current_tags', operator: 'includes', value: 'a' }], any: [] },
        policy_metrics: [{ priority: 'high', metric: 'first_reply_time', target: 10, business_hours: true }],
      },
    ],
    users: users.users,
  };
}

describeRobust(fromZendesk, made());

describe('a wrong call', () => {
  const codeOf = (...given: unknown[]): string => {
    try {
      fromZendesk(...(given as Parameters<typeof fromZendesk>));
      return 'none';
    } catch (error) {
      return isSupportKpisError(error) ? `${error.code} ${error.path}` : 'another';
    }
  };

  it('E12: throws at once', () => {
    expect(codeOf()).toBe('invalid_payload fromZendesk');
    expect(codeOf([])).toBe('invalid_payload fromZendesk');
    expect(codeOf({ ticket: [] })).toBe('unknown_collection fromZendesk: ticket');
    expect(codeOf({ tickets: '[]' })).toBe('invalid_payload fromZendesk: tickets');
    expect(codeOf({ tickets: { data: [] } })).toBe('unknown_envelope fromZendesk: tickets');
    expect(codeOf({}, { schedules: '1' })).toBe('unknown_option fromZendesk: options.schedules');
    expect(codeOf({}, { schedule: 1 })).toBe('invalid_option fromZendesk: options.schedule');
    expect(codeOf({}, { schedule: '1' })).toBe('invalid_option fromZendesk: options.schedule');
    expect(codeOf({ schedules: made().schedules }, { schedule: '3' })).toBe('none');
  });
});
