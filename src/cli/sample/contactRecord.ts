import type { Call, Chat } from '../../model/interaction.ts';
import { minutes, seconds } from '../../time/duration.ts';
import type { Random } from './random.ts';
import type { TicketLog } from './ticketLog.ts';

const wholeSeconds = (duration: number): number => Math.round(duration / 1000) * 1000;

/** The telephone call or live chat in which a request came, with a few that were given up before. */
export function recordContact(log: TicketLog, answeredAt: number, random: Random): void {
  if (log.request.channel === 'phone') {
    if (random.chance(0.1)) recordAbandoned(log, random);
    recordCall(log, answeredAt, random);
  }
  if (log.request.channel === 'chat') recordChat(log, answeredAt, random);
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

function recordAbandoned(log: TicketLog, random: Random): void {
  const { id, createdAt, customerId, team } = log.request;
  const endedAt = createdAt - minutes(3);
  const queuedAt = endedAt - wholeSeconds(random.logNormal(seconds(45), 0.7)) - 1000;
  const call: Call = {
    ...{ kind: 'call', id: `${id}-lost`, direction: 'inbound', queuedAt, endedAt, outcome: 'abandoned' },
    ...{ customerId, queue: team },
  };
  log.interactions.push({ until: endedAt, interaction: call });
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
