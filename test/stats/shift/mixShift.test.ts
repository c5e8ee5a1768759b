import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MixSegment, mixShift, type RatioParts } from '../../../src/stats/shift/mixShift.ts';
import type { ChangeParts, RateChange } from '../../../src/stats/shift/rateChange.ts';
import { shuffled } from '../oracle.ts';

const withCode = (code: string, path: string): unknown => expect.objectContaining({ code, path });
const ratio = (numerator: number, denominator: number): RatioParts => ({ numerator, denominator });
const segment = <Key extends string>(
  key: Key,
  before: RatioParts | null,
  after: RatioParts | null,
): MixSegment<Key> => ({
  key,
  before,
  after,
});

const phoneAndEmail = [
  segment('phone', ratio(900, 1000), ratio(186, 200)),
  segment('email', ratio(70, 100), ratio(660, 900)),
];

const side = fc.option(
  fc
    .tuple(fc.integer({ min: 0, max: 100_000 }), fc.double({ min: -3, max: 1e4, noNaN: true }))
    .map(([denominator, rate]) => ratio(denominator === 0 ? 0 : rate * denominator, denominator)),
);
const counts = fc.option(
  fc
    .tuple(fc.integer({ min: 0, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([trials, share]) => ratio(Math.round(share * trials), trials)),
);
const segmentsOf = (sides: fc.Arbitrary<RatioParts | null>): fc.Arbitrary<MixSegment<string>[]> =>
  fc
    .array(fc.tuple(sides, sides), { minLength: 1, maxLength: 12 })
    .map((list) => list.map(([before, after], index) => segment(`segment ${index}`, before, after)));
const interactions = fc.constantFrom<'shared' | 'separate'>('shared', 'separate');

/** All parts, of the whole and of the segments, each list of which must add up to the figure before it. */
function sums(shift: RateChange<string>): [number, number[]][] {
  const partsOf = (one: ChangeParts): number[] => [one.rateEffect, one.mixEffect, one.interactionEffect];
  const all = shift.segments;
  return [
    [shift.change, partsOf(shift)],
    [shift.change, all.map(({ effect }) => effect)],
    [shift.change, all.flatMap(partsOf)],
    [shift.rateEffect, all.map(({ rateEffect }) => rateEffect)],
    [shift.mixEffect, all.map(({ mixEffect }) => mixEffect)],
    [shift.interactionEffect, all.map(({ interactionEffect }) => interactionEffect)],
    ...all.map((one): [number, number[]] => [one.effect, partsOf(one)]),
  ];
}

describe('mixShift', () => {
  test('G23: both channels rose, the whole fell: 88.18 % → 76.91 %, rate +3.15 points, mix −14.42', () => {
    const shift = mixShift(phoneAndEmail);
    const points = (figure: number | undefined): string => ((figure ?? 0) * 100).toFixed(2);
    expect([points(shift?.before), points(shift?.after), points(shift?.change)]).toEqual(['88.18', '76.91', '-11.27']);
    expect([points(shift?.rateEffect), points(shift?.mixEffect)]).toEqual(['3.15', '-14.42']);
    expect(shift?.interactionEffect).toBe(0);
    // Shares 10/11 → 2/11 and 1/11 → 9/11. Phone: 6/11 · 0.03 and −8/11 · (0.915 − 0.825454…); email the same way.
    expect(shift?.segments.map(({ key }) => key)).toEqual(['email', 'phone']);
    const [email, phone] = shift?.segments ?? [];
    expect(phone?.rateEffect).toBeCloseTo((6 / 11) * 0.03, 14);
    expect(phone?.mixEffect).toBeCloseTo((-8 / 11) * (0.915 - 9.08 / 11), 14);
    expect(email?.rateEffect).toBeCloseTo((5 / 11) * (1 / 30), 14);
    expect(email?.mixEffect).toBeCloseTo((8 / 11) * (0.7 + 1 / 60 - 9.08 / 11), 14);
    expect(email?.before).toEqual({ share: 1 / 11, rate: 0.7 });
  });

  test('three parts, seen from before: 10/11 · 0.03 + 1/11 · 1/30, mix −8/11 · 0.2, and what is left', () => {
    const shift = mixShift(phoneAndEmail, { interaction: 'separate' });
    expect(shift?.rateEffect).toBeCloseTo((10 / 11) * 0.03 + 1 / 330, 14);
    expect(shift?.mixEffect).toBeCloseTo((-8 / 11) * 0.2, 14);
    expect(shift?.interactionEffect).toBeCloseTo((8 / 11) * (1 / 30 - 0.03), 14);
  });

  test('G23: a segment that comes or goes has a mix effect alone, against the whole', () => {
    const shift = mixShift([
      segment('email', ratio(80, 100), ratio(90, 100)),
      segment('chat', null, ratio(10, 100)),
      segment('fax', ratio(50, 100), ratio(0, 0)),
      { key: 'telex' },
    ]);
    const found = Object.fromEntries(shift?.segments.map((one) => [one.key, one]) ?? []);
    expect([shift?.before, shift?.after]).toEqual([0.65, 0.5]);
    expect(found['chat']).toMatchObject({
      before: { share: 0, rate: null },
      after: { share: 0.5, rate: 0.1 },
      rateEffect: 0,
    });
    expect(found['chat']?.mixEffect).toBeCloseTo(0.5 * (0.1 - 0.575), 14);
    expect(found['fax']).toMatchObject({ after: { share: 0, rate: null }, rateEffect: 0 });
    expect(found['fax']?.mixEffect).toBeCloseTo(-0.5 * (0.5 - 0.575), 14);
    expect(found['telex']).toMatchObject({ effect: 0, before: { share: 0, rate: null } });
  });

  test('works for means too: handling time falls because the quick channel grew', () => {
    const shift = mixShift([
      segment('phone', ratio(60_000, 100), ratio(30_000, 50)),
      segment('chat', ratio(6000, 100), ratio(9000, 150)),
    ]);
    expect(shift).toMatchObject({ before: 330, after: 195, change: -135, rateEffect: 0, mixEffect: -135 });
  });

  test('a key that comes twice stands for two segments', () => {
    const shift = mixShift([segment('a', ratio(1, 2), ratio(1, 2)), segment('a', ratio(1, 2), ratio(2, 2))]);
    expect(shift?.segments.map(({ key, rateEffect }) => [key, rateEffect])).toEqual([
      ['a', 0.25],
      ['a', 0],
    ]);
    expect(mixShift([segment('a', ratio(1, 2), ratio(1, 2)), segment('a', ratio(1, 2), ratio(1, 2))])?.change).toBe(0);
  });

  test('G1: nothing before, or nothing after: nothing to compare', () => {
    expect(mixShift([])).toBeNull();
    expect(mixShift([segment('a', ratio(1, 2), null)])).toBeNull();
    expect(mixShift([segment('a', ratio(0, 0), ratio(1, 2))])).toBeNull();
  });

  test('A8: what did not change is 0, never -0', () => {
    const shift = mixShift([segment('a', ratio(-1, 2), ratio(-1, 2)), segment('b', ratio(-0, 2), ratio(0, 2))]);
    expect([shift?.change, shift?.rateEffect, shift?.mixEffect, shift?.segments[0]?.effect]).toEqual([0, 0, 0, 0]);
    expect(shift?.segments.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(shift?.segments[1]?.before.rate).toBe(0);
    const gone = mixShift([segment('a', ratio(1, 2), ratio(1, 2)), segment('b', ratio(0, -0), ratio(1, 2))]);
    expect(gone?.segments.find(({ key }) => key === 'b')?.before).toEqual({ share: 0, rate: null });
  });

  test('impossible figures and options are refused, with their place', () => {
    const path = 'mixShift: segments[1]';
    const with1 = (before: unknown) => [segment('a', null, null), { key: 'b', before }];
    const refuse = (before: unknown) => () => Reflect.apply(mixShift, null, [with1(before)]);
    expect(refuse(ratio(1, -1))).toThrow(withCode('out_of_range', `${path}.before.denominator`));
    expect(refuse(ratio(Number.NaN, 1))).toThrow(withCode('out_of_range', `${path}.before.numerator`));
    expect(refuse(ratio(1, 0))).toThrow(withCode('out_of_range', `${path}.before.numerator`));
    expect(refuse(ratio(Number.NaN, 1))).toThrow('expected a finite number, got NaN');
    expect(refuse(ratio(1, 0))).toThrow('expected 0, since the denominator is 0, got 1');
    expect(refuse({})).toThrow(withCode('out_of_range', `${path}.before.denominator`));
    expect(() => Reflect.apply(mixShift, null, [{}])).toThrow(withCode('not_an_array', 'mixShift: segments'));
    expect(() => Reflect.apply(mixShift, null, [[], { interaction: 'share' }])).toThrow("did you mean 'shared'?");
    expect(() => mixShift([segment('a', ratio(1e308, 1e-3), ratio(1, 1))])).toThrow(
      expect.objectContaining({ code: 'overflow' }),
    );
  });

  test('where no rate changed all is mix, where no share changed all is rate, to the last digit', () => {
    for (let step = 1; step <= 60; step++) {
      const [first, second, third] = [ratio(step, 7 * step), ratio(28, 40 + step), ratio(900, 1000)];
      const twice = ({ numerator, denominator }: RatioParts) => ratio(2 * numerator, 2 * denominator);
      const grown = mixShift([
        segment('a', first, twice(first)),
        segment('b', second, second),
        segment('c', third, third),
      ]);
      expect(grown?.rateEffect).toBe(0);
      expect(grown?.segments.map(({ rateEffect }) => rateEffect)).toEqual([0, 0, 0]);
      expect(grown?.mixEffect).toBe(grown?.change);
      const better = mixShift([
        segment('a', ratio(step, 70), ratio(step + 1, 70)),
        segment('b', ratio(3, 110), ratio(step, 110)),
        segment('c', ratio(step, 130), ratio(7, 130)),
      ]);
      expect(better?.mixEffect).toBe(0);
      expect(better?.segments.map(({ mixEffect }) => mixEffect)).toEqual([0, 0, 0]);
      expect(better?.rateEffect).toBe(better?.change);
    }
  });

  test('of two segments that are alike, the one that took up the rounding stands where that puts it', () => {
    const shift = mixShift([
      segment('a', ratio(8, 8), ratio(2, 5)),
      segment('b', ratio(9, 9), ratio(0, 6)),
      segment('c', ratio(9, 9), ratio(0, 6)),
    ]);
    const [first, second] = shift?.segments ?? [];
    expect([first?.key, second?.key]).toEqual(['c', 'b']);
    expect(Math.abs(first?.effect ?? 0)).toBeGreaterThan(Math.abs(second?.effect ?? 9));
  });

  test('two segments of one name and of equal effect stay in the order in which they came', () => {
    const [few, many] = [ratio(1, 2), ratio(10, 20)];
    for (const [one, other] of [
      [few, many],
      [many, few],
    ] as const) {
      const shift = mixShift([segment('a', one, one), segment('a', other, other)]);
      expect(shift?.segments.map(({ before }) => before.share)).toEqual([one.denominator / 22, other.denominator / 22]);
    }
  });

  test('parts add up exactly, by plain addition, however many and uneven the segments are', () => {
    fc.assert(
      fc.property(fc.oneof(segmentsOf(counts), segmentsOf(side)), interactions, (segments, interaction) => {
        const shift = mixShift(segments, { interaction });
        if (shift === null) return;
        for (const [total, parts] of sums(shift)) {
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
          expect(parts.reduceRight((sum, part) => sum + part, 0)).toBe(total);
        }
        let reach = Math.abs(shift.change);
        for (const one of shift.segments) {
          reach += Math.abs(one.rateEffect) + Math.abs(one.mixEffect) + Math.abs(one.interactionEffect);
        }
        expect(Math.abs(shift.change - (shift.after - shift.before))).toBeLessThanOrEqual(1e-15 * reach);
      }),
      { seed: 13, numRuns: 500 },
    );
  });

  test('each part is that of the definition', () => {
    fc.assert(
      fc.property(segmentsOf(counts), interactions, (segments, interaction) => {
        const shift = mixShift(segments, { interaction });
        for (const { before, after, rateEffect, mixEffect, interactionEffect } of shift?.segments ?? []) {
          const [r1, r2] = [before.rate ?? after.rate ?? 0, after.rate ?? before.rate ?? 0];
          const [growth, rise] = [after.share - before.share, r2 - r1];
          const [start, end] = [shift?.before ?? 9, shift?.after ?? 9];
          const wanted =
            interaction === 'shared'
              ? [((before.share + after.share) / 2) * rise, growth * ((r1 + r2) / 2 - (start + end) / 2), 0]
              : [before.share * rise, growth * (r1 - start), growth * rise];
          for (const [index, part] of [rateEffect, mixEffect, interactionEffect].entries()) {
            expect(part).toBeCloseTo(wanted[index] ?? 9, 13);
          }
        }
      }),
      { seed: 17, numRuns: 200 },
    );
  });

  test('parts that add up to a power of two are rounded alike whatever order the segments came in', () => {
    const segments = [
      { key: 'gone', before: ratio(8, 8), after: null },
      { key: 'new', before: null, after: ratio(0, 4364) },
      { key: 'worse', before: ratio(1385, 1385), after: ratio(0, 3) },
    ];
    expect(mixShift([...segments].reverse())).toEqual(mixShift(segments));
  });

  test('the largest effect stands first, in whatever order the segments came; nothing is changed', () => {
    fc.assert(
      fc.property(segmentsOf(counts), fc.nat(), (segments, seed) => {
        const shift = mixShift(Object.freeze(segments.map((one) => Object.freeze(one))));
        const sizes = shift?.segments.map(({ effect }) => Math.abs(effect)) ?? [];
        expect(sizes).toEqual(sizes.slice().sort((left, right) => right - left));
        const order = shuffled(
          segments.map((_, index) => index),
          seed,
        );
        expect(mixShift(order.map((index) => segments[index] as MixSegment<string>))).toEqual(shift);
        expect(JSON.parse(JSON.stringify(shift))).toEqual(shift);
      }),
      { seed: 19, numRuns: 200 },
    );
  });

  test('looked at backwards, two parts change their sign; ten times as many rows change nothing', () => {
    fc.assert(
      fc.property(segmentsOf(counts), (segments) => {
        const shift = mixShift(segments);
        const back = mixShift(segments.map(({ key, before, after }) => ({ key, before: after, after: before })));
        const tenfold = mixShift(
          segments.map(({ key, before, after }) => ({
            key,
            before: before == null ? before : ratio(before.numerator * 10, before.denominator * 10),
            after: after == null ? after : ratio(after.numerator * 10, after.denominator * 10),
          })),
        );
        expect(back === null).toBe(shift === null);
        if (shift === null) return;
        expect(back?.rateEffect).toBeCloseTo(-shift.rateEffect, 13);
        expect(back?.mixEffect).toBeCloseTo(-shift.mixEffect, 13);
        expect(tenfold?.rateEffect).toBeCloseTo(shift.rateEffect, 13);
        expect(tenfold?.mixEffect).toBeCloseTo(shift.mixEffect, 13);
      }),
      { seed: 23, numRuns: 200 },
    );
  });
});
