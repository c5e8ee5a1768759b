import { assert } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customerHealth } from '../../../src/kpis/business/customerHealth.ts';
import { arbitraryCustomer } from '../../../src/testing/arbitraryCustomer.ts';
import { DESK_OPENS_AT } from '../../../src/testing/arbitraryTicket.ts';
import { deepFreeze, kpiLaws } from '../../../src/testing/index.ts';
import { days } from '../../../src/time/duration.ts';
import { codeOf, messageOf } from '../records.ts';
import { customer } from './customers.ts';

const scoreOf = (fields: object, options: Parameters<typeof customerHealth>[1]) =>
  customerHealth([customer({ ...fields })], options).value;

describe('customerHealth', () => {
  test('is 100 × the weighted mean of signals from 0 to 1, customer by customer', () => {
    const rows = deepFreeze([
      customer({ id: 'C-1', satisfaction: 1, openTickets: 0 }),
      customer({ id: 'C-2', satisfaction: 0.5, openTickets: 4 }),
    ]);
    expect(customerHealth(rows, { weights: { satisfaction: 3, openTickets: 1 } })).toEqual({
      value: 71.25,
      customers: [
        { customerId: 'C-2', score: 42.5, coverage: 1, parts: { satisfaction: 37.5, openTickets: 5 } },
        { customerId: 'C-1', score: 100, coverage: 1, parts: { satisfaction: 75, openTickets: 25 } },
      ],
      parts: { satisfaction: 0.75, openTickets: 0.6 },
      ...{ pending: 0, excluded: {} },
    });
  });

  test.each<[string, Parameters<typeof customerHealth>[1]['weights'], object, number]>([
    ['satisfaction counts as it is', { satisfaction: 1 }, { satisfaction: 0.8 }, 80],
    ['no open ticket is best', { openTickets: 1 }, { openTickets: 0 }, 100],
    ['five open tickets are worst', { openTickets: 1 }, { openTickets: 5 }, 0],
    ['more than the worst is not worse', { openTickets: 1 }, { openTickets: 50 }, 0],
    ['one reopen of three', { reopens: 1 }, { reopens: 1 }, 100 * (2 / 3)],
    ['one escalation of two', { escalations: 1 }, { escalations: 1 }, 50],
    ['a sentiment of −1 is worst', { sentiment: 1 }, { sentiment: -1 }, 0],
    ['a sentiment of 0 is the middle', { sentiment: 1 }, { sentiment: 0 }, 50],
    ['a sentiment of 1 is best', { sentiment: 1 }, { sentiment: 1 }, 100],
    ['half of two years', { tenure: 1 }, { since: days(635) }, 50],
    ['two years, and more, are best', { tenure: 1 }, { since: days(-5000) }, 100],
    ['new today', { tenure: 1 }, { since: days(1000) }, 0],
  ])('%s', (_, weights, fields, expected) => {
    expect(scoreOf(fields, { weights, asOf: days(1000) })).toBeCloseTo(expected, 10);
  });

  test('limits move the ends', () => {
    const limits = { openTickets: 10, tenure: days(100) };
    expect(scoreOf({ openTickets: 4 }, { weights: { openTickets: 1 }, limits })).toBe(60);
    expect(scoreOf({ since: 0 }, { weights: { tenure: 1 }, limits, asOf: days(25) })).toBe(25);
    expect(scoreOf({ reopens: 3 }, { weights: { reopens: 1 }, limits: { reopens: undefined as never } })).toBe(0);
  });

  test('a signal that is not known leaves its weight to the others, and the coverage says so', () => {
    const weights = { satisfaction: 3, sentiment: 1 };
    const { customers, parts } = customerHealth([customer({ sentiment: 0.5 })], { weights });
    expect(customers).toEqual([{ customerId: 'C-1', score: 75, coverage: 0.25, parts: { sentiment: 75 } }]);
    expect(parts).toEqual({ satisfaction: null, sentiment: 0.75 });
  });

  test('a weight of 0 is none: its signal is not asked for', () => {
    const weights = { satisfaction: 1, openTickets: 0, tenure: 0 };
    expect(scoreOf({ satisfaction: 0.5, openTickets: 'x' }, { weights })).toBe(50);
    const { parts } = customerHealth([customer({ satisfaction: 1, openTickets: 1 })], { weights });
    expect(parts).toEqual({ satisfaction: 1 });
  });

  test('a perfect customer has 100 with any weights, also with tiny and huge ones', () => {
    const best = { satisfaction: 1, openTickets: 0, reopens: 0, escalations: 0, sentiment: 1 };
    for (const weight of [1, 3, 0.1, 1e-320, Number.MAX_SAFE_INTEGER]) {
      const weights = { satisfaction: weight, openTickets: weight, reopens: weight, escalations: weight };
      expect(scoreOf(best, { weights: { ...weights, sentiment: weight } })).toBe(100);
    }
  });

  test('lowest score first, equal ones by id', () => {
    const rows = ['b', 'a', 'c'].map((id) => customer({ id, satisfaction: id === 'c' ? 0 : 1 }));
    const { customers } = customerHealth(rows, { weights: { satisfaction: 1 } });
    expect(customers.map(({ customerId }) => customerId)).toEqual(['c', 'a', 'b']);
  });

  test('equal ones go by their id alone; the same customer twice by what is said, least known first', () => {
    const rows = ['Ada', 'Ada L.', 'Ada'].map((id, index) =>
      customer({ id, satisfaction: 1, openTickets: index === 0 ? 0 : null }),
    );
    const { customers } = customerHealth(rows, { weights: { satisfaction: 1, openTickets: 1 } });
    expect(customers.map(({ customerId, coverage }) => [customerId, coverage])).toEqual([
      ['Ada', 0.5],
      ['Ada', 1],
      ['Ada L.', 0.5],
    ]);
  });

  test('an id may be a number, and comes back as a text', () => {
    const { customers } = customerHealth([customer({ id: 7, satisfaction: 1 })], { weights: { satisfaction: 1 } });
    expect(customers[0]?.customerId).toBe('7');
  });

  test('who left at the very moment of looking has left; who came then is new, and counts', () => {
    const options = { weights: { tenure: 1 }, asOf: days(10) };
    const left = [null, undefined, days(10)].map((churnedAt) => customer({ churnedAt }));
    expect(customerHealth(left, options)).toMatchObject({ customers: { length: 2 }, excluded: { churned: 1 } });
    expect(customerHealth([customer({ since: days(10) })], options)).toMatchObject({ value: 0, excluded: {} });
  });

  test('a signal that is null is not known, and leaves its weight to the others', () => {
    const weights = { satisfaction: 1, sentiment: 1, openTickets: 1 };
    const row = customer({ satisfaction: null, sentiment: null, openTickets: 0 });
    expect(customerHealth([row], { weights })).toMatchObject({ value: 100, excluded: {} });
  });

  test('A8: a satisfaction of −0 is 0', () => {
    const { customers } = customerHealth([customer({ satisfaction: -0 })], { weights: { satisfaction: 1 } });
    expect(customers).toEqual([{ customerId: 'C-1', score: 0, coverage: 1, parts: { satisfaction: 0 } }]);
  });

  test('none of the signals known: no_signal; no customer any more: churned; came later: created_after_as_of', () => {
    const weights = { satisfaction: 1, tenure: 1 };
    const rows = [
      customer({ since: null }),
      customer({ churnedAt: days(9) }),
      customer({ since: days(11) }),
      customer({ churnedAt: days(11), satisfaction: 1 }),
    ];
    expect(customerHealth(rows, { weights, asOf: days(10) }).excluded).toEqual({
      ...{ churned: 1, created_after_as_of: 1, no_signal: 1 },
    });
    expect(customerHealth(rows, { weights: { satisfaction: 1 } }).excluded).toEqual({ churned: 2, no_signal: 2 });
  });

  test('faults of the data', () => {
    const weights = { satisfaction: 1, openTickets: 1, sentiment: 1, tenure: 1 };
    const rows = [
      ...[customer({ satisfaction: 1.1 }), customer({ sentiment: '0' }), customer({ openTickets: 1.5 })],
      ...[customer({ satisfaction: -0.1 }), customer({ sentiment: -1.1 })],
      ...[
        customer({ openTickets: -1 }),
        customer({ since: 'x' }),
        customer({ churnedAt: 'x' }),
        customer({ id: null }),
      ],
    ];
    expect(customerHealth(rows, { weights, asOf: 5 })).toMatchObject({
      excluded: { invalid_count: 2, invalid_id: 1, invalid_instant: 2, invalid_score: 4 },
    });
    expect(messageOf(() => customerHealth(rows, { weights, asOf: 5, strict: true }))).toBe(
      'customerHealth: customer "C-1": satisfaction: expected a number from 0 to 1, got 1.1',
    );
  });

  test('E1: a customer may bear a name that objects have', () => {
    const { customers } = customerHealth([customer({ id: '__proto__', satisfaction: 1 })], {
      weights: { satisfaction: 1 },
    });
    expect(customers[0]?.customerId).toBe('__proto__');
  });

  test('weights are required, and at least one counts', () => {
    expect(codeOf(() => customerHealth([], {} as never))).toBe('missing_option');
    for (const weights of [{}, { satisfaction: 0 }, 5, null, [1]] as never[]) {
      expect(codeOf(() => customerHealth([], { weights }))).toBe('invalid_option');
    }
    for (const weight of [-1, Number.NaN, Infinity, '1', 1e16] as never[]) {
      expect(codeOf(() => customerHealth([], { weights: { satisfaction: 1, reopens: weight } }))).toBe(
        'invalid_option',
      );
    }
  });

  test('E12: a signal that is none is refused with the nearest one', () => {
    expect(messageOf(() => customerHealth([], { weights: { satisfacton: 1 } as never }))).toMatch(
      /^customerHealth: options\.weights\.satisfacton: .*did you mean 'satisfaction'\?/,
    );
    expect(
      codeOf(() => customerHealth([], { weights: { tenure: 1 }, asOf: 5, limits: { sentiment: 1 } as never })),
    ).toBe('unknown_option');
    for (const limits of [5, null, [1]] as never[]) {
      expect(codeOf(() => customerHealth([], { weights: { reopens: 1 }, limits }))).toBe('invalid_option');
    }
    for (const limit of [Infinity, Number.NaN, '5'] as never[]) {
      const limits = { reopens: limit };
      expect(codeOf(() => customerHealth([], { weights: { reopens: 1 }, limits }))).toBe('invalid_option');
    }
    expect(codeOf(() => customerHealth([], { weights: { reopens: 1 }, limits: { reopens: 0 } }))).toBe(
      'invalid_option',
    );
  });

  test('tenure needs the moment of looking', () => {
    expect(messageOf(() => customerHealth([], { weights: { tenure: 1 } }))).toMatch(/^customerHealth: options\.asOf/);
  });

  test('G1: nobody: null', () => {
    expect(customerHealth([], { weights: { reopens: 1 } })).toEqual({
      ...{ value: null, customers: [], parts: { reopens: null }, pending: 0, excluded: {} },
    });
  });
});

describe.each([
  ['two signals', customerHealth.with({ weights: { satisfaction: 3, openTickets: 1 } })],
  [
    'all signals',
    customerHealth.with({
      weights: { satisfaction: 0.3, openTickets: 0.1, reopens: 1 / 3, escalations: 0.7, sentiment: 0.2, tenure: 0.9 },
      ...{ limits: { openTickets: 7, tenure: days(20) }, asOf: DESK_OPENS_AT + days(40) },
    }),
  ],
] as const)('customerHealth keeps its laws: %s', (_, kpi) => {
  test.each(kpiLaws(kpi, arbitraryCustomer({ faults: true })))('$name', ({ property }) =>
    assert(property, { numRuns: 60, seed: 8 }),
  );
});

describe('customerHealth of the same customer twice', () => {
  test('has one order, whatever that of the rows', () => {
    const rows = [
      ...[customer({ id: 'C-1', satisfaction: 1, openTickets: 0 }), customer({ id: 'C-1', satisfaction: 1 })],
      customer({ id: 'C-1', openTickets: 0 }),
    ];
    const weights = { satisfaction: 1, openTickets: 1 };
    const [first, ...others] = [rows, rows.toReversed(), [rows[1], rows[2], rows[0]], [rows[2], rows[0], rows[1]]].map(
      (order) => JSON.stringify(customerHealth(order as typeof rows, { weights })),
    );
    for (const other of others) expect(other).toBe(first);
    expect(
      customerHealth([...rows, ...rows], { weights })
        .customers.map(({ coverage }) => coverage)
        .sort(),
    ).toEqual([0.5, 0.5, 0.5, 0.5, 1, 1]);
  });

  test('weights that are all left out are none', () => {
    const weights = { satisfaction: undefined, openTickets: 0 } as { readonly openTickets: number };
    expect(codeOf(() => customerHealth([], { weights }))).toBe('invalid_option');
  });
});
