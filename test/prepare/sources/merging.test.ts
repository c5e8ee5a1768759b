import { describe, expect, test } from 'vitest';
import { hours, type JoinSourcesOptions, joinSources, prepare } from '../../../src/index.ts';
import type { Customer } from '../../../src/model/business.ts';
import { deepFreeze } from '../../../src/testing/index.ts';
import { message, ticket } from '../../kpis/records.ts';

const call = { kind: 'call', direction: 'inbound', queuedAt: 5, endedAt: 9, outcome: 'answered' } as const;
const same: JoinSourcesOptions['same'] = ({ attributes }) => attributes?.['case'] as string | undefined;
const ofCase = (id: string, name: string | null, fields = {}) => ticket({ id, attributes: { case: name }, ...fields });

describe('tickets that are one case', () => {
  const a = { tickets: [ofCase('1', 'X'), ofCase('2', null), ofCase('3', '')] };
  const b = {
    tickets: [ofCase('8', 'X', { customerId: 'c', type: 'billing', status: 'open' }), ofCase('9', '')],
    interactions: [message(5, 'agent', { id: 'm', ticketId: '8' }), { ...call, id: 'l', ticketId: '8' }],
    surveys: [{ id: 's', kind: 'csat', ticketId: '8' } as const, { id: 't', kind: 'csat', ticketId: '9' } as const],
  };
  const sources = deepFreeze([
    { name: 'a', dataset: a },
    { name: 'b', dataset: b },
  ]);

  test('become the ticket of the first system, and the records of the others go there', () => {
    const { dataset, report } = joinSources(sources, { same });
    expect(dataset.tickets?.map(({ id }) => id)).toEqual(['a:1', 'a:2', 'a:3', 'b:9']);
    expect(dataset.interactions?.map(({ ticketId }) => ticketId)).toEqual(['a:1', 'a:1']);
    expect(dataset.surveys?.map(({ ticketId }) => ticketId)).toEqual(['a:1', 'b:9']);
    expect(report.mergedTickets).toEqual([
      {
        ...{ id: 'a:1', source: 'a', attached: { interactions: 2, surveys: 1 }, filled: ['customerId', 'type'] },
        from: [
          { source: 'a', id: '1' },
          { source: 'b', id: '8' },
        ],
      },
    ]);
    expect(dataset.tickets?.[0]).toMatchObject({ customerId: 'b:c', type: 'billing' });
    expect(dataset.tickets?.[0]).not.toHaveProperty('status');
    expect(prepare(dataset).dataset.tickets?.[0]?.interactions).toHaveLength(2);
  });

  test('become that of the preferred system', () => {
    const { dataset, report } = joinSources(sources, { same, prefer: ['b'] });
    expect(dataset.tickets?.map(({ id }) => id)).toEqual(['a:2', 'a:3', 'b:8', 'b:9']);
    expect(report.mergedTickets[0]).toMatchObject({ id: 'b:8', attached: {}, filled: [] });
  });

  test('get what others recorded into the list that they hold', () => {
    const held = { tickets: [ofCase('1', 'X', { interactions: [message(1, 'agent', { id: 'h', ticketId: '1' })] })] };
    const ids = (list: readonly { readonly dataset: object; readonly name: string }[]) =>
      prepare(joinSources(list, { same }).dataset).dataset.tickets?.[0]?.interactions?.map(({ id, ticketId }) => [
        id,
        ticketId,
      ]);
    const rest = [
      ['b:m', 'a:1'],
      ['b:l', 'a:1'],
    ];
    expect(
      ids([
        { name: 'a', dataset: held },
        { name: 'b', dataset: b },
      ]),
    ).toEqual([['a:h', 'a:1'], ...rest]);
    const inside = { tickets: [ofCase('8', 'X', { interactions: [message(9, 'agent', { id: 'n', ticketId: '8' })] })] };
    expect(
      ids([
        { name: 'a', dataset: held },
        { name: 'b', dataset: inside },
      ]),
    ).toEqual([
      ['a:h', 'a:1'],
      ['b:n', 'a:1'],
    ]);
    expect(
      ids([
        { name: 'a', dataset: a },
        { name: 'b', dataset: inside },
      ]),
    ).toEqual([['b:n', 'a:1']]);
  });

  test('are left apart where one system has several of a key', () => {
    const twice = { tickets: [ofCase('1', 'X'), ofCase('2', 'X')] };
    const { dataset, report } = joinSources(
      [
        { name: 'a', dataset: twice },
        { name: 'b', dataset: b },
      ],
      { same },
    );
    expect(dataset.tickets).toHaveLength(4);
    expect(report.mergedTickets).toEqual([]);
    expect(report.findings.find(({ code }) => code === 'ambiguous_key')).toMatchObject({
      ...{ collection: 'tickets', sources: ['a', 'b'], count: 3, ids: ['a:1', 'a:2', 'b:8'] },
    });
  });
});

describe('contacts that two systems recorded', () => {
  const sameInteraction: JoinSourcesOptions['sameInteraction'] = ({ sid }) => sid as string | undefined;
  const a = { interactions: [{ ...call, id: '1', sid: 'L', agentId: 'g' }] };
  const b = { interactions: [{ ...call, id: '1', sid: 'L', ticketId: '7', agentId: 'h' }] };

  test('count once, with the ticket that only the other knows', () => {
    const { dataset, report } = joinSources(
      [
        { name: 'a', dataset: a },
        { name: 'b', dataset: b },
      ],
      { sameInteraction },
    );
    expect(dataset.interactions).toEqual([{ ...call, id: 'a:1', sid: 'L', agentId: 'a:g', ticketId: 'b:7' }]);
    expect(report.duplicates).toEqual([{ collection: 'interactions', reason: 'same_key', count: 1, ids: ['b:1'] }]);
  });

  test('stay with both tickets where each names one', () => {
    const c = { interactions: [{ ...call, id: '2', sid: 'L', ticketId: '9' }] };
    const { dataset } = joinSources(
      [
        { name: 'b', dataset: b },
        { name: 'c', dataset: c },
      ],
      { sameInteraction },
    );
    expect(dataset.interactions).toHaveLength(2);
  });
});

describe('rows that came twice', () => {
  test('D5: are dropped when they say the same, in one system and in two exports of one', () => {
    const tickets = [ticket({ id: '1' }), ticket({ id: '1' })];
    const exports = ['may', 'june'].map((name) => ({ name, prefix: 'zd-', dataset: { tickets } }));
    const { dataset, report } = joinSources(exports);
    expect(dataset.tickets).toEqual([ticket({ id: 'zd-1' })]);
    expect(report.duplicates).toEqual([{ collection: 'tickets', reason: 'identical', count: 3, ids: ['zd-1'] }]);
    expect(report.findings).toEqual([]);
  });

  test('D6: are a finding when they contradict each other, and the one that knows more lately is kept', () => {
    const rows = [ticket({ id: '1', solvedAt: 9 }), ticket({ id: '1', dueAt: 50 }), ticket({ id: '1', solvedAt: 5 })];
    for (const tickets of [rows, rows.toReversed()]) {
      const { dataset, report } = joinSources([{ name: 'a', prefix: '', dataset: { tickets } }]);
      expect(dataset.tickets).toEqual([rows[0]]);
      expect(report.findings).toMatchObject([
        { code: 'conflicting_duplicate', sources: ['a'], count: 2, rows: 3, ids: ['1'] },
      ]);
    }
    const updated = [ticket({ id: '1', solvedAt: 9, updatedAt: 10 }), ticket({ id: '1', updatedAt: 20 })];
    expect(joinSources([{ name: 'a', prefix: '', dataset: { tickets: updated } }]).dataset.tickets).toEqual([
      updated[1],
    ]);
  });

  test('are a finding when two systems without prefixes call different things alike', () => {
    const of = (name: string, solvedAt: number) => {
      const tickets = [ticket({ id: '1', customerId: 'c', solvedAt }), ticket({ id: name, customerId: name })];
      return { name, prefix: '', dataset: { tickets } };
    };
    const { dataset, report } = joinSources([of('a', 5), of('b', 9)]);
    expect(dataset.tickets?.map(({ id, solvedAt }) => [id, solvedAt])).toEqual([
      ['1', 5],
      ['a', undefined],
      ['b', undefined],
    ]);
    expect(report.findings.map(({ code, collection, sources, ids }) => [code, collection, sources, ids])).toEqual([
      ['id_collision', 'customers', ['a', 'b'], ['c']],
      ['id_collision', 'tickets', ['a', 'b'], ['1']],
    ]);
    expect(joinSources([of('a', 5), of('b', 9)], { shared: ['customers'] }).report.findings).toHaveLength(1);
  });
});

describe('persons of several systems', () => {
  const customer = (id: string, fields: object) => ({ id, since: 50, mail: 'x', ...fields });
  const customerKey = ({ mail }: Readonly<Record<string, unknown>>) => mail as string | undefined;

  test('are customers since the first day, gone when gone from all, and otherwise as the preferred system says', () => {
    const a = { customers: [customer('1', { churnedAt: 90, tier: 'gold', contacts: 3, lifetimeValue: null })] };
    const b = { customers: [customer('2', { since: 40, tier: 'basic', lifetimeValue: 8, extra: 1 })] };
    const sources = [
      { name: 'a', dataset: a },
      { name: 'b', dataset: b },
    ];
    const { dataset, report } = joinSources(sources, { customerKey });
    expect(dataset.customers).toEqual([{ id: 'x', since: 40, mail: 'x', tier: 'gold', lifetimeValue: 8, extra: 1 }]);
    expect(report.findings.map(({ code, field, ids }) => [code, field, ids])).toEqual([
      ['contradicting_customer', 'tier', ['x']],
      ['facts_left_out', '', ['x']],
    ]);
    expect(joinSources(sources, { customerKey, prefer: ['b'] }).dataset.customers?.[0]?.tier).toBe('basic');
    const gone = { customers: [customer('2', { churnedAt: 95 })] };
    const both = joinSources([sources[0] as never, { name: 'b', dataset: gone }], { customerKey });
    expect(both.dataset.customers?.[0]?.churnedAt).toBe(95);
  });

  test('are one by a table of ids, without rows of customers, also as authors of messages', () => {
    const table = new Map([
      ['a 1', 'ada'],
      ['b 2', 'ada'],
    ]);
    const of = (id: string) => ({
      tickets: [ticket({ id: 'T', customerId: id })],
      interactions: [message(1, 'customer', { author: { role: 'customer', id } })],
    });
    const { dataset, report } = joinSources(
      [
        { name: 'a', dataset: of('1') },
        { name: 'b', dataset: of('2') },
      ],
      { customerKey: ({ id }, source) => table.get(`${source} ${id}`) },
    );
    expect(dataset.tickets?.map(({ customerId }) => customerId)).toEqual(['ada', 'ada']);
    expect(dataset.interactions).toMatchObject([{ author: { id: 'ada' } }, { author: { id: 'ada' } }]);
    expect(report.mergedCustomers).toMatchObject([{ id: 'ada', from: [{ id: '1' }, { id: '2' }] }]);
  });

  test('E5: are none without an id, and stay as they are', () => {
    const nameless = { since: 5, tier: 'gold' } as Customer;
    const asked: unknown[] = [];
    const { dataset } = joinSources([{ name: 'a', dataset: { customers: [nameless, { ...nameless, id: '1' }] } }], {
      customerKey: (customer) => {
        asked.push(customer);
        return null;
      },
    });
    expect(dataset.customers).toEqual([nameless, { ...nameless, id: 'a:1' }]);
    expect(asked).toEqual([{ ...nameless, id: '1' }]);
  });

  test('are not made one by an empty key', () => {
    const tickets = [ticket({ id: '1', customerId: 'c' }), ticket({ id: '2', customerId: 'd' })];
    const { dataset, report } = joinSources([{ name: 'a', dataset: { tickets } }], { customerKey: () => '' });
    expect(dataset.tickets?.map(({ customerId }) => customerId)).toEqual(['a:c', 'a:d']);
    expect(report.mergedCustomers).toEqual([]);
  });

  test('are one where systems share their ids, and each tells a part', () => {
    const a = { name: 'a', dataset: { customers: [customer('1', { tier: 'gold', lifetimeValue: 8 })] } };
    const b = { name: 'b', dataset: { customers: [customer('1', { since: 40, lifetimeValue: 8 })] } };
    const row = { since: 40, mail: 'x', tier: 'gold', lifetimeValue: 8 };
    expect(joinSources([a, b], { shared: ['customers'] }).dataset.customers).toEqual([{ id: '1', ...row }]);
    const lent = joinSources([a, { ...b, idsOf: { customers: 'a' } }]);
    expect(lent.dataset.customers).toEqual([{ id: 'a:1', ...row }]);
    expect(lent.report.findings).toEqual([]);
  });

  test('are told by the later of two exports of one system', () => {
    const of = (name: string, fields: object) => ({
      name,
      prefix: 'zd-',
      dataset: { customers: [customer('1', fields)] },
    });
    const { dataset, report } = joinSources([of('may', {}), of('june', { churnedAt: 70 })], { customerKey });
    expect(dataset.customers).toEqual([customer('x', { churnedAt: 70 })]);
    expect(report.findings).toMatchObject([{ code: 'conflicting_duplicate', sources: ['may', 'june'], ids: ['x'] }]);
  });

  test('are agents by a key of their own', () => {
    const activity = { start: 0, end: hours(1), kind: 'handling' } as const;
    const { dataset, report } = joinSources(
      [
        { name: 'a', dataset: { activities: [{ ...activity, agentId: 'G' }] } },
        {
          name: 'b',
          dataset: {
            activities: [
              { ...activity, agentId: 'g' },
              { ...activity, agentId: 'h' },
            ],
          },
        },
      ],
      { agentKey: (id) => (id.toLowerCase() === 'g' ? 'g@x.de' : null) },
    );
    expect(dataset.activities?.map(({ agentId }) => agentId)).toEqual(['g@x.de', 'g@x.de', 'b:h']);
    expect(report.mergedAgents).toMatchObject([{ id: 'g@x.de', from: [{ source: 'a' }, { source: 'b' }] }]);
  });
});

describe('what is kept of records that tell two things', () => {
  const keptOf = (rows: readonly object[], collection: 'tickets' | 'customers' = 'tickets') =>
    joinSources([{ name: 'a', prefix: '', dataset: { [collection]: rows } }]).dataset[collection];

  test('F1: does not depend on their order, where none of them is later', () => {
    const [red, blue] = ['red', 'blue'].map((type) => ticket({ id: '1', type }));
    const kept = keptOf([red, blue] as object[]);
    expect(kept).toHaveLength(1);
    expect(keptOf([blue, red] as object[])).toEqual(kept);
    const three = [red, blue, ticket({ id: '1', type: 'green' })] as object[];
    expect(keptOf(three.toReversed())).toEqual(keptOf(three));
  });

  test('is one of them, also where they cannot be written down', () => {
    const circle: Record<string, unknown> = { id: '1', createdAt: 0 };
    circle['self'] = circle;
    const { dataset, report } = joinSources([{ name: 'a', dataset: { tickets: [circle, { ...circle }] as never[] } }]);
    expect(dataset.tickets).toHaveLength(1);
    expect(report.findings).toMatchObject([{ code: 'conflicting_duplicate', ids: ['a:1'] }]);
  });

  test('of a customer of whom nobody knows since when says no day', () => {
    const sources = ['a', 'b'].map((name) => ({ name, dataset: { customers: [{ id: '1', tier: name } as Customer] } }));
    const { customers = [] } = joinSources(sources, { shared: ['customers'] }).dataset;
    expect(customers).toEqual([{ id: '1', tier: 'a' }]);
  });
});

describe('messages inside tickets that are one case', () => {
  const held = (id: string, interactions: readonly object[]) => ofCase(id, 'X', { interactions });
  const bare = { kind: 'message', at: 5, author: { role: 'agent' }, visibility: 'public' } as const;

  test('are all kept where they have no ids, and go with the ticket that is left', () => {
    const sources = [
      { name: 'a', dataset: { tickets: [held('1', [bare, bare])] } },
      { name: 'b', dataset: { tickets: [held('8', [{ ...bare, ticketId: '8' }])] } },
    ];
    const found = joinSources(sources, { same, sameInteraction: ({ id }) => id });
    expect(found.dataset.tickets?.map(({ interactions }) => interactions?.map(({ ticketId }) => ticketId))).toEqual([
      [undefined, undefined, 'a:1'],
    ]);
  });
});
