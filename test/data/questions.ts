import { joinInteractions, type Message } from '../../src/index.ts';
import type { LogTicket, TicketView } from './lifeOfTickets.ts';
import { once, readInstant, readLines } from './realLogs.ts';

type Column =
  | 'Id'
  | 'PostTypeId'
  | 'ParentId'
  | 'AcceptedAnswerId'
  | 'CreationDate'
  | 'ClosedDate'
  | 'LastActivityDate'
  | 'OwnerUserId'
  | 'AnswerCount';

type Post = Readonly<Record<Column, string>>;

/** matheducators.stackexchange.com and its contributors, spring of 2014, CC BY-SA 3.0. */
export interface Question extends LogTicket {
  readonly post: Post;
}

const posts = once(() => readLines<Column>('matheducators_qa', 'posts.csv.gz'));
export const questionPosts = once(() => posts().filter(({ PostTypeId }) => PostTypeId === '1'));
export const answerPosts = once(() => posts().filter(({ PostTypeId }) => PostTypeId === '2'));

export const lastActivity = once(() => [Math.max(...posts().map((post) => utc(post.LastActivityDate)))] as const);

/** Every answer is a reply of the community, or only those of others are and the asker's own are the customer's. */
export function answersBy(askerCounts: boolean): Message[] {
  const askers = new Map(questionPosts().map(({ Id, OwnerUserId }) => [Id, OwnerUserId]));
  return answerPosts().map(({ Id, ParentId, CreationDate, OwnerUserId }) => {
    const own = OwnerUserId !== '' && askers.get(ParentId) === OwnerUserId;
    return {
      ...({ kind: 'message', id: Id, ticketId: ParentId, at: utc(CreationDate), visibility: 'public' } as const),
      author: { role: own && !askerCounts ? 'customer' : 'agent', id: OwnerUserId },
    };
  });
}

/** Questions; one is solved when an answer is accepted, at the time of that answer. */
const bareQuestions = once(() => {
  const answeredAt = new Map(answerPosts().map(({ Id, CreationDate }) => [Id, utc(CreationDate)]));
  return questionPosts().map((post): Question => {
    const accepted = answeredAt.get(post.AcceptedAnswerId);
    const view: TicketView = accepted === undefined ? { status: 'open' } : { status: 'solved', solvedAt: accepted };
    return { id: post.Id, createdAt: utc(post.CreationDate), channel: 'web', createdBy: 'customer', post, ...view };
  });
});

export const questions = once(() => joinInteractions(bareQuestions(), answersBy(true)));
export const questionsAnsweredByOthers = once(() => joinInteractions(bareQuestions(), answersBy(false)));

export function utc(text: string): number {
  return readInstant(text, 'UTC');
}
