import type { BulkPlan } from '../../fold/bulk/bulk.ts';
import { surveySource } from '../../kpi/bulk/surveySource.ts';
import type { Survey } from '../../model/survey.ts';
import { startAnswerRun } from './answerRun.ts';
import type { SurveyOptions } from './surveyOptions.ts';

/** The plan of a score: classes tell the answer, and tickets which of several answers counts. */
export function answerPlan({ answers }: SurveyOptions): BulkPlan<Survey> {
  return {
    source: surveySource,
    start: (fold) => startAnswerRun(fold as Parameters<typeof startAnswerRun>[0], answers !== 'all'),
  };
}
