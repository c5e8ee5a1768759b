import { describe, expect, test } from 'vitest';
import { type Dataset, type JoinSourcesOptions, joinSources, prepare } from '../../../src/index.ts';
import { deepFreeze } from '../../../src/testing/index.ts';
import { codeOf } from '../../kpis/records.ts';

const call = { kind: 'call', direction: 'inbound', queuedAt: 5, endedAt: 9, outcome: 'answered' } as const;
const one = (dataset: Dataset, options: JoinSourcesOptions = {}, prefix = 'a-') =>
  joinSources([{ name: 'a', prefix, dataset: deepFreeze(dataset) }], options);

const full: Dataset = {
  tickets: [
    {
      ...{ id: '1', createdAt: new Date(7), customerId: 'c', agentId: 'g', teamId: 't' },
      history: [
        { at: 1, kind: 'assignment', from: null, to: 'g' },
        { at: 2, kind: 'team', from: 't', to: 'u' },
        { at: 3, kind: 'escalation', from: '1', to: '2' },
      ],
      interactions: [
        {
          kind: 'message',
          id: 'm',
          ticketId: '1',
          at: 8,
          author: { role: 'customer', id: 'c' },
          visibility: 'public',
          sessionId: 's',
        },
        { kind: 'message', id: 'n', ticketId: '1', at: 9, author: { role: 'agent', id: 'g' }, visibility: 'public' },
      ],
    },
  ],
  interactions: [{ ...call, id: 'l', ticketId: '1', customerId: 'c', agentId: 'g', queue: 'q' }],
  surveys: [{ id: 's', kind: 'csat', ticketId: '1', customerId: 'c', agentId: 'g', teamId: 't' }],
  activities: [{ agentId: 'g', start: 0, end: 5, kind: 'handling' }],
  reviews: [{ id: 'r', agentId: 'g', reviewerId: 'h', at: 5, ticketId: '1', criteria: [] }],
  sessions: [{ id: 'v', startedAt: 0, customerId: 'c', ticketId: '1', articles: ['x'], outcome: 'resolved' }],
  customers: [{ id: 'c', since: 0 }],
  costs: [{ at: 0, category: 'wages', amount: 1, currency: 'EUR' }],
  revenue: [{ at: 0, kind: 'upsell', amount: 1, currency: 'EUR', ticketId: '1' }],
  outages: [{ start: 0, end: 5, system: 'web' }],
  automationRuns: [{ at: 0, process: 'p', succeeded: true }],
  ledger: [{ kind: 'contact', at: 0, ticketId: '1', customerId: 'c', agentId: 'g', teamId: 't' }],
};

describe('the prefix of a system', () => {
  test('stands before every id and every reference of all kinds of records', () => {
    const { dataset, report } = one(full);
    const [ticket] = dataset.tickets ?? [];
    expect(ticket).toMatchObject({ id: 'a-1', createdAt: 7, customerId: 'a-c', agentId: 'a-g', teamId: 'a-t' });
    expect(ticket?.history?.map(({ from, to }) => [from, to])).toEqual([
      [null, 'a-g'],
      ['a-t', 'a-u'],
      ['1', '2'],
    ]);
    expect(ticket?.interactions).toMatchObject([
      { id: 'a-m', ticketId: 'a-1', author: { role: 'customer', id: 'a-c' }, sessionId: 'a-s' },
      { id: 'a-n', ticketId: 'a-1', author: { role: 'agent', id: 'a-g' } },
    ]);
    const named = { ticketId: 'a-1', customerId: 'a-c', agentId: 'a-g' };
    expect(dataset.interactions).toMatchObject([{ id: 'a-l', ...named, queue: 'q' }]);
    expect(dataset.surveys).toMatchObject([{ id: 'a-s', ...named, teamId: 'a-t' }]);
    expect(dataset.activities).toMatchObject([{ agentId: 'a-g' }]);
    expect(dataset.reviews).toMatchObject([{ id: 'a-r', agentId: 'a-g', reviewerId: 'a-h', ticketId: 'a-1' }]);
    expect(dataset.sessions).toMatchObject([{ id: 'a-v', customerId: 'a-c', ticketId: 'a-1', articles: ['a-x'] }]);
    expect(dataset.customers).toEqual([{ id: 'a-c', since: 0 }]);
    expect(dataset.revenue).toMatchObject([{ ticketId: 'a-1' }]);
    expect(dataset.ledger).toMatchObject([{ ...named, teamId: 'a-t' }]);
    expect([dataset.costs, dataset.outages, dataset.automationRuns]).toEqual([
      full.costs,
      full.outages,
      full.automationRuns,
    ]);
    expect(report.sources[0]?.renamed).toEqual({
      ...{ tickets: 1, interactions: 3, surveys: 1, reviews: 1, sessions: 1, customers: 1 },
      ...{ agents: 2, teams: 2, articles: 1 },
    });
    expect(report.findings).toEqual([]);
    expect(prepare(dataset).dataset.surveys?.[0]).toMatchObject({ customerId: 'a-c' });
  });

  test('is the name and a colon unless another is given, and may be empty', () => {
    const dataset = { tickets: [{ id: '1', createdAt: 0 }] };
    expect(joinSources([{ name: 'zd', dataset }]).dataset.tickets?.[0]?.id).toBe('zd:1');
    expect(one(full, {}, '').dataset.tickets?.[0]).toMatchObject({ id: '1', agentId: 'g' });
    expect(one(full, {}, '').report.sources[0]?.renamed).toEqual({});
  });

  test('is left out of kinds that all systems share', () => {
    const [ticket] = one(full, { shared: ['agents', 'teams'] }).dataset.tickets ?? [];
    expect(ticket).toMatchObject({ id: 'a-1', customerId: 'a-c', agentId: 'g', teamId: 't' });
  });

  test('is that of the system whose ids they are', () => {
    const tickets = [{ id: '1', createdAt: 0 }];
    const surveys = [{ id: 's', kind: 'csat', ticketId: '1', agentId: 'g' }] as const;
    const { dataset } = joinSources([
      { name: 'desk', dataset: { tickets } },
      { name: 'tool', dataset: { surveys }, idsOf: { tickets: 'desk' } },
    ]);
    expect(dataset.surveys).toMatchObject([{ id: 'tool:s', ticketId: 'desk:1', agentId: 'tool:g' }]);
    expect(prepare(dataset).joins[0]).toMatchObject({ rows: 'surveys', matched: 1 });
  });

  test('comes once more before ids that have it already, so that none is taken for another', () => {
    const { dataset, report } = one({
      tickets: [
        { id: 'a-1', createdAt: 0 },
        { id: '1', createdAt: 0 },
      ],
    });
    expect(dataset.tickets?.map(({ id }) => id)).toEqual(['a-a-1', 'a-1']);
    expect(report.findings).toMatchObject([
      { code: 'already_prefixed', count: 1, rows: 2, share: 0.5, ids: ['a-a-1'] },
    ]);
  });

  test('E1, E2: goes with names that objects have', () => {
    const ids = ['__proto__', 'constructor', 'toString'];
    const tickets = ids.map((id) => ({ id, createdAt: 0, customerId: id, agentId: id }));
    const { dataset } = joinSources([{ name: '__proto__', prefix: '', dataset: { tickets } }], {
      customerKey: ({ id }) => id,
      same: ({ id }) => id,
    });
    expect(dataset.tickets).toEqual(tickets);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('E5: leaves ids that are no texts as they are, and says so', () => {
    const tickets = [
      { id: 7, createdAt: 0, customerId: '' },
      { id: '7', createdAt: 0 },
    ] as never[];
    const { dataset, report } = one({ tickets });
    expect(dataset.tickets).toMatchObject([{ id: 7, customerId: '' }, { id: 'a-7' }]);
    expect(report.findings.map(({ code, field, count, rows, ids }) => [code, field, count, rows, ids])).toEqual([
      ['invalid_id', 'customerId', 1, 2, ['7']],
      ['invalid_id', 'id', 1, 2, ['7']],
    ]);
  });

  test('E5: tells nothing of ids that are neither texts nor numbers but that there are', () => {
    const { report } = one({
      tickets: [
        { id: { secret: 1 }, createdAt: 0 },
        { id: true, createdAt: 0 },
      ] as never[],
    });
    expect(report.findings).toMatchObject([{ code: 'invalid_id', field: 'id', count: 2, rows: 2, ids: [''] }]);
  });

  test('E1: is given to the ends of changes of agents and teams, and to no others', () => {
    const history = [
      ...[
        { at: 1, kind: 'assignment', to: 'g' },
        { at: 2, kind: 'team', from: 't', to: null },
      ],
      ...[
        { at: 3, kind: 'assignment' },
        { at: 4, kind: 'status', from: 'new', to: 'open' },
      ],
      ...[
        { at: 5, kind: 'constructor', from: 'x', to: 'y' },
        { at: 6, kind: '__proto__', from: 'x', to: 'y' },
      ],
    ];
    const { dataset, report } = one({ tickets: [{ id: '1', createdAt: 0, history }] as never[] });
    expect(dataset.tickets?.[0]?.history).toEqual([
      ...[
        { at: 1, kind: 'assignment', to: 'a-g' },
        { at: 2, kind: 'team', from: 'a-t', to: null },
      ],
      ...history.slice(2),
    ]);
    expect(report.findings).toEqual([]);
  });

  test('E11, B14: rows that are none, or cannot be read, end nothing and stay', () => {
    const hostile = Object.defineProperty({ id: '1' }, 'x', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    const tickets = [
      null,
      'x',
      [],
      hostile,
      { id: '2', createdAt: 'soon', interactions: 5, history: [null] },
    ] as never[];
    const { dataset } = joinSources([{ name: 'a', dataset: { tickets } }], { same: ({ id }) => id });
    expect(dataset.tickets?.slice(0, 4)).toEqual(tickets.slice(0, 4));
    expect(dataset.tickets?.[4]).toEqual({ id: 'a:2', createdAt: 'soon', interactions: 5, history: [null] });
  });
});

describe('joinSources', () => {
  const dataset = { tickets: [] };
  test.each([
    ['invalid_sources', () => joinSources({} as never)],
    ['invalid_options', () => joinSources([5] as never)],
    ['missing_option', () => joinSources([{ dataset }] as never)],
    ['unknown_option', () => joinSources([{ name: 'a', dataset, prefx: '' } as never])],
    ['invalid_option', () => joinSources([{ name: 'a', dataset, skew: Number.NaN }])],
    ['unknown_option', () => joinSources([{ name: 'a', dataset, idsOf: { ticket: 'a' } as never }])],
    ['unknown_source', () => joinSources([{ name: 'a', dataset, idsOf: { tickets: 'b' } }])],
    [
      'duplicate_source',
      () =>
        joinSources([
          { name: 'a', dataset },
          { name: 'a', dataset },
        ]),
    ],
    ['unknown_collection', () => joinSources([{ name: 'a', dataset: { ticket: [] } as never }])],
    ['unknown_option', () => joinSources([], { key: 1 } as never)],
    ['unknown_source', () => joinSources([{ name: 'a', dataset }], { prefer: ['b'] })],
    ['invalid_option', () => joinSources([], { shared: ['people'] as never })],
    ['invalid_option', () => joinSources([], { level: 95 })],
    ['invalid_key', () => joinSources([{ name: 'a', dataset: full }], { customerKey: () => 5 as never })],
  ])('refuses what cannot be meant: %s', (code, call) => {
    expect(codeOf(call)).toBe(code);
  });

  test('joins nothing to nothing', () => {
    const { dataset: none, report } = joinSources([]);
    expect([none, report.sources, report.findings]).toEqual([{}, [], []]);
  });

  test('F9: reads each collection once, of any kind of iterable', () => {
    function* rows() {
      yield { id: '1', createdAt: 0 };
    }
    expect(joinSources([{ name: 'a', dataset: { tickets: rows() } }]).dataset.tickets).toHaveLength(1);
  });
});
