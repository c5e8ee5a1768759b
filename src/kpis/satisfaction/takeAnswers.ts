import { createIdIndex, type IdIndex, putId } from '../../fold/bulk/idIndex.ts';
import { isExclusion } from '../../fold/outcome.ts';
import type { SurveyChunk } from '../../kpi/bulk/surveySource.ts';
import type { Survey } from '../../model/survey.ts';
import { countKey, isLater } from './answerSummary.ts';
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

/** What a reading of answers knows. */
export interface AnswerReading {
  readonly ask: (row: unknown) => unknown;
  readonly names: string[];
  readonly outcomes: unknown[];
  /** The place of a class's answer among the names; −1 for a class without one. */
  readonly keyOfClass: number[];
  readonly cells: Map<number, Answers>;
  /** Adds a row that no class holds and that is no answer. */
  readonly addRow: (row: Survey, cell: number) => void;
}

/** Leaves in `rest` the classes of rows that are no answers. */
export function takeAnswers(run: AnswerReading, chunk: SurveyChunk, places: Int32Array | null, rest: Int32Array): void {
  const { length, classes, tickets, respondedAt, rows, first } = chunk;
  const { keyOfClass } = run;
  let lastCell = -1;
  let own: Answers | null = null;
  for (let place = 0; place < length; place++) {
    const shared = classes[place] as number;
    const cell = places === null ? 0 : (places[place] as number);
    const key = shared < 0 ? -1 : (keyOfClass[shared] as number);
    rest[place] = shared >= 0 && key < 0 ? shared : -1;
    if (cell < 0) continue;
    if (shared < 0) takeOdd(run, rows[first + place] as Survey, cell);
    else if (key >= 0) {
      if (own === null || cell !== lastCell) own = answersOf(run, cell);
      lastCell = cell;
      const at = respondedAt[place] as number;
      const moment = Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at;
      take(run, own, key, tickets[place], moment, rows[first + place] as Survey);
    }
  }
}

function takeOdd(run: AnswerReading, row: Survey, cell: number): void {
  const outcome = run.ask(row);
  const key = keyOf(run, outcome);
  if (key < 0) run.addRow(row, cell);
  else {
    const { ticket, at } = outcome as SurveyAnswer;
    take(run, answersOf(run, cell), key, ticket, at ?? Number.NEGATIVE_INFINITY, row);
  }
}

export function keyOf({ names }: AnswerReading, outcome: unknown): number {
  if (isExclusion(outcome)) return -1;
  const name = countKey(outcome as SurveyAnswer);
  const before = names.indexOf(name);
  return before < 0 ? names.push(name) - 1 : before;
}

function answersOf({ cells }: AnswerReading, cell: number): Answers {
  const before = cells.get(cell);
  if (before !== undefined) return before;
  const index = createIdIndex(0);
  const own: Answers = { counts: [], index, times: [], rows: [], keys: [], counted: 0, superseded: 0 };
  cells.set(cell, own);
  return own;
}

function take({ ask }: AnswerReading, own: Answers, key: number, ticket: unknown, at: number, row: Survey): void {
  own.counted++;
  if (ticket !== null) {
    const before = putId(own.index, String(ticket), own.keys.length);
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
