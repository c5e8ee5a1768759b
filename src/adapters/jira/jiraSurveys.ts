import type { Survey } from '../../model/survey.ts';
import type { Ticket } from '../../model/ticket.ts';
import { isObject } from '../../schema/readers/isObject.ts';
import { parseInstant } from '../../time/parseInstant.ts';
import type { Findings } from '../reading/findings.ts';
import type { JiraOptions } from './jiraOptions.ts';
import { customText } from './jiraTicket.ts';
import type { IssueRecord } from './shapes/issueShape.ts';
import type { FeedbackRecord } from './shapes/statusShape.ts';

const scale = { min: 1, max: 5 } as const;

/** The rating of a request: from its feedback, else from its custom field. Jira keeps no trace of one that was not given. */
export function jiraSurvey(
  ticket: Ticket,
  issue: IssueRecord,
  feedback: FeedbackRecord | undefined,
  fields: JiraOptions['fields'],
  findings: Findings,
): Survey[] {
  const score = feedback?.rating ?? ratingOf(issue, fields?.satisfaction, ticket.id, findings);
  if (score === null) return [];
  const date = parseInstant(customText(issue, fields?.satisfactionDate) ?? '');
  const respondedAt = feedback?.date ?? (date.ok ? date.instant : null);
  const comment = feedback?.comment?.body ?? '';
  return [
    {
      id: `${ticket.id}-feedback`,
      kind: 'csat',
      scale,
      score,
      ticketId: ticket.id,
      ...(respondedAt === null ? {} : { respondedAt }),
      ...(ticket.customerId ? { customerId: ticket.customerId } : {}),
      ...(ticket.agentId ? { agentId: ticket.agentId } : {}),
      ...(comment === '' ? {} : { comment }),
    },
  ];
}

function customRating(custom: unknown, field: string | undefined): unknown {
  try {
    const own = field !== undefined && isObject(custom) && Object.hasOwn(custom, field) ? custom[field] : null;
    return isObject(own) ? own['rating'] : own;
  } catch {
    return null;
  }
}

function ratingOf({ custom }: IssueRecord, field: string | undefined, id: string, findings: Findings): number | null {
  const rating = customRating(custom, field);
  if ((rating ?? null) === null) return null;
  if (typeof rating === 'number' && rating >= scale.min && rating <= scale.max) return rating;
  const message = 'no rating from 1 to 5: left out';
  findings.add({ code: 'invalid_field', collection: 'issues', field: 'satisfaction', message, id, word: rating });
  return null;
}
