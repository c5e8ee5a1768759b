import type { NpsCounts } from '../../stats/intervals/npsCounts.ts';
import { npsDifferenceInterval } from '../../stats/intervals/npsDifferenceInterval.ts';
import { welchTest } from '../../stats/tests/welchTest.ts';
import { countedMoments } from '../interval/countedMoments.ts';
import { npsMethod } from '../interval/npsMethod.ts';
import type { TestedChange, UntestedChange } from './comparison.ts';

/** Two net promoter scores; where few answers of a side are at one end, by the adjusted method. */
export function testNps(before: NpsCounts, after: NpsCounts, level: number): TestedChange | UntestedChange {
  const n = { before: answersOf(before), after: answersOf(after) };
  const isSettled = npsMethod(before) === 'multinomial' && npsMethod(after) === 'multinomial';
  const method = isSettled ? 'multinomial' : 'adjusted';
  const found = npsDifferenceInterval(after, before, { level, method });
  if (found === null) return { reason: 'no_data', n };
  const { lower, upper, p, difference } = found;
  return {
    ...{ lower, upper, p, direction: Math.sign(difference), n, test: 'nps_difference' },
    method: method === 'adjusted' ? 'adjusted_wald' : 'multinomial',
  };
}

/** Two means of scores. */
export function testScores(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
  level: number,
): TestedChange | UntestedChange {
  const [old, now] = [countedMoments(before), countedMoments(after)];
  const n = { before: old.count, after: now.count };
  if (old.count === 0 || now.count === 0) return { reason: 'no_data', n };
  const found = old.count < 2 || now.count < 2 ? null : welchTest(now, old, level);
  if (found === null) return { reason: old.count < 2 || now.count < 2 ? 'too_few' : 'zero_variance', n };
  const { lower, upper, p, difference } = found;
  return { lower, upper, p, direction: Math.sign(difference), n, test: 'welch', method: 'welch' };
}

function answersOf({ promoters, passives, detractors }: NpsCounts): number {
  return promoters + passives + detractors;
}
