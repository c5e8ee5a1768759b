import type { Survey } from '../../model/survey.ts';
import type { Findings } from '../reading/findings.ts';
import type { SurveyAnswer, SurveyResponseRecord } from './shapes/surveyShapes.ts';

const collection = 'surveyResponses';

/**
 * Survey responses of the new kind: only the questions about satisfaction are CSAT. One that was skipped was asked and
 * not answered. The scale is that of the options the question offered.
 */
export function surveyResponses(records: readonly SurveyResponseRecord[], findings: Findings): Survey[] {
  return records.flatMap((record) => {
    const asked = (record.answers ?? []).filter(({ question }) => question?.sub_type === 'customer_satisfaction');
    if (asked.length === 0) {
      const message = 'a response without a question about satisfaction: no survey';
      findings.add({ code: 'other_question', collection, message, id: record.id });
    }
    return asked.map((answer, index) =>
      surveyOf(record, index === 0 ? record.id : `${record.id}-${index + 1}`, answer, findings),
    );
  });
}

function surveyOf(record: SurveyResponseRecord, id: string, answer: SurveyAnswer, findings: Findings): Survey {
  const scale = scaleOf(answer);
  const score = answer.type === 'skipped' ? null : (answer.rating ?? null);
  const respondedAt = score === null ? null : (answer.updated_at ?? answer.created_at ?? null);
  const ticketId = ticketOf(record);
  if (scale === null && score !== null) {
    const message = 'an answer whose question names no options: its scale is not known';
    findings.add({ code: 'missing_scale', collection, field: 'answers[].question.options', message, id: record.id });
  }
  if (scale !== null && score !== null) checkDirection(record.id, answer, (scale.min + scale.max) / 2, score, findings);
  return {
    id,
    kind: 'csat',
    ...(scale === null ? {} : { scale }),
    ...(respondedAt === null ? {} : { respondedAt }),
    ...(score === null ? {} : { score }),
    ...(ticketId === null ? {} : { ticketId }),
    ...(record.responder_id ? { customerId: record.responder_id } : {}),
    ...(commentOf(record) === null ? {} : { comment: commentOf(record) }),
  };
}

function scaleOf({ question }: SurveyAnswer): NonNullable<Survey['scale']> | null {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { rating } of question?.options ?? []) {
    if ((rating ?? null) === null) continue;
    min = Math.min(min, rating as number);
    max = Math.max(max, rating as number);
  }
  return min < max ? { min, max } : null;
}

/** Zendesk says of each answer whether it is good or bad; a scale that runs the other way turns every figure round. */
function checkDirection(
  id: string,
  { rating_category }: SurveyAnswer,
  middle: number,
  score: number,
  findings: Findings,
) {
  const turned = (rating_category === 'good' && score < middle) || (rating_category === 'bad' && score > middle);
  if (!turned) return;
  const message =
    'an answer that is called good and lies in the lower half of its scale, or bad in the upper: look at the scale';
  findings.add({ code: 'rating_contradicts_category', collection, field: 'answers[].rating_category', message, id });
}

/** The ticket that the response is about: `zen:ticket:123`, or the id of a subject that is a ticket. */
function ticketOf({ subjects, subject_zrns }: SurveyResponseRecord): string | null {
  const names = [...(subjects ?? []).map(({ zrn }) => zrn ?? ''), ...(subject_zrns ?? [])];
  for (const name of names) {
    const id = /^zen:ticket:(.+)$/.exec(name)?.[1];
    if (id !== undefined) return id;
  }
  return (subjects ?? []).find(({ type }) => /ticket/i.test(type ?? ''))?.id ?? null;
}

function commentOf({ answers }: SurveyResponseRecord): string | null {
  return (
    (answers as readonly SurveyAnswer[]).find(({ type, value }) => type === 'open_ended' && (value ?? '') !== '')
      ?.value ?? null
  );
}
