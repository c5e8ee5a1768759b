import type { Accounting } from '../../fold/fold.ts';
import { compareKeys } from '../../fold/groupKey.ts';
import type { SettledValue, Summary } from '../../fold/summary.ts';
import { sortedTally } from '../../fold/tally.ts';
import { addToSum, mergeSums } from '../../stats/exactSum.ts';
import type { Opinion } from './opinion.ts';

/** What the answers of one source, kind and scale add up to. */
export interface OpinionTotals {
  responses: number;
  /** Exact sum on their own scale. */
  score: number[];
  /** Exact sum on the common one. */
  mapped: number[];
  /** In the lowest third of the scale. */
  negative: number;
  /** In the highest third. */
  positive: number;
}

export type TotalsByGroup = Record<string, OpinionTotals>;

export interface KeptOpinions {
  /** Answers that nothing can replace. */
  readonly loose: TotalsByGroup;
  /** The last answer about each subject. */
  readonly latest: Record<string, Opinion>;
  superseded: number;
}

/** Adds up answers by source, kind and scale, the last one about each ticket, and makes the result of the totals. */
export function opinionSummary<Result>(
  result: (totals: TotalsByGroup, accounting: Accounting) => Result,
): Summary<Opinion, KeptOpinions, Result> {
  return {
    init: nothing,
    keep,
    merge(left, right) {
      mergeTotals(left.loose, right.loose);
      for (const opinion of Object.values(right.latest)) keep(left, opinion);
      left.superseded += right.superseded;
      return left;
    },
    result(kept, accounting) {
      const totals: TotalsByGroup = {};
      mergeTotals(totals, kept.loose);
      for (const opinion of Object.values(kept.latest)) addOpinion(totals, opinion);
      return result(totals, accounting);
    },
    account: ({ superseded }, { counted, pending, excluded }) => ({
      counted: counted - superseded,
      pending,
      excluded: superseded === 0 ? excluded : sortedTally({ ...excluded, superseded }),
    }),
    settle(opinions) {
      const kept = nothing();
      for (const opinion of opinions) keep(kept, opinion);
      const last = new Set(Object.values(kept.latest));
      return opinions.map(
        (own): SettledValue => (own.subject === null || last.has(own) ? 'counted' : { excluded: 'superseded' }),
      );
    },
  };
}

function nothing(): KeptOpinions {
  return { loose: {}, latest: {}, superseded: 0 };
}

function keep(kept: KeptOpinions, opinion: Opinion): KeptOpinions {
  const { subject } = opinion;
  if (subject === null) {
    addOpinion(kept.loose, opinion);
    return kept;
  }
  const before = kept.latest[subject];
  if (before !== undefined) kept.superseded++;
  if (before === undefined || isLater(opinion, before)) kept.latest[subject] = opinion;
  return kept;
}

/** By date of the answer; a dated one beats an undated one; equal dates go by id, score and scale. */
function isLater(opinion: Opinion, before: Opinion): boolean {
  const order =
    (opinion.at ?? -Infinity) - (before.at ?? -Infinity) ||
    compareKeys(opinion.id, before.id) ||
    opinion.score - before.score ||
    compareKeys(opinion.group, before.group);
  return order > 0;
}

function addOpinion(totals: TotalsByGroup, { group, score, mapped }: Opinion): void {
  const own = totalsOf(totals, group);
  own.responses++;
  own.score = addToSum(own.score, score);
  own.mapped = addToSum(own.mapped, mapped);
  if (mapped < 1 / 3) own.negative++;
  if (mapped > 2 / 3) own.positive++;
}

function mergeTotals(left: TotalsByGroup, right: TotalsByGroup): void {
  for (const group of Object.keys(right)) {
    const own = totalsOf(left, group);
    const { responses, score, mapped, negative, positive } = right[group] as OpinionTotals;
    own.score = mergeSums(own.score, score);
    own.mapped = mergeSums(own.mapped, mapped);
    own.responses += responses;
    own.negative += negative;
    own.positive += positive;
  }
}

function totalsOf(totals: TotalsByGroup, group: string): OpinionTotals {
  totals[group] ??= { responses: 0, score: [], mapped: [], negative: 0, positive: 0 };
  return totals[group];
}
