import { defineKpi } from '../../kpi/defineKpi.ts';
import { answerPlan } from './answerPlan.ts';
import { type CsatOptions, csatChecks, csatMeasure, csatSummary, needsPositive } from './satisfactionScore.ts';
import { needsScale } from './surveyOptions.ts';

/**
 * The share of satisfied agents among those who answered (eSAT).
 *
 * Counts: answered `esat` surveys, exactly as `csat` counts its own.
 *
 * Trap: in a small team one answer moves it by many points, and few answer freely when they can be recognised.
 *
 * Takes surveys; gives shares from 0 to 1 and a mean on the survey's own scale.
 *
 * @throws SupportKpisError `missing_option` when neither option nor any survey names the scale, `unsupported_scale`,
 * `unknown_option`, `invalid_option`; with `strict` also `invalid_score` at the first faulty row.
 * @example
 * import { agentSatisfaction } from 'support-kpis';
 * const surveys = [5, 3, 4, 2].map((score, index) => ({ id: `S-${index}`, kind: 'esat', score }) as const);
 * agentSatisfaction(surveys, { scale: { min: 1, max: 5 } }).value // → 0.5
 */
export const agentSatisfaction = /* @__PURE__ */ defineKpi({
  id: 'agent_satisfaction',
  title: 'Agent satisfaction (eSAT)',
  question: 'How many agents are satisfied?',
  formula: 'positive answers ÷ answers of agents',
  rows: 'surveys',
  unit: 'rate',
  better: 'higher',
  sources: ['Employee satisfaction surveys, read as CSAT'],
  options: csatChecks,
  agree: needsPositive,
  refuse: needsScale,
  summary: csatSummary,
  bulk: answerPlan,
  measure: (options: CsatOptions) => csatMeasure('esat', options),
});
