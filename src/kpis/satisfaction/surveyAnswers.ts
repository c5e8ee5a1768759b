import { exclude, fault, type Measure } from '../../fold/outcome.ts';
import { isScale, scaleOf } from '../../kpi/scale.ts';
import type { Scale, Survey, SurveyKind } from '../../model/survey.ts';
import { toInstant } from '../../time/instant.ts';
import type { SurveyOptions } from './surveyOptions.ts';

/** One valid answer, as small as it can be kept. */
export interface SurveyAnswer {
  /** The scale as `min-max`, so that answers on different scales are never mixed up. */
  readonly scale: string;
  readonly score: number;
  /** The ticket asked about, where a later answer replaces an earlier one. */
  readonly ticket: string | null;
  readonly at: number | null;
  readonly id: string;
}

const otherKind = exclude('other_kind');
const noAnswer = exclude('no_answer');

/** The valid answers to surveys of one kind, on scales that the figure has a meaning for. */
export function surveyAnswers(
  kind: SurveyKind,
  { scale, answers = 'last_per_ticket' }: SurveyOptions,
  supports: (scale: Scale) => boolean,
): Measure<Survey, SurveyAnswer> {
  const given = scale === undefined ? null : scaleOf(scale);
  const replace = answers === 'last_per_ticket';
  return (survey) => {
    if (survey.kind !== kind) return otherKind;
    const { score } = survey;
    if (score === null || score === undefined) return noAnswer;
    const own = survey.scale ?? given;
    if (own === null) return fault('no_scale', 'scale', 'a scale { min, max } on the survey or as an option', own);
    if (!isScale(own)) return fault('invalid_scale', 'scale', 'whole numbers min < max', own);
    if (!supports(own)) return fault('unsupported_scale', 'scale', 'a scale with a known meaning', own);
    const { min, max } = own;
    if (!Number.isInteger(score) || score < min || score > max) {
      return fault('invalid_score', 'score', `a whole number from ${min} to ${max}`, score);
    }
    const at = toInstant(survey.respondedAt);
    const ticketId = survey.ticketId ?? null;
    return {
      scale: `${min}-${max}`,
      score: score + 0,
      ticket: replace && ticketId !== null ? String(ticketId) : null,
      at: Number.isNaN(at) ? null : at,
      id: String(survey.id),
    };
  };
}
