import { periodsBetween } from '../../time/periodsBetween.ts';
import { type Desk, SAMPLE_TIME_ZONE } from './desk.ts';
import { createRandom } from './random.ts';
import { iso } from './sampleTicket.ts';

type Row = Record<string, unknown>;

const WAGE = 3900;
/** Which part of the work each channel is, and what its tools cost for one agent and month. */
const channels = {
  email: { work: 0.44, tools: 22 },
  phone: { work: 0.27, tools: 48 },
  chat: { work: 0.13, tools: 30 },
  web: { work: 0.1, tools: 6 },
  social: { work: 0.06, tools: 14 },
};
/** Of one agent and month; of no channel. */
const overheads = { rent: 310, management: 620, help_desk_licence: 65 };

/** Wages and tools of each channel, and overheads of none, month by month; of a month that is cut, its part. */
export function* sampleCosts(desk: Desk): Generator<Row> {
  const random = createRandom(desk.plan.seed, -6);
  const agents = Object.values(desk.teams).reduce((total, { length }) => total + length, 0);
  for (const { start, end } of periodsBetween(desk.start, desk.end, { every: 'month', timeZone: SAMPLE_TIME_ZONE })) {
    const [from, to] = [Math.max(start, desk.start), Math.min(end, desk.end)];
    const part = ((to - from) / (end - start)) * agents;
    const cost = (category: string, amount: number, channel?: string): Row => ({
      ...{ at: iso(from), category, amount: Math.round(100 * amount * part * (1 + 0.03 * random.normal())) / 100 },
      ...{ currency: 'EUR', ...(channel === undefined ? {} : { channel }) },
    });
    for (const [channel, { work, tools }] of Object.entries(channels)) {
      yield cost('wages', work * WAGE, channel);
      yield cost('tools', tools, channel);
    }
    for (const [category, amount] of Object.entries(overheads)) yield cost(category, amount);
  }
}
