import { civilDate } from '../../time/civilDate.ts';
import { hours, minutes } from '../../time/duration.ts';
import { type Desk, SAMPLE_TIME_ZONE } from './desk.ts';
import { createRandom, type Random } from './random.ts';
import { iso } from './sampleTicket.ts';

type Row = Record<string, unknown>;

const work = { email: 44, phone: 27, chat: 13, web: 10, social: 6 };
/** How much of the time on a channel is filled: a caller cannot wait as a letter can. */
const filled = { email: 0.9, phone: 0.78, chat: 0.74, web: 0.9, social: 0.84 };

/** What each agent did on each working day: blocks of work on a channel, breaks, meetings, now and then a training. */
export function* sampleActivities(desk: Desk): Generator<Row> {
  const random = createRandom(desk.plan.seed, -3);
  const agents = Object.values(desk.teams).flat();
  for (const { start, end } of desk.office.periods(desk.start, desk.end)) {
    const { weekday } = civilDate(start, SAMPLE_TIME_ZONE);
    for (const agentId of agents) {
      if (!random.chance(weekday === 6 ? 0.25 : 0.92)) continue;
      const from = start + hours(0.5) * random.below(weekday === 6 ? 1 : 3);
      yield* shift(agentId, from, Math.min(end, from + hours(8.5)), weekday, random);
    }
  }
}

function* shift(agentId: string, from: number, end: number, weekday: number, random: Random): Generator<Row> {
  let at = from;
  const took = (kind: string, duration: number, channel?: string): Row => {
    const until = Math.min(end, at + Math.round(duration / 60_000) * 60_000);
    const row = { agentId, start: iso(at), end: iso(until), kind, ...(channel === undefined ? {} : { channel }) };
    at = until;
    return row;
  };
  if (weekday === 1) yield took('meeting', minutes(30));
  const training = random.chance(0.05);
  for (let block = 0; at < end - minutes(20); block++) {
    if (block === 1) yield took('break', minutes(15));
    if (block === 2) yield took('break', minutes(45));
    if (block === 3) yield took(training ? 'training' : 'break', training ? hours(1.5) : minutes(10));
    if (at >= end - minutes(20)) return;
    const channel = random.weighted(work);
    const share = Math.min(0.98, filled[channel] + 0.06 * random.normal());
    const length = Math.min(hours(1.9), end - at);
    yield took('handling', length * share * 0.86, channel);
    yield took('after_contact', length * share * 0.14, channel);
    yield took('available', length * (1 - share), channel);
  }
}
