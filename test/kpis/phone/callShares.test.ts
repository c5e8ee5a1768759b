import { describe, expect, test } from 'vitest';
import { callTransferRate, missedCallRate } from '../../../src/index.ts';
import { deepFreeze } from '../../../src/testing/index.ts';
import { call, calls, spoilt } from '../contacts.ts';
import { codeOf, message } from '../records.ts';

describe('missedCallRate', () => {
  test('missed ÷ all inbound calls, diverted and abandoned ones included', () => {
    const rows = deepFreeze([
      ...[...calls(4, 'answered', 9), ...calls(2, 'missed', 9), call('abandoned'), call('callback')],
      ...[call('voicemail'), call('voicemail'), call('missed', 0, { direction: 'outbound' }), message(0, 'bot')],
    ]);
    expect(missedCallRate(rows)).toEqual({
      ...{ value: 0.2, numerator: 2, denominator: 10, pending: 0, excluded: { other_kind: 1, outbound: 1 } },
    });
  });

  test('D10: unknown words are faults', () => {
    const rows = [spoilt(call('missed'), { outcome: 'no_answer' }), spoilt(call('missed'), { direction: undefined })];
    expect(missedCallRate(rows)).toMatchObject({ value: null, excluded: { unknown_direction: 1, unknown_outcome: 1 } });
    expect(codeOf(() => missedCallRate(rows, { strict: true }))).toBe('unknown_outcome');
  });
});

describe('callTransferRate', () => {
  test('answered calls with at least one transfer ÷ answered calls; none recorded is none', () => {
    const rows = deepFreeze([
      ...[call('answered', 1, { transfers: 2 }), call('answered', 1, { transfers: 0 })],
      ...[call('answered', 1, { transfers: null }), call('answered', 1)],
    ]);
    expect(callTransferRate(rows)).toMatchObject({ value: 0.25, numerator: 1, denominator: 4 });
  });

  test('calls that nobody answered are left out', () => {
    const rows = [call('abandoned', 1, { transfers: 1 }), call('missed'), call('answered')];
    expect(callTransferRate(rows)).toMatchObject({ value: 0, denominator: 1, excluded: { not_answered: 2 } });
  });

  test('A3, A9: what is no number of times is a fault', () => {
    const rows = [1.5, -1, '1', 1n, Number.NaN, Number.POSITIVE_INFINITY, true].map((transfers) =>
      spoilt(call('answered'), { transfers }),
    );
    expect(callTransferRate(rows)).toMatchObject({ value: null, excluded: { invalid_count: 7 } });
    expect(codeOf(() => callTransferRate(rows, { strict: true }))).toBe('invalid_count');
  });
});
