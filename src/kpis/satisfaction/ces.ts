import { share } from '../../fold/rate.ts';
import { required } from '../../kpi/check.ts';
import { oneOf } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import type { Scale } from '../../model/survey.ts';
import { type AnswerCounts, answersBetween, distributionOf, meanAnswer } from './answerCounts.ts';
import { answerPlan } from './answerPlan.ts';
import { answerSummary } from './answerSummary.ts';
import { surveyAnswers } from './surveyAnswers.ts';
import { needsScale, refuseScale, type SurveyOptions, surveyChecks } from './surveyOptions.ts';

export interface CesOptions extends SurveyOptions {
  /** Whether a high score means little effort («made it easy», 2013) or much («how much effort», 2010). No default. */
  readonly direction: 'high_is_easy' | 'low_is_easy';
}

/** Customer effort: `value` is the mean answer on the survey's own scale. */
export interface CustomerEffortScore {
  readonly value: number | null;
  readonly responses: number;
  /** Share of easy answers: 5–7 of 1–7, 4–5 of 1–5 (mirrored where low is easy). */
  readonly topBox: number | null;
  /** Share of clearly easy (6–7 of 1–7, 4–5 of 1–5) minus share of hard answers (1–3, 1–2), −1 to 1. */
  readonly index: number | null;
  /** Clearly easy answers: 6–7 of 1–7, 4–5 of 1–5. */
  readonly easy: number;
  /** Answers that are neither. */
  readonly neutral: number;
  /** Hard answers: 1–3 of 1–7, 1–2 of 1–5. */
  readonly hard: number;
  readonly distribution: Readonly<Record<string, number>>;
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

/** Lowest score of the top box, lowest clearly easy score and highest hard score, where high is easy. */
const boxes: Readonly<Record<string, { top: number; easy: number; hard: number }>> = {
  '1-7': { top: 5, easy: 6, hard: 3 },
  '1-5': { top: 4, easy: 4, hard: 2 },
};

function isKnown({ min, max }: Scale): boolean {
  return Object.hasOwn(boxes, `${min}-${max}`);
}

/**
 * How easy it was for customers to get help.
 *
 * Counts: answered `ces` surveys on 1–7 or 1–5, the last answer about each ticket. Which end is easy must be said:
 * both versions are in use, and the wrong one turns the score upside down.
 *
 * Trap: the mean, the top box and the index of the same answers tell three stories; compare like with like.
 *
 * Takes surveys; gives a mean on the survey's own scale, and shares from 0 to 1.
 *
 * @throws SupportKpisError `missing_option` without `direction`, or when neither option nor any survey names the
 * scale; `unsupported_scale`, `unknown_option`, `invalid_option`; with `strict` also `invalid_score`.
 * @example
 * import { ces } from 'support-kpis';
 * const surveys = [7, 6, 5, 2].map((score, index) => ({ id: `S-${index}`, kind: 'ces', score }) as const);
 * ces(surveys, { direction: 'high_is_easy', scale: { min: 1, max: 7 } }).value // → 5
 */
export const ces = /* @__PURE__ */ defineKpi({
  id: 'ces',
  title: 'Customer effort score (CES)',
  question: 'How easy is it to get help?',
  formula: 'mean answer; easy answers ÷ answers; (clearly easy − hard) ÷ answers',
  rows: 'surveys',
  unit: 'score',
  better: 'higher',
  sources: ['Dixon, Freeman, Toman 2010 (CES 1.0, low is easy)', 'CEB 2013 (CES 2.0, high is easy)'],
  options: { ...surveyChecks, direction: required(oneOf('high_is_easy', 'low_is_easy')) },
  agree: ({ scale }: CesOptions, name) => refuseScale(name, scale, '{ min: 1, max: 7 } or { min: 1, max: 5 }', isKnown),
  definitionFor: ({ direction }) => ({ better: direction === 'low_is_easy' ? 'lower' : 'higher' }),
  refuse: needsScale,
  summary: ({ direction }: CesOptions) =>
    answerSummary((answers, { counted, pending, excluded }): CustomerEffortScore => {
      const { top, easy, hard } = countBoxes(answers, direction === 'low_is_easy');
      return {
        ...{ value: meanAnswer(answers), responses: counted },
        ...{ topBox: share(top, counted), index: share(easy - hard, counted) },
        ...{ easy, neutral: counted - easy - hard, hard, distribution: distributionOf(answers), pending, excluded },
      };
    }),
  bulk: answerPlan,
  measure: (options: CesOptions) => surveyAnswers('ces', options, isKnown),
});

function countBoxes(answers: AnswerCounts, mirrored: boolean): { top: number; easy: number; hard: number } {
  const total = { top: 0, easy: 0, hard: 0 };
  for (const own of answers) {
    const { min, max } = own.scale;
    const limits = boxes[`${min}-${max}`] as { top: number; easy: number; hard: number };
    const between = (from: number, to: number): number =>
      mirrored ? answersBetween(own, min + max - to, min + max - from) : answersBetween(own, from, to);
    total.top += between(limits.top, max);
    total.easy += between(limits.easy, max);
    total.hard += between(min, limits.hard);
  }
  return total;
}
