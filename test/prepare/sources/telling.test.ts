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
    const { report } = joined([of('Y', 'Z'), of('X', 'Y'), of('X', 'Z')], { same });
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

  test('the names of other systems come as an object', () => {
    for (const idsOf of ['a', 5, null]) {
      const source = { name: 'a', dataset: {}, idsOf };
      expect(codeOf(() => joinSources([source as never]))).toBe('invalid_option');
    }
  });
});
