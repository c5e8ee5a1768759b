import type { Survey } from '../../model/survey.ts';
import type { Findings } from '../reading/findings.ts';
import type { RatingRecord } from './shapes/surveyShapes.ts';
import type { TicketRecord } from './shapes/ticketShape.ts';

const scale = { min: 0, max: 1 } as const;
const scores: Readonly<Record<'good' | 'bad', number>> = { good: 1, bad: 0 };

/**
 * Ratings of the old kind as surveys, one for each ticket: Zendesk writes a record when it asks and another for each
 * answer. `offered` was asked and not answered; `unoffered` was never asked and is no survey.
 */
export function legacyRatings(records: readonly RatingRecord[], findings: Findings): Survey[] {
  const byTicket = new Map<string, RatingRecord[]>();
  for (const record of records) {
    if (record.score === 'unoffered') continue;
    const key = record.ticket_id ?? `rating ${record.id}`;
    const own = byTicket.get(key);
    if (own === undefined) byTicket.set(key, [record]);
    else own.push(record);
  }
  return [...byTicket.values()].flatMap((own) => {
    const answers = own.filter((record) => scoreOf(record, findings) !== null).sort(byMoment);
    const last = answers.at(-1);
    if (answers.length > 1) {
      const message = 'a rating that was given again: the last one counts';
      const id = last?.ticket_id as string;
      findings.add({ code: 'repeated_rating', collection: 'satisfactionRatings', message, id });
    }
    const offer = own.filter(({ score }) => score === 'offered').sort(byMoment)[0];
    const record = last ?? offer;
    return record === undefined
      ? []
      : [surveyOf(record, last === undefined ? null : scores[last.score as 'good'], offer)];
  });
}

/** The rating that a ticket itself bears, for exports without the list of ratings. It does not say when it was given. */
export function ownRatings(tickets: readonly TicketRecord[]): RatingRecord[] {
  return tickets.flatMap(({ id, requester_id, assignee_id, group_id, satisfaction_rating: rating }) =>
    rating === null || rating === undefined
      ? []
      : [
          {
            id: rating.id ?? `ticket-${id}`,
            ticket_id: id,
            requester_id,
            assignee_id,
            group_id,
            score: rating.score,
            comment: rating.comment,
          },
        ],
  );
}

function scoreOf({ id, score }: RatingRecord, findings: Findings): number | null {
  if (score === 'good' || score === 'bad') return scores[score];
  if (score === 'offered') return null;
  const message = 'a word that is not known: left out';
  findings.add({ code: 'unknown_word', collection: 'satisfactionRatings', field: 'score', message, id, word: score });
  return null;
}

function surveyOf(record: RatingRecord, score: number | null, offer: RatingRecord | undefined): Survey {
  const { id, ticket_id, requester_id, assignee_id, group_id, comment, created_at, updated_at } = record;
  const respondedAt = score === null ? null : (updated_at ?? created_at ?? null);
  const sentAt = offer?.created_at ?? null;
  return {
    id,
    kind: 'csat',
    scale,
    ...(sentAt === null ? {} : { sentAt }),
    ...(respondedAt === null ? {} : { respondedAt }),
    ...(score === null ? {} : { score }),
    ...(ticket_id ? { ticketId: ticket_id } : {}),
    ...(requester_id ? { customerId: requester_id } : {}),
    ...(assignee_id ? { agentId: assignee_id } : {}),
    ...(group_id ? { teamId: group_id } : {}),
    ...(comment ? { comment } : {}),
  };
}

function byMoment(left: RatingRecord, right: RatingRecord): number {
  return momentOf(left) - momentOf(right);
}

function momentOf({ updated_at, created_at }: RatingRecord): number {
  return updated_at ?? created_at ?? 0;
}
