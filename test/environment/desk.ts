import type { Call, Chat, Message } from '../../src/model/interaction.ts';
import type { Survey } from '../../src/model/survey.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import type { AgentActivity } from '../../src/model/workforce.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Over the end of summer time in Europe and in America, and its beginning at Lord Howe. */
const opensAt = Date.UTC(2018, 8, 17, 6);
const channels = ['email', 'chat', 'phone', 'social'];
const agents = ['ada', 'bo', 'cy', null];

export interface PlainDesk {
  readonly tickets: TicketRow[];
  readonly surveys: Survey[];
  readonly interactions: (Message | Call | Chat)[];
  readonly activities: AgentActivity[];
}

/** A desk of some weeks, the same in every engine: whole numbers only, drawn without the library's own chance. */
export function plainDesk(count: number): PlainDesk {
  const next = draws(20240101);
  const desk: PlainDesk = { tickets: [], surveys: [], interactions: [], activities: [] };
  for (let index = 0; index < count; index++) {
    const id = `T-${index}`;
    const createdAt = opensAt + next(70 * DAY);
    const answeredAt = createdAt + next(30 * HOUR);
    const solvedAt = answeredAt + next(6 * DAY);
    const [answered, solved, reopened] = [next(10) < 9, next(10) < 8, next(10) < 2];
    const agentId = agents[next(4)] ?? null;
    const customerId = `C-${next(Math.ceil(count / 2))}`;
    const history = [
      ...(answered ? [{ at: answeredAt, kind: 'status' as const, from: 'new', to: 'open' }] : []),
      ...(solved ? [{ at: solvedAt, kind: 'status' as const, from: 'open', to: 'solved' }] : []),
      ...(solved && reopened ? [{ at: solvedAt + HOUR, kind: 'status' as const, from: 'solved', to: 'open' }] : []),
    ];
    const status = solved && !reopened ? 'solved' : answered ? 'open' : 'new';
    const channel = channels[next(4)] ?? 'email';
    desk.tickets.push({
      id,
      createdAt,
      status,
      channel,
      customerId,
      history,
      ...(agentId === null ? {} : { agentId }),
    });
    const author = (role: 'customer' | 'agent') => ({ author: { role }, visibility: 'public' as const });
    desk.interactions.push({ kind: 'message', id: `${id}-1`, ticketId: id, at: createdAt, ...author('customer') });
    if (answered)
      desk.interactions.push({ kind: 'message', id: `${id}-2`, ticketId: id, at: answeredAt, ...author('agent') });
    const survey = { ticketId: id, sentAt: solvedAt, respondedAt: solvedAt + next(2 * DAY) };
    if (index % 3 === 0)
      desk.surveys.push({ id: `S-${index}`, kind: 'csat', score: 1 + next(5), scale: { min: 1, max: 5 }, ...survey });
    if (index % 3 === 1)
      desk.surveys.push({ id: `S-${index}`, kind: 'nps', score: next(11), scale: { min: 0, max: 10 }, ...survey });
    if (channel === 'phone') desk.interactions.push(...calls(index, createdAt, next));
    if (channel === 'chat') desk.interactions.push(...chats(index, createdAt, next));
    const kind = (['handling', 'available', 'break', 'after_contact'] as const)[next(4)] ?? 'handling';
    desk.activities.push({ agentId: agentId ?? 'ada', kind, start: createdAt, end: createdAt + next(HOUR), channel });
  }
  return desk;
}

function calls(index: number, queuedAt: number, next: (below: number) => number): Call[] {
  const answeredAt = queuedAt + next(90_000);
  const call = { kind: 'call' as const, id: `L-${index}`, direction: 'inbound' as const, queuedAt };
  const endedAt = answeredAt + next(600_000);
  if (next(5) === 0) return [{ ...call, endedAt: answeredAt, outcome: 'abandoned' }];
  return [{ ...call, answeredAt, endedAt, outcome: 'answered', wrapUp: next(60_000) }];
}

function chats(index: number, requestedAt: number, next: (below: number) => number): Chat[] {
  const acceptedAt = requestedAt + next(60_000);
  const endedAt = acceptedAt + next(HOUR);
  const agentId = agents[next(3)] ?? 'ada';
  return [
    {
      kind: 'chat',
      id: `H-${index}`,
      requestedAt,
      offeredAt: requestedAt,
      acceptedAt,
      endedAt,
      agentId,
      outcome: 'completed',
    },
  ];
}

/** Whole numbers below a bound, by the generator of Park and Miller, exact in every engine. */
function draws(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.floor((state / 2_147_483_647) * below);
  };
}
