import { quantileSorted } from 'd3-array';
import lodash from 'lodash';
import type { Desk } from './desk.ts';

type Messages = Desk['interactions'];
type Row = Desk['tickets'][number];

/** The figures in the order of the loop by hand, as one writes them who reaches for lodash: a chain for each. */
export function reportInChains({ tickets, interactions, surveys }: Desk, asOf: number): number[] {
  const byTicket = lodash.groupBy(interactions, 'ticketId');
  const messagesOf = ({ id }: Row): Messages => byTicket[id] ?? [];
  const solved = tickets.filter(isSolved);
  const events = tickets.flatMap(({ history }) => history ?? []);
  const transferred = events.filter(({ kind }) => kind === 'assignment' || kind === 'team').length;
  const waiting = tickets.filter(
    (ticket) => Number(ticket.createdAt) <= asOf && (!isSolved(ticket) || Number(ticket.solvedAt) > asOf),
  );
  const replied = solved.filter((ticket) => messagesOf(ticket).some(isReply));
  const social = replied.filter(({ channel }) => channel === 'social');
  const channels = lodash.countBy(tickets, 'channel');
  const lasting = (ends: (ticket: Row) => unknown, rows: readonly Row[]): number[] =>
    three(rows.map((ticket) => Number(ends(ticket)) - Number(ticket.createdAt)));
  const answered = surveys.filter(({ score }) => score !== null);
  const latest = lodash.uniqBy(
    lodash.orderBy(answered, 'respondedAt', 'desc'),
    ({ kind, ticketId }) => `${kind}${ticketId}`,
  );
  const meanOf = (own: string, weight: (score: number) => number): number =>
    lodash.meanBy(
      latest.filter(({ kind }) => kind === own),
      ({ score }) => weight(Number(score)),
    );
  return [
    ...lasting(
      ({ firstRespondedAt }) => firstRespondedAt,
      tickets.filter(({ firstRespondedAt }) => firstRespondedAt !== null),
    ),
    ...three(tickets.flatMap((ticket) => turnsOf(messagesOf(ticket)))),
    tickets.filter(({ firstRespondedAt }) => firstRespondedAt !== null).length / tickets.length,
    transferred,
    ...lasting(({ solvedAt }) => solvedAt, solved),
    ...lasting(({ history, solvedAt }) => history?.[0]?.at ?? solvedAt, solved),
    solved.length / tickets.length,
    solved.filter((ticket) => !ticket.reopens && messagesOf(ticket).filter(isReply).length === 1).length /
      solved.length,
    replied.filter((ticket) => !comesBack(messagesOf(ticket))).length / replied.length,
    solved.filter((ticket) => messagesOf(ticket).filter(isReply).length === 1).length,
    ...three(
      solved.map(
        (ticket) => runsOf(messagesOf(ticket).filter(({ at }) => !(Number(at) > Number(ticket.solvedAt)))).length,
      ),
    ),
    tickets.filter(({ reopens }) => Number(reopens) > 0).length / solved.length,
    events.filter(({ kind }) => kind === 'escalation').length / tickets.length,
    transferred / tickets.length,
    tickets.filter(({ resolvedBy }) => resolvedBy === 'automation').length / solved.length,
    tickets.length,
    channels['chat'] ?? 0,
    waiting.length,
    ...three(waiting.map(({ createdAt }) => asOf - Number(createdAt))),
    solved.length / lodash.uniqBy(solved, 'agentId').length,
    social.filter((ticket) => !messagesOf(ticket).some(({ visibility }) => visibility === 'private')).length /
      social.length,
    events.filter(({ kind }) => kind === 'channel').length / (channels['email'] ?? 0),
    meanOf('csat', (score) => (score >= 4 ? 1 : 0)),
    meanOf('nps', (score) => (score >= 9 ? 100 : score >= 7 ? 0 : -100)),
    meanOf('ces', (score) => score),
    answered.length / surveys.length,
  ];
}

const isSolved = ({ status }: Row): boolean => status === 'solved' || status === 'closed';
const isReply = ({ author, visibility }: Messages[number]): boolean =>
  author.role === 'agent' && visibility === 'public';

/** The first message of each side, until the other one speaks. */
function runsOf(messages: Messages): Messages {
  const spoken = messages.filter((message) => message.author.role === 'customer' || isReply(message));
  return spoken.filter(({ author }, place) => author.role !== spoken[place - 1]?.author.role);
}

function turnsOf(messages: Messages): number[] {
  const runs = runsOf(messages);
  return runs.flatMap(({ author, at }, place) =>
    author.role === 'agent' && place > 0 ? [Number(at) - Number(runs[place - 1]?.at)] : [],
  );
}

const comesBack = (messages: Messages): boolean =>
  runsOf(messages).some(({ author }, place) => author.role === 'customer' && place > 0);

function three(values: readonly number[]): number[] {
  const sorted = lodash.sortBy(values);
  return [lodash.mean(values), Number(quantileSorted(sorted, 0.5)), Number(quantileSorted(sorted, 0.9))];
}
