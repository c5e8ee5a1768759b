import { describe, expect, test } from 'vitest';
import { type Dataset, type JoinSourcesOptions, joinSources } from '../../../src/index.ts';
import { clocksDiffer } from '../../../src/prepare/sources/clockOffsets.ts';
import { codeOf, message, ticket } from '../../kpis/records.ts';

const call = { kind: 'call', direction: 'inbound', queuedAt: 5, endedAt: 9, outcome: 'answered' } as const;
const same: JoinSourcesOptions['same'] = ({ attributes }) => attributes?.['case'] as string | undefined;
const ofCase = (id: string, name: string, fields = {}) => ticket({ id, attributes: { case: name }, ...fields });
const joined = (datasets: readonly Dataset[], options: JoinSourcesOptions = {}) =>
  joinSources(
    datasets.map((dataset, index) => ({ name: 'abcd'[index] ?? '', dataset })),
    options,
  );

describe('clocks', () => {
  const offset = (value: number, lower: number | null, upper: number | null) =>
    ({ value, lower, upper, sources: ['a', 'b'], by: 'tickets', count: 9, level: 0.95, coverage: 1 }) as never;

  test.each([
    [5, 1, 9, true],
    [-5, -9, -1, true],
    [5, -1, 9, false],
    [5, 0, 9, false],
    [-5, -9, 0, false],
    [0, 1, 9, false],
    [5, null, null, true],
    [5, -1, null, true],
    [5, null, 9, true],
  ])('differ by %d between %s and %s: %s', (value, lower, upper, expected) => {
    expect(clocksDiffer(offset(value, lower, upper))).toBe(expected);
  });

  test('are said to be behind, or their tickets earlier, where they are', () => {
    const of = (createdAt: number): Dataset => ({ tickets: [ofCase('1', 'X', { createdAt })] });
    const tickets = joined([of(90), of(50)], { same }).report.findings[0]?.message;
    expect(tickets).toMatch(/behind by 40 ms .*created that much earlier/);
    expect(joined([of(50), of(90)], { same }).report.findings[0]?.message).toMatch(/ahead by 40 ms .*that much later/);
    const calls = (queuedAt: number): Dataset => ({ interactions: [{ ...call, id: '1', queuedAt }] });
    const contacts = joined([calls(90), calls(50)], { sameInteraction: ({ id }) => id }).report.findings[0]?.message;
    expect(contacts).toMatch(/behind by 40 ms in the median: give it as skew/);
  });

  test('are compared in the order of the systems, whichever case comes first', () => {
    const of = (...cases: string[]): Dataset => ({ tickets: cases.map((name, index) => ofCase(String(index), name)) });
    const { report } = joined([of('Z', 'Y'), of('X', 'Y'), of('X', 'Z')], { same });
    expect(report.clocks.map(({ sources }) => sources.join())).toEqual(['a,b', 'a,c', 'b,c']);
  });
});

describe('findings', () => {
  test('name the systems that they are about, and no others', () => {
    const other: Dataset = { tickets: [ofCase('5', 'Y')] };
    const twice: Dataset = { tickets: [ofCase('1', 'X'), ofCase('2', 'X')] };
    const { report } = joined([other, twice, { tickets: [ofCase('8', 'X')] }, other], { same });
    expect(report.findings.find(({ code }) => code === 'ambiguous_key')?.sources).toEqual(['b', 'c']);
    const prefixed = joined([{}, { tickets: [ticket({ id: 'b:1' })] }]).report.findings;
    expect(prefixed).toMatchObject([{ code: 'already_prefixed', sources: ['b'] }]);
    const invalid = joined([{}, { tickets: [ticket({ id: 5 as never, customerId: '' })] }]).report.findings;
    expect(invalid).toMatchObject([
      { code: 'invalid_id', field: 'customerId', sources: ['b'], ids: ['5'] },
      { code: 'invalid_id', field: 'id', sources: ['b'], ids: ['5'] },
    ]);
    const named = joined([{ tickets: [ticket({ id: '7', customerId: '' })] }]).report.findings;
    expect(named).toMatchObject([{ field: 'customerId', ids: ['a:7'] }]);
  });

  test('of several in one system of one key alone are none', () => {
    const twice: Dataset = { tickets: [ofCase('1', 'X'), ofCase('2', 'X')] };
    expect(joined([twice, {}], { same }).report.findings).toEqual([]);
  });

  test('of contradictions tell each field with its own customers', () => {
    const of = (tier: string, lifetimeValue: number): Dataset => ({
      customers: [
        { id: '1', since: 0, tier },
        { id: '2', since: 0, lifetimeValue },
      ],
    });
    const { report } = joined([of('gold', 5), of('basic', 9)], { shared: ['customers'] });
    expect(report.findings.map(({ code, field, ids }) => [code, field, ids])).toEqual([
      ['contradicting_customer', 'lifetimeValue', ['2']],
      ['contradicting_customer', 'tier', ['1']],
    ]);
  });

  test('of what came before its ticket need a time that is before it', () => {
    const a: Dataset = { tickets: [ofCase('1', 'X', { createdAt: 10 })] };
    const b = (solvedAt: number): Dataset => ({ tickets: [ofCase('8', 'X', { createdAt: 10, solvedAt })] });
    expect(joined([a, b(10)], { same }).report.findings).toEqual([]);
    expect(joined([a, b(9)], { same }).report.findings).toMatchObject([
      { code: 'impossible_order', count: 1, rows: 1 },
    ]);
  });
});

describe('merged tickets', () => {
  const says = (id: string, ticketId: string) => message(5, 'agent', { id, ticketId });

  test('tell in the order of their ids what belongs to them of other systems', () => {
    const a: Dataset = {
      tickets: [ofCase('2', 'Y'), ofCase('1', 'X'), ofCase('3', 'Z')],
      interactions: [says('o', '1')],
    };
    const b: Dataset = {
      tickets: [
        ofCase('7', 'X', { interactions: [says('m', '7'), says('n', '7')] }),
        ofCase('8', 'Y'),
        ofCase('9', 'Z', { interactions: [] }),
      ],
      interactions: [says('m', '7'), says('p', '8'), says('q', '8')],
      surveys: [
        { id: 's', kind: 'csat', ticketId: '7' },
        { id: 't', kind: 'csat', ticketId: '7' },
      ],
    };
    expect(joined([a, b], { same }).report.mergedTickets.map(({ id, attached }) => [id, attached])).toEqual([
      ['a:1', { interactions: 2, surveys: 2 }],
      ['a:2', { interactions: 2 }],
      ['a:3', {}],
    ]);
  });
});

describe('contacts of two systems', () => {
  const sameInteraction: JoinSourcesOptions['sameInteraction'] = ({ sid }) => sid as string | undefined;

  test('count once where both name one ticket, or neither names any', () => {
    const of = (ticketId: string | null): Dataset => ({
      interactions: [{ ...call, id: '1', sid: 'L', ticketId } as never],
    });
    const count = (left: string | null, right: string | null) =>
      joined([of(left), of(right)], { sameInteraction, shared: ['tickets'] }).dataset.interactions?.length;
    expect([count('7', '7'), count(null, null), count('7', null), count(null, '7'), count('7', '8')]).toEqual([
      ...[1, 1, 1, 1, 2],
    ]);
  });

  test('without an id have no key, and are all kept', () => {
    const nameless: Dataset = { interactions: [{ ...call, sid: 'L' } as never, { ...call, sid: 'L' } as never] };
    expect(joined([nameless, nameless], { sameInteraction }).dataset.interactions).toHaveLength(4);
  });
});

describe('two exports of one system', () => {
  test('tell the same time: that of the preferred one is kept', () => {
    const of = (name: string) => ({ name, prefix: 'zd-', dataset: { tickets: [ticket({ id: '1', type: name })] } });
    for (const prefer of [['may'], ['june']]) {
      expect(joinSources([of('may'), of('june')], { prefer }).dataset.tickets).toMatchObject([{ type: prefer[0] }]);
    }
  });
});

describe('what is renamed', () => {
  test('instants of changes are moved by the skew', () => {
    const history = [{ at: 70, kind: 'status', to: 'open' } as const];
    const { dataset } = joinSources([{ name: 'a', dataset: { tickets: [ticket({ history })] }, skew: 50 }]);
    expect(dataset.tickets?.[0]?.history).toEqual([{ at: 20, kind: 'status', to: 'open' }]);
  });

  test('empty ids of changes and authors stay, and ends that are not there do not come', () => {
    const history = [{ at: 1, kind: 'assignment', from: '' } as never];
    const author = { role: 'agent', id: '' } as const;
    const { dataset } = joined([{ tickets: [ticket({ history })], interactions: [message(1, 'agent', { author })] }]);
    expect(dataset.tickets?.[0]?.history).toEqual([{ at: 1, kind: 'assignment', from: '' }]);
    expect(dataset.interactions).toMatchObject([{ author: { id: '' } }]);
  });
});

describe('what a system is told to have given', () => {
  test('its name, prefix and skew, its rows, and how many ids got another name', () => {
    const first: Dataset = {
      tickets: [ticket({ id: '1', customerId: 'c' }), ticket({ id: '2', customerId: 'c' })],
      costs: [],
    };
    const second: Dataset = { tickets: [ticket({ id: '1', customerId: 'x' })] };
    const { report } = joinSources(
      [
        { name: 'a', dataset: first, skew: 5 },
        { name: 'b', prefix: '', dataset: second },
      ],
      { customerKey: () => 'x' },
    );
    expect(report.sources).toStrictEqual([
      { name: 'a', prefix: 'a:', skew: 5, rows: { tickets: 2, costs: 0 }, renamed: { tickets: 2, customers: 1 } },
      { name: 'b', prefix: '', skew: 0, rows: { tickets: 1 }, renamed: {} },
    ]);
  });

  test('persons of several ids, sorted, and nobody of one', () => {
    const of = (...ids: string[]): Dataset => ({
      tickets: ids.map((customerId, index) => ticket({ id: `${index}`, customerId })),
    });
    const { report } = joined([of('z1', 'a1', 'm1'), of('z2', 'a2')], { customerKey: ({ id }) => id.charAt(0) });
    expect(report.mergedCustomers).toEqual([
      {
        id: 'a',
        from: [
          { source: 'a', id: 'a1' },
          { source: 'b', id: 'a2' },
        ],
      },
      {
        id: 'z',
        from: [
          { source: 'a', id: 'z1' },
          { source: 'b', id: 'z2' },
        ],
      },
    ]);
  });

  test('the key of a customer is asked of the row of the system whose ids they are', () => {
    const of = (mail: string): Dataset => ({ customers: [{ id: '1', since: 0, mail } as never] });
    const asked: unknown[] = [];
    joinSources(
      [
        { name: 'b', dataset: of('theirs'), idsOf: { customers: 'a' } },
        { name: 'a', dataset: of('own') },
      ],
      {
        prefer: ['b'],
        customerKey: ({ mail }) => {
          asked.push(mail);
          return null;
        },
      },
    );
    expect(asked).toEqual(['own']);
    joined([of('first'), of('second')], {
      customerKey: ({ mail }) => {
        asked.push(mail);
        return null;
      },
    });
    expect(asked).toEqual(['own', 'first', 'second']);
  });
});

describe('a ticket that holds its interactions', () => {
  const says = (id: string, ticketId = '1') => message(5, 'agent', { id, ticketId });
  const listOf = (own: Dataset, other: Dataset) =>
    joinSources([
      { name: 'a', dataset: own },
      { name: 'b', dataset: other, idsOf: { tickets: 'a' } },
    ]).dataset.tickets?.[0]?.interactions?.map(({ id }) => id);

  test('gets those of other systems, and none of its own system again', () => {
    const held = { tickets: [ticket({ id: '1', interactions: [says('h')] })], interactions: [says('i')] };
    expect(listOf(held, { interactions: [says('m'), says('n', '2')] })).toEqual(['a:h', 'b:m']);
    expect(listOf(held, {})).toEqual(['a:h']);
    const empty = { tickets: [ticket({ id: '1', interactions: [] })], interactions: [says('i')] };
    expect(listOf(empty, { interactions: [says('m')] })).toEqual(['b:m']);
    const holding = (id: string, own: string, loose: string): Dataset => ({
      tickets: [ofCase(id, 'X', { interactions: [says(own, id)] })],
      interactions: [says(loose, id)],
    });
    const { tickets } = joined([holding('1', 'h', 'i'), holding('8', 'm', 'n')], { same }).dataset;
    expect(tickets?.map(({ interactions }) => interactions?.map(({ id }) => id))).toEqual([['a:h', 'b:m']]);
    expect(listOf({ tickets: [ticket({ id: '1', interactions: [] })] }, { interactions: [says('m')] })).toEqual([
      'b:m',
    ]);
  });

  test('and one that holds no list gets none', () => {
    expect(listOf({ tickets: [ticket({ id: '1' })] }, { interactions: [says('m')] })).toBeUndefined();
  });

  test('has each once, though several exports of one system hold it', () => {
    const exports = ['may', 'june'].map((name) => ({
      ...{ name, prefix: 'zd-' },
      dataset: { tickets: [ofCase(name, 'X', { interactions: [says('m', name), says('n', name)] })] },
    }));
    const { tickets } = joinSources(exports, { same }).dataset;
    expect(tickets?.map(({ interactions }) => interactions?.map(({ id }) => id))).toEqual([['zd-m', 'zd-n']]);
  });
});

describe('one id in two systems', () => {
  test('of shared tickets is a contradiction, and of others a collision', () => {
    const of = (solvedAt: number): Dataset => ({ tickets: [ticket({ id: '1', solvedAt })] });
    const codes = (options: JoinSourcesOptions) =>
      joinSources(
        [5, 9].map((at) => ({ name: `s${at}`, prefix: '', dataset: of(at) })),
        options,
      ).report.findings.map(({ code }) => code);
    expect(codes({ shared: ['tickets'] })).toEqual(['conflicting_duplicate']);
    expect(codes({})).toEqual(['id_collision']);
  });

  test('E5: of no letters is none, and tells nothing apart', () => {
    const { dataset, report } = joined([{ tickets: [ticket({ id: '' }), ticket({ id: '', type: 'billing' })] }]);
    expect(dataset.tickets).toHaveLength(2);
    expect(report.findings.map(({ code }) => code)).toEqual(['invalid_id']);
  });

  test('facts that are left out are told with the systems of the customer', () => {
    const of = (contacts: number | null): Dataset => ({ customers: [{ id: '1', since: 0, contacts }] });
    const { report, dataset } = joined([of(3), of(null), {}], { shared: ['customers'] });
    expect(report.findings).toMatchObject([{ code: 'facts_left_out', sources: ['a', 'b'], ids: ['1'] }]);
    expect(dataset.customers).toEqual([{ id: '1', since: 0 }]);
  });
});

describe('what happens within one system', () => {
  test('is not compared: only two systems have two clocks', () => {
    const tickets = [ticket({ id: '1', createdAt: 90 })];
    const surveys = [{ id: 's', kind: 'csat', ticketId: '1', respondedAt: 5 } as const];
    const interactions = [message(0, 'agent', { id: 'm', ticketId: '1' })];
    expect(joined([{ tickets, surveys, interactions }, { tickets: [] }]).report.findings).toEqual([]);
  });
});

describe('fields that mean something in other records', () => {
  test('stay as they are: authors, articles, changes and parts', () => {
    const odd = {
      ...{ author: { role: 'agent', id: 'g' }, articles: ['x'], sessionId: 's' },
      history: [{ at: 70, kind: 'assignment', to: 'g' }],
      interactions: [{ kind: 'call', id: 'k' }],
    };
    const surveys = [{ id: 's', kind: 'csat', ...odd } as never];
    const tickets = [ticket({ id: '1', author: odd.author, articles: odd.articles, sessionId: 's' })];
    const { dataset } = joinSources([{ name: 'a', dataset: { surveys, tickets }, skew: 50 }]);
    expect(dataset.surveys).toEqual([{ id: 'a:s', kind: 'csat', ...odd }]);
    expect(dataset.tickets).toMatchObject([{ author: odd.author, articles: ['x'], sessionId: 's' }]);
  });

  test('an author without an id gets none', () => {
    const { dataset } = joined([{ interactions: [message(1, 'agent')] }]);
    expect(dataset.interactions?.map((own) => (own as { author?: unknown }).author)).toEqual([{ role: 'agent' }]);
  });
});

describe('settings of sources', () => {
  test.each([
    [{ level: 0 }],
    [{ level: 1 }],
    [{ level: -0.5 }],
    [{ level: '0.9' }],
    [{ level: Number.NaN }],
    [{ shared: ['agents', 'people'] }],
    [{ shared: 'agents' }],
    [{ prefer: 'a' }],
  ])('%j are refused', (options) => {
    expect(codeOf(() => joined([{}], options as never))).toBe('invalid_option');
  });

  test.each([[{ level: 0.5 }], [{ level: 0.999 }], [{ shared: ['agents', 'teams'] }], [{ shared: [] }]])(
    '%j are taken',
    (options) => {
      expect(codeOf(() => joined([{}], options as never))).not.toBe('invalid_option');
    },
  );

  test('a prefix that is no text is refused', () => {
    for (const prefix of [5, null, {}]) {
      expect(codeOf(() => joinSources([{ name: 'a', dataset: {}, prefix } as never]))).toBe('invalid_option');
    }
  });

  test('the names of other systems come as an object', () => {
    for (const idsOf of ['a', 5, null]) {
      const source = { name: 'a', dataset: {}, idsOf };
      expect(codeOf(() => joinSources([source as never]))).toBe('invalid_option');
    }
  });
});
