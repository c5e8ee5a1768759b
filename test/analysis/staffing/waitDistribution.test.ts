import { expect, test } from 'vitest';
import { waitDistribution } from '../../../src/analysis/staffing/waitDistribution.ts';

test('waits are told at the usual places, and shares only behind times that are asked for', () => {
  const found = waitDistribution(
    {},
    (p) => p * 1000,
    () => 0.5,
  );
  expect(found.quantiles.map(({ p, wait }) => [p, wait])).toEqual([
    [0.5, 500],
    [0.75, 750],
    [0.9, 900],
    [0.95, 950],
    [0.99, 990],
  ]);
  expect(found.stillWaiting).toEqual([]);
});

test('or at the places and times that are asked for, in that order', () => {
  const shareAfter = (time: number): number => time / 100;
  expect(waitDistribution({ quantiles: [0.8, 0.2], times: [30, -0, 20] }, () => null, shareAfter)).toEqual({
    quantiles: [
      { p: 0.8, wait: null },
      { p: 0.2, wait: null },
    ],
    stillWaiting: [
      { after: 30, share: 0.3 },
      { after: 0, share: expect.closeTo(0) },
      { after: 20, share: 0.2 },
    ],
  });
});
