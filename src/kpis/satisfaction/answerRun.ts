import type { BulkRun } from '../../fold/bulk/bulk.ts';
import { createCounter } from '../../fold/bulk/counter.ts';
import { createIdIndex, type IdIndex } from '../../fold/bulk/idIndex.ts';
import type { Fold } from '../../fold/fold.ts';
import { type Exclusion, isExclusion } from '../../fold/outcome.ts';
import type { SummaryState } from '../../fold/summaryFold.ts';
import { addToTally } from '../../fold/tally.ts';
import type { SurveyChunk } from '../../kpi/bulk/surveySource.ts';
import type { Survey } from '../../model/survey.ts';
import { countKey, isLater, type KeptAnswers } from './answerSummary.ts';
import type { SurveyAnswer } from './surveyAnswers.ts';

/** The answers of a cell: how often each was given, and the last one about each ticket, by the ticket's place. */
interface Answers {
  readonly counts: number[];
  readonly index: IdIndex;
  readonly times: number[];
  readonly rows: Survey[];
  readonly keys: number[];
  counted: number;
  superseded: number;
}

type AnswerFold<Result> = Fold<Survey, Result, SummaryState<KeptAnswers>>;

/**
 * Scores over chunks of surveys: the measure is asked once for each class; only what tells which answer about a ticket is
 * the last is read of each row.
 */
export function startAnswerRun<Result>(fold: AnswerFold<Result>): BulkRun<Result> {
  const names: string[] = [];
  const outcomes: unknown[] = [];
  /** The place of a class's answer among the names; −1 for a class without one. */
  const keyOfClass: number[] = [];
  const others = createCounter();
  const cells = new Map<number, Answers>();
  const odd = new Map<number, SummaryState<KeptAnswers>>();
  let rest = new Int32Array(0);

  const ask = (row: unknown): unknown => fold.outcomesOf?.(row as Survey)[0];

  function keyOf(outcome: unknown): number {
    if (isExclusion(outcome)) return -1;
    const name = countKey(outcome as SurveyAnswer);
    const before = names.indexOf(name);
    return before < 0 ? names.push(name) - 1 : before;
  }

  function answersOf(cell: number): Answers {
    const before = cells.get(cell);
    if (before !== undefined) return before;
    const index = createIdIndex(0);
    const own: Answers = { counts: [], index, times: [], rows: [], keys: [], counted: 0, superseded: 0 };
    cells.set(cell, own);
    return own;
  }

  function take(own: Answers, key: number, ticket: unknown, at: number, row: Survey): void {
    own.counted++;
    if (ticket !== null) {
      const before = own.index.put(String(ticket), own.keys.length);
      if (before < 0) {
        own.times.push(at);
        own.rows.push(row);
        own.keys.push(key);
      } else {
        own.superseded++;
        const last = own.times[before] as number;
        const wins =
          at > last || (!(at < last) && isLater(ask(row) as SurveyAnswer, ask(own.rows[before]) as SurveyAnswer));
        if (!wins) return;
        (own.counts[own.keys[before] as number] as number) -= 1;
        own.times[before] = at;
        own.rows[before] = row;
        own.keys[before] = key;
      }
    }
    own.counts[key] = (own.counts[key] ?? 0) + 1;
  }

  function takeOdd(row: Survey, cell: number): void {
    const outcome = ask(row);
    const key = keyOf(outcome);
    if (key < 0) odd.set(cell, fold.add(odd.get(cell) ?? fold.init(), row));
    else {
      const { ticket, at } = outcome as SurveyAnswer;
      take(answersOf(cell), key, ticket, at ?? Number.NEGATIVE_INFINITY, row);
    }
  }

  return {
    add(chunk, places) {
      const { length, classes, tickets, respondedAt, rowAt } = chunk as SurveyChunk;
      for (const place of chunk.fresh) keyOfClass.push(keyOf(outcomes[outcomes.push(ask(rowAt(place))) - 1]));
      if (rest.length < length) rest = new Int32Array(length);
      let lastCell = -1;
      let own: Answers | null = null;
      for (let place = 0; place < length; place++) {
        const shared = classes[place] as number;
        const cell = places === null ? 0 : (places[place] as number);
        const key = shared < 0 ? -1 : (keyOfClass[shared] as number);
        rest[place] = shared >= 0 && key < 0 ? shared : -1;
        if (cell < 0) continue;
        if (shared < 0) takeOdd(rowAt(place), cell);
        else if (key >= 0) {
          if (own === null || cell !== lastCell) own = answersOf(cell);
          lastCell = cell;
          const at = respondedAt[place] as number;
          const moment = Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at;
          take(own, key, tickets[place], moment, rowAt(place));
        }
      }
      others.add(rest, length, places);
    },
    result(cell) {
      const state = fold.merge(fold.init(), odd.get(cell) ?? fold.init());
      // Nothing waits for an answer: a class without one is left out.
      others.each(cell, (id, count) => addToTally(state.excluded, (outcomes[id] as Exclusion).excluded, count));
      const own = cells.get(cell);
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
