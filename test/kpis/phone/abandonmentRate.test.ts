import { describe, expect, test } from 'vitest';
import { abandonmentRate, seconds } from '../../../src/index.ts';
import { deepFreeze } from '../../../src/testing/index.ts';
import { call, calls, spoilt } from '../contacts.ts';
import { codeOf, message } from '../records.ts';

describe('abandonmentRate', () => {
  test('abandoned ÷ (answered + abandoned + missed)', () => {
    const rows = deepFreeze([...calls(6, 'answered', 9), ...calls(3, 'abandoned', 9), call('missed')]);
    expect(abandonmentRate(rows)).toEqual({ value: 0.3, numerator: 3, denominator: 10, pending: 0, excluded: {} });
  });

  test('callbacks and voicemails are not abandoned, and not offered', () => {
    const rows = [call('callback', 90), call('voicemail', 90), call('abandoned', 90), call('answered', 90)];
    expect(abandonmentRate(rows)).toMatchObject({ value: 0.5, excluded: { callback: 1, voicemail: 1 } });
  });

  test('shortAbandon leaves out those gone within it, inclusive, on both sides', () => {
    const rows = [...calls(7, 'answered', 1), ...calls(2, 'abandoned', 5), call('abandoned', 0), call('abandoned', 6)];
    expect(abandonmentRate(rows, { shortAbandon: seconds(5) })).toMatchObject({
      ...{ value: 1 / 8, denominator: 8, excluded: { short_abandon: 3 } },
    });
    expect(abandonmentRate(rows, { shortAbandon: 0 })).toMatchObject({ value: 3 / 10, excluded: { short_abandon: 1 } });
    expect(abandonmentRate(rows)).toMatchObject({ value: 4 / 11, excluded: {} });
  });

  test('how long a caller waited matters only where short ones are dropped', () => {
    const broken = spoilt(call('abandoned'), { endedAt: null });
    expect(abandonmentRate([broken]).value).toBe(1);
    expect(abandonmentRate([broken], { shortAbandon: 5 }).excluded).toEqual({ invalid_instant: 1 });
    expect(abandonmentRate([call('abandoned', -1)], { shortAbandon: 5 }).excluded).toEqual({ negative_duration: 1 });
  });

  test('outbound calls and other contacts are none of it', () => {
    const rows = [call('abandoned', 5, { direction: 'outbound' }), message(0, 'customer')];
    expect(abandonmentRate(rows)).toMatchObject({ value: null, excluded: { other_kind: 1, outbound: 1 } });
  });

  test('D10: an unknown outcome is a fault', () => {
    const rows = [spoilt(call('abandoned'), { outcome: 'hangup' }), call('answered')];
    expect(abandonmentRate(rows)).toMatchObject({ value: 0, excluded: { unknown_outcome: 1 } });
    expect(codeOf(() => abandonmentRate(rows, { strict: true }))).toBe('unknown_outcome');
  });

  test('E12: unknown options and impossible values throw', () => {
    expect(codeOf(() => abandonmentRate([], { shortAbandon: -5 }))).toBe('invalid_option');
    expect(codeOf(() => abandonmentRate([], { short: 5 } as object))).toBe('unknown_option');
  });
});
