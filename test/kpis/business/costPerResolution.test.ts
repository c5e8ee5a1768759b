import { assert } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costPerResolution } from '../../../src/kpis/business/costPerResolution.ts';
import { kpiLaws } from '../../../src/testing/index.ts';
import { codeOf } from '../records.ts';
import { contacts, cost, currencies, dated, euros, resolutions } from './ledger.ts';

describe('costPerResolution', () => {
  test('is costs ÷ solved tickets, in total and by channel', () => {
    const rows = [
      ...[...resolutions(3, 'email'), ...resolutions(1, 'phone'), ...contacts(9)],
      ...[cost(30, { channel: 'email' }), cost(25, { channel: 'phone' }), cost(5, { category: 'rent' })],
    ];
    expect(costPerResolution(rows)).toEqual({
      ...{ value: 15, cost: 60, resolutions: 4, currency: 'EUR', pending: 0, excluded: { other_entry: 9 } },
      channels: [
        { channel: 'email', value: 10, cost: 30, resolutions: 3 },
        { channel: 'phone', value: 25, cost: 25, resolutions: 1 },
        { channel: null, value: null, cost: 5, resolutions: 0 },
      ],
      categories: [
        { category: 'wages', cost: 55 },
        { category: 'rent', cost: 5 },
      ],
    });
  });

  test('two currencies throw under its own name; convert makes one of them', () => {
    const rows = [cost(10), cost(10, { currency: 'USD' }), ...resolutions(3)];
    expect(() => costPerResolution(rows)).toThrow(/^costPerResolution: currency/);
    expect(costPerResolution(rows, { convert: { to: 'EUR', rates: { USD: 0.5 } } }).value).toBe(5);
    expect(codeOf(() => costPerResolution(rows, { convert: { to: 'CHF', rates: {} } }))).toBe('unknown_currency');
  });

  test('E12: it has no option contacts', () => {
    expect(codeOf(() => costPerResolution([], { contacts: 'requests' } as never))).toBe('unknown_option');
  });

  test('G1: nothing solved, or nothing spent: null', () => {
    expect(costPerResolution([cost(5), ...contacts(2)])).toMatchObject({ value: null, cost: 5, resolutions: 0 });
    expect(costPerResolution(resolutions(2))).toMatchObject({ value: null, cost: null, resolutions: 2 });
  });
});

describe.each([
  ['one currency', costPerResolution, euros],
  ['several currencies', costPerResolution.with({ convert: dated }), currencies],
] as const)('costPerResolution keeps its laws: %s', (_, kpi, row) => {
  test.each(kpiLaws(kpi, row))('$name', ({ property }) => assert(property, { numRuns: 40, seed: 8 }));
});
