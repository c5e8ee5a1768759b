import { describe, expect, it } from 'vitest';
import { fromIntercom } from '../../../src/adapters/intercom/index.ts';
import { speedOfAnswer } from '../../../src/kpis/phone/speedOfAnswer.ts';
import { resolutionTime } from '../../../src/kpis/resolution/resolutionTime.ts';
import { firstResponseTime } from '../../../src/kpis/response/firstResponseTime.ts';
import { minutes } from '../../../src/time/duration.ts';
import { ada, at, codes, conversation, monday, part } from './desk.ts';

const ticket = {
  type: 'ticket',
  id: '31',
  category: 'Customer',
  ticket_attributes: { _default_description_: 'It is broken' },
  ticket_state: 'resolved',
  ticket_type: { name: 'Defect', category: 'Customer' },
  contacts: { contacts: [{ id: 'c1' }] },
  admin_assignee_id: '11',
  team_assignee_id: '0',
  created_at: monday,
  updated_at: monday + 9000,
  ticket_parts: {
    total_count: 4,
    ticket_parts: [
      part(0, 'ticket_state_updated_by_admin', { ticket_state: 'submitted', previous_ticket_state: 'submitted' }),
      part(10, 'comment', { author: ada, body: 'x', ticket_state: 'in_progress' }),
      part(20, 'ticket_state_updated_by_admin', { ticket_state: 'waiting_on_customer' }),
      part(50, 'ticket_state_updated_by_workflow', { ticket_state: 'resolved' }),
    ],
  },
};

describe('a ticket of Intercom', () => {
  it('has the states of its parts as history, and its description as first message', () => {
    const { dataset, findings } = fromIntercom({ tickets: { type: 'ticket.list', tickets: [ticket] } });
    const [own] = dataset.tickets;
    expect(findings).toEqual([]);
    expect(own).toMatchObject({
      status: 'solved',
      type: 'Defect',
      agentId: '11',
      attributes: { category: 'Customer' },
    });
    expect(own?.teamId).toBeUndefined();
    expect(own?.history?.map(({ at: when, to }) => [when, to])).toEqual([
      [at(10), 'open'],
      [at(20), 'pending'],
      [at(50), 'solved'],
    ]);
    expect(own?.interactions?.[0]).toMatchObject({
      id: 'source-31',
      author: { role: 'customer', id: own?.customerId },
    });
    expect(own?.customerId).toBeDefined();
    expect(firstResponseTime(dataset.tickets).value).toBe(minutes(10));
    expect(resolutionTime(dataset.tickets).value).toBe(minutes(50));
  });

  it('has the changes of who is responsible among those of its state, in the order of time', () => {
    const { ticket_parts: parts } = ticket.ticket_parts;
    const given = part(15, 'assignment', { author: ada, assigned_to: { id: 12, type: 'admin' } });
    const own = { ...ticket, ticket_parts: { ...ticket.ticket_parts, ticket_parts: [...parts, given] } };
    expect(
      fromIntercom({ tickets: own }).dataset.tickets[0]?.history?.map(({ at: when, kind }) => [when, kind]),
    ).toEqual([
      [at(10), 'status'],
      [at(15), 'assignment'],
      [at(20), 'status'],
      [at(50), 'status'],
    ]);
  });

  it('may have a team, and no customer who is known', () => {
    const own = { ...ticket, team_assignee_id: 5, contacts: { contacts: [] } };
    const [read] = fromIntercom({ tickets: own }).dataset.tickets;
    expect(read?.teamId).toBe('5');
    expect(read?.interactions?.[0]).toMatchObject({ id: 'source-31', author: { role: 'customer' } });
    expect(read).not.toHaveProperty('customerId');
  });

  it('may bear its state as an object', () => {
    const { dataset } = fromIntercom({ tickets: { ...ticket, ticket_state: { id: 1, category: 'in_progress' } } });
    expect(dataset.tickets[0]?.status).toBe('open');
  });

  it.each(['Back-office', 'Tracker'])('of the kind %s is the team’s own', (category) => {
    const desk = fromIntercom({ tickets: { ...ticket, category } });
    expect(codes(desk)).toEqual(['internal_ticket category']);
    expect(desk.dataset.tickets[0]).toMatchObject({ createdBy: 'agent', attributes: { category } });
  });

  it('stays in its state at parts that bear none', () => {
    const parts = [
      part(10, 'comment', { author: ada, body: 'x', ticket_state: 'in_progress' }),
      part(20, 'comment', { author: ada, body: 'x' }),
      part(30, 'comment', { author: ada, body: 'x', ticket_state: null }),
      part(50, 'ticket_state_updated_by_admin', { ticket_state: 'resolved' }),
    ];
    const own = { ...ticket, ticket_parts: { total_count: parts.length, ticket_parts: parts } };
    expect(fromIntercom({ tickets: own }).dataset.tickets[0]?.history).toEqual([
      { at: at(10), kind: 'status', from: 'new', to: 'open' },
      { at: at(50), kind: 'status', from: 'open', to: 'solved' },
    ]);
  });

  it('that is a conversation too is one request', () => {
    const desk = fromIntercom({ tickets: [ticket], conversations: conversation([], { id: '31', state: 'open' }) });
    expect(desk.dataset.tickets).toHaveLength(1);
    expect(codes(desk)).toEqual(['same_request']);
  });
});

describe('a call of Intercom', () => {
  const call = { id: 5, direction: 'inbound', initiated_at: monday, answered_at: monday + 40, ended_at: monday + 100 };

  it('is answered after 40 seconds, in seconds or ISO 8601', () => {
    const iso = { ...call, id: 6, initiated_at: '2024-03-04T09:00:00Z', answered_at: '2024-03-04T09:00:40Z' };
    const { interactions } = fromIntercom({ calls: { type: 'list', data: [call, iso] } }).dataset;
    expect(speedOfAnswer(interactions)).toMatchObject({ count: 2, min: 40_000, max: 40_000 });
  });

  it('may name its conversation, its customer and who took it', () => {
    const whole = { ...call, conversation_id: 7, contact_id: 'c1', admin_id: 11 };
    expect(fromIntercom({ calls: [whole] }).dataset.interactions).toMatchObject([
      { ticketId: '7', customerId: 'c1', agentId: '11' },
    ]);
    const [bare] = fromIntercom({ calls: [{ ...whole, conversation_id: 0, contact_id: null, admin_id: '0' }] }).dataset
      .interactions;
    for (const name of ['ticketId', 'customerId', 'agentId']) expect(bare).not.toHaveProperty(name);
  });

  it('is what it ended in where nobody answered, and left out while it runs', () => {
    const { answered_at: _, ...missed } = call;
    const desk = fromIntercom({
      calls: [
        { ...missed, id: 1, ended_reason: 'voicemail' },
        { ...missed, id: 2, ended_reason: 'gone_fishing' },
        { ...missed, id: 3 },
        { ...missed, id: 4, ended_at: null },
      ],
    });
    expect(desk.dataset.interactions.map((own) => own.kind === 'call' && own.outcome)).toEqual([
      'voicemail',
      'missed',
      'missed',
    ]);
    expect(codes(desk)).toEqual(['running_call', 'unknown_word ended_reason']);
  });
});
