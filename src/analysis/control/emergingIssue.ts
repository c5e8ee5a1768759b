import { compareKeys } from '../../fold/groupKey.ts';
import { type GroupCount, plainKey } from '../../fold/keyCounts.ts';
import { adjustP, type PAdjustment } from '../../stats/tests/adjustP.ts';
import { type RateRatioTest, rateRatioTest } from '../../stats/tests/rateRatioTest.ts';
import type { IssueTally, TopMinute } from './issueTally.ts';

/** A kind of issue that comes more often than before, by more than chance. */
export interface EmergingIssue {
  readonly key: GroupCount['key'];
  /** Tickets of it in the window. */
  readonly count: number;
  /** Tickets of it in the history. */
  readonly before: number;
  /** How many the window would have at the rate of the history. */
  readonly expected: number;
  /** How many times as often as before; `null` for an issue that is new. */
  readonly ratio: number | null;
  /** Ends of the ratio. */
  readonly lower: number;
  readonly upper: number | null;
  /** How probable so many would be, if nothing had changed. */
  readonly p: number;
  /** Made up for all issues that were looked at. */
  readonly adjustedP: number;
  /** The fullest minute. */
  readonly topMinute: TopMinute | null;
  /** Which part of the tickets came in that minute: near 1 it is an import or one fault's echo, not many customers. */
  readonly topMinuteShare: number;
  /** Ids of its tickets in the window, in the order of their characters, the first `options.ids` of them. */
  readonly ids: readonly string[];
}

/** What issues are counted in: tickets, or time. */
export interface IssueExposures {
  readonly now: number;
  readonly earlier: number;
}

/** Every issue with its test, the surest spike first. */
export function testIssues(
  tallies: readonly IssueTally[],
  { now, earlier }: IssueExposures,
  level: number,
  adjust: PAdjustment,
): EmergingIssue[] {
  // In one order, so that the order of the tickets does not show.
  const inOrder = tallies.toSorted((left, right) => compareKeys(left.key, right.key));
  const tests = inOrder.map(
    ({ count, before }) =>
      rateRatioTest({ count, exposure: now }, { count: before, exposure: earlier }, level) as RateRatioTest,
  );
  const adjusted = adjustP(
    tests.map(({ pHigher }) => pHigher),
    adjust,
  );
  const issues = inOrder.map(({ key, count, before, topMinute, ids }, index): EmergingIssue => {
    const { ratio, lower, upper, pHigher } = tests[index] as RateRatioTest;
    return {
      ...{ key: plainKey(key), count, before, expected: (before / earlier) * now, ratio, lower, upper },
      ...{ p: pHigher, adjustedP: adjusted[index] as number, topMinute },
      topMinuteShare: topMinute === null ? 0 : topMinute.count / count,
      ids,
    };
  });
  return issues.sort((left, right) => left.adjustedP - right.adjustedP || left.p - right.p || right.count - left.count);
}
