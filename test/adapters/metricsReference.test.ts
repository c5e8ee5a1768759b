import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fromChatwoot } from '../../src/adapters/chatwoot/index.ts';
import { fromIntercom } from '../../src/adapters/intercom/index.ts';
import { fromZendesk } from '../../src/adapters/zendesk/index.ts';
import { firstResponseTime, seconds } from '../../src/index.ts';

interface Case {
  readonly id: string;
  readonly source: string;
  readonly createdAt: string;
  readonly repliedAt: string;
  readonly seconds: number;
  readonly semantics?: string;
}

const { cases } = JSON.parse(readFileSync(new URL('../reference/metrics.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly Case[];
};

/** Where ERPNext rounds up to one second, the contract has a true 0. */
function businessSeconds({ seconds: theirs, semantics }: Case): number {
  return semantics?.startsWith('min-one-second') ? 0 : theirs;
}

const unix = (text: string): number => Date.parse(text) / 1000;
const weekdays = [1, 2, 3, 4, 5];

/** The case as each system would export it, its own business duration included; Monday to Friday, 10:00 to 18:00. */
function zendesk(own: Case) {
  const business = Math.floor(businessSeconds(own) / 60);
  return fromZendesk({
    tickets: {
      ticket: {
        id: 1,
        status: 'open',
        created_at: own.createdAt,
        requester_id: 10,
        submitter_id: 10,
        via: { channel: 'web' },
      },
    },
    comments: { ticket_id: 1, comments: [{ id: 5, author_id: 20, public: true, created_at: own.repliedAt }] },
    ticketMetrics: {
      ticket_metric: [{ ticket_id: 1, replies: 1, reply_time_in_minutes: { calendar: null, business } }],
    },
    schedules: {
      schedules: [
        {
          id: 1,
          name: 'o',
          time_zone: 'UTC',
          intervals: weekdays.map((day) => ({ start_time: day * 1440 + 600, end_time: day * 1440 + 1080 })),
        },
      ],
    },
  });
}

function intercom(own: Case) {
  const reply = {
    id: '1',
    part_type: 'comment',
    body: 'x',
    created_at: unix(own.repliedAt),
    author: { type: 'admin', id: '11' },
  };
  return fromIntercom({
    conversations: {
      id: '1',
      created_at: unix(own.createdAt),
      state: 'open',
      source: { type: 'email', delivered_as: 'customer_initiated', author: { type: 'user', id: 'c' } },
      statistics: {
        time_to_admin_reply: businessSeconds(own),
        first_contact_reply_at: unix(own.createdAt),
        first_admin_reply_at: unix(own.repliedAt),
      },
      conversation_parts: { conversation_parts: [reply], total_count: 1 },
    },
    officeHours: {
      id: 1,
      time_zone_name: 'UTC',
      time_intervals: weekdays.map((day) => ({
        start_minute: (day - 1) * 1440 + 600,
        end_minute: (day - 1) * 1440 + 1080,
        day_of_week: day - 1,
      })),
    },
  });
}

function chatwoot(own: Case) {
  return fromChatwoot({
    conversations: {
      id: 1,
      inbox_id: 1,
      status: 'open',
      created_at: unix(own.createdAt),
      meta: { channel: 'Channel::Email' },
    },
    messages: [
      { id: 1, conversation_id: 1, message_type: 0, created_at: unix(own.createdAt) },
      { id: 2, conversation_id: 1, message_type: 1, created_at: unix(own.repliedAt), sender: { id: 11, type: 'user' } },
    ],
    reportingEvents: {
      id: 1,
      name: 'first_response',
      value: unix(own.repliedAt) - unix(own.createdAt),
      value_in_business_hours: businessSeconds(own),
      event_start_time: own.createdAt,
      event_end_time: own.repliedAt,
      conversation_id: 1,
      inbox_id: 1,
    },
    inboxes: {
      id: 1,
      timezone: 'UTC',
      working_hours_enabled: true,
      working_hours: weekdays.map((day_of_week) => ({
        day_of_week,
        open_hour: 10,
        open_minutes: 0,
        close_hour: 18,
        close_minutes: 0,
      })),
    },
  });
}

describe.each([
  ['Zendesk', zendesk],
  ['Intercom', intercom],
  ['Chatwoot', chatwoot],
])('the first response in business hours out of an export of %s', (_, adapt) => {
  test.each(cases)("is ERPNext's, and the system's own figure agrees: $id $source", (own) => {
    const { dataset, calendars, findings } = adapt(own);
    const clock = calendars[0]?.calendar;
    expect(clock).toBeDefined();
    if (clock === undefined) return;
    expect(firstResponseTime(dataset.tickets, { clock })).toMatchObject({
      value: seconds(businessSeconds(own)),
      count: 1,
    });
    expect(findings).toEqual([]);
  });
});
