import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/model/collections.ts';
import type { Interaction } from '../../src/model/interaction.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import { collectionsOf } from '../../src/prepare/collectionsOf.ts';
import type { PrepareOptions } from '../../src/prepare/prepareOptions.ts';
import { codeOf, message, ticket } from '../kpis/records.ts';

const of = (dataset: Dataset, options: PrepareOptions & { readonly complete?: boolean } = {}) =>
  collectionsOf(dataset, options, 'here');
const says = (id: string, ticketId: string): Interaction => message(1, 'agent', { id, ticketId });
const called = (id: string, ticketId: string | null): Interaction => ({
  ...{ kind: 'call', id, ticketId, direction: 'inbound', queuedAt: 5, endedAt: 9, outcome: 'answered' },
});
const tickets = ['A', 'B', 'C'].map((id) => ticket({ id, channel: 'email' }));
const cost = { at: 0, category: 'wages', amount: 5, currency: 'EUR', channel: 'email' };
const idsOf = (rows: readonly object[]) => rows.map((row) => (row as { id?: unknown }).id);
const held = (row: object | undefined) => (row as TicketRow | undefined)?.interactions?.map(({ id }) => id);

describe('the collections of a dataset', () => {
  test('are those that are given, and a ledger that can be made of them', () => {
    expect(of({ tickets, surveys: [], customers: undefined as never }).names).toEqual(['tickets', 'surveys', 'ledger']);
    for (const name of ['costs', 'revenue', 'tickets', 'interactions', 'sessions']) {
      expect(of({ [name]: [] }).names).toEqual([name, 'ledger']);
    }
    expect(of({ surveys: [], customers: [], activities: [] }).names).toEqual(['surveys', 'customers', 'activities']);
    expect(of({ tickets, ledger: [] }).names).toEqual(['tickets', 'ledger']);
    expect(codeOf(() => of({ tickets: 5 as never }))).toBe('not_iterable');
  });

  test('are read once, though they are generators, and prepared once', () => {
    function* once() {
      yield* tickets;
    }
    const collections = of({ tickets: once(), interactions: [says('m', 'A')].values() });
    const rows = collections.rowsOf('tickets');
    expect(idsOf(rows)).toEqual(['A', 'B', 'C']);
    expect(collections.rowsOf('tickets')).toBe(rows);
    expect(collections.rowsOf('interactions')).toBe(collections.rowsOf('interactions'));
    expect(collections.rowsOf('ledger')).toBe(collections.rowsOf('ledger'));
  });

  test('have each id once, and count those that came again', () => {
    const costs = [cost, cost];
    const collections = of({
      tickets: [...tickets, ticket({ id: 'A' }), ticket({ id: 'B', channel: 'email' })],
      costs,
    });
    expect(idsOf(collections.rowsOf('tickets'))).toEqual(['A', 'B', 'C']);
    expect(collections.rowsOf('costs')).toHaveLength(2);
    expect(collections.duplicates).toEqual({ tickets: 2 });
  });
});

describe('tickets', () => {
  test('get their interactions, or stay as they are where there is no such collection', () => {
    const interactions = [says('m', 'A'), says('n', 'C'), called('k', 'A'), says('o', 'X'), called('l', null)];
    const joined = of({ tickets, interactions });
    expect(joined.rowsOf('tickets').map(held)).toEqual([['m', 'k'], [], ['n']]);
    expect(joined.joins()).toEqual([
      { rows: 'interactions', key: 'ticketId', to: 'tickets', matched: 3, orphans: 1, unattached: 1 },
    ]);
    const alone = of({ tickets });
    expect(alone.rowsOf('tickets')).toEqual(tickets);
    expect(alone.joins()).toEqual([]);
  });

  test('come apart from their interactions, with the places of them', () => {
    const interactions = [says('m', 'A'), says('n', 'C'), called('k', 'A')];
    const collections = of({ tickets, interactions });
    const { rows, conversations } = collections.ticketsApart();
    expect(rows).toBe(tickets);
    expect(Array.from(conversations?.starts ?? [])).toEqual([0, 2, 2, 3]);
    expect(Array.from(conversations?.order ?? [])).toEqual([0, 2, 1]);
    expect(conversations).toMatchObject({ list: interactions, follower: null });
    expect(held(conversations?.joined(tickets[0] as TicketRow, [says('m', 'A')]))).toEqual(['m']);
    expect(collections.ticketsApart().rows).toBe(rows);
    expect(collections.joins()).toMatchObject([{ matched: 3, orphans: 0, unattached: 0 }]);
    expect(collections.rowsOf('tickets').map(held)).toEqual([['m', 'k'], [], ['n']]);
  });

  test('have no conversations apart where there are none, or nothing that was written', () => {
    expect(of({ tickets }).ticketsApart()).toEqual({ rows: tickets, conversations: null });
    expect(of({ tickets, interactions: [called('k', 'A')] }).ticketsApart().conversations).toBeNull();
  });
});

describe('tickets with interactions in their order', () => {
  const interactions = [says('m1', 'A'), says('m2', 'A'), says('m3', 'C')];

  test('are followed, and what was found is taken over', () => {
    const collections = of({ tickets, interactions });
    const followed = collections.followed();
    for (let place = 0; place < tickets.length; place++) {
      expect(followed?.conversations.follower?.advance(place)).toBe(true);
    }
    if (followed !== null) collections.adopt(followed.rows, followed.conversations);
    expect(followed?.rows).toBe(tickets);
    expect(collections.followed()).toBeNull();
    expect(collections.rowsOf('tickets').map(held)).toEqual([['m1', 'm2'], [], ['m3']]);
    expect(idsOf(collections.rowsOf('interactions'))).toEqual(['m1', 'm2', 'm3']);
    expect(collections.joins()).toMatchObject([{ rows: 'interactions', matched: 3, orphans: 0, unattached: 0 }]);
    const { rows, conversations } = collections.ticketsApart();
    expect([rows === tickets, conversations?.order]).toEqual([true, null]);
  });

  test('are not followed where one of them is no array, or was read already', () => {
    expect(of({ tickets: new Set(tickets), interactions }).followed()).toBeNull();
    expect(of({ tickets, interactions: new Set(interactions) }).followed()).toBeNull();
    expect(of({ tickets }).followed()).toBeNull();
    const read = of({ tickets, interactions });
    read.rowsOf('interactions');
    expect(read.followed()).toBeNull();
    const apart = of({ tickets, interactions });
    apart.ticketsApart();
    expect(apart.followed()).toBeNull();
    expect(of({ tickets, interactions: [called('k', 'A'), ...interactions] }).followed()).toBeNull();
  });
});

describe('rows that need not be completed', () => {
  const surveys = [
    { id: 'S', kind: 'csat', score: 5, scale: { min: 1, max: 5 }, ticketId: 'A', customerId: 'C-1' },
  ] as const;
  const customers = [{ id: 'C-1', since: 0 }];
  const sessions = [{ id: 'V', startedAt: 0, articles: [], outcome: 'resolved', ticketId: 'A' }] as const;

  test('stay as they are, but customers and visits', () => {
    const whole = of({ tickets, surveys, customers, sessions });
    const parts = of({ tickets, surveys, customers, sessions }, { complete: false });
    expect(whole.rowsOf('surveys')).toMatchObject([{ channel: 'email' }]);
    expect(parts.rowsOf('surveys')[0]).toBe(surveys[0]);
    expect(parts.rowsOf('tickets')[0]).toBe(tickets[0]);
    for (const collections of [whole, parts]) {
      expect(collections.rowsOf('customers')).toMatchObject([{ satisfaction: 1 }]);
      expect(collections.rowsOf('sessions')).toMatchObject([{ nextContactAt: 0 }]);
    }
  });

  test('are told of records that were not asked for before', () => {
    expect(of({ sessions, tickets }).rowsOf('sessions')).toMatchObject([{ nextContactAt: 0 }]);
    expect(of({ surveys, customers, tickets }).rowsOf('customers')).toMatchObject([{ satisfaction: 1 }]);
  });
});

describe('the account book that is made of the others', () => {
  test('says how costs and revenues met', () => {
    const revenue = [{ at: 5, kind: 'upsell', amount: 9, currency: 'EUR', ticketId: 'X' } as const];
    const collections = of({ tickets, costs: [cost, { ...cost, channel: null as never }], revenue });
    expect(collections.rowsOf('ledger')).toHaveLength(6);
    expect(collections.joins()).toEqual([
      { rows: 'revenue', key: 'ticketId', to: 'tickets', matched: 0, orphans: 1, unattached: 0 },
      { rows: 'costs', key: 'channel', to: 'ledger', matched: 1, orphans: 0, unattached: 1 },
    ]);
    const bare = of({ tickets });
    bare.rowsOf('ledger');
    expect(bare.joins()).toEqual([]);
  });

  test('has tickets under the agent to whom the rule gives them, completed or not', () => {
    const own = [
      ticket({ agentId: 'bo', interactions: [message(1, 'agent', { author: { role: 'agent', id: 'ada' } })] }),
    ];
    const agents = (options: PrepareOptions & { readonly complete?: boolean }) =>
      of({ tickets: own }, options)
        .rowsOf('ledger')
        .map((row) => (row as { agentId?: unknown }).agentId);
    for (const complete of [true, false]) {
      expect(agents({ complete })).toEqual(['bo']);
      expect(agents({ complete, attribute: 'first_responder' })).toEqual(['ada']);
    }
  });

  test('leaves agents alone: of calls by any rule, of tickets without one', () => {
    const history = [{ at: 1, kind: 'assignment', to: 'ada' } as const];
    const own = [ticket({ agentId: 'bo', status: 'solved', solvedAt: 5, history })];
    const interactions = [{ ...called('k', null), agentId: 'cem' } as Interaction];
    const agents = (options: PrepareOptions) =>
      of({ tickets: own, interactions }, options)
        .rowsOf('ledger')
        .map((row) => (row as { agentId?: unknown }).agentId);
    expect(agents({})).toEqual(['bo', 'bo', 'cem']);
    expect(agents({ attribute: 'solver' })).toEqual(['ada', 'ada', 'cem']);
  });

  test('gives the holder at the first reply, by its date or by the message', () => {
    const history = [
      { at: 10, kind: 'assignment', to: 'ada' },
      { at: 20, kind: 'assignment', to: 'bo' },
    ] as const;
    const reply = (at: number) => message(0, 'agent', { at });
    const agent = (fields: object) =>
      of({ tickets: [ticket({ history, agentId: 'cem', ...fields })] }, { attribute: 'assignee_at' }).rowsOf(
        'ledger',
      )[0];
    expect(agent({ firstRespondedAt: 15 })).toMatchObject({ agentId: 'ada' });
    expect(agent({ firstRespondedAt: 15, interactions: [reply(25)] })).toMatchObject({ agentId: 'ada' });
    expect(agent({ interactions: [reply(25), reply(12)] })).toMatchObject({ agentId: 'ada' });
    expect(agent({ interactions: [reply(25)] })).toMatchObject({ agentId: 'bo' });
    expect(agent({ interactions: [] })).toMatchObject({ agentId: null });
  });

  test('tells how revenues met where rows are not completed', () => {
    const revenue = [{ at: 5, kind: 'upsell', amount: 9, currency: 'EUR', ticketId: 'A' } as const];
    const collections = of({ tickets, revenue }, { complete: false });
    collections.rowsOf('ledger');
    expect(collections.joins()).toMatchObject([{ rows: 'revenue', matched: 1 }]);
  });

  test('has customers’ tiers only where rows are completed', () => {
    const customers = [{ id: 'C-1', since: 0, tier: 'gold' }];
    const tiers = (complete: boolean) =>
      of({ customers, tickets: [ticket({ customerId: 'C-1' })] }, { complete }).rowsOf('ledger');
    expect(tiers(true)).toMatchObject([{ customerTier: 'gold' }]);
    expect(tiers(false)).toMatchObject([{ customerTier: null }]);
  });
});
