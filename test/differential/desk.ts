import type { AutomationRun, Outage } from '../../src/model/business.ts';
import type { Call, Chat, Message } from '../../src/model/interaction.ts';
import type { Survey } from '../../src/model/survey.ts';
import type { TicketEvent, TicketRow } from '../../src/model/ticket.ts';
import type { AgentActivity } from '../../src/model/workforce.ts';
import { type Random, seeded } from '../fuzz/random.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
export const opensAt = Date.UTC(2024, 0, 1);
export const asOf = opensAt + 60 * DAY;

type Solving = 'agent' | 'automation' | 'customer';
type Ticket = Omit<TicketRow, 'interactions'> & {
  readonly id: string;
  readonly createdAt: number;
  readonly interactions: Message[];
};

export interface SeededDesk {
  readonly tickets: Ticket[];
  readonly calls: Call[];
  readonly chats: Chat[];
  readonly surveys: Survey[];
  readonly activities: AgentActivity[];
  readonly outages: Outage[];
  readonly runs: AutomationRun[];
}

/** Sound rows of two months, on whole minutes; no two events of a ticket at one moment. */
export function seededDesk(count: number, seed: number): SeededDesk {
  const random = seeded(seed);
  const numbers = Array.from({ length: count }, (_, index) => index);
  return {
    tickets: numbers.map((number) => ticket(number, random)),
    calls: numbers.map((number) => call(number, random)),
    chats: numbers.map((number) => chat(number, random)),
    surveys: numbers.flatMap((number) => survey(number, random)),
    activities: numbers.map(() => activity(random)),
    outages: numbers.slice(0, 40).map(() => outage(random)),
    runs: numbers.map(() => ({ at: opensAt + random(DAY), process: 'refund', succeeded: random(7) > 0 })),
  };
}

function of<Value>(random: Random, ...values: readonly Value[]): Value {
  return values[random(values.length)] as Value;
}

function ticket(number: number, random: Random): Ticket {
  const id = `T-${number}`;
  const createdAt = opensAt + random(50 * 24 * 60) * MINUTE;
  const history: TicketEvent[] = [];
  const interactions: Message[] = [];
  const message = (at: number, role: 'customer' | 'agent' | 'bot', visibility: 'public' | 'private'): void => {
    const name = `${id}/${interactions.length}`;
    interactions.push({ kind: 'message', id: name, ticketId: id, at, author: { role }, visibility });
  };
  let status = 'new';
  let [agent, team]: (string | null)[] = [null, null];
  let solvedBy: Solving | null = null;
  let at = createdAt;
  message(at, 'customer', 'public');
  for (let step = random(14); step > 0; step--) {
    at += (1 + random(600)) * MINUTE;
    const kind = random(9);
    if (kind < 3) {
      const to = of(random, 'open', 'pending', 'on_hold', 'solved', 'solved', 'open');
      if (to !== status) history.push({ at, kind: 'status', from: status, to });
      if (to === 'solved') solvedBy = of(random, 'agent', 'agent', 'automation', 'customer');
      status = to;
    } else if (kind === 3) {
      const to = of(random, 'ada', 'bo', 'cy');
      if (to !== agent) history.push({ at, kind: 'assignment', from: agent, to });
      agent = to;
    } else if (kind === 4) {
      const to = of(random, 'billing', 'support');
      if (to !== team) history.push({ at, kind: 'team', from: team, to });
      team = to;
    } else if (kind === 5) history.push({ at, kind: 'escalation', to: of(random, 'level_2', 'level_3') });
    else
      message(at, of(random, 'customer', 'agent', 'agent', 'bot'), of(random, 'public', 'public', 'public', 'private'));
  }
  return {
    ...{
      id,
      createdAt,
      status: status as 'open',
      channel: of(random, 'email', 'chat', 'phone', 'social'),
      history,
      interactions,
    },
    ...{ customerId: `C-${random(50)}`, agentId: agent, teamId: team },
    ...(status === 'solved' ? { resolvedBy: solvedBy } : {}),
    ...(random(12) === 0 ? { excluded: of(random, 'merged', 'spam', 'test', 'deleted') } : {}),
  };
}

function call(number: number, random: Random): Call {
  const queuedAt = opensAt + random(60 * DAY);
  const outcome = of(random, 'answered', 'answered', 'answered', 'abandoned', 'missed', 'callback', 'voicemail');
  const direction = random(8) === 0 ? 'outbound' : 'inbound';
  const left = queuedAt + random(90_000);
  const base = { kind: 'call' as const, id: `L-${number}`, direction, queuedAt } as const;
  if (outcome !== 'answered') return { ...base, outcome, endedAt: left };
  const [talk, hold, wrapUp] = [random(600_000), random(60_000), random(90_000)];
  return {
    ...base,
    outcome,
    answeredAt: left,
    endedAt: left + talk + hold,
    talk,
    hold,
    wrapUp,
    transfers: Math.max(0, random(5) - 2),
  };
}

function chat(number: number, random: Random): Chat {
  const requestedAt = opensAt + random(10 * DAY);
  const outcome = of(random, 'completed', 'completed', 'completed', 'abandoned', 'missed', 'declined');
  const base = { kind: 'chat' as const, id: `H-${number}`, requestedAt };
  const offeredAt = requestedAt + random(60_000);
  if (outcome !== 'completed')
    return { ...base, outcome, endedAt: offeredAt, ...(random(2) === 0 ? { offeredAt } : {}) };
  const acceptedAt = offeredAt + random(60_000);
  return {
    ...base,
    outcome,
    offeredAt,
    acceptedAt,
    endedAt: acceptedAt + random(HOUR),
    wrapUp: random(60_000),
    agentId: of(random, 'ada', 'bo', 'cy'),
  };
}

function survey(number: number, random: Random): Survey[] {
  const kind = of(random, 'csat' as const, 'nps' as const, 'ces' as const, 'esat' as const);
  const scale = {
    csat: { min: 1, max: 5 },
    nps: { min: 0, max: 10 },
    ces: { min: 1, max: 7 },
    esat: { min: 1, max: 5 },
  }[kind];
  const sentAt = opensAt + random(60 * DAY);
  const base = { id: `S-${number}`, kind, scale, sentAt, ticketId: `T-${random(300)}` };
  if (random(3) === 0) return [base];
  const score = scale.min + random(scale.max - scale.min + 1);
  // Each answer at a moment of its own, so that there is a last one about each ticket.
  return [{ ...base, respondedAt: sentAt - (sentAt % 4000) + number, score, sentiment: (random(201) - 100) / 100 }];
}

function activity(random: Random): AgentActivity {
  const start = opensAt + random(10 * DAY);
  const kind = of(
    random,
    'handling',
    'handling',
    'available',
    'after_contact',
    'break',
    'meeting',
    'training',
    'offline',
  );
  return { agentId: of(random, 'ada', 'bo', 'cy'), kind, start, end: start + random(3 * HOUR) };
}

function outage(random: Random): Outage {
  const start = opensAt + random(60 * DAY);
  return { system: of(random, 'api', 'site'), start, end: start + random(DAY) };
}
