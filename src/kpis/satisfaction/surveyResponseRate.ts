import { exclude } from '../../fold/outcome.ts';
import { rate } from '../../fold/rate.ts';
import { surveySource } from '../../kpi/bulk/surveySource.ts';
import { oneOf } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import type { Survey, SurveyKind } from '../../model/survey.ts';

export interface SurveyResponseRateOptions extends KpiOptions {
  /** Only surveys of this kind. Default: all kinds. */
  readonly kind?: SurveyKind;
}

const otherKind = exclude('other_kind');

/**
 * The share of surveys that were answered.
 *
 * Counts: every survey that was sent; it is answered when it holds a score, valid or not. For a period choose the
 * surveys sent in it (`period: { by: 'sentAt', … }`), not the ones answered in it, so that the rate never passes 1.
 *
 * Trap: customers who answer differ from those who do not; with a low rate every score of the same surveys is weak.
 *
 * Takes surveys; gives a share from 0 to 1.
 *
 * @throws SupportKpisError `unknown_option` or `invalid_option` before any row is read.
 * @example
 * import { surveyResponseRate } from 'support-kpis';
 * const surveys = [
 *   { id: 'S-1', kind: 'csat', sentAt: 0, respondedAt: 5, score: 4 },
 *   { id: 'S-2', kind: 'csat', sentAt: 0 },
 * ] as const;
 * surveyResponseRate(surveys).value // → 0.5
 */
export const surveyResponseRate = /* @__PURE__ */ defineKpi({
  id: 'survey_response_rate',
  title: 'Survey response rate',
  question: 'How many customers answer when asked?',
  formula: 'surveys answered ÷ surveys sent',
  rows: 'surveys',
  unit: 'rate',
  better: 'higher',
  cohort: 'sentAt',
  sources: ['AAPOR: response rate, answered ÷ sent'],
  options: { kind: oneOf('csat', 'nps', 'ces', 'esat', 'fcr') },
  summary: rate,
  bulk: () => ({ source: surveySource }),
  measure:
    ({ kind }: SurveyResponseRateOptions) =>
    (survey: Survey) =>
      kind !== undefined && survey.kind !== kind ? otherKind : (survey.score ?? null) !== null,
});
