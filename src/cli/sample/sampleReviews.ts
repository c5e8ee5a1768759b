import { days } from '../../time/duration.ts';
import type { Desk } from './desk.ts';
import type { Random } from './random.ts';
import type { Request } from './request.ts';
import { iso, type SampleTicket } from './sampleTicket.ts';

type Row = Record<string, unknown>;

/** The scorecard: most points, weight, and how much of them the work is worth at its best. */
const scorecard = [
  { criterion: 'understanding', max: 4, weight: 2, good: 1 },
  { criterion: 'solution', max: 4, weight: 3, good: 0.98 },
  { criterion: 'tone', max: 4, weight: 1, good: 1.04 },
  { criterion: 'data protection', max: 1, critical: true, good: 0.985 },
] as const;

const reviewers = ['lead-1', 'lead-2', 'lead-3'];

/** Reviews of some solved tickets, a few of them by two reviewers, who mostly agree. */
export function sampleReviews(desk: Desk, request: Request, outcome: SampleTicket, random: Random): Row[] {
  const { solvedAt, ticket } = outcome;
  const agentId = ticket['agentId'];
  if (solvedAt === null || agentId === undefined || request.excluded !== null || !random.chance(0.06)) return [];
  const skill = ((request.agent.charCodeAt(request.agent.length - 1) % 5) - 2) * 0.02;
  // What both reviewers see, before each judges it in a way of their own.
  const seen = scorecard.map(({ good, max }) =>
    max === 1 ? Number(random.chance(good)) : good + skill - 0.22 * Math.abs(random.normal()),
  );
  const first = random.below(reviewers.length);
  const count = random.chance(0.3) ? 2 : 1;
  const rows: Row[] = [];
  for (let number = 0; number < count; number++) {
    const at = solvedAt + Math.round(days(1 + 3 * random.next() + number) / 1000) * 1000;
    const criteria = scorecard.map((own, index) => ({
      criterion: own.criterion,
      score: pointsOf(own.max, seen[index] as number, random),
      max: own.max,
      ...('weight' in own ? { weight: own.weight } : { critical: own.critical }),
    }));
    if (at >= desk.end) continue;
    const reviewerId = reviewers[(first + number) % reviewers.length];
    rows.push({
      id: `Q-${request.id}-${number + 1}`,
      agentId,
      reviewerId,
      at: iso(at),
      ticketId: request.id,
      criteria,
    });
  }
  return rows;
}

function pointsOf(max: number, share: number, random: Random): number {
  if (max === 1) return share === 1 || random.chance(0.15) ? 1 : 0;
  return Math.min(max, Math.max(0, Math.round(max * (share + 0.07 * random.normal()))));
}
