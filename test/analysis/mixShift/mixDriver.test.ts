import { expect, test } from 'vitest';
import { mixDriver } from '../../../src/analysis/mixShift/mixDriver.ts';

const side = { share: 0.5, value: 0.5 };
const driver = (rate: number, mix: number, interaction: number, better: 'higher' | 'lower' | 'neither') =>
  mixDriver(
    {
      ...{ key: 'a', before: side, after: side, effect: rate + mix + interaction },
      ...{ rateEffect: rate, mixEffect: mix, interactionEffect: interaction },
    } as never,
    better,
    { before: { denominator: 7 } as never, after: undefined },
  );

test.each([
  [1, 0, 0, 'higher', 'rate', 'better'],
  [1, 0, 0, 'lower', 'rate', 'worse'],
  [-1, 0, 0, 'higher', 'rate', 'worse'],
  [-1, 0, 0, 'lower', 'rate', 'better'],
  [1, 0, 0, 'neither', 'rate', null],
  [0, -2, 1, 'higher', 'mix', 'worse'],
  [1, 2, -3, 'higher', 'interaction', null],
  [1, 2, -3, 'lower', 'interaction', null],
  [1, 1, 1, 'higher', 'rate', 'better'],
  [0, 1, 1, 'higher', 'mix', 'better'],
  [0, 0, 0, 'higher', null, null],
] as const)(
  'parts of %d, %d and %d, where better is %s: caused by %s, %s',
  (rate, mix, interaction, better, cause, verdict) => {
    expect(driver(rate, mix, interaction, better)).toMatchObject({ cause, verdict });
  },
);

test('a segment that is not there on a side rests on no rows', () => {
  const { before, after } = driver(1, 0, 0, 'higher');
  expect([before, after]).toEqual([
    { ...side, n: 7 },
    { ...side, n: 0 },
  ]);
});
