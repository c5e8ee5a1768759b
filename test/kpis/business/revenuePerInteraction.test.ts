import { assert } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { revenuePerInteraction } from '../../../src/kpis/business/revenuePerInteraction.ts';
import { kpiLaws } from '../../../src/testing/index.ts';
import { codeOf } from '../records.ts';
import { contacts, cost, currencies, dated, euros, sale } from './ledger.ts';

const calls = (count: number) => contacts(count, 'phone', { contact: 'call' });

describe('revenuePerInteraction', () => {
  test('is revenue ÷ interactions, by kind and by channel', () => {
    const rows = [
      ...[...calls(3), ...contacts(1, 'chat', { contact: 'chat' }), ...contacts(7), cost(99)],
      ...[sale(30, { channel: 'phone' }), sale(6, { category: 'retention' }), sale(4, { channel: 'chat' })],
    ];
    expect(revenuePerInteraction(rows)).toEqual({
      ...{ value: 10, revenue: 40, interactions: 4, currency: 'EUR', pending: 0, excluded: { other_entry: 8 } },
      kinds: [
        { kind: 'upsell', value: 8.5, revenue: 34, events: 2 },
        { kind: 'retention', value: 1.5, revenue: 6, events: 1 },
      ],
      channels: [
        { channel: 'phone', value: 10, revenue: 30, interactions: 3 },
        { channel: 'chat', value: 4, revenue: 4, interactions: 1 },
        { channel: null, value: null, revenue: 6, interactions: 0 },
      ],
    });
  });

  test('divides by requests where asked', () => {
    const rows = [sale(30), ...calls(1), ...contacts(2), ...contacts(3, 'email', { contact: 'message' })];
    expect(revenuePerInteraction(rows)).toMatchObject({ value: 7.5, interactions: 4 });
    expect(revenuePerInteraction(rows, { contacts: 'requests' })).toMatchObject({ value: 10, interactions: 3 });
  });

  test('all that the desk recorded counts, or only what names its ticket', () => {
    const rows = [sale(30, { ticketId: 'A-1' }), sale(10), sale(5, { ticketId: null }), ...calls(5)];
    expect(revenuePerInteraction(rows)).toMatchObject({ value: 9, revenue: 45 });
    expect(revenuePerInteraction(rows, { attributed: 'to_ticket' })).toMatchObject({
      ...{ value: 6, revenue: 30, excluded: { unattributed: 2 } },
    });
  });

  test('D10: upsell, cross_sell and retention are the kinds; others are faults', () => {
    const rows = ['cross_sell', 'Upsell', null, '__proto__'].map((category) => sale(1, { category }));
    expect(revenuePerInteraction(rows)).toMatchObject({ revenue: 1, excluded: { unknown_kind: 3 } });
  });

  test('a refund is a negative revenue', () => {
    expect(revenuePerInteraction([sale(30), sale(-10), ...calls(4)]).value).toBe(5);
  });

  test('two currencies throw; costs in another do not matter', () => {
    expect(codeOf(() => revenuePerInteraction([sale(1), sale(1, { currency: 'USD' })]))).toBe('mixed_currencies');
    expect(revenuePerInteraction([sale(1), cost(1, { currency: 'USD' }), ...calls(1)]).value).toBe(1);
    const convert = { to: 'USD', rates: { EUR: 2 } };
    expect(revenuePerInteraction([sale(1), ...calls(1)], { convert })).toMatchObject({ value: 2, currency: 'USD' });
  });

  test('G1: no interactions, or no revenue: null', () => {
    expect(revenuePerInteraction([sale(5)])).toMatchObject({ value: null, revenue: 5 });
    expect(revenuePerInteraction(calls(5))).toMatchObject({ value: null, revenue: null, kinds: [] });
  });
});

describe.each([
  ['one currency', revenuePerInteraction, euros],
  [
    'requests, what names its ticket',
    revenuePerInteraction.with({ contacts: 'requests', attributed: 'to_ticket' }),
    euros,
  ],
  ['several currencies', revenuePerInteraction.with({ convert: dated }), currencies],
] as const)('revenuePerInteraction keeps its laws: %s', (_, kpi, row) => {
  test.each(kpiLaws(kpi, row))('$name', ({ property }) => assert(property, { numRuns: 40, seed: 8 }));
});
