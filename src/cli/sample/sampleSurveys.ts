import { hours, weeks } from '../../time/duration.ts';
import type { Desk } from './desk.ts';
import { createRandom, type Random } from './random.ts';
import type { Request } from './request.ts';
import { iso, type SampleTicket } from './sampleTicket.ts';

type Row = Record<string, unknown>;

/** How often each question is put after a solution, how often it is answered, and on which scale. */
const questions = {
  csat: { asked: 0.6, answered: 0.32, scale: { min: 1, max: 5 } },
  nps: { asked: 0.15, answered: 0.24, scale: { min: 0, max: 10 } },
  ces: { asked: 0.2, answered: 0.28, scale: { min: 1, max: 7 } },
  fcr: { asked: 0.12, answered: 0.3, scale: { min: 0, max: 1 } },
} as const;
type Kind = keyof typeof questions;

/** The surveys sent after a solution; most are never answered. */
export function sampleSurveys(desk: Desk, request: Request, outcome: SampleTicket, random: Random): Row[] {
  const { solvedAt } = outcome;
  if (solvedAt === null || request.excluded !== null || request.createdBy === 'agent') return [];
  const mood = moodOf(request, outcome, random);
  const sentAt = solvedAt + hours(1);
  const rows: Row[] = [];
  for (const kind of Object.keys(questions) as Kind[]) {
    const { asked, answered, scale } = questions[kind];
    const [wanted, replied, delay] = [random.chance(asked), random.chance(answered), random.logNormal(hours(6), 1.1)];
    if (!wanted || sentAt >= desk.end) continue;
    const respondedAt = sentAt + Math.round(delay / 1000) * 1000;
    const answer =
      replied && respondedAt < desk.end ? { respondedAt: iso(respondedAt), score: scoreOf(kind, mood) } : {};
    rows.push({
      ...{ id: `S-${request.id}-${kind}`, kind, sentAt: iso(sentAt), ...answer, scale },
      ...{ ticketId: request.id, customerId: request.customerId, agentId: outcome.ticket['agentId'] },
      ...{ teamId: outcome.ticket['teamId'], channel: request.channel, source: 'email' },
    });
  }
  return rows;
}

/** Satisfaction around 0.8 of 1: less after a long wait or a second attempt, more with some agents. */
function moodOf(request: Request, { waited, reopens }: SampleTicket, random: Random): number {
  const wait = waited === null ? 0 : Math.log2(1 + waited / hours(4));
  const skill = ((request.agent.charCodeAt(request.agent.length - 1) % 5) - 2) * 0.02;
  return 0.87 - 0.05 * wait - 0.18 * reopens + skill + request.temper + 0.2 * random.normal();
}

function scoreOf(kind: Kind, mood: number): number {
  const { min, max } = questions[kind].scale;
  return Math.min(max, Math.max(min, Math.round(min + (max - min) * mood)));
}

/** Every four weeks the agents are asked how they are. */
export function* agentSurveys(desk: Desk): Generator<Row> {
  const random = createRandom(desk.plan.seed, -2);
  for (let sentAt = desk.start + weeks(3.5); sentAt < desk.end; sentAt += weeks(4)) {
    for (const [teamId, agents] of Object.entries(desk.teams)) {
      for (const agentId of agents) {
        const respondedAt = sentAt + Math.round(random.logNormal(hours(9), 0.8) / 1000) * 1000;
        const score = Math.min(5, Math.max(1, Math.round(3.8 + 0.9 * random.normal())));
        const answered = random.chance(0.75) && respondedAt < desk.end;
        yield {
          ...{ id: `S-${agentId}-${iso(sentAt).slice(0, 10)}`, kind: 'esat', sentAt: iso(sentAt) },
          ...(answered ? { respondedAt: iso(respondedAt), score } : {}),
          ...{ scale: { min: 1, max: 5 }, agentId, teamId, source: 'intranet' },
        };
      }
    }
  }
}
