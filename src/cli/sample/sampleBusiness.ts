import type { Desk } from './desk.ts';
import type { Random } from './random.ts';
import type { Request } from './request.ts';
import { customerCount, sampleCustomer } from './sampleCustomer.ts';
import { iso, type SampleTicket } from './sampleTicket.ts';

type Row = Record<string, unknown>;

/** What a solved ticket brought in; most bring in nothing. */
export function sampleRevenue(desk: Desk, request: Request, outcome: SampleTicket, random: Random): Row[] {
  const { solvedAt } = outcome;
  const sold = random.chance(0.03);
  const kind = random.weighted({ upsell: 5, cross_sell: 3, retention: 2 });
  const amount = Math.round(100 * random.logNormal(kind === 'retention' ? 260 : 75, 0.7)) / 100;
  if (!sold || solvedAt === null || solvedAt >= desk.end || request.automated || request.excluded !== null) return [];
  return [{ at: iso(solvedAt), kind, amount, currency: 'EUR', ticketId: request.id }];
}

/** What machines did for a written request: the routing of all, and the answer to some. */
export function sampleRuns(desk: Desk, request: Request, random: Random): Row[] {
  const { channel, createdAt, type, automated } = request;
  if (channel !== 'email' && channel !== 'web') return [];
  const [routed, tried] = [random.chance(0.96), type === 'login' && (automated || random.chance(0.3))];
  const runs = [{ at: createdAt + 1000, process: 'routing', succeeded: routed }];
  if (tried) runs.push({ at: createdAt + 3000, process: 'login_help', succeeded: automated });
  return runs.filter(({ at }) => at < desk.end).map((run) => ({ ...run, at: iso(run.at) }));
}

/** All customers of the desk, also those who never asked for anything. */
export function* sampleCustomers(desk: Desk): Generator<Row> {
  for (let index = 0; index < customerCount(desk); index++) {
    const { id, tier, since, churnedAt, lifetimeValue } = sampleCustomer(desk, index);
    const left = churnedAt === null ? {} : { churnedAt: iso(churnedAt) };
    yield { id, since: iso(since), ...left, lifetimeValue, tier };
  }
}
