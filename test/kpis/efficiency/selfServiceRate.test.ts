import { assert } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from '../../../src/kpi/explain.ts';
import { selfServiceRate } from '../../../src/kpis/efficiency/selfServiceRate.ts';
import type { SelfServiceSession } from '../../../src/model/business.ts';
import { arbitrarySession } from '../../../src/testing/arbitrarySession.ts';
import { DESK_OPENS_AT } from '../../../src/testing/arbitraryTicket.ts';
import { deepFreeze, kpiLaws } from '../../../src/testing/index.ts';
import { days, hours, minutes } from '../../../src/time/duration.ts';
import { codeOf, messageOf } from '../records.ts';

let visits = 0;
/** A visit of a known customer, from 0 to 10 minutes, that solved the problem. */
function visit(fields: Readonly<Record<string, unknown>> = {}): SelfServiceSession {
  visits++;
  const own = { id: `V-${visits}`, startedAt: 0, endedAt: minutes(10), customerId: 'C-1', articles: ['reset'] };
  return deepFreeze({ ...own, outcome: 'resolved' as const, ...fields });
}

describe('selfServiceRate', () => {
  test('is visits that solved the problem ÷ visits', () => {
    const rows = [visit(), visit(), visit({ outcome: 'contacted' }), visit({ outcome: 'abandoned' })];
    expect(selfServiceRate(rows)).toEqual({
      ...{ value: 0.5, numerator: 2, denominator: 4, resolved: 2, contacted: 1, abandoned: 1 },
      ...{ contactedAfter: 0, unmatched: 0, pending: 0, excluded: {} },
    });
  });

  test('a request within 24 h of the end counts as contacted, the last instant included', () => {
    const end = minutes(10);
    const rows = [
      ...[visit({ nextContactAt: end + hours(24) }), visit({ nextContactAt: end + hours(24) + 1 })],
      ...[visit({ nextContactAt: minutes(5) }), visit({ nextContactAt: 0 })],
    ];
    expect(selfServiceRate(rows)).toMatchObject({ value: 0.25, contacted: 3, contactedAfter: 3 });
  });

  test('window sets how long; without an end it runs from the start', () => {
    const rows = [visit({ endedAt: null, nextContactAt: hours(2) }), visit({ nextContactAt: hours(2) + minutes(11) })];
    expect(selfServiceRate(rows, { window: hours(2) })).toMatchObject({ resolved: 1, contactedAfter: 1 });
    expect(selfServiceRate(rows, { window: 0 })).toMatchObject({ resolved: 2 });
    expect(codeOf(() => selfServiceRate([], { window: -1 }))).toBe('invalid_option');
  });

  test('an abandoned visit that a request follows was contacted, but never said to be resolved', () => {
    const result = selfServiceRate([
      visit({ outcome: 'abandoned', nextContactAt: hours(1) }),
      visit({ outcome: 'contacted', nextContactAt: 1 }),
    ]);
    expect(result).toMatchObject({ value: 0, contacted: 2, abandoned: 0, contactedAfter: 0 });
  });

  test('D20: visits of unknown customers count by their own outcome and are told apart', () => {
    const rows = [visit({ customerId: null }), visit({ customerId: undefined, outcome: 'abandoned' }), visit()];
    expect(selfServiceRate(rows)).toMatchObject({ value: 2 / 3, unmatched: 2 });
    const found = visit({ customerId: null, nextContactAt: hours(1) });
    expect(selfServiceRate([found])).toMatchObject({ contactedAfter: 1, unmatched: 0 });
  });

  test('D18: until the window is over a visit is pending, whatever its outcome; later ones do not exist yet', () => {
    const rows = [
      ...[
        visit(),
        visit({ outcome: 'contacted' }),
        visit({ customerId: null }),
        visit({ startedAt: days(9), endedAt: null }),
      ],
    ];
    const before = { asOf: hours(24) + minutes(10) - 1 };
    expect(selfServiceRate(rows, before)).toMatchObject({
      ...{ numerator: 1, denominator: 1, unmatched: 1, pending: 2, excluded: { created_after_as_of: 1 } },
    });
    expect(selfServiceRate(rows, { asOf: hours(24) + minutes(10) })).toMatchObject({ denominator: 3, pending: 0 });
    expect(selfServiceRate([visit({ customerId: null })], { asOf: minutes(9) }).pending).toBe(1);
    expect(selfServiceRate([visit({ startedAt: 5 })], { asOf: 5 })).toMatchObject({ pending: 1, excluded: {} });
  });

  test.each([
    ['unknown_outcome', { outcome: 'Resolved' }],
    ['unknown_outcome', { outcome: null }],
    ['invalid_instant', { startedAt: '2024-01-01' }],
    ['invalid_instant', { endedAt: Number.NaN }],
    ['invalid_instant', { nextContactAt: 'soon' }],
    ['negative_duration', { endedAt: -1 }],
    ['negative_duration', { nextContactAt: -1 }],
    ['invalid_id', { customerId: 7 }],
    ['invalid_id', { customerId: '' }],
  ])('D10, D1: a visit is left out as %s: %j', (reason, fields) => {
    expect(selfServiceRate([visit(fields), visit()])).toMatchObject({ denominator: 1, excluded: { [reason]: 1 } });
  });

  test('strict names session, field and value; explain the sessions behind each reason', () => {
    const rows = [visit({ id: 'a' }), visit({ id: 'b', outcome: 'left' })];
    expect(messageOf(() => selfServiceRate(rows, { strict: true }))).toBe(
      'selfServiceRate: session "b": outcome: expected resolved, contacted or abandoned, got "left"',
    );
    expect(explain(selfServiceRate, rows)).toEqual({
      counted: ['a'],
      pending: [],
      excluded: { unknown_outcome: ['b'] },
    });
  });

  test('G1: without visits there is no rate', () => {
    expect(selfServiceRate([])).toMatchObject({ value: null, numerator: 0, denominator: 0, abandoned: 0 });
  });
});

describe('its laws', () => {
  const asOf = DESK_OPENS_AT + days(40);
  describe.each([
    ['without options', selfServiceRate],
    ['with window and asOf', selfServiceRate.with({ window: hours(2), asOf })],
  ] as const)('%s', (_, kpi) => {
    test.each(kpiLaws(kpi, arbitrarySession({ faults: true })))('$name', ({ property }) =>
      assert(property, { numRuns: 40, seed: 20240101 }),
    );
  });
});
