import type { Chunk, ChunkSource } from '../../fold/bulk/bulk.ts';
import type { Survey } from '../../model/survey.ts';
import { createSurveyReading, readSurveys } from './readSurveys.ts';

/** Some thousands of surveys; rows of one class have the same kind, score and scale. */
export interface SurveyChunk extends Chunk<Survey> {
  /** When it was answered; NaN where it does not say. */
  readonly respondedAt: Float64Array;
  /** The ticket asked about. */
  readonly tickets: readonly unknown[];
}

/** Reads surveys in chunks. */
export function surveySource(
  rows: readonly Survey[],
  _beside: object | null = null,
  needs: string = 'all',
): ChunkSource<Survey> {
  const reading = createSurveyReading(rows, needs);
  const { classes, fresh, odd, respondedAt, tickets } = reading;
  let first = 0;
  const rowAt = (place: number): Survey => rows[first + place] as Survey;

  function read(from: number, to: number): SurveyChunk {
    first = from;
    readSurveys(reading, from, to);
    return { length: to - from, classes, fresh, odd, rowAt, respondedAt, tickets, rows, first };
  }

  return { length: rows.length, read };
}
