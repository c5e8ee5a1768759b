import type { Survey } from '../../model/survey.ts';
import type { Findings } from '../reading/findings.ts';
import { present } from '../reading/present.ts';
import type { RatingRecord } from './shapes/ratingShape.ts';

/** Three answers, spread over 1 to 5: what is great is satisfied, what is okay is neither. */
const scale = { min: 1, max: 5 } as const;

/** The report writes the answer as a number of which the lower is the better. */
const scores: Readonly<Record<string, number>> = {
  1: 5,
  2: 3,
  3: 1,
  great: 5,
  okay: 3,
  ok: 3,
  bad: 1,
  notgood: 1,
};

/** The ratings as CSAT surveys; «% great − % not good», Help Scout's happiness score, is their net satisfaction. */
export function helpScoutRatings(records: readonly RatingRecord[], findings: Findings): Survey[] {
  return records.flatMap((record) => {
    const { ratingId, rating, threadid, threadId } = record;
    const thread = threadid ?? threadId ?? null;
    const isRow = (ratingId ?? null) !== null;
    const id = thread === null ? `rating-${record.id ?? ''}` : `thread-${thread}`;
    const word = ratingId ?? rating ?? null;
    const score = word === null ? undefined : scoreOf(word);
    if (score === undefined) {
      report(id, isRow ? 'ratingId' : 'rating', word, findings);
      return [];
    }
    const comment = record.ratingComments ?? record.comments;
    return [
      {
        id,
        kind: 'csat' as const,
        scale,
        score,
        ...present({
          respondedAt: record.ratingCreatedAt ?? record.modifiedAt ?? record.createdAt,
          ticketId: record.conversationId ?? record.ticketId ?? (isRow ? record.id : null),
          customerId: record.ratingCustomerId ?? record.customer?.id,
          agentId: record.ratingUserId ?? record.user?.id,
          comment: comment === '' ? null : comment,
        }),
      },
    ];
  });
}

/** `Not Good`, `not_good` and `not-good` are one word. */
function scoreOf(word: string): number | undefined {
  const name = word.toLowerCase().replaceAll(/[ _-]/g, '');
  return Object.hasOwn(scores, name) ? scores[name] : undefined;
}

function report(id: string, field: string, word: string | null, findings: Findings): void {
  const place = { collection: 'ratings', field, id };
  if (word === null) {
    findings.add({ ...place, code: 'missing_score', message: 'a rating without an answer: left out' });
    return;
  }
  findings.add({ ...place, code: 'unknown_word', message: 'an answer that is not known: left out', word });
}
