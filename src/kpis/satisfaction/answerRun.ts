import type { BulkRun } from '../../fold/bulk/bulk.ts';
import { addToCounter, createCounter, eachCount } from '../../fold/bulk/counter.ts';
import type { Fold } from '../../fold/fold.ts';
import type { Exclusion } from '../../fold/outcome.ts';
import type { SummaryState } from '../../fold/summaryFold.ts';
import { addToTally } from '../../fold/tally.ts';
import type { SurveyChunk } from '../../kpi/bulk/surveySource.ts';
import type { Survey } from '../../model/survey.ts';
import type { KeptAnswers } from './answerSummary.ts';
import { type AnswerReading, keyOf, takeAnswers } from './takeAnswers.ts';

type AnswerFold<Result> = Fold<Survey, Result, SummaryState<KeptAnswers>>;

/**
 * Scores over chunks of surveys: the measure is asked once for each class; only what tells which answer about a ticket is
 * the last is read of each row.
 */
export function startAnswerRun<Result>(fold: AnswerFold<Result>): BulkRun<Result> {
  const others = createCounter();
  const odd = new Map<number, SummaryState<KeptAnswers>>();
  let rest = new Int32Array(0);
  const run: AnswerReading = {
    ask: (row) => fold.outcomesOf?.(row as Survey)[0],
    names: [],
    outcomes: [],
    keyOfClass: [],
    cells: new Map(),
    addRow: (row, cell) => void odd.set(cell, fold.add(odd.get(cell) ?? fold.init(), row)),
  };
  const { names, outcomes, keyOfClass } = run;

  return {
    add(chunk, places) {
      const { length, fresh, rowAt } = chunk as SurveyChunk;
      for (const place of fresh) keyOfClass.push(keyOf(run, outcomes[outcomes.push(run.ask(rowAt(place))) - 1]));
      if (rest.length < length) rest = new Int32Array(length);
      takeAnswers(run, chunk as SurveyChunk, places, rest);
      addToCounter(others, rest, length, places);
    },
    result(cell) {
      const state = fold.merge(fold.init(), odd.get(cell) ?? fold.init());
      // Nothing waits for an answer: a class without one is left out.
      eachCount(others, cell, (id, count) => addToTally(state.excluded, (outcomes[id] as Exclusion).excluded, count));
      const own = run.cells.get(cell);
      if (own !== undefined) {
        for (const [key, count] of own.counts.entries()) {
          if (count > 0) addToTally(state.kept.loose, names[key] as string, count);
        }
        state.kept.superseded += own.superseded;
        state.counted += own.counted;
      }
      return { result: fold.result(state), accounting: fold.account(state) };
    },
  };
}
