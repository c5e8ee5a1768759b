import type { BulkPlan } from '../../fold/bulk/bulk.ts';
import { SCORES } from '../../kpi/bulk/readSurveys.ts';
import { surveySource } from '../../kpi/bulk/surveySource.ts';
import type { Survey } from '../../model/survey.ts';
import { startAnswerRun } from './answerRun.ts';
import type { SurveyOptions } from './surveyOptions.ts';

/** The plan of a score: classes tell the answer, and tickets which of several answers counts. */
export function answerPlan({ answers }: SurveyOptions): BulkPlan<Survey> {
  // Where all answers count, their classes say all.
  if (answers === 'all') return { source: surveySource, needs: SCORES };
  return {
    source: surveySource,
    start: (fold) => startAnswerRun(fold as Parameters<typeof startAnswerRun>[0]),
  };
}
