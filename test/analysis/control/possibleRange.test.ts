import { expect, test } from 'vitest';
import type { ReadFigure } from '../../../src/analysis/control/figure.ts';
import { possibleRange } from '../../../src/analysis/control/possibleRange.ts';
import { csat, nps, reopenRate, resolutionTime, ticketVolume } from '../../../src/index.ts';
import { surveys, ticket } from '../../kpis/records.ts';

const figure = (result: object | null, value: number | null = 1): ReadFigure => ({
  ...{ index: 0, label: null, start: null, end: null, complete: true, value, result },
});
const solvedAfter = (wait: number) => ticket({ createdAt: 0, status: 'solved', solvedAt: wait });
const scored = surveys('csat', [5, 1]).map((row) => ({ ...row, scale: { min: 1, max: 5 } }));
const promoters = nps(surveys('nps', [1, 9]).map((row) => ({ ...row, scale: { min: 0, max: 10 } })));
const [share, count] = [csat(scored), ticketVolume([ticket({})])];
const [durations, fromNothing] = [resolutionTime([solvedAfter(5)]), resolutionTime([solvedAfter(0), solvedAfter(5)])];
const [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

test.each([
  ['shares', [share, reopenRate([])], 0, 1],
  ['counts', [count], 0, high],
  ['durations', [durations], 0, high],
  ['durations of which one is nothing', [fromNothing], 0, high],
  ['durations of nobody', [resolutionTime([])], low, high],
  ['a share and a count', [share, count], 0, high],
  ['scores that may be negative', [promoters], low, high],
  ['a share and such a score', [share, promoters], low, high],
  ['values of which nothing is known', [null], low, high],
  ['no values', [], low, high],
])('the range of %s', (_, results, least, most) => {
  expect(possibleRange(results.map((own) => figure(own)))).toEqual({ least, most });
});

test('figures without a value say nothing of the range', () => {
  expect(possibleRange([figure(share), figure(null, null)])).toEqual({ least: 0, most: 1 });
  expect(possibleRange([figure(share, null)])).toEqual({ least: low, most: high });
});
