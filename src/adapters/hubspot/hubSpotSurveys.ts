import type { Scale, Survey, SurveyKind } from '../../model/survey.ts';
import type { Findings } from '../reading/findings.ts';
import { present } from '../reading/present.ts';
import type { HubSpotWords } from './hubSpotWords.ts';
import type { FeedbackRecord } from './shapes/feedbackShape.ts';
import type { TicketRecord } from './shapes/ticketShape.ts';

/** The scales of HubSpot's surveys, which no answer names. */
export interface SurveyScales {
  readonly csat: Scale;
  readonly nps: Scale;
  readonly ces: Scale;
}

const collection = 'feedbackSubmissions';

/** Submissions to surveys of satisfaction, recommendation and effort; those of other surveys are reported and left out. */
export function hubSpotSurveys(
  records: readonly FeedbackRecord[],
  scales: SurveyScales,
  words: HubSpotWords,
  findings: Findings,
): Survey[] {
  return records.flatMap((record): Survey[] => {
    const { id, createdAt, properties, associations } = record;
    const kind = kindOf(record, words, findings);
    const score = properties?.hs_value ?? null;
    if (kind === null) return [];
    const scale = scales[kind];
    if (score === null) {
      findings.add({ code: 'missing_score', collection, message: 'a submission without a value: not answered', id });
    } else if (score < scale.min || score > scale.max) {
      const message = 'a value outside the scale of its kind of survey: kept, and no figure counts it (option scales)';
      findings.add({
        code: 'score_out_of_scale',
        collection,
        field: 'properties.hs_value',
        message,
        id,
        word: score,
      });
    }
    return [
      {
        id,
        kind,
        scale,
        ...present({
          score,
          respondedAt: score === null ? null : (properties?.hs_submission_timestamp ?? createdAt),
          ticketId: associations?.tickets?.results?.[0]?.id,
          customerId: properties?.hs_contact_id,
          source: properties?.hs_survey_channel,
          comment: properties?.hs_content,
        }),
      },
    ];
  });
}

/** The last ratings that tickets themselves bear, for exports without submissions. They do not say when they were given. */
export function ticketRatings(records: readonly TicketRecord[], scales: SurveyScales): Survey[] {
  return records.flatMap(({ id, properties }) =>
    (
      [
        ['csat', properties?.hs_last_csat_rating],
        ['nps', properties?.nps_score],
      ] as const
    ).flatMap(([kind, score]): Survey[] =>
      score === null || score === undefined
        ? []
        : [{ id: `ticket-${id}-${kind}`, kind, scale: scales[kind], score, ticketId: id }],
    ),
  );
}

/** A survey of the desk's own may put a standard question, and then says which. */
function kindOf(
  { id, properties }: FeedbackRecord,
  words: HubSpotWords,
  findings: Findings,
): Extract<SurveyKind, keyof SurveyScales> | null {
  const type = properties?.hs_survey_type ?? null;
  const word = type === null || type === 'CUSTOM' ? (properties?.hs_industry_standard_question_type ?? null) : type;
  const kind = word === null ? null : words.survey(word, id);
  if (kind === 'csat' || kind === 'nps' || kind === 'ces') return kind;
  const message = 'a survey that asks for none of satisfaction, recommendation and effort: left out';
  findings.add({ code: 'other_question', collection, field: 'properties.hs_survey_type', message, id });
  return null;
}
