import { describe, expect, test } from 'vitest';
import {
  casesPerAgent,
  costPerContact,
  csat,
  firstContactResolution,
  groupBy,
  prepare,
  report,
} from '../../src/index.ts';
import type { Interaction } from '../../src/model/interaction.ts';
import type { Survey } from '../../src/model/survey.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import { deepFreeze } from '../../src/testing/deepFreeze.ts';
import { days, hours } from '../../src/time/duration.ts';

const scale = { min: 1, max: 5 };
const answer = (id: string, score: number, own: Partial<Survey> = {}): Survey => ({
  ...{ id, kind: 'csat', score, scale, respondedAt: hours(50) },
  ...own,
});
const assigned = (at: number, to: string) => ({ at, kind: 'assignment', to }) as const;
const message = (ticketId: string, at: number, role: 'customer' | 'agent', id?: string): Interaction => ({
  ...{ kind: 'message', id: `${ticketId}-${at}`, ticketId, at, author: { role, id }, visibility: 'public' },
});

/** Ada answers first, Bo solves, Cem has it when the customer rates, Dee has it now. */
const ticket: TicketRow = {
  ...{ id: 'A-1', createdAt: 0, status: 'solved', solvedAt: hours(10), channel: 'email', type: 'billing' },
  ...{ severity: 'minor', priority: 'high', customerTier: 'gold', customerId: 'C-1', teamId: 'north', agentId: 'dee' },
  ...{ tags: ['vip', 'refund'], interactions: [message('A-1', hours(1), 'agent', 'ada')] },
  history: [assigned(hours(2), 'bo'), assigned(hours(40), 'cem'), assigned(hours(60), 'dee')],
};

describe('what belongs to a ticket', () => {
  test('takes over what its ticket says and it does not say itself', () => {
    const surveys = [answer('S-1', 5, { ticketId: 'A-1', channel: 'web' })];
    const call = {
      kind: 'call',
      id: 'L-1',
      direction: 'inbound',
      queuedAt: 0,
      endedAt: 9,
      outcome: 'answered',
    } as const;
    const revenue = [{ at: 5, kind: 'upsell', amount: 9, currency: 'EUR', ticketId: 'A-1' } as const];
    const reviews = [{ id: 'R-1', agentId: 'ada', reviewerId: 'eve', at: 5, ticketId: 'A-1', criteria: [] }];
    const { dataset } = prepare(
      deepFreeze({ tickets: [ticket], surveys, interactions: [{ ...call, ticketId: 'A-1' }], revenue, reviews }),
    );
    const said = { type: 'billing', severity: 'minor', priority: 'high', customerTier: 'gold', teamId: 'north' };
    expect(dataset.surveys?.[0]).toEqual({
      ...surveys[0],
      ...said,
      customerId: 'C-1',
      channel: 'web',
      tags: ticket.tags,
    });
    expect(dataset.interactions?.[0]).toMatchObject({ ...said, customerId: 'C-1', channel: 'phone' });
    expect(dataset.revenue?.[0]).toMatchObject({ ...said, channel: 'email', kind: 'upsell' });
    expect(dataset.reviews?.[0]).toMatchObject({ ...said, channel: 'email', agentId: 'ada' });
  });

  test('D15: a survey of a ticket that is not there is kept, and counted as an orphan', () => {
    const surveys = [answer('S-1', 5, { ticketId: 'A-1' }), answer('S-2', 1, { ticketId: 'A-9' }), answer('S-3', 1)];
    const { dataset, joins } = prepare({ tickets: [ticket], surveys });
    expect(joins).toEqual([{ rows: 'surveys', key: 'ticketId', to: 'tickets', matched: 1, orphans: 1, unattached: 1 }]);
    expect(groupBy(dataset.surveys ?? [], 'channel', csat)).toHaveProperty('size', 2);
  });

  test.each([
    ['first_responder', 'ada'],
    ['solver', 'bo'],
    ['assignee_at', 'cem'],
    ['assignee_now', 'dee'],
  ] as const)('D20: a rating is attributed by %s to %s', (attribute, agent) => {
    const surveys = [answer('S-1', 5, { ticketId: 'A-1', agentId: 'fay' })];
    const { dataset } = prepare({ tickets: [ticket], surveys }, { attribute });
    expect(dataset.surveys?.[0]?.agentId).toBe(agent);
    const { groups } = report({ tickets: [ticket], surveys }, { csat }, { by: 'agentId', attribute }).kpis.csat;
    expect(groups?.map(({ key }) => key)).toEqual([agent]);
  });

  test('without a rule a rating is that of the agent whom the survey names', () => {
    const surveys = [answer('S-1', 5, { ticketId: 'A-1', agentId: 'fay' }), answer('S-2', 5, { ticketId: 'A-1' })];
    const { dataset } = prepare({ tickets: [ticket], surveys });
    expect(dataset.surveys?.map(({ agentId }) => agentId)).toEqual(['fay', undefined]);
  });
});

describe('a visit to the help centre', () => {
  const session = { id: 'X-1', startedAt: days(1), articles: ['a'], outcome: 'resolved', customerId: 'C-1' } as const;
  const request = (id: string, createdAt: number, own: Partial<TicketRow> = {}): TicketRow => ({
    ...{ id, createdAt, customerId: 'C-1' },
    ...own,
  });

  test('learns the first request of the same customer from its begin on', () => {
    const tickets = [
      request('A', days(9)),
      request('B', days(2)),
      request('C', 0),
      request('D', days(1), { customerId: 'C-2' }),
    ];
    const { dataset, joins } = prepare({
      tickets,
      sessions: [session, { ...session, id: 'X-2', startedAt: days(10) }],
    });
    expect(dataset.sessions?.map(({ nextContactAt }) => nextContactAt)).toEqual([days(2), null]);
    expect(joins).toEqual([
      { rows: 'sessions', key: 'customerId', to: 'customers', matched: 2, orphans: 0, unattached: 0 },
    ]);
    const strangers = prepare({
      tickets,
      sessions: [
        { ...session, customerId: 'C-9' },
        { ...session, id: 'X-2', customerId: null },
      ],
    });
    expect(strangers.joins[0]).toMatchObject({ rows: 'sessions', matched: 0, orphans: 1, unattached: 1 });
  });

  test('takes inbound calls and chats for requests, but no spam and nothing that the desk began', () => {
    const tickets = [request('A', days(2), { excluded: 'spam' }), request('B', days(3), { createdBy: 'agent' })];
    const call = {
      kind: 'call',
      id: 'L',
      queuedAt: days(4),
      endedAt: days(4),
      outcome: 'abandoned',
      customerId: 'C-1',
    } as const;
    const interactions = [
      { ...call, direction: 'outbound', queuedAt: days(2) } as const,
      { ...call, id: 'M', direction: 'inbound' } as const,
    ];
    const { dataset } = prepare({ tickets, sessions: [session], interactions });
    expect(dataset.sessions?.[0]?.nextContactAt).toBe(days(4));
  });

  test('its own ticket counts, whoever is its customer', () => {
    const { dataset } = prepare({
      tickets: [{ id: 'T', createdAt: days(3) }],
      sessions: [{ ...session, customerId: null, ticketId: 'T' }],
    });
    expect(dataset.sessions?.[0]?.nextContactAt).toBe(days(3));
  });
});

describe('a customer', () => {
  const customers = [
    { id: 'C-1', since: 0, tier: 'gold' },
    { id: 'C-2', since: 0, openTickets: 7 },
  ];
  const tickets: TicketRow[] = [
    { id: 'A', createdAt: days(3), customerId: 'C-1', status: 'open', reopens: 2 },
    {
      id: 'B',
      createdAt: days(2),
      customerId: 'C-1',
      status: 'solved',
      history: [{ at: 5, kind: 'escalation', to: 'l2' }],
    },
    { id: 'C', createdAt: days(1), customerId: 'C-1', excluded: 'test' },
    { id: 'D', createdAt: days(1), customerId: 'C-9' },
    { id: 'E', createdAt: days(1) },
  ];

  test('learns contacts, open tickets, reopens, escalations, satisfaction and sentiment', () => {
    const surveys = [
      answer('S-1', 5, { customerId: 'C-1', sentiment: 0.5 }),
      answer('S-2', 2, { ticketId: 'A' }),
      answer('S-3', 4, { ticketId: 'B' }),
      answer('S-4', 9, { ticketId: 'B' }),
    ];
    const call = { kind: 'call', id: 'L', direction: 'inbound', queuedAt: 5, endedAt: 9, outcome: 'answered' } as const;
    const angry = { ...message('A', 6, 'customer'), sentiment: -1 };
    const interactions = [{ ...call, customerId: 'C-1' }, angry];
    const { dataset, joins } = prepare(deepFreeze({ customers, tickets, surveys, interactions }));
    expect(dataset.customers).toEqual([
      {
        ...{ id: 'C-1', since: 0, tier: 'gold', contactedAt: 5, contacts: 3, satisfaction: 2 / 3 },
        ...{ openTickets: 1, reopens: 2, escalations: 1, sentiment: -0.25 },
      },
      {
        ...{ id: 'C-2', since: 0, openTickets: 7, contactedAt: null, contacts: 0, satisfaction: null },
        ...{ reopens: 0, escalations: 0, sentiment: null },
      },
    ]);
    expect(joins).toContainEqual({
      ...{ rows: 'tickets', key: 'customerId', to: 'customers', matched: 3, orphans: 1, unattached: 1 },
    });
  });

  test('D3: what happened after asOf is not known of it', () => {
    const later: TicketRow[] = [
      { id: 'A', createdAt: days(50), customerId: 'C-2', status: 'open' },
      { id: 'B', createdAt: days(5), customerId: 'C-2', status: 'solved', solvedAt: days(40) },
    ];
    const surveys = [answer('S-1', 1, { customerId: 'C-2', respondedAt: days(41) })];
    const dataset = { customers: [{ id: 'C-2', since: 0 }], tickets: later, surveys };
    expect(prepare(dataset, { asOf: days(10) }).dataset.customers).toMatchObject([
      { contacts: 1, contactedAt: days(5), openTickets: 1, satisfaction: null },
    ]);
    expect(prepare(dataset).dataset.customers).toMatchObject([{ contacts: 2, openTickets: 1, satisfaction: 0 }]);
    const visit = { id: 'X', startedAt: days(20), articles: [], outcome: 'resolved', customerId: 'C-2' } as const;
    const seen = (asOf: number) => prepare({ tickets: later, sessions: [visit] }, { asOf }).dataset.sessions?.[0];
    expect([seen(days(30))?.nextContactAt, seen(days(60))?.nextContactAt]).toEqual([null, days(50)]);
  });

  test('D3: a call after asOf has not been made yet, in the collection and inside its ticket', () => {
    const call = (id: string, queuedAt: number) =>
      ({ kind: 'call', id, direction: 'inbound', queuedAt, endedAt: queuedAt, outcome: 'answered' }) as const;
    const interactions = [
      { ...call('K', days(4)), customerId: 'C-2' },
      { ...call('L', days(40)), customerId: 'C-2' },
    ];
    const holder = { id: 'A', createdAt: days(1), customerId: 'C-2', interactions: [call('M', days(41))] };
    const dataset = { customers: [{ id: 'C-2', since: 0 }], tickets: [holder], interactions };
    const contactsAt = (asOf?: number) =>
      prepare(dataset, asOf === undefined ? {} : { asOf }).dataset.customers?.[0]?.contacts;
    expect([contactsAt(days(10)), contactsAt(days(40)), contactsAt()]).toEqual([2, 3, 4]);
  });

  test('gives its tier to its tickets', () => {
    expect(prepare({ customers, tickets }).dataset.tickets?.[0]?.customerTier).toBe('gold');
  });
});

describe('the account book', () => {
  test('is made of costs, revenues, requests and visits, unless it is there', () => {
    const costs = [{ at: 0, category: 'wages', amount: 5, currency: 'EUR', channel: 'email' }];
    const made = prepare({ tickets: [ticket], costs });
    expect(made.dataset.ledger?.map(({ kind }) => kind).sort()).toEqual(['contact', 'cost', 'resolution']);
    const given = prepare({ tickets: [ticket], costs, ledger: [] });
    expect(given.dataset.ledger).toEqual([]);
  });
});

describe('the account book by another field than the channel', () => {
  test('takes calls, messages and revenues to their ticket', () => {
    const own = { type: 'billing', customerTier: 'gold', tags: ['vip'], teamId: 'north' };
    const call = { kind: 'call', id: 'L', direction: 'inbound', queuedAt: 5, endedAt: 9, outcome: 'answered' } as const;
    const { dataset } = prepare({
      tickets: [{ id: 'A', createdAt: 0, channel: 'email', agentId: 'bo', ...own }],
      interactions: [{ ...call, ticketId: 'A', agentId: 'ada' }],
      revenue: [{ at: 5, kind: 'upsell', amount: 9, currency: 'EUR', ticketId: 'A' }],
    });
    expect(dataset.ledger).toMatchObject([
      { kind: 'contact', contact: 'ticket', channel: 'email', agentId: 'bo', ...own },
      { kind: 'revenue', channel: 'email', agentId: 'bo', ...own },
      { kind: 'contact', contact: 'call', channel: 'phone', agentId: 'ada', ...own },
    ]);
  });
});

describe('what was written is not known', () => {
  test('where there are calls but no messages: tickets have no conversation', () => {
    const tickets = [{ id: 'A', createdAt: 0, status: 'solved', solvedAt: 9 } as const];
    const call = { kind: 'call', id: 'L', direction: 'inbound', queuedAt: 5, endedAt: 9, outcome: 'answered' } as const;
    const { firstContactResolution: found } = report(
      { tickets, interactions: [{ ...call, ticketId: 'A' }] },
      { firstContactResolution },
    ).kpis;
    expect(found.result).toMatchObject({ value: null, excluded: { no_interactions: 1 } });
    const { joins } = prepare({
      tickets,
      interactions: [
        { ...call, ticketId: 'A' },
        { ...call, id: 'M', ticketId: 'B' },
      ],
    });
    expect(joins[0]).toMatchObject({ rows: 'interactions', matched: 1, orphans: 1 });
  });
});

describe('attribution', () => {
  test('changes in which group a ticket is, and no figure', () => {
    const { interactions, history, ...bare } = ticket;
    const dataset = { tickets: [{ ...bare, history, interactions }] };
    const found = report(dataset, { casesPerAgent }, { by: 'agentId', attribute: 'first_responder' }).kpis
      .casesPerAgent;
    expect(found.groups?.map(({ key }) => key)).toEqual(['ada']);
    expect(found.result.distribution.map(({ agentId }) => agentId)).toEqual(['bo']);
    expect(prepare(dataset, { attribute: 'first_responder' }).dataset.tickets?.[0]?.agentId).toBe('dee');
  });

  test('of money takes that of the tickets', () => {
    const revenue = [{ at: 5, kind: 'upsell', amount: 9, currency: 'EUR', ticketId: 'A-1' } as const];
    const { ledger } = prepare({ tickets: [ticket], revenue }, { attribute: 'solver' }).dataset;
    expect(ledger?.map(({ kind, agentId }) => [kind, agentId])).toContainEqual(['revenue', 'bo']);
  });
});

describe('costs that know no group', () => {
  const costs = [
    { at: 0, category: 'wages', amount: 90, currency: 'EUR', channel: 'email' },
    { at: 0, category: 'rent', amount: 30, currency: 'EUR' },
  ];
  const tickets = [
    { id: 'A', createdAt: 0, channel: 'email', type: 'billing' },
    { id: 'B', createdAt: 0 },
  ];

  test('are in no group, and the contacts that know it neither have no cost', () => {
    const byType = report({ tickets, costs }, { costPerContact }, { by: 'type' }).kpis.costPerContact;
    expect(byType.groups?.map(({ key, result }) => [key, result.value])).toEqual([
      ['billing', null],
      [null, null],
    ]);
    const byChannel = report({ tickets, costs }, { costPerContact }, { by: 'channel' }).kpis.costPerContact;
    expect(byChannel.result.value).toBe(60);
    expect(byChannel.groups?.map(({ key, result }) => [key, result.value])).toEqual([
      ['email', 90],
      [null, null],
    ]);
    expect(byChannel.result.channels).toMatchObject([
      { channel: 'email', value: 90 },
      { channel: null, value: null },
    ]);
  });
});

describe('preparing', () => {
  test('E11, E10: keeps rows that are none or cannot be read', () => {
    const unreadable = Object.defineProperty({}, 'ticketId', {
      enumerable: true,
      get() {
        throw new Error('no');
      },
    });
    const surveys = [null, 'x', unreadable, answer('S', 5)] as never;
    expect(prepare({ tickets: [null, ticket] as never, surveys }).dataset.surveys).toHaveLength(4);
  });

  test('D5: drops rows whose id was there before, and counts them', () => {
    const found = prepare({ tickets: [ticket, ticket, { ...ticket, id: 'A-2' }] });
    expect(found.dataset.tickets).toHaveLength(2);
    expect(found.duplicates).toEqual({ tickets: 1 });
  });

  test('takes a collection that is left out for none', () => {
    const { dataset } = prepare({ tickets: undefined, customers: [{ id: 'C-1', since: 0 }] } as never);
    expect(Object.keys(dataset)).toEqual(['customers']);
  });

  test('E12: refuses options that it does not know', () => {
    expect(() => prepare({}, { atribute: 'solver' } as never)).toThrow(
      expect.objectContaining({ code: 'unknown_option', message: expect.stringContaining("did you mean 'attribute'") }),
    );
    expect(() => prepare({ tickets: 5 as never })).toThrow(expect.objectContaining({ code: 'not_iterable' }));
  });
});
