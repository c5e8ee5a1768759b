import type { Call, Chat } from '../../model/interaction.ts';
import { minutes, seconds } from '../../time/duration.ts';
import type { Random } from './random.ts';
import type { TicketLog } from './ticketLog.ts';

const wholeSeconds = (duration: number): number => Math.round(duration / 1000) * 1000;

/** The telephone call or live chat in which a request came, with a few that were given up before. */
export function recordContact(log: TicketLog, answeredAt: number, random: Random): void {
  if (log.request.channel === 'phone') {
    if (random.chance(0.12)) recordLostCall(log, random);
    recordCall(log, answeredAt, random);
    if (random.chance(0.05)) recordOutbound(log, answeredAt + minutes(40), random);
  }
  if (log.request.channel === 'chat') {
    if (random.chance(0.1)) recordLostChat(log, random);
    recordChat(log, answeredAt, random);
  }
}

function recordCall(log: TicketLog, answeredAt: number, random: Random): void {
  const { id, createdAt, customerId, team, agent } = log.request;
  const talk = wholeSeconds(random.logNormal(minutes(5), 0.6));
  const hold = random.chance(0.3) ? wholeSeconds(random.logNormal(seconds(50), 0.6)) : 0;
  const call: Call = {
    ...{ kind: 'call', id: `${id}-call`, direction: 'inbound', queuedAt: createdAt, answeredAt },
    ...{
      endedAt: answeredAt + talk + hold,
      outcome: 'answered',
      ticketId: id,
      customerId,
      agentId: agent,
      queue: team,
    },
    ...{ talk, hold, wrapUp: wholeSeconds(random.logNormal(seconds(80), 0.5)), transfers: random.chance(0.06) ? 1 : 0 },
  };
  log.interactions.push({ until: call.endedAt as number, interaction: call });
}

/** How calls end that nobody took. */
const lostCalls = { abandoned: 64, missed: 14, voicemail: 11, callback: 11 };

/** An attempt of the same caller some minutes before, which nobody took. */
function recordLostCall(log: TicketLog, random: Random): void {
  const { id, createdAt, customerId, team } = log.request;
  const outcome = random.weighted(lostCalls);
  const endedAt = createdAt - minutes(3);
  const queuedAt = endedAt - wholeSeconds(random.logNormal(seconds(40), 0.9)) - 1000;
  const call: Call = {
    ...{ kind: 'call', id: `${id}-lost`, direction: 'inbound', queuedAt, endedAt, outcome },
    ...{ customerId, queue: team },
  };
  log.interactions.push({ until: endedAt, interaction: call });
}

/** The desk calls the customer back about the ticket. */
function recordOutbound(log: TicketLog, after: number, random: Random): void {
  const { id, customerId, agent } = log.request;
  const queuedAt = after + minutes(30);
  const answeredAt = queuedAt + wholeSeconds(random.logNormal(seconds(12), 0.4));
  const endedAt = answeredAt + wholeSeconds(random.logNormal(minutes(3), 0.5));
  const call: Call = {
    ...{ kind: 'call', id: `${id}-out`, direction: 'outbound', queuedAt, answeredAt, endedAt, outcome: 'answered' },
    ...{ ticketId: id, customerId, agentId: agent, wrapUp: seconds(45) },
  };
  log.interactions.push({ until: endedAt, interaction: call });
}

/** How chats end that nobody took. */
const lostChats = { abandoned: 6, missed: 3, declined: 2 };

function recordLostChat(log: TicketLog, random: Random): void {
  const { id, createdAt, customerId } = log.request;
  const outcome = random.weighted(lostChats);
  const endedAt = createdAt - minutes(2);
  const requestedAt = endedAt - wholeSeconds(random.logNormal(seconds(80), 0.5)) - 2000;
  const offered = outcome === 'abandoned' && random.chance(0.5) ? {} : { offeredAt: requestedAt + 1000 };
  const chat: Chat = { kind: 'chat', id: `${id}-lost`, requestedAt, ...offered, endedAt, outcome, customerId };
  log.interactions.push({ until: endedAt, interaction: chat });
}

function recordChat(log: TicketLog, acceptedAt: number, random: Random): void {
  const { id, createdAt, customerId, agent } = log.request;
  const chat: Chat = {
    ...{ kind: 'chat', id: `${id}-chat`, requestedAt: createdAt, offeredAt: createdAt, acceptedAt },
    ...{ endedAt: acceptedAt + wholeSeconds(random.logNormal(minutes(9), 0.5)), outcome: 'completed' },
    ...{ ticketId: id, customerId, agentId: agent, wrapUp: wholeSeconds(random.logNormal(seconds(60), 0.5)) },
  };
  log.interactions.push({ until: chat.endedAt as number, interaction: chat });
}
