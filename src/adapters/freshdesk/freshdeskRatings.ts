import type { Survey } from '../../model/survey.ts';
import type { Findings } from '../reading/findings.ts';
import { present } from '../reading/present.ts';
import type { RatingRecord } from './shapes/ratingShape.ts';

/** Of 1 to 10, on which 8 to 10 is satisfied and 1 to 3 is not. */
const scale = { min: 1, max: 10 } as const;

/**
 * Freshdesk's numbers are names: 103 is «extremely happy», −103 «extremely unhappy», and 1 of the classic survey is
 * «happy». All three kinds of happy are satisfied, as Freshdesk counts them, and all three kinds of unhappy are not.
 */
const scores: ReadonlyMap<string, number> = new Map([
  ['103', 10],
  ['102', 9],
  ['101', 8],
  ['100', 5],
  ['-101', 3],
  ['-102', 2],
  ['-103', 1],
  ['1', 8],
  ['2', 5],
  ['3', 3],
]);

/** The ratings as CSAT surveys. Surveys that were not answered are not in the API, so nobody can tell how many there were. */
export function freshdeskRatings(records: readonly RatingRecord[], findings: Findings): Survey[] {
  return records.flatMap((record) => {
    const { id, ratings } = record;
    const answer = ratings?.default_question ?? null;
    const score = answer === null ? undefined : scores.get(answer);
    if (score === undefined) {
      report(id, answer, findings);
      return [];
    }
    return [
      {
        id,
        kind: 'csat' as const,
        scale,
        score,
        ...present({
          respondedAt: record.created_at ?? record.updated_at,
          ticketId: record.ticket_id,
          customerId: record.user_id,
          agentId: record.agent_id,
          teamId: record.group_id,
          comment: record.feedback === '' ? null : record.feedback,
        }),
      },
    ];
  });
}

function report(id: string, answer: string | null, findings: Findings): void {
  const place = { collection: 'satisfactionRatings', field: 'ratings.default_question', id };
  if (answer === null) {
    findings.add({ ...place, code: 'missing_score', message: 'a rating without an answer to its first question' });
    return;
  }
  findings.add({ ...place, code: 'unknown_word', message: 'a rating that is not known: left out', word: answer });
}
