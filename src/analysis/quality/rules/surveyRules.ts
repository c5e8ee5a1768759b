import { isScale } from '../../../kpi/scale.ts';
import type { Scale, Survey } from '../../../model/survey.ts';
import { toInstant } from '../../../time/instant.ts';
import { bend, type QualityRule } from '../qualityRule.ts';
import { isAnswered, searchAnswers, searchScales, searchSilence } from './surveySearch.ts';

/** The widest scales that the two kinds ever have; all others say theirs themselves. */
const widest: Readonly<Partial<Record<string, Scale>>> = { nps: { min: 0, max: 10 }, fcr: { min: 0, max: 1 } };

const opinions = ['csat', 'nps', 'ces', 'agent_satisfaction'];

/** What is wrong with answers, or bends the figures made of them. */
export const surveyRules: readonly QualityRule<Survey>[] = [
  {
    id: 'score_out_of_scale',
    title: 'Answers outside the scale of their question',
    severity: 'fault',
    collection: 'surveys',
    bends: opinions.map((kpi) => bend(kpi, 'either', 'the answer is left out')),
    holds({ score, scale, kind }) {
      const own = isScale(scale) ? scale : Object.hasOwn(widest, kind) ? widest[kind] : undefined;
      return typeof score === 'number' && own !== undefined && !(score >= own.min && score <= own.max);
    },
  },
  {
    id: 'score_not_whole',
    title: 'Answers that are no whole number',
    severity: 'fault',
    collection: 'surveys',
    bends: opinions.map((kpi) => bend(kpi, 'either', 'an answer between two points of the scale is in neither group')),
    holds: (survey) => isAnswered(survey) && !Number.isInteger(survey.score),
  },
  {
    id: 'answered_before_sent',
    title: 'Surveys answered before they were sent',
    severity: 'fault',
    collection: 'surveys',
    bends: [bend('survey_response_rate', 'either', 'sent and answered fall into the wrong periods')],
    holds: ({ sentAt, respondedAt }, { skewTolerance }) => toInstant(sentAt) - toInstant(respondedAt) > skewTolerance,
  },
  {
    id: 'mixed_scales',
    title: 'Answers on another scale than most of their kind',
    severity: 'notice',
    collection: 'surveys',
    bends: [
      bend('csat', 'either', 'a mean over several scales is a mean of nothing; group by scale or source first'),
      bend('ces', 'either', 'a mean over several scales is a mean of nothing'),
    ],
    search: searchScales,
  },
  {
    id: 'several_answers',
    title: 'Tickets with more than one answer to one kind of question',
    severity: 'notice',
    collection: 'surveys',
    bends: [
      bend('csat', 'either', 'only the last answer per ticket counts, unless all are asked for'),
      bend('survey_response_rate', 'higher', 'where every answer counts, one ticket answers several times'),
    ],
    search: searchAnswers,
  },
  {
    id: 'low_response_rate',
    title: 'Surveys without an answer, of kinds that few answer',
    severity: 'notice',
    collection: 'surveys',
    bends: opinions.map((kpi) =>
      bend(kpi, 'either', 'the few who answer are often the very pleased and the very angry'),
    ),
    search: searchSilence,
  },
];
