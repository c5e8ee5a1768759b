import { assert } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupBy } from '../../../src/analysis/groupBy.ts';
import { explain } from '../../../src/kpi/explain.ts';
import { subtotal, total } from '../../../src/kpi/subtotal.ts';
import { costPerContact } from '../../../src/kpis/business/costPerContact.ts';
import { deepFreeze, kpiLaws } from '../../../src/testing/index.ts';
import { codeOf, messageOf } from '../records.ts';
import { contacts, cost, currencies, dated, euros, resolutions, sale } from './ledger.ts';

describe('costPerContact', () => {
  test('is costs ÷ contacts, in total, by channel and by category', () => {
    const rows = [
      ...contacts(4, 'email'),
      ...contacts(1, 'phone'),
      ...[cost(20, { channel: 'email' }), cost(30, { channel: 'phone' }), cost(50, { category: 'rent' })],
    ];
    expect(costPerContact(deepFreeze(rows))).toEqual({
      ...{ value: 20, cost: 100, contacts: 5, currency: 'EUR', pending: 0, excluded: {} },
      channels: [
        { channel: 'phone', value: 30, cost: 30, contacts: 1 },
        { channel: 'email', value: 5, cost: 20, contacts: 4 },
        { channel: null, value: null, cost: 50, contacts: 0 },
      ],
      categories: [
        { category: 'rent', cost: 50 },
        { category: 'wages', cost: 50 },
      ],
    });
  });

  test('highest cost first, equal ones by name, without costs after them, without a name last', () => {
    const rows = [
      ...['chat', 'web', 'email', null].flatMap((channel) => contacts(1, channel)),
      ...[cost(5, { channel: 'web' }), cost(5, { channel: 'chat' }), cost(9, { channel: 'fax', category: null })],
    ];
    const { channels, categories } = costPerContact(rows);
    expect(channels.map(({ channel, value, cost: own }) => [channel, value, own])).toEqual([
      ['fax', null, 9],
      ['chat', 5, 5],
      ['web', 5, 5],
      ['email', null, null],
      [null, null, null],
    ]);
    expect(categories.map(({ category }) => category)).toEqual(['wages', null]);
  });

  test('costs without a channel are not divided by contacts without one, and come last however high they are', () => {
    const rows = [cost(50), cost(1, { channel: 'web' }), ...contacts(5, null), ...contacts(1, 'chat')];
    expect(costPerContact(rows).channels).toEqual([
      { channel: 'web', value: null, cost: 1, contacts: 0 },
      { channel: 'chat', value: null, cost: null, contacts: 1 },
      { channel: null, value: null, cost: 50, contacts: 5 },
    ]);
  });

  test('a credit note counts: a negative cost; costs that add up to 0 are 0', () => {
    expect(costPerContact([cost(30), cost(-10), ...contacts(4)])).toMatchObject({ value: 5, cost: 20 });
    expect(costPerContact([cost(30), cost(-30), ...contacts(4)])).toMatchObject({ value: 0, cost: 0 });
    expect(Object.is(costPerContact([cost(-5e-324), ...contacts(3)]).value, 0)).toBe(true);
  });

  test('G1: without contacts, and without costs, there is no value', () => {
    expect(costPerContact([cost(30)])).toMatchObject({ value: null, cost: 30, contacts: 0, currency: 'EUR' });
    expect(costPerContact(contacts(2))).toMatchObject({ value: null, cost: null, contacts: 2, currency: null });
    expect(costPerContact([])).toEqual({
      ...{ value: null, cost: null, contacts: 0, currency: null, channels: [], categories: [] },
      ...{ pending: 0, excluded: {} },
    });
  });

  test('a request is a ticket, or a call or chat without one', () => {
    const rows = [
      cost(12),
      ...contacts(2),
      ...contacts(1, 'phone', { contact: 'call' }),
      ...contacts(1, 'phone', { contact: 'call', ticketId: 'A-1' }),
      ...contacts(1, 'chat', { contact: 'chat', ticketId: 'A-1' }),
      ...contacts(5, 'email', { contact: 'message', ticketId: 'A-1' }),
    ];
    expect(costPerContact(rows)).toMatchObject({ value: 4, contacts: 3, excluded: { other_entry: 7 } });
    expect(costPerContact(contacts(1, 'email', { contact: 'ticket', ticketId: 'A-1' })).contacts).toBe(1);
    expect(costPerContact(rows, { contacts: 'interactions' })).toMatchObject({
      ...{ value: 1.5, contacts: 8, excluded: { other_entry: 2 } },
    });
  });

  test('a contact that does not say what it was counts in both ways', () => {
    const rows = [cost(12), ...contacts(2, 'email', { contact: null })];
    expect(costPerContact(rows).value).toBe(6);
    expect(costPerContact(rows, { contacts: 'interactions' }).value).toBe(6);
  });

  test('revenues, resolutions and visits are other entries', () => {
    const rows = [cost(6), ...contacts(2), sale(5), ...resolutions(1), { kind: 'session', at: 0 } as const];
    expect(costPerContact(rows)).toMatchObject({ value: 3, excluded: { other_entry: 3 } });
  });

  test('every row is counted or left out', () => {
    const { counted, excluded } = explain(costPerContact, [cost(6), ...contacts(1), sale(5), cost('x')]);
    expect([counted, excluded]).toEqual([[0, 1], { invalid_amount: [3], other_entry: [2] }]);
  });
});

describe('currencies of costPerContact', () => {
  const mixed = [cost(10, { channel: 'email' }), cost(5, { currency: 'USD', channel: 'phone' }), ...contacts(3)];

  test('two of them throw, and the error names both', () => {
    expect(codeOf(() => costPerContact(mixed))).toBe('mixed_currencies');
    for (const rows of [mixed, mixed.toReversed()]) {
      expect(messageOf(() => costPerContact(rows))).toBe(
        'costPerContact: currency: expected amounts in one currency, got "EUR and USD" (give the option convert: { to: \'EUR\', rates: { … } })',
      );
    }
  });

  test('they throw in groups and in subtotals of two desks too', () => {
    expect(codeOf(() => groupBy(mixed, 'kind', costPerContact))).toBe('mixed_currencies');
    expect([...groupBy(mixed.slice(0, 2), 'channel', costPerContact).values()].map(({ currency }) => currency)).toEqual(
      ['EUR', 'USD'],
    );
    const parts = [subtotal(costPerContact, mixed.slice(0, 1)), subtotal(costPerContact, mixed.slice(1))];
    expect(codeOf(() => total(costPerContact, parts))).toBe('mixed_currencies');
  });

  test('convert makes one of several by rates', () => {
    const convert = { to: 'EUR', rates: { USD: 0.4 } };
    expect(costPerContact(mixed, { convert })).toMatchObject({ value: 4, cost: 12, currency: 'EUR' });
    expect(costPerContact([cost(10), ...contacts(1)], { convert: { to: 'USD', rates: { EUR: 2 } } })).toMatchObject({
      ...{ value: 20, currency: 'USD' },
    });
  });

  test('convert by a function gets the currency and the instant; the target itself is 1', () => {
    const asked: unknown[] = [];
    const rate = (currency: string, at: number) => asked.push([currency, at]) * 2;
    const rows = [cost(10), cost(5, { currency: 'USD', at: new Date(7) }), ...contacts(1)];
    expect(costPerContact(rows, { convert: { to: 'EUR', rate } }).value).toBe(20);
    expect(asked).toEqual([['USD', 7]]);
  });

  test('subtotals carry the rates: parts made with others do not fit', () => {
    const at = (USD: number) => costPerContact.with({ convert: { to: 'EUR', rates: { USD } } });
    const sent = JSON.parse(JSON.stringify([subtotal(at(0.5), mixed)]));
    expect(total(at(0.5), sent).value).toBeCloseTo(12.5 / 3, 12);
    expect(codeOf(() => total(at(0.4), sent))).toBe('incompatible_subtotal');
  });

  test('a currency without a rate, and a function that gives none, are faults of the caller', () => {
    const convert = { to: 'EUR', rates: { GBP: 1.2 } };
    expect(messageOf(() => costPerContact(mixed, { convert }))).toMatch(/options\.convert\.rates: .* got "USD"/);
    expect(codeOf(() => costPerContact(mixed, { convert }))).toBe('unknown_currency');
    // E1: only own rates are rates.
    const named = [cost(1, { currency: 'constructor' })];
    expect(codeOf(() => costPerContact(named, { convert }))).toBe('unknown_currency');
    for (const bad of [Number.NaN, 0, -1, Infinity, '1', undefined]) {
      const rate = () => bad as number;
      expect(codeOf(() => costPerContact(mixed, { convert: { to: 'EUR', rate } }))).toBe('invalid_rate');
    }
  });

  test.each<[string, unknown]>([
    ['no object', 5],
    ['without a target', { rates: { USD: 1 } }],
    ['with an empty target', { to: '', rates: {} }],
    ['without rates', { to: 'EUR' }],
    ['with both kinds of rates', { to: 'EUR', rates: {}, rate: () => 1 }],
    ['with a rate of 0', { to: 'EUR', rates: { USD: 0 } }],
    ['with rates that are a list', { to: 'EUR', rates: [1] }],
    ['with rates that are no object', { to: 'EUR', rates: 5 }],
    ['with rates that are null', { to: 'EUR', rates: null }],
    ['that is null', null],
    ['that is a function bearing them', Object.assign(() => 1, { to: 'EUR', rates: {} })],
    ['E12: with a key that is none', { to: 'EUR', rates: {}, date: 0 }],
    ['with a function that is none', { to: 'EUR', rate: 1 }],
  ])('convert %s is refused before any row is read', (_, convert) => {
    expect(codeOf(() => costPerContact([], { convert: convert as never }))).toBe('invalid_option');
  });

  test('A13: sums are exact, the same bit for bit in every order', () => {
    const rows = [cost(0.1), cost(0.2), cost(-0.3), ...contacts(1)];
    // The exact sum of these three doubles is 2^−55.
    expect(costPerContact(rows).value).toBe(2 ** -55);
    expect(costPerContact([...rows].reverse()).value).toBe(2 ** -55);
  });
});

describe('faults of a ledger', () => {
  test.each([Number.NaN, Infinity, '10', null, undefined, true, 10n, 9e15 * 1.1])(
    'A1–A9: %s is no amount',
    (amount) => {
      expect(costPerContact([cost(amount), ...contacts(1)])).toMatchObject({
        cost: null,
        excluded: { invalid_amount: 1 },
      });
    },
  );

  test('an amount that its rate takes out of range is none either', () => {
    const convert = { to: 'EUR', rates: { USD: 1e9 } };
    expect(costPerContact([cost(1e9, { currency: 'USD' })], { convert }).excluded).toEqual({ invalid_amount: 1 });
  });

  test('a currency that is missing, and one that is no text', () => {
    const rows = [null, undefined, '', 978, {}].map((currency) => cost(1, { currency }));
    expect(costPerContact(rows).excluded).toEqual({ invalid_currency: 2, missing_currency: 3 });
  });

  test('D10: a kind of entry, and of contact, that is not known', () => {
    const rows = [cost(1, { kind: 'Cost' }), cost(1, { kind: null }), ...contacts(1, 'email', { contact: 'letter' })];
    expect(costPerContact(rows).excluded).toEqual({ unknown_kind: 3 });
  });

  test('a channel and a category that are no texts', () => {
    const rows = [cost(1, { channel: 5 }), cost(1, { category: {} }), ...contacts(1, 7 as never)];
    expect(costPerContact(rows).excluded).toEqual({ invalid_id: 3 });
  });

  test('the date matters only to a period, and to rates that depend on it', () => {
    const rows = [cost(6, { at: 'soon' }), ...contacts(2, 'email', { at: null })];
    expect(costPerContact(rows).value).toBe(3);
    const convert = { to: 'USD', rate: () => 2 };
    expect(costPerContact(rows, { convert }).excluded).toEqual({ invalid_instant: 1 });
    const period = { by: 'at', from: 0, to: 5 };
    expect(costPerContact(rows, { period }).excluded).toEqual({ invalid_instant: 1, outside_period: 2 });
  });

  test('E1: channels and categories may bear names that objects have', () => {
    const rows = [cost(6, { channel: '__proto__', category: 'constructor' }), ...contacts(2, '__proto__')];
    expect(costPerContact(rows)).toMatchObject({
      channels: [{ channel: '__proto__', value: 3 }],
      categories: [{ category: 'constructor', cost: 6 }],
    });
  });

  test('strict names the entry, the field and the value', () => {
    expect(messageOf(() => costPerContact([cost('ten')], { strict: true }))).toBe(
      'costPerContact: ledger entry: amount: expected a finite number of at most 9007199254740991, got "ten"',
    );
  });

  test('F2: half a million entries in time', () => {
    const rows = [...contacts(400_000), ...Array.from({ length: 100_000 }, (_, index) => cost(index / 100))];
    expect(costPerContact(rows)).toMatchObject({ contacts: 400_000, cost: 49_999_500 });
  }, 300_000);
});

describe.each([
  ['one currency', costPerContact, euros],
  ['interactions', costPerContact.with({ contacts: 'interactions' }), euros],
  ['several currencies by a function', costPerContact.with({ convert: dated }), currencies],
  ['a period', costPerContact.with({ period: { by: 'at', from: 17e11, to: 171e10 } }), euros],
] as const)('costPerContact keeps its laws: %s', (_, kpi, row) => {
  test.each(kpiLaws(kpi, row))('$name', ({ property }) => assert(property, { numRuns: 40, seed: 8 }));
});
