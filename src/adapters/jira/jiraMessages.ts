import type { Message } from '../../model/interaction.ts';
import { isObject } from '../../schema/readers/isObject.ts';
import { compareIds } from '../reading/compareIds.ts';
import type { CommentRecord } from './shapes/commentShape.ts';
import type { IssueRecord } from './shapes/issueShape.ts';
import { idOf, type JiraUser } from './shapes/jiraFields.ts';

/** Who is who on the desk. */
export interface JiraPeople {
  /** Account ids of the team, where the caller names them. */
  readonly agents: ReadonlySet<string> | null;
  /** Kinds of accounts, as far as any payload tells them. */
  readonly accountTypes: ReadonlyMap<string, string>;
}

/**
 * The role of a person for an issue: its reporter is the customer, whatever else that person is. An app is the system.
 */
export function roleOf(user: JiraUser, issue: IssueRecord, people: JiraPeople): 'customer' | 'agent' | 'system' {
  const id = idOf(user);
  if (id === null || id === idOf(issue.reporter)) return 'customer';
  const type = people.accountTypes.get(id);
  if (type === 'app') return 'system';
  if (people.agents !== null) return people.agents.has(id) ? 'agent' : 'customer';
  return type === 'customer' ? 'customer' : 'agent';
}

/**
 * The comments of an issue as messages in time order. The request itself comes first, when its customer wrote it: Jira
 * keeps it as the description, not as a comment.
 */
export function jiraMessages(
  comments: readonly CommentRecord[],
  issue: IssueRecord,
  ticketId: string,
  people: JiraPeople,
): Message[] {
  const messages = comments.map((comment): Message => {
    const role = roleOf(comment.author, issue, people);
    const author = idOf(comment.author);
    return {
      kind: 'message',
      id: comment.id,
      ticketId,
      at: comment.created,
      author: author === null || role === 'system' ? { role } : { role, id: author },
      visibility: isInternal(comment) ? 'internal' : 'public',
      ...(role === 'system' ? { origin: 'automation' } : {}),
    };
  });
  messages.sort((left, right) => (left.at as number) - (right.at as number) || compareIds(left.id, right.id));
  const author = issue.creator ?? issue.reporter;
  if (roleOf(author, issue, people) !== 'customer') return messages;
  const writer = idOf(author);
  const request: Message = {
    kind: 'message',
    id: `${ticketId}-description`,
    ticketId,
    at: issue.created,
    author: writer === null ? { role: 'customer' } : { role: 'customer', id: writer },
    visibility: 'public',
  };
  return [request, ...messages];
}

/** Only Service Management says `jsdPublic` or `public`; elsewhere a comment may be kept for a role, or marked by a property. */
function isInternal(comment: CommentRecord): boolean {
  const told = comment.jsdPublic ?? comment.public ?? null;
  if (told !== null) return !told;
  const marked = (comment.properties ?? []).some(
    ({ key, value }) => key === 'sd.public.comment' && value?.internal === true,
  );
  return marked || isObject(comment.visibility);
}
