import { assert } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selfServiceScore } from '../../../src/kpis/efficiency/selfServiceScore.ts';
import type { LedgerEntry } from '../../../src/model/ledger.ts';
import { arbitraryLedgerEntry } from '../../../src/testing/arbitraryLedgerEntry.ts';
import { deepFreeze, kpiLaws } from '../../../src/testing/index.ts';
import { messageOf } from '../records.ts';

const entry = (kind: unknown, fields: object = {}): LedgerEntry =>
  deepFreeze({ kind, at: 0, ...fields } as LedgerEntry);
const ticket = entry('contact', { contact: 'ticket' });

describe('selfServiceScore', () => {
  test('is visits ÷ tickets, and may pass 1; without any visit there is nothing to tell', () => {
    expect(selfServiceScore([entry('session'), ticket, entry('session'), entry('session'), ticket])).toEqual({
      ...{ value: 1.5, numerator: 3, denominator: 2, independent: true, pending: 0, excluded: {} },
    });
    expect(selfServiceScore([entry('session'), ticket, ticket]).value).toBe(0.5);
    expect(selfServiceScore([ticket])).toMatchObject({ value: null, numerator: 0, denominator: 1 });
  });

  test('money, solved tickets, and contacts that are no tickets are other entries', () => {
    const others = [
      ...[entry('cost', { amount: 5 }), entry('revenue'), entry('resolution'), entry('contact')],
      ...[entry('cost', { contact: 'ticket' }), entry('resolution', { contact: 'letter' })],
      ...['call', 'chat', 'message', null].map((contact) => entry('contact', { contact })),
    ];
    expect(selfServiceScore([entry('session'), ticket, ...others])).toMatchObject({
      ...{ value: 1, excluded: { other_entry: 10 } },
    });
  });

  test('D10: an unknown kind of entry or of contact is unknown_kind', () => {
    const rows = [
      entry('visit'),
      entry(null),
      entry('contact', { contact: 'Ticket' }),
      entry('contact', { contact: 5 }),
    ];
    expect(selfServiceScore(rows)).toMatchObject({ value: null, excluded: { unknown_kind: 4 } });
    expect(messageOf(() => selfServiceScore([entry('visit')], { strict: true }))).toBe(
      'selfServiceScore: ledger entry: kind: expected cost, revenue, contact, resolution, session, got "visit"',
    );
  });

  test('G1: without tickets there is no score', () => {
    expect(selfServiceScore([entry('session')])).toMatchObject({ value: null, numerator: 1, denominator: 0 });
    expect(selfServiceScore([]).value).toBeNull();
  });
});

describe('its laws', () => {
  test.each(kpiLaws(selfServiceScore, arbitraryLedgerEntry({ faults: true })))('$name', ({ property }) =>
    assert(property, { numRuns: 40, seed: 20240101 }),
  );
});
