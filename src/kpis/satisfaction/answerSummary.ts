import type { Accounting } from '../../fold/fold.ts';
import { compareKeys } from '../../fold/groupKey.ts';
import type { SettledValue, Summary } from '../../fold/summary.ts';
import { addToTally, mergeTallies, sortedTally, type Tally } from '../../fold/tally.ts';
import { type AnswerCounts, answerCounts } from './answerCounts.ts';
import type { SurveyAnswer } from './surveyAnswers.ts';

export interface KeptAnswers {
  /** Answers that nothing can replace, counted by scale and score. */
  readonly loose: Tally;
  /** The last answer about each ticket, under `#` and the ticket's id so that no id is a name that objects have. */
  readonly latest: Record<string, SurveyAnswer>;
  superseded: number;
}

/** Counts answers by score, the last one per ticket, and makes the result of the counts. */
export function answerSummary<Result>(
  result: (answers: AnswerCounts, accounting: Accounting) => Result,
): Summary<SurveyAnswer, KeptAnswers, Result> {
  return {
    init: () => ({ loose: {}, latest: {}, superseded: 0 }),
    keep,
    keepMany(kept, answer, count) {
      // Asked only where all answers count, whichever ticket they are about.
      addToTally(kept.loose, countKey(answer), count);
      return kept;
    },
    merge(left, right) {
      mergeTallies(left.loose, right.loose);
      for (const key of Object.keys(right.latest)) keep(left, right.latest[key] as SurveyAnswer);
      left.superseded += right.superseded;
      return left;
    },
    result(kept, accounting) {
      const counts = { ...kept.loose };
      for (const key of Object.keys(kept.latest)) addToTally(counts, countKey(kept.latest[key] as SurveyAnswer));
      return result(answerCounts(counts), accounting);
    },
    account: ({ superseded }, { counted, pending, excluded }) => ({
      counted: counted - superseded,
      pending,
      excluded: superseded === 0 ? excluded : sortedTally({ ...excluded, superseded }),
    }),
    settle,
  };
}

/** Under what an answer is counted. */
export function countKey({ scale, score }: SurveyAnswer): string {
  return `${scale}:${score}`;
}

function keep(kept: KeptAnswers, answer: SurveyAnswer): KeptAnswers {
  if (answer.ticket === null) {
    addToTally(kept.loose, countKey(answer));
    return kept;
  }
  const key = `#${answer.ticket}`;
  const before = kept.latest[key];
  if (before !== undefined) kept.superseded++;
  if (before === undefined || isLater(answer, before)) kept.latest[key] = answer;
  return kept;
}

/** By date of the answer; a dated one beats an undated one; equal dates go by id, score and scale. */
export function isLater(answer: SurveyAnswer, before: SurveyAnswer): boolean {
  const order =
    (answer.at ?? -Infinity) - (before.at ?? -Infinity) ||
    compareKeys(answer.id, before.id) ||
    answer.score - before.score ||
    compareKeys(answer.scale, before.scale);
  return order > 0;
}

function settle(answers: readonly SurveyAnswer[]): SettledValue[] {
  const kept: KeptAnswers = { loose: {}, latest: {}, superseded: 0 };
  for (const answer of answers) keep(kept, answer);
  const last = new Set(Object.values(kept.latest));
  return answers.map((answer) => (answer.ticket === null || last.has(answer) ? 'counted' : { excluded: 'superseded' }));
}
