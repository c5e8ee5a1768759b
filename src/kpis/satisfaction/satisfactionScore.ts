import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { Measure } from '../../fold/outcome.ts';
import { share } from '../../fold/rate.ts';
import type { Summary } from '../../fold/summary.ts';
import { matching } from '../../kpi/checks.ts';
import { scaleOf } from '../../kpi/scale.ts';
import { positiveFrom } from '../../model/positiveFrom.ts';
import type { Scale, Survey, SurveyKind } from '../../model/survey.ts';
import { type AnswerCounts, answersBetween, distributionOf, meanAnswer } from './answerCounts.ts';
import { answerSummary, type KeptAnswers } from './answerSummary.ts';
import { type SurveyAnswer, surveyAnswers } from './surveyAnswers.ts';
import { refuseScale, type SurveyOptions, surveyChecks } from './surveyOptions.ts';

export interface CsatOptions extends SurveyOptions {
  /** From which score on an answer is positive, for scales without an agreed meaning or to overrule it. */
  readonly positive?: number;
}

/** A satisfaction score: `value` is the share of positive answers. */
export interface SatisfactionScore {
  readonly value: number | null;
  readonly responses: number;
  /** Answers that are positive, such as 4–5 of 1–5. */
  readonly positive: number;
  /** Answers that are neither. */
  readonly neutral: number;
  /** Answers that mirror the positive ones, such as 1–2 of 1–5. */
  readonly negative: number;
  /** Mean answer on the survey's own scale; `null` when scales are mixed. */
  readonly mean: number | null;
  /** Share of the best possible answer. */
  readonly topBox: number | null;
  /** Share of positive minus share of negative answers, −1 to 1. */
  readonly netSatisfaction: number | null;
  /** Answers by score. */
  readonly distribution: Readonly<Record<string, number>>;
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

const expected = "1–5, 1–7, 1–10, 'thumbs' or 'good_bad', or an option positive that says from which score on";

export const csatChecks = {
  ...surveyChecks,
  positive: matching<number>('a score of the scale', (value) => Number.isInteger(value)),
};

export function needsPositive({ scale, positive }: CsatOptions, name: string): void {
  refuseScale(name, scale, expected, (own) => positive !== undefined || isKnown(own));
  if (positive === undefined || scale === undefined) return;
  const { min, max } = scaleOf(scale);
  if (positive > min && positive <= max) return;
  throw new SupportKpisError({
    code: 'invalid_option',
    path: `${name}: options.positive`,
    expected: `a score above ${min} and up to ${max}`,
    received: positive,
  });
}

function isKnown(scale: Scale): boolean {
  return positiveFrom(scale) !== null;
}

export function csatMeasure(kind: SurveyKind, options: CsatOptions): Measure<Survey, SurveyAnswer> {
  return surveyAnswers(kind, options, (scale) => options.positive !== undefined || isKnown(scale));
}

export function csatSummary({ positive }: CsatOptions): Summary<SurveyAnswer, KeptAnswers, SatisfactionScore> {
  return answerSummary((answers, { counted, pending, excluded }) => {
    const boxes = boxesOf(answers, positive);
    return {
      value: share(boxes.positive, counted),
      responses: counted,
      positive: boxes.positive,
      neutral: counted - boxes.positive - boxes.negative,
      negative: boxes.negative,
      mean: meanAnswer(answers),
      topBox: share(boxes.top, counted),
      netSatisfaction: share(boxes.positive - boxes.negative, counted),
      distribution: distributionOf(answers),
      pending,
      excluded,
    };
  });
}

/** Negative is the mirror image of positive: 1–2 where 4–5 is positive; thumbs have no middle. */
function boxesOf(
  answers: AnswerCounts,
  given: number | undefined,
): { positive: number; negative: number; top: number } {
  const boxes = { positive: 0, negative: 0, top: 0 };
  for (const own of answers) {
    const { min, max } = own.scale;
    const from = given ?? positiveFrom(own.scale) ?? max;
    const to = Math.min(min + max - from, from - 1);
    boxes.positive += answersBetween(own, from, max);
    boxes.negative += answersBetween(own, min, to);
    boxes.top += answersBetween(own, max, max);
  }
  return boxes;
}
