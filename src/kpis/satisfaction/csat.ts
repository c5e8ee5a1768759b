import { defineKpi } from '../../kpi/defineKpi.ts';
import { answerPlan } from './answerPlan.ts';
import { type CsatOptions, csatChecks, csatMeasure, csatSummary, needsPositive } from './satisfactionScore.ts';
import { needsScale } from './surveyOptions.ts';

/**
 * The share of satisfied customers among those who answered.
 *
 * Counts: answered `csat` surveys, the last answer about each ticket. Positive is 4–5 of 1–5, 8–10 of 1–10, 6–7 of
 * 1–7, 1 of thumbs or good/bad; for another scale say it with `positive`. Not answered: `no_answer`; outside its
 * scale or not a whole number: `invalid_score`; another kind of survey: `other_kind`.
 *
 * Trap: only the customers who answer are counted; look at `surveyResponseRate` beside it, and at `responses`.
 *
 * Takes surveys; gives shares from 0 to 1 and a mean on the survey's own scale.
 *
 * @throws SupportKpisError `missing_option` when neither option nor any survey names the scale, `unsupported_scale`,
 * `unknown_option`, `invalid_option`; with `strict` also `invalid_score` at the first faulty row.
 * @example
 * import { csat } from 'support-kpis';
 * const surveys = [5, 4, 4, 2].map((score, index) => ({ id: `S-${index}`, kind: 'csat', score }) as const);
 * csat(surveys, { scale: { min: 1, max: 5 } }).value // → 0.75
 */
export const csat = /* @__PURE__ */ defineKpi({
  id: 'csat',
  title: 'Customer satisfaction (CSAT)',
  question: 'How many customers are satisfied?',
  formula: 'positive answers ÷ answers',
  rows: 'surveys',
  unit: 'rate',
  better: 'higher',
  sources: ['Top-two-box practice on 1–5', 'Zendesk: good ÷ (good + bad)'],
  options: csatChecks,
  agree: needsPositive,
  refuse: needsScale,
  summary: csatSummary,
  bulk: answerPlan,
  measure: (options: CsatOptions) => csatMeasure('csat', options),
});
