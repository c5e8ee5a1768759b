import { describe, expect, test } from 'vitest';
import type { CollectionName, Collections, Dataset } from '../../src/model/collections.ts';
import type { Interaction } from '../../src/model/interaction.ts';
import type { Survey } from '../../src/model/survey.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import type { Asked } from '../../src/prepare/keptTicket.ts';
import type { PrepareOptions } from '../../src/prepare/prepareOptions.ts';
import { createPreparer, preparationOrder } from '../../src/prepare/preparer.ts';
import { deepFreeze } from '../../src/testing/index.ts';
import { hours } from '../../src/time/duration.ts';
import { codeOf, message, ticket } from '../kpis/records.ts';

type Rows = { readonly [Name in CollectionName]?: readonly Collections[Name][] };

/** What records one by one come to: customers and tickets first, then the rest. */
function prepared(dataset: Dataset & Rows, options?: PrepareOptions, asked?: Asked) {
  const preparer = createPreparer(options, asked);
  const names = Object.keys(dataset) as CollectionName[];
  for (const name of preparationOrder) for (const row of dataset[name] ?? []) preparer.see(name, row as never);
  const completed: Rows = Object.fromEntries(
    names.map((name) => [name, (dataset[name] ?? []).map((row) => preparer.complete(name, row as never))]),
  );
  return { completed, joins: preparer.joins() };
}

const call = (id: string, queuedAt: number, own: object = {}): Interaction => ({
  ...{ kind: 'call', id, direction: 'inbound', queuedAt, endedAt: queuedAt, outcome: 'answered', customerId: 'C-1' },
  ...own,
});
const chat = (id: string, requestedAt: number, own: object = {}): Interaction => ({
  ...{
    kind: 'chat',
    id,
    requestedAt,
    acceptedAt: requestedAt,
    endedAt: requestedAt,
    outcome: 'completed',
    customerId: 'C-1',
  },
  ...own,
});
const survey = (id: string, score: number, own: Partial<Survey> = {}): Survey => ({
  ...{ id, kind: 'csat', score, scale: { min: 1, max: 5 }, customerId: 'C-1' },
  ...own,
});
const visit = (own: object = {}) =>
  ({ id: 'V', startedAt: 10, articles: [], outcome: 'resolved', customerId: 'C-1', ...own }) as const;
const customer = { id: 'C-1', since: 0 };
const request = (id: string, createdAt: number, own: Partial<TicketRow> = {}): TicketRow => ({
  ...{ id, createdAt, customerId: 'C-1' },
  ...own,
});
const knownOf = (dataset: Rows, options?: PrepareOptions, asked?: Asked) =>
  prepared({ customers: [customer], ...dataset }, options, asked).completed.customers?.[0];
const nextOf = (dataset: Rows, own: object = {}, options?: PrepareOptions, asked?: Asked) =>
  prepared({ ...dataset, sessions: [visit(own)] }, options, asked).completed.sessions?.[0]?.nextContactAt;

describe('what a customer is told of its contacts', () => {
  test('a ticket, an inbound call and a chat are one each; what belongs to a ticket is none of its own', () => {
    const interactions = [
      ...[call('a', 7), chat('b', 5), call('c', 1, { direction: 'outbound' }), call('d', 2, { ticketId: 'T' })],
      ...[chat('e', 3, { ticketId: 'gone' }), call('f', Number.NaN), message(0, 'customer', { ticketId: 'T' })],
    ];
    expect(knownOf({ tickets: [request('T', 6)], interactions })).toMatchObject({ contacts: 3, contactedAt: 5 });
    expect(knownOf({ interactions: [call('a', 5), call('b', 7), call('c', 6)] })?.contactedAt).toBe(5);
    expect(knownOf({})).toMatchObject({ contacts: 0, contactedAt: null });
  });

  test('what a ticket holds itself counts by the customer of the ticket, and not again in the collection', () => {
    const held = call('a', 7);
    const tickets = [request('T', 6, { interactions: [held] })];
    expect(knownOf({ tickets })?.contacts).toBe(2);
    expect(knownOf({ tickets, interactions: [{ ...held, ticketId: 'T' } as Interaction] })?.contacts).toBe(2);
    const angry = (own: object): Interaction => ({
      ...message(1, 'customer', { ticketId: 'T' }),
      sentiment: -1,
      ...own,
    });
    expect(knownOf({ tickets: [request('T', 6)], interactions: [angry({})] })?.sentiment).toBe(-1);
    expect(
      knownOf({ tickets: [request('T', 6, { interactions: [] })], interactions: [angry({})] })?.sentiment,
    ).toBeNull();
    expect(knownOf({ tickets: [request('T', 6, { interactions: [angry({})] })] })?.sentiment).toBe(-1);
  });

  test('no ticket of the desk itself, no spam, none of somebody else', () => {
    const tickets = [
      ...[request('A', 1, { excluded: 'spam' }), request('B', 1, { excluded: 'deleted' })],
      ...[request('C', 1, { excluded: 'test' }), request('D', 1, { excluded: 'merged' })],
      ...[request('E', 1, { createdBy: 'agent' }), request('F', 1, { createdBy: 'system' })],
      ...[request('G', 1, { customerId: 'C-2' }), request('H', 1, { customerId: null })],
      ...[request('I', 4, { createdBy: 'customer', excluded: null })],
    ];
    expect(knownOf({ tickets })).toMatchObject({ contacts: 1, contactedAt: 4 });
  });

  test('open tickets, reopens and escalations add up', () => {
    const escalation = { at: 1, kind: 'escalation', to: 'l2' } as const;
    const tickets = [
      ...[request('A', 1, { status: 'open', reopens: 2 }), request('B', 1, { status: 'solved', reopens: 1 })],
      ...[request('C', 1, { status: 'pending', history: [escalation, escalation] })],
      ...[request('D', 1, { status: 'closed', history: [escalation] }), request('E', 1, { status: 'lost' as never })],
      ...[request('F', 1, { status: 'new', history: [{ at: Number.NaN, kind: 'status', to: 'open' }] })],
    ];
    expect(knownOf({ tickets })).toMatchObject({ openTickets: 3, reopens: 3, escalations: 2 });
  });

  test('what it says itself stands', () => {
    const own = {
      ...{ contactedAt: 77, contacts: 0, satisfaction: 0.25, openTickets: 0, reopens: 9, escalations: 0, sentiment: 0 },
      ...customer,
    };
    const tickets = [request('A', 1, { status: 'open', reopens: 2 })];
    const { completed } = prepared({ customers: [own], tickets, surveys: [survey('S', 5, { sentiment: 1 })] });
    expect(completed.customers?.[0]).toEqual(own);
  });
});

describe('what a customer is told of its ratings', () => {
  const satisfaction = (scores: readonly unknown[], own: Partial<Survey> = {}, options?: PrepareOptions) =>
    knownOf({ surveys: scores.map((score, index) => survey(`S-${index}`, score as number, own)) }, options)
      ?.satisfaction;

  test('the share of answers from 4 of 5 on, or as the field has it on other scales', () => {
    expect(satisfaction([1, 3, 4, 5])).toBe(0.5);
    expect(satisfaction([7, 8], { scale: { min: 1, max: 10 } })).toBe(0.5);
    expect(satisfaction([0, 1, 1, 1], { scale: { min: 0, max: 1 } })).toBe(0.75);
    expect(satisfaction([])).toBeNull();
  });

  test('of surveys of no scale is none', () => {
    expect(satisfaction([4, 5], { scale: null as never })).toBeNull();
    expect(satisfaction([1, 1], { scale: null as never }, { scale: 'thumbs' })).toBe(1);
  });

  test('none of answers outside the scale, of no score, of another kind or a scale on which nobody agrees', () => {
    expect(satisfaction([0, 6, null, '5', Number.NaN])).toBeNull();
    expect(satisfaction([5, 0, 6])).toBe(1);
    expect(satisfaction([5], { kind: 'nps' })).toBeNull();
    expect(satisfaction([5], { scale: { min: 1, max: 9 } })).toBeNull();
  });

  test('the scale of surveys that name none is that of the option', () => {
    expect(satisfaction([6, 7], { scale: null as never }, { scale: { min: 1, max: 7 } })).toBe(1);
    expect(satisfaction([6, 7], { scale: null as never })).toBeNull();
    expect(satisfaction([3, 4], {}, { scale: { min: 1, max: 7 } })).toBe(0.5);
  });

  test('sentiments from −1 to 1 have a mean, of surveys of any kind and of the customer’s messages', () => {
    const says = (sentiment: unknown, role: 'customer' | 'agent' = 'customer'): Interaction =>
      ({ ...message(1, role, { ticketId: 'T' }), sentiment }) as Interaction;
    const interactions = [...[1, -1, 0.5, 1.01, -1.01, null, 'good'].map((own) => says(own)), says(-1, 'agent')];
    expect(knownOf({ tickets: [request('T', 1)], interactions })?.sentiment).toBe(0.5 / 3);
    expect(knownOf({ surveys: [survey('S', 9, { kind: 'nps', sentiment: -0.5 })] })?.sentiment).toBe(-0.5);
  });

  test('a survey that names no customer is that of its ticket’s', () => {
    const surveys = [survey('S', 5, { customerId: null, ticketId: 'T' })];
    expect(knownOf({ tickets: [request('T', 1)], surveys })?.satisfaction).toBe(1);
    expect(knownOf({ tickets: [request('T', 1, { customerId: 'C-2' })], surveys })?.satisfaction).toBeNull();
    const named = [survey('S', 5, { ticketId: 'T' })];
    expect(knownOf({ tickets: [request('T', 1, { customerId: 'C-2' })], surveys: named })?.satisfaction).toBe(1);
  });
});

describe('D3: what happens at the moment of looking is known, what happens later is not', () => {
  test.each([
    ['a ticket', { tickets: [request('T', 50)] }],
    ['a call', { interactions: [call('a', 50)] }],
    ['a chat', { interactions: [chat('a', 50)] }],
    ['a call inside a ticket', { tickets: [request('T', 99, { interactions: [call('a', 50)] })] }],
  ])('D3: %s', (_, dataset) => {
    expect([knownOf(dataset, { asOf: 50 })?.contacts, knownOf(dataset, { asOf: 49 })?.contacts]).toEqual([1, 0]);
    const next = (asOf: number) => nextOf(dataset, {}, { asOf });
    expect([next(50), next(49)]).toEqual([50, null]);
  });

  test('D3: a message, and an answer by its own date, else that of the question', () => {
    const interactions = [{ ...message(0, 'customer', { ticketId: 'T', at: 50 }), sentiment: 1 }];
    const tickets = [request('T', 1)];
    const sentiment = (asOf: number) => knownOf({ tickets, interactions }, { asOf })?.sentiment;
    expect([sentiment(50), sentiment(49)]).toEqual([1, null]);
    for (const own of [{ respondedAt: 50 }, { respondedAt: 50, sentAt: 3 }, { sentAt: 50 }]) {
      const rating = (asOf: number) => knownOf({ surveys: [survey('S', 5, own)] }, { asOf })?.satisfaction;
      expect([rating(50), rating(49)]).toEqual([1, null]);
    }
    expect(knownOf({ surveys: [survey('S', 5)] }, { asOf: 49 })?.satisfaction).toBe(1);
  });
});

describe('what a visit is told of the next request', () => {
  test('the first from its begin on, whichever way it came and in whatever order', () => {
    const dataset = {
      tickets: [request('A', 90), request('B', 9), request('C', 40)],
      interactions: [call('a', 60), chat('b', 30), call('c', 20, { direction: 'outbound' })],
    };
    expect(nextOf(dataset)).toBe(30);
    expect(nextOf(dataset, { startedAt: 30 })).toBe(30);
    expect(nextOf(dataset, { startedAt: 31 })).toBe(40);
    expect(nextOf(dataset, { startedAt: 61 })).toBe(90);
    expect(nextOf(dataset, { startedAt: 91 })).toBeNull();
    expect(nextOf(dataset, { startedAt: 'soon' })).toBeNull();
    expect(nextOf(dataset, { customerId: 'C-2' })).toBeNull();
    expect(nextOf(dataset, { nextContactAt: 7 })).toBe(7);
  });

  test('the ticket that it names, when it came first', () => {
    const tickets = [request('A', 40), request('B', 30, { customerId: 'C-2' }), request('C', 5)];
    expect(nextOf({ tickets }, { ticketId: 'B' })).toBe(30);
    expect(nextOf({ tickets }, { ticketId: 'C' })).toBe(40);
    expect(nextOf({ tickets: [request('A', 20), request('B', 30)] }, { ticketId: 'B' })).toBe(20);
    expect(nextOf({ tickets }, { ticketId: 'B', startedAt: 30 })).toBe(30);
    expect(nextOf({ tickets }, { ticketId: 'B' }, { asOf: 29 })).toBeNull();
    expect(nextOf({ tickets }, { ticketId: 'B' }, { asOf: 30 })).toBe(30);
  });

  test('of the customer that it names, else of its ticket’s', () => {
    const tickets = [request('A', 5), request('B', 40)];
    expect(nextOf({ tickets }, { customerId: null, ticketId: 'A' })).toBe(40);
    expect(nextOf({ tickets }, { customerId: 'C-2', ticketId: 'A' })).toBeNull();
    expect(nextOf({ tickets }, { customerId: null })).toBeNull();
  });

  test('and the customer’s tier', () => {
    const sessions = [visit(), visit({ customerId: 'C-2' })];
    const { completed } = prepared({ customers: [{ ...customer, tier: 'gold' }], sessions });
    expect(completed.sessions).toMatchObject([{ customerTier: 'gold' }, {}]);
    expect('customerTier' in (completed.sessions?.[1] ?? {})).toBe(false);
  });
});

describe('rows that belong to a ticket', () => {
  test('calls and chats have their own channel, with and without a ticket; a message has that of its ticket', () => {
    const tickets = [request('T', 0, { channel: 'email' })];
    const interactions = [
      ...[call('a', 1, { ticketId: 'T' }), chat('b', 1, { ticketId: 'T' }), message(1, 'customer', { ticketId: 'T' })],
      ...[call('c', 1), chat('d', 1), message(1, 'customer', { ticketId: 'gone' })],
      ...[call('e', 1, { channel: 'video' }), message(1, 'customer', { ticketId: 'T', channel: 'sms' })],
    ];
    const { completed } = prepared({ tickets, interactions });
    expect(completed.interactions?.map((own) => (own as { channel?: unknown }).channel)).toEqual([
      ...['phone', 'chat', 'email', 'phone', 'chat', undefined, 'video', 'sms'],
    ]);
    const lone = message(1, 'customer', { ticketId: 'gone' });
    expect(prepared({ interactions: [lone] }).completed.interactions?.[0]).toBe(lone);
  });

  test('only a survey’s agent is decided by the rule', () => {
    const tickets = [request('T', 0, { agentId: 'bo' })];
    const revenue = [{ at: 5, kind: 'upsell', amount: 9, currency: 'EUR', ticketId: 'T', agentId: 'ada' } as never];
    const reviews = [{ id: 'R', agentId: 'ada', reviewerId: 'eve', at: 5, ticketId: 'T', criteria: [] }];
    const surveys = [survey('S', 5, { ticketId: 'T', agentId: 'ada' })];
    const { completed } = prepared({ tickets, revenue, reviews, surveys }, { attribute: 'assignee_now' });
    const agents = [completed.revenue, completed.reviews, completed.surveys].map((rows) => rows?.[0]);
    expect(agents).toMatchObject([{ agentId: 'ada' }, { agentId: 'ada' }, { agentId: 'bo' }]);
  });

  test('a ticket has its customer’s tier, unless it names one', () => {
    const customers = [
      { ...customer, tier: 'gold' },
      { id: 'C-2', since: 0 },
    ];
    const tickets = [
      ...[request('A', 0), request('B', 0, { customerTier: 'basic' }), request('C', 0, { customerId: 'C-2' })],
      request('D', 0, { customerTier: null }),
    ];
    const { completed } = prepared({ customers, tickets });
    expect(completed.tickets?.map(({ customerTier }) => customerTier)).toEqual(['gold', 'basic', undefined, 'gold']);
    expect(completed.tickets?.[1]).toBe(tickets[1]);
  });

  test('of two tickets with one id the first tells', () => {
    const tickets = [request('T', 0, { type: 'billing' }), request('T', 0, { type: 'login' })];
    const { completed } = prepared({ tickets, surveys: [survey('S', 5, { ticketId: 'T' })] });
    expect(completed.surveys?.[0]).toMatchObject({ type: 'billing' });
  });
});

describe('how well records met', () => {
  test('is counted by what they name', () => {
    const { joins } = prepared({
      customers: [customer],
      tickets: [request('T', 0), request('U', 0, { customerId: 'C-2' }), ticket({ id: 'W' })],
      interactions: [call('a', 1, { ticketId: 'T' }), call('b', 1, { ticketId: 'X' }), call('c', 1)],
      surveys: [survey('S', 1, { ticketId: 'T' }), survey('R', 1, { ticketId: 7 as never })],
      sessions: [visit(), visit({ customerId: 'C-2' }), visit({ customerId: 'C-3' }), visit({ customerId: null })],
    });
    expect(joins).toEqual([
      { rows: 'interactions', key: 'ticketId', to: 'tickets', matched: 1, orphans: 1, unattached: 1 },
      { rows: 'surveys', key: 'ticketId', to: 'tickets', matched: 1, orphans: 0, unattached: 1 },
      { rows: 'sessions', key: 'customerId', to: 'customers', matched: 2, orphans: 1, unattached: 1 },
      { rows: 'tickets', key: 'customerId', to: 'customers', matched: 1, orphans: 1, unattached: 1 },
    ]);
    expect(prepared({ tickets: [request('T', 0)] }).joins).toEqual([]);
  });

  test('records that belong to nothing stay as they are, and are in no join', () => {
    const cost = { at: 0, category: 'wages', amount: 5, currency: 'EUR', channel: 'email', ticketId: 'T' } as const;
    const preparer = createPreparer();
    preparer.see('tickets', request('T', 0, { type: 'billing' }));
    expect(preparer.complete('costs', cost)).toBe(cost);
    expect(preparer.joins()).toEqual([]);
  });

  test('a visit’s customer may be that of its ticket', () => {
    const sessions = [visit({ customerId: null, ticketId: 'T' })];
    expect(prepared({ tickets: [request('T', 0)], sessions }).joins).toMatchObject([{ rows: 'sessions', matched: 1 }]);
  });
});

describe('a preparer that is told what will be asked', () => {
  const assigned = (at: number, to: string) => ({ at: hours(at), kind: 'assignment', to }) as const;
  const dataset: Dataset & Rows = deepFreeze({
    customers: [customer],
    tickets: [
      request('T', 6, {
        ...{ type: 'billing', status: 'solved', solvedAt: hours(3), agentId: 'cem', channel: 'email' },
        history: [assigned(1, 'ada'), assigned(2, 'bo'), assigned(4, 'cem')],
        interactions: [message(9, 'agent', { ticketId: 'T', author: { role: 'agent', id: 'dee' } }), call('k', 40)],
      }),
      request('U', 50),
    ],
    interactions: [call('a', 20), call('b', 30, { ticketId: 'U' })],
    surveys: [survey('S', 5, { ticketId: 'T', respondedAt: hours(1.5) }), survey('R', 2, { ticketId: 'U' })],
    sessions: [visit()],
  });

  test.each(['first_responder', 'solver', 'assignee_at', 'assignee_now'] as const)(
    'gives by %s for the field that it was told of what one gives that keeps whole tickets',
    (attribute) => {
      for (const field of ['agentId', 'type', 'channel', 'customerId'] as const) {
        const asked = { fields: [field], sessions: true, customers: true };
        const kept = prepared(dataset, { attribute }, asked);
        const whole = prepared(dataset, { attribute });
        const fieldsOf = (rows: readonly object[] | undefined) => rows?.map((row) => (row as never)[field] ?? null);
        expect(fieldsOf(kept.completed.surveys)).toEqual(fieldsOf(whole.completed.surveys));
        expect(fieldsOf(kept.completed.interactions)).toEqual(fieldsOf(whole.completed.interactions));
        expect(kept.completed.customers).toEqual(whole.completed.customers);
        expect(kept.completed.sessions).toEqual(whole.completed.sessions);
        expect(kept.joins).toEqual(whole.joins);
      }
    },
  );

  test('remembers nothing for what will not come', () => {
    const without = (own: Partial<Asked>): Asked => ({ fields: [], sessions: true, customers: true, ...own });
    expect(nextOf(dataset, {}, {}, without({}))).toBe(20);
    expect(nextOf(dataset, {}, {}, without({ customers: false }))).toBe(20);
    expect(nextOf(dataset, {}, {}, without({ sessions: false }))).toBeNull();
    const contacts = (asked: Asked) => knownOf(dataset, {}, asked);
    expect(contacts(without({ sessions: false }))).toMatchObject({ contacts: 4, satisfaction: 0.5 });
    expect(contacts(without({ customers: false }))).toMatchObject({ contacts: 0, satisfaction: null });
  });
});

describe('rows that are none', () => {
  test('E11: and rows that cannot be read are given back as they came, and tell nothing', () => {
    const preparer = createPreparer();
    const hostile = Object.defineProperty({ id: 'T' }, 'createdAt', {
      get: () => {
        throw new Error('no');
      },
    });
    for (const row of [null, undefined, 'text', 5, [customer], hostile]) {
      for (const name of ['customers', 'tickets', 'interactions', 'surveys'] as const) preparer.see(name, row as never);
      for (const name of ['outages', 'ledger', 'customers'] as const) {
        if (row !== hostile || name !== 'customers') expect(preparer.complete(name, row as never)).toBe(row);
      }
    }
    expect(preparer.complete('customers', customer)).toMatchObject({ contacts: 0 });
  });

  test('E11: what a ticket says in fields that can be read is taken over', () => {
    const preparer = createPreparer({}, { fields: undefined, sessions: false, customers: false });
    const closed = Object.defineProperty({ id: 'T', createdAt: 0, channel: 'chat', teamId: 'lima' }, 'type', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    preparer.see('tickets', closed as never);
    const survey = { id: 'S', kind: 'csat', score: 5, ticketId: 'T', teamId: 'rome' } as const;
    expect(preparer.complete('surveys', survey)).toMatchObject({ channel: 'chat', type: null, teamId: 'rome' });
    class Answer {
      readonly id = 'S-2';
      readonly kind = 'csat';
      readonly score = 4;
      readonly ticketId = 'T';
      get teamId(): string {
        return 'oslo';
      }
    }
    // What a row's class says of it is the row's own.
    for (const id of ['T', 'U']) {
      preparer.see('tickets', { id: 'U', createdAt: 0, channel: 'chat', teamId: 'lima' });
      const answer = preparer.complete('surveys', Object.assign(new Answer(), { ticketId: id }) as never);
      expect(answer).toMatchObject({ id: 'S-2', channel: 'chat', teamId: 'oslo' });
    }
  });

  test('options that are none are a fault of the caller', () => {
    for (const options of [null, 5, 'solver'])
      expect(codeOf(() => createPreparer(options as never))).toBe('not_an_object');
  });
});
