import { defineKpi } from '../../kpi/defineKpi.ts';
import type { Band } from '../../kpi/definition.ts';
import type { Scale } from '../../model/survey.ts';
import { answersBetween, distributionOf, meanAnswer } from './answerCounts.ts';
import { answerPlan } from './answerPlan.ts';
import { answerSummary } from './answerSummary.ts';
import { surveyAnswers } from './surveyAnswers.ts';
import { needsScale, refuseScale, type SurveyOptions, surveyChecks } from './surveyOptions.ts';

/** Net promoter score: `value` runs from −100 to 100, the only figure here that is no fraction. */
export interface NetPromoterScore {
  readonly value: number | null;
  readonly responses: number;
  /** Answers of 9–10. */
  readonly promoters: number;
  /** Answers of 7–8. */
  readonly passives: number;
  /** Answers of 6 or less. */
  readonly detractors: number;
  readonly mean: number | null;
  /** `negative` below 0, `neutral` at 0, `good` above 0, `excellent` above 50, `world_class` above 70. */
  readonly rating: 'negative' | 'neutral' | 'good' | 'excellent' | 'world_class' | null;
  readonly distribution: Readonly<Record<string, number>>;
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

const source = 'Net promoter practice: above 0 good, above 50 excellent, above 70 world class';
const bands: readonly Band[] = [
  { name: 'good', above: 0, source },
  { name: 'excellent', above: 50, source },
  { name: 'world_class', above: 70, source },
];

function isNpsScale({ min, max }: Scale): boolean {
  return (min === 0 || min === 1) && max === 10;
}

/**
 * How many customers would recommend you, less how many would not.
 *
 * Counts: answered `nps` surveys, the last answer about each ticket: 9–10 are promoters, 7–8 passives, 0–6 detractors.
 * The scale is 0–10 or 1–10 and must be said; a 0 on a declared 1–10 scale is an `invalid_score`, not a detractor.
 *
 * Trap: with 100 answers the score is uncertain by about ±15 points; a change of 5 says nothing.
 *
 * Takes surveys; gives a score from −100 to 100.
 *
 * @throws SupportKpisError `missing_option` when neither option nor any survey names the scale, `unsupported_scale`,
 * `unknown_option`, `invalid_option`; with `strict` also `invalid_score` at the first faulty row.
 * @example
 * import { nps } from 'support-kpis';
 * const surveys = [10, 9, 9, 8, 3].map((score, index) => ({ id: `S-${index}`, kind: 'nps', score }) as const);
 * nps(surveys, { scale: { min: 0, max: 10 } }).value // → 40
 */
export const nps = /* @__PURE__ */ defineKpi({
  id: 'nps',
  title: 'Net promoter score (NPS)',
  question: 'Would customers recommend us?',
  formula: '100 × (promoters − detractors) ÷ answers',
  rows: 'surveys',
  unit: 'score',
  better: 'higher',
  sources: ['Reichheld 2003: 9–10 promoters, 7–8 passives, 0–6 detractors'],
  bands,
  options: surveyChecks,
  agree: ({ scale }: SurveyOptions, name) => refuseScale(name, scale, '{ min: 0 or 1, max: 10 }', isNpsScale),
  refuse: needsScale,
  summary: () =>
    answerSummary((answers, { counted, pending, excluded }): NetPromoterScore => {
      let promoters = 0;
      let detractors = 0;
      for (const own of answers) {
        promoters += answersBetween(own, 9, 10);
        detractors += answersBetween(own, 0, 6);
      }
      const value = counted === 0 ? null : (100 * (promoters - detractors)) / counted;
      return {
        ...{ value, responses: counted, promoters, passives: counted - promoters - detractors, detractors },
        ...{ mean: meanAnswer(answers), rating: ratingOf(value), distribution: distributionOf(answers) },
        ...{ pending, excluded },
      };
    }),
  bulk: answerPlan,
  measure: (options: SurveyOptions) => surveyAnswers('nps', options, isNpsScale),
});

function ratingOf(value: number | null): NetPromoterScore['rating'] {
  if (value === null) return null;
  if (value <= 0) return value === 0 ? 'neutral' : 'negative';
  if (value > 70) return 'world_class';
  return value > 50 ? 'excellent' : 'good';
}
