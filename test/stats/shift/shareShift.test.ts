import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mixShift } from '../../../src/stats/shift/mixShift.ts';
import { shareShift } from '../../../src/stats/shift/shareShift.ts';

const withCode = (code: string, path: string): unknown => expect.objectContaining({ code, path });
const sides = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.double({ min: 0, max: 1, noNaN: true }));
const list = fc.array(fc.tuple(sides, sides), { minLength: 1, maxLength: 8 });

describe('shareShift', () => {
  test('the mix effect of a segment is its growth × its mean rate', () => {
    const shift = shareShift([
      { key: 'a', before: { share: 0.5, rate: 0.8 }, after: { share: 0.75, rate: 0.6 } },
      { key: 'b', before: { share: 0.5, rate: 0.2 }, after: { share: 0.25, rate: 0.4 } },
    ]);
    const parts = shift.segments.map(({ key, rateEffect, mixEffect }) => [
      key,
      rateEffect.toFixed(12),
      mixEffect.toFixed(12),
    ]);
    expect(parts).toEqual([
      ['a', '-0.125000000000', '0.175000000000'],
      ['b', '0.075000000000', '-0.075000000000'],
    ]);
    expect([shift.before, shift.after]).toEqual([0.5, 0.55]);
  });

  test('G23: a segment that is not there has the rate of the other side, whatever stands in its place', () => {
    for (const rate of [null, 0, 0.3, Number.NaN]) {
      const shift = shareShift([
        { key: 'old', before: { share: 1, rate: 0.5 }, after: { share: 0.5, rate: 0.5 } },
        { key: 'new', before: { share: 0, rate }, after: { share: 0.5, rate: 1 } },
      ]);
      expect(shift).toMatchObject({ change: 0.25, rateEffect: 0, mixEffect: 0.25 });
      expect(shift.segments[0]).toMatchObject({ key: 'new', before: { share: 0, rate: null }, effect: 0.5 });
    }
  });

  test('A8: a segment that is called −0 is called 0', () => {
    const whole = { share: 1, rate: 0.5 };
    expect(shareShift([{ key: -0, before: whole, after: whole }]).segments[0]?.key).toBe(0);
  });

  test('G1: no segments, no change', () => {
    const nothing = { before: 0, after: 0, change: 0, rateEffect: 0, mixEffect: 0, interactionEffect: 0 };
    expect(shareShift([])).toEqual({ ...nothing, segments: [] });
  });

  test('A15: percentages and impossible rates are refused, with their place', () => {
    const fine = { share: 1, rate: 1 };
    const refuse = (side: unknown) => () =>
      Reflect.apply(shareShift, null, [[{ key: 'a', before: fine, after: side }]]);
    expect(refuse({ share: 80, rate: 1 })).toThrow('did you mean 0.8?');
    expect(refuse({ share: -0.1, rate: 1 })).toThrow(withCode('out_of_range', 'shareShift: segments[0].after.share'));
    expect(refuse({ share: 0.5, rate: null })).toThrow(withCode('out_of_range', 'shareShift: segments[0].after.rate'));
    expect(refuse({ share: 0.5, rate: Number.NaN })).toThrow('shareShift: segments[0].after.rate');
    expect(() => Reflect.apply(shareShift, null, [null])).toThrow(withCode('not_an_array', 'shareShift: segments'));
    expect(() => Reflect.apply(shareShift, null, [[], { interaction: 'none' }])).toThrow(
      withCode('invalid_option', 'shareShift: options.interaction'),
    );
    expect(() =>
      shareShift([{ key: 'a', before: { share: 1, rate: -1.7e308 }, after: { share: 1, rate: 1.7e308 } }]),
    ).toThrow(expect.objectContaining({ code: 'overflow' }));
  });

  test('has the totals of mixShift, in two parts and in three, and adds up exactly too', () => {
    fc.assert(
      fc.property(list, fc.constantFrom<'shared' | 'separate'>('shared', 'separate'), (segments, interaction) => {
        const total = (side: 0 | 1): number => segments.reduce((sum, one) => sum + one[side][0], 0);
        const byShares = shareShift(
          segments.map(([[before, r1], [after, r2]], key) => ({
            key,
            before: { share: before / total(0), rate: r1 },
            after: { share: after / total(1), rate: r2 },
          })),
          { interaction },
        );
        const byCounts = mixShift(
          segments.map(([[before, r1], [after, r2]], key) => ({
            key,
            before: { numerator: before * r1, denominator: before },
            after: { numerator: after * r2, denominator: after },
          })),
          { interaction },
        );
        for (const part of ['change', 'rateEffect', 'mixEffect', 'interactionEffect'] as const) {
          expect(byShares[part]).toBeCloseTo(byCounts?.[part] ?? 9, 12);
        }
        const { rateEffect, mixEffect, interactionEffect, change } = byShares;
        expect(rateEffect + mixEffect + interactionEffect).toBe(change);
        expect(byShares.segments.reduce((sum, { effect }) => sum + effect, 0)).toBe(change);
      }),
      { seed: 29, numRuns: 300 },
    );
  });
});
