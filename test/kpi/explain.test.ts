import { describe, expect, test } from 'vitest';
import { explain, reopenRate, ticketVolume } from '../../src/index.ts';
import { broken, codeOf, ticket } from '../kpis/records.ts';

describe('explain', () => {
  const rows = [
    ...[ticket({ id: 'solved', status: 'solved' }), ticket({ id: 'open', status: 'open' })],
    ...[ticket({ id: 'spam', excluded: 'spam' }), broken('id', 7, { status: 'solved' }), null as never],
    ...[broken('id', { secret: 1 }, { status: 'closed' }), broken('reopens', 'x', { status: 'closed' })],
  ];

  test('puts every row in exactly one list, by its id, or by its place where it has none', () => {
    expect(explain(reopenRate, rows)).toEqual({
      counted: ['solved', 7, 5],
      pending: [],
      excluded: { never_solved: ['open'], spam: ['spam'], not_an_object: [4], invalid_count: ['A-17'] },
    });
  });

  test('F9: takes any iterable once, and options as the KPI does', () => {
    const found = explain(ticketVolume, new Set([ticket({ createdAt: 5 })]), {
      period: { by: 'createdAt', from: 6, to: 9 },
    });
    expect(found.excluded).toEqual({ outside_period: ['A-1'] });
    expect(codeOf(() => explain(ticketVolume, 'text' as never))).toBe('not_iterable');
  });

  test('strict throws here too', () => {
    expect(codeOf(() => explain(reopenRate, rows.slice(5), { strict: true }))).toBe('invalid_count');
  });

  test('what is no KPI cannot explain itself', () => {
    const bare = { ...reopenRate, fold: () => ({ ...reopenRate.fold(), outcomes: undefined }) };
    expect(codeOf(() => explain(bare as never, rows))).toBe('not_explainable');
    const silent = Object.assign(() => null, { fold: () => ({ ...reopenRate.fold(), outcomes: undefined }) });
    expect(codeOf(() => explain(silent as never, rows))).toBe('not_explainable');
  });
});
