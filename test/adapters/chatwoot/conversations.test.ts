import { describe, expect, it } from 'vitest';
import { reopenRate } from '../../../src/kpis/resolution/reopenRate.ts';
import { resolutionTime } from '../../../src/kpis/resolution/resolutionTime.ts';
import { firstResponseTime } from '../../../src/kpis/response/firstResponseTime.ts';
import { responseTime } from '../../../src/kpis/response/responseTime.ts';
import { csat } from '../../../src/kpis/satisfaction/csat.ts';
import { surveyResponseRate } from '../../../src/kpis/satisfaction/surveyResponseRate.ts';
import { report } from '../../../src/report/report.ts';
import { hours, minutes } from '../../../src/time/duration.ts';
import { ada, adapted, at, conversation, iso, message, monday, row } from './desk.ts';

const waitOf = (messages: object[], more: object = {}) =>
  firstResponseTime(adapted({ conversations: conversation(more), messages }).dataset.tickets).value;

describe('a conversation of Chatwoot', () => {
  it('has messages of those who wrote them, by their ids where these are known', () => {
    const messages = [
      message(0, 0, { sender: { id: 40, type: 'contact' } }),
      message(1, 0, { sender: null }),
      message(2, 1, ada),
      message(3, 1, { sender_id: 12, sender_type: 'User' }),
      message(4, 1, { sender: { id: 5, type: 'agent_bot' } }),
      message(5, 3),
    ];
    const { ticket } = adapted({ conversations: conversation(), messages });
    expect(ticket?.interactions?.map((own) => own.kind === 'message' && own.author)).toMatchObject([
      ...[
        { role: 'customer', id: '40' },
        { role: 'customer' },
        { role: 'agent', id: '11' },
        { role: 'agent', id: '12' },
      ],
      ...[{ role: 'bot', id: '5' }, {}],
    ]);
    expect(ticket?.interactions?.filter((own) => own.kind === 'message' && 'id' in own.author)).toHaveLength(4);
  });

  it('gives right KPIs through a report', () => {
    const { dataset, findings } = adapted({
      conversations: { data: { meta: {}, payload: [conversation({ first_reply_created_at: monday + 1800 })] } },
      messages: {
        meta: {},
        payload: [
          message(0, 0, { sender: { id: 40, type: 'contact' } }),
          message(1, 3),
          message(30, 1, ada),
          message(60, 2),
          message(100, 0, { sender: { id: 40, type: 'contact' } }),
          message(110, 1, ada),
          message(121, 3, { id: 900, content_type: 'input_csat' }),
          message(122, 3, { id: 901, content_type: 'input_csat' }),
        ],
      },
      reportingEvents: [row('conversation_resolved', 0, 60), row('conversation_resolved', 0, 120)],
      csatResponses: [
        {
          id: 1,
          rating: 5,
          feedback_message: 'Good',
          message_id: 900,
          contact: { id: 40 },
          conversation_id: 3,
          assigned_agent: { id: 11 },
          created_at: monday + 7500,
        },
      ],
    });
    const { kpis } = report(dataset, {
      firstResponseTime,
      responseTime,
      resolutionTime,
      reopenRate,
      csat,
      surveyResponseRate,
    });
    expect(findings).toEqual([]);
    expect(kpis.firstResponseTime.result.value).toBe(minutes(30));
    expect(kpis.responseTime.result.value).toBe(minutes(20));
    expect(kpis.resolutionTime.result.value).toBe(hours(2));
    expect(kpis.reopenRate.result.value).toBe(1);
    // Opened again by the customer's message: 60 minutes, and 20 more.
    expect(resolutionTime(dataset.tickets, { cycle: 'all' }).value).toBe(minutes(80));
    expect(kpis.csat.result.value).toBe(1);
    expect(dataset.surveys).toEqual([
      {
        id: '1',
        kind: 'csat',
        scale: { min: 1, max: 5 },
        sentAt: at(121),
        respondedAt: (monday + 7500) * 1000,
        score: 5,
        ticketId: '3',
        customerId: '40',
        agentId: '11',
        comment: 'Good',
      },
      { id: 'message-901', kind: 'csat', scale: { min: 1, max: 5 }, sentAt: at(122), ticketId: '3' },
    ]);
  });

  it('is a ticket with the words of this library', () => {
    const { ticket } = adapted({ conversations: conversation({ sla_policy_id: 8 }) });
    expect(ticket).toMatchObject({
      id: '3',
      createdAt: at(0),
      status: 'solved',
      channel: 'email',
      customerId: '40',
      agentId: '11',
      teamId: '2',
      priority: 'normal',
      tags: ['a', 'b'],
      attributes: { inboxId: '1', slaPolicyId: '8' },
    });
  });

  it.each([
    ['open', 'open'],
    ['pending', 'pending'],
    ['snoozed', 'on_hold'],
    ['resolved', 'solved'],
    ['lost', 'open'],
  ])('that is %s is %s', (status, own) => {
    expect(adapted({ conversations: conversation({ status }) }).ticket?.status).toBe(own);
  });

  it('keeps the word of a channel that is not known', () => {
    const conversations = conversation({ meta: { channel: 'Channel::Pigeon' } });
    const { ticket, findings } = adapted({ conversations });
    expect(ticket?.channel).toBe('Channel::Pigeon');
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'unknown_word', collection: 'conversations', field: 'meta.channel', count: 1 }),
    );
  });

  it('C.8.2: takes 0 for none, also for its first reply', () => {
    expect(adapted({ conversations: conversation({ status: 'open' }) }).ticket?.firstRespondedAt).toBeUndefined();
    expect(adapted({ conversations: conversation({ created_at: 0 }) }).codes).toEqual(['invalid_record created_at']);
  });

  it('has its first reply in seconds, or as text in webhooks, where no messages are given', () => {
    for (const first_reply_created_at of [monday + 600, iso(10)]) {
      const { dataset, codes } = adapted({ conversations: conversation({ first_reply_created_at, status: 'open' }) });
      expect(firstResponseTime(dataset.tickets).value).toBe(minutes(10));
      expect(codes).toEqual(['missing_messages messages']);
    }
  });

  it('holds its last message only, which is not taken for all', () => {
    const { ticket } = adapted({ conversations: conversation({ messages: [message(5, 1, ada)] }) });
    expect(ticket?.interactions).toBeUndefined();
  });

  it('is answered before the first of its messages when earlier pages are missing', () => {
    const { ticket, codes } = adapted({
      conversations: conversation({ first_reply_created_at: monday + 60, status: 'open' }),
      messages: [message(50, 1, ada)],
    });
    expect(codes).toEqual(['truncated_history first_reply_created_at']);
    // Nobody knows who began it.
    expect(ticket?.createdBy).toBe('agent');
  });

  it('is answered by its own date where its messages are but notes of what was done', () => {
    const { ticket, codes } = adapted({
      conversations: conversation({ first_reply_created_at: monday + 60, status: 'open' }),
      messages: [message(5, 2)],
    });
    expect(ticket?.firstRespondedAt).toBe(at(1));
    expect(codes).toContain('truncated_history first_reply_created_at');
  });

  it('says when its own date of the first reply is not that of the messages, which count', () => {
    const { dataset, codes } = adapted({
      conversations: conversation({ first_reply_created_at: monday + 60, status: 'open' }),
      messages: [message(0, 0), message(50, 1, ada)],
    });
    expect(codes).toEqual(['vendor_moment_contradicts first_reply_created_at']);
    expect(firstResponseTime(dataset.tickets).value).toBe(minutes(50));
  });
});

describe('a message of Chatwoot', () => {
  it('C.8.8: answers only when a person sent it in the open', () => {
    const nobody = [
      message(1, 2),
      message(2, 3),
      message(3, 1, { ...ada, private: true }),
      message(4, 1, { sender: { id: 1, type: 'agent_bot' } }),
      message(5, 1, { sender_type: 'AgentBot', sender_id: 1 }),
      message(6, 1, { sender: { id: 1, type: 'captain_assistant' } }),
      message(7, 1, { ...ada, content_attributes: { automation_rule_id: 4 } }),
      message(8, 1, { ...ada, additional_attributes: { campaign_id: 4 } }),
      message(9, 1, { sender: null }),
      message(10, 1, { ...ada, status: 'failed' }),
    ];
    expect(waitOf([message(0, 0), ...nobody])).toBeNull();
    expect(waitOf([message(0, 0), ...nobody, message(11, 1, ada)])).toBe(minutes(11));
    expect(adapted({ conversations: conversation(), messages: [message(0, 0), ...nobody] }).codes).toEqual([
      'missing_resolution status',
      'failed_message status',
      'missing_sender sender',
    ]);
  });

  it.each([
    ['by the type of its sender', { sender_type: 'User', sender_id: 11 }],
    ['from the channel’s own app', { content_attributes: { external_echo: true } }],
    ['by a sender without a type', { sender: { id: 11 } }],
  ])('is known for a person’s %s', (_, sender) => {
    expect(waitOf([message(0, 'incoming'), message(6, 'outgoing', sender)])).toBe(minutes(6));
  });

  it('A.2: that the desk or a campaign sent first makes it the desk’s own conversation', () => {
    const begun = (first: object) => adapted({ conversations: conversation(), messages: [first] }).ticket?.createdBy;
    expect(begun(message(0, 1, ada))).toBe('agent');
    expect(begun(message(0, 1, { additional_attributes: { campaign_id: 9 } }))).toBe('agent');
    expect(begun(message(0, 0))).toBe('customer');
    expect(begun(message(0, 3))).toBeUndefined();
  });

  it('of no conversation that is there is reported', () => {
    const orphan = message(0, 0, { conversation_id: 77 });
    expect(adapted({ conversations: conversation({ status: 'open' }), messages: [orphan] }).codes).toEqual([
      'missing_messages messages',
      'orphan_record',
    ]);
  });
});
