import { describe, expect, test } from 'vitest';
import { joinSources, minutes, prepare, seconds, touches } from '../../../src/index.ts';
import { message, ticket } from '../../kpis/records.ts';

const call = { kind: 'call', direction: 'inbound', outcome: 'answered' } as const;
const calls = (times: readonly number[]) => ({
  interactions: times.map((queuedAt, index) => ({ ...call, id: String(index), queuedAt, endedAt: queuedAt })),
});
const byId = { sameInteraction: ({ id }: { readonly id: string }) => id };
const joined = (left: readonly number[], right: readonly number[], skew = 0) =>
  joinSources(
    [
      { name: 'a', dataset: calls(left) },
      { name: 'b', dataset: calls(right), skew },
    ],
    byId,
  );

describe('the clocks of two systems', () => {
  const zeros = [0, 100, 200, 300, 400, 500, 600, 700, 800, 900];
  // Sorted differences: 1, 2, 3, 4, 5, 6, 7, 8, 9 and one outlier; order statistics 2 and 9 enclose a median of ten.
  const ahead = zeros.map((at, index) => at + (index === 9 ? minutes(60) : index + 1));

  test('D1: differ by the median of what both know, between two order statistics', () => {
    const { report } = joined(zeros, ahead);
    expect(report.clocks).toEqual([
      {
        ...{ sources: ['a', 'b'], by: 'interactions', count: 10, value: 5.5, lower: 2, upper: 9 },
        ...{ level: 0.95, coverage: 0.978515625, method: 'order statistics' },
      },
    ]);
    expect(report.findings).toMatchObject([
      { code: 'clock_skew', collection: 'interactions', sources: ['a', 'b'], count: 10, rows: 10, share: 1 },
    ]);
    expect(report.findings[0]?.message).toContain('ahead by 5.5 ms');
    expect(joined(ahead, zeros).report.clocks[0]?.value).toBe(-5.5);
  });

  test('are moved by no one but the caller', () => {
    expect(joined(zeros, ahead).dataset.interactions?.[1]).toMatchObject({ queuedAt: 100 });
    const alone = joinSources([{ name: 'b', dataset: calls([70]), skew: 50 }]);
    expect(alone.dataset.interactions).toMatchObject([{ queuedAt: 20, endedAt: 20 }]);
    const right = joined(
      zeros,
      zeros.map((at) => at + 50),
      50,
    );
    expect(right.report.clocks[0]?.value).toBe(0);
    expect(right.report.findings).toEqual([]);
  });

  test('are no finding where the interval holds 0', () => {
    const noise = zeros.map((at, index) => at + (index % 2 === 0 ? -1 : 3));
    expect(joined(zeros, noise).report.clocks[0]).toMatchObject({ value: 1, lower: -1, upper: 3 });
    expect(joined(zeros, noise).report.findings).toEqual([]);
  });

  test('G: are a finding without an interval where few cases tell', () => {
    const { report } = joined([0, 10], [5, 17]);
    expect(report.clocks[0]).toMatchObject({ count: 2, value: 6, lower: null, upper: null });
    expect(report.findings.map(({ code }) => code)).toEqual(['clock_skew']);
  });

  test('are compared by tickets too, whose message says that it may be a delay', () => {
    const of = (createdAt: number) => ({ tickets: [ticket({ id: '1', createdAt })] });
    const sources = [0, 40, 90].map((at, index) => ({ name: 'abc'[index] ?? '', dataset: of(at) }));
    const { report } = joinSources(sources, { same: ({ id }) => id });
    expect(report.clocks.map(({ sources: pair, by, value }) => [pair.join(), by, value])).toEqual([
      ['a,b', 'tickets', 40],
      ['a,c', 'tickets', 90],
      ['b,c', 'tickets', 50],
    ]);
    expect(report.findings[0]?.message).toMatch(/or its tickets are created that much later/);
  });

  test('see contacts that stand inside tickets', () => {
    const held = { tickets: [ticket({ id: '1', interactions: [message(1, 'agent', { id: '0' })] })] };
    const loose = { interactions: [message(3, 'agent', { id: '0' })] };
    const { report } = joinSources(
      [
        { name: 'a', dataset: held },
        { name: 'b', dataset: loose },
      ],
      byId,
    );
    expect(report.clocks).toMatchObject([{ count: 1, value: minutes(2) }]);
  });
});

describe('what happens in one system before its ticket is created in the other', () => {
  test('D1, D2: is a finding with count, share and ids', () => {
    const a = { tickets: [ticket({ id: '1', createdAt: minutes(10) })] };
    const b = {
      tickets: [ticket({ id: '8', createdAt: 0, firstRespondedAt: minutes(9), solvedAt: minutes(20) })],
      interactions: [
        ...[message(9, 'agent', { id: 'm', ticketId: '8' }), message(10, 'agent', { id: 'n', ticketId: '8' })],
        ...[
          message(2, 'customer', { id: 'o', ticketId: '8' }),
          { ...call, id: 'l', queuedAt: 0, endedAt: 5, ticketId: '8' },
        ],
      ],
      surveys: [
        { id: 's', kind: 'csat', ticketId: '8', respondedAt: seconds(1) } as const,
        { id: 't', kind: 'csat', ticketId: '8', sentAt: minutes(30) } as const,
        { id: 'u', kind: 'csat', ticketId: '8' } as const,
      ],
    };
    const { report } = joinSources(
      [
        { name: 'a', dataset: a },
        { name: 'b', dataset: b },
      ],
      { same: () => 'X' },
    );
    const found = report.findings.filter(({ code }) => code === 'impossible_order');
    expect(
      found.map(({ collection, sources, count, rows, share, ids }) => [
        collection,
        sources.join(),
        count,
        rows,
        share,
        ids,
      ]),
    ).toEqual([
      ['interactions', 'a,b', 1, 2, 0.5, ['b:m']],
      ['surveys', 'a,b', 1, 2, 0.5, ['b:s']],
      ['tickets', 'a,b', 1, 1, 1, ['b:8']],
    ]);
  });
});

describe('a system without messages', () => {
  test('is named, and its tickets say that their messages are not known', () => {
    const a = { tickets: [ticket({ id: '1' }), ticket({ id: '2', interactions: [] })] };
    const b = { tickets: [ticket({ id: '1' })], interactions: [message(1, 'agent', { ticketId: '1' })] };
    const { dataset, report } = joinSources([
      { name: 'a', dataset: a },
      { name: 'b', dataset: b },
    ]);
    expect(report.findings).toMatchObject([{ code: 'silent_source', sources: ['a'], count: 1, rows: 2, ids: ['a:1'] }]);
    const { tickets = [] } = prepare(dataset).dataset;
    expect(tickets.map(({ id, interactions }) => [id, interactions?.length ?? null])).toEqual([
      ['a:1', null],
      ['a:2', 0],
      ['b:1', 1],
    ]);
    // Solved without a message that anybody knows of is not «solved without a touch».
    const solved = tickets.slice(0, 2).map((own) => ({ ...own, status: 'solved' as const }));
    expect(touches(solved)).toMatchObject({ zero: 1, excluded: { no_interactions: 1 } });
  });

  test('beside calls alone stays as it is', () => {
    const a = { tickets: [ticket({ id: '1' })] };
    const { dataset, report } = joinSources([
      { name: 'a', dataset: a },
      { name: 'b', dataset: { tickets: [ticket({ id: '2' })], interactions: [] } },
    ]);
    expect(report.findings).toEqual([]);
    expect(dataset.tickets?.every((own) => !('interactions' in own))).toBe(true);
  });
});

describe('records that tell nothing of the clocks', () => {
  test('are those without an instant', () => {
    const [a, b] = [ticket({ id: '1' }), { ...ticket({ id: '8' }), createdAt: 'soon' as never }];
    const { report } = joinSources(
      [
        { name: 'a', dataset: { tickets: [a] } },
        { name: 'b', dataset: { tickets: [b] } },
      ],
      { same: () => 'X' },
    );
    expect(report.clocks).toEqual([]);
    expect(report.mergedTickets).toHaveLength(1);
  });

  test('a message that stands in its ticket and beside it is looked at once', () => {
    const early = message(1, 'agent', { id: 'm', ticketId: '8' });
    const a = { tickets: [ticket({ id: '1', createdAt: minutes(10) })] };
    const b = { tickets: [ticket({ id: '8', createdAt: minutes(10), interactions: [early] })], interactions: [early] };
    const { report } = joinSources(
      [
        { name: 'a', dataset: a },
        { name: 'b', dataset: b },
      ],
      { same: () => 'X' },
    );
    const found = report.findings.filter(({ code }) => code === 'impossible_order');
    expect(found).toMatchObject([{ collection: 'interactions', count: 1, rows: 1, ids: ['b:m'] }]);
  });
});
