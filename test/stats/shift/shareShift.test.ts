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

  test('A8: a change too small to be seen beside the effects is 0, never -0', () => {
    const steady = { key: 'c', before: { share: 1, rate: 0 }, after: { share: 1, rate: -1e-30 } };
    const [up, down] = [
      { share: 0.5, rate: 1 },
      { share: 0.5, rate: -1 },
    ];
    const shift = shareShift([{ key: 'a', before: up, after: down }, { key: 'b', before: down, after: up }, steady]);
    expect([shift.before, shift.after]).toEqual([0, -1e-30]);
    expect(shift).toMatchObject({ change: 0, rateEffect: 0, mixEffect: 0, interactionEffect: 0 });
    expect(shift.segments[2]).toMatchObject({ key: 'c', effect: 0, rateEffect: 0, mixEffect: 0, interactionEffect: 0 });
    const grown = { ...steady, before: { share: 0.5, rate: 0 }, after: { share: 1, rate: -1e-30 } };
    const parts = shareShift([{ key: 'a', before: up, after: down }, { key: 'b', before: down, after: up }, grown], {
      interaction: 'separate',
    });
    expect(parts.segments[2]).toMatchObject({ key: 'c', effect: 0, rateEffect: 0, mixEffect: 0, interactionEffect: 0 });
  });

  test('rates from 0 on, in three parts: no mix effect at all, to the last digit', () => {
    for (let step = 1; step <= 60; step++) {
      const segments = [0.7, 0.2, 0.1].map((share, index) => ({
        key: index,
        before: { share: [0.1, 0.2, 0.7][index] ?? 0, rate: 0 },
        after: { share, rate: ((step + 7 * index) % 31) / 31 },
      }));
      const shift = shareShift(segments, { interaction: 'separate' });
      expect(shift.mixEffect).toBe(0);
      expect(shift.segments.map(({ mixEffect }) => mixEffect)).toEqual([0, 0, 0]);
      expect(shift.rateEffect + shift.interactionEffect).toBe(shift.change);
    }
  });

  test('A12: rates near the end of the range', () => {
    const shift = shareShift([{ key: 'a', before: { share: 0.5, rate: 1e300 }, after: { share: 0.25, rate: 1e300 } }]);
    expect(shift).toMatchObject({
      before: 5e299,
      after: 2.5e299,
      change: -2.5e299,
      rateEffect: 0,
      mixEffect: -2.5e299,
    });
  });

  test('whatever JSON can tell apart is a key, and so is a bigint; nothing else is', () => {
    const whole = { share: 0.1, rate: 0.5 };
    const keys = [null, '', 'text', 1.5, true, false, 7n];
    const shift = shareShift(keys.map((key) => ({ key, before: whole, after: whole })));
    expect(new Set(shift.segments.map(({ key }) => key))).toEqual(new Set(keys));
    for (const key of [undefined, Number.NaN, Number.POSITIVE_INFINITY, {}, ['a'], Symbol('a'), () => 'a']) {
      const refuse = () => Reflect.apply(shareShift, null, [[{ key, before: whole, after: whole }]]);
      expect(refuse).toThrow(withCode('invalid_group_key', 'shareShift: segments[0].key'));
      expect(refuse).toThrow('expected a text, a finite number, true, false or null');
    }
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
