import { days, hours, minutes, seconds } from '../../time/duration.ts';
import { recordContact } from './contactRecord.ts';
import { closeAfter, customerWrites, handOver, later, openTime, reply, sentimentOf } from './conversation.ts';
import type { Desk } from './desk.ts';
import type { Random } from './random.ts';
import type { Request } from './request.ts';
import { assign, say, setStatus, startLog, type TicketLog } from './ticketLog.ts';

/** All that ever happens to a request, also what lies after the end of the sample. */
export function ticketLife(desk: Desk, request: Request, random: Random): TicketLog {
  const log = startLog(request);
  const { createdAt, channel, customerId, agent, createdBy } = request;
  const mood = -0.05 - (request.priority === 'urgent' ? 0.3 : 0);
  if (createdBy === 'agent') say(log, createdAt, { author: { role: 'agent', id: agent }, origin: 'manual' });
  else say(log, createdAt, { author: { role: 'customer', id: customerId }, ...sentimentOf(mood, random) });
  if (request.excluded !== null) return dropped(log, random);
  if (request.automated) return answeredByBot(log, random);
  if (createdBy === 'customer' && (channel === 'email' || channel === 'web')) {
    say(log, createdAt + seconds(4), { author: { role: 'system' }, origin: 'auto_reply' });
  }
  const live = channel === 'chat' || channel === 'phone';
  const assignedAt = openTime(desk, createdAt, live ? seconds(3) : random.logNormal(minutes(14), 1));
  assign(log, assignedAt, agent, request.team);
  setStatus(log, assignedAt, 'open');
  // Some tickets are forgotten: nobody ever writes in them again.
  if (!live && random.chance(0.012)) return log;
  let solvedAt = workOn(
    desk,
    log,
    createdBy === 'agent' ? customerWrites(log, assignedAt, mood, random) : assignedAt,
    random,
  );
  let comeback = 0.07;
  while (solvedAt < desk.end && random.chance(comeback)) {
    const backAt = customerWrites(log, solvedAt + hours(2), mood - 0.3, random);
    setStatus(log, backAt, 'open');
    solvedAt = workOn(desk, log, backAt, random);
    comeback = 0.2;
  }
  closeAfter(log, solvedAt);
  return log;
}

/** Replies and answers in turn until the ticket is solved; gives the instant of solving. */
function workOn(desk: Desk, log: TicketLog, from: number, random: Random): number {
  let at = from;
  if (random.chance(0.08)) handOver(desk, log, later(at, minutes(9)), random);
  at = reply(desk, log, log.agent === log.request.agent ? at : later(at, minutes(10)), random);
  if (!log.interactions.some(({ interaction }) => interaction.kind !== 'message')) recordContact(log, at, random);
  moveChannel(log, at, random);
  while (at < desk.end && random.chance(0.48)) {
    setStatus(log, at, 'pending');
    const answeredAt = customerWrites(log, at, 0.05, random);
    setStatus(log, answeredAt, 'open');
    if (random.chance(0.05)) handOver(desk, log, later(answeredAt, minutes(5)), random);
    at = reply(desk, log, later(answeredAt, minutes(6)), random);
  }
  if (random.chance(0.2)) {
    setStatus(log, at, 'pending');
    at += days(3);
  }
  setStatus(log, at, 'solved');
  return at;
}

/** Some written requests end on the telephone, and some public ones in private messages. */
function moveChannel(log: TicketLog, at: number, random: Random): void {
  const { channel } = log.request;
  if (channel === 'social' && random.chance(0.35)) log.hidden = true;
  const written = channel === 'email' || channel === 'web';
  if (!written || !random.chance(0.05) || log.events.some(({ kind }) => kind === 'channel')) return;
  log.events.push({ at: later(at, minutes(2)), kind: 'channel', from: channel, to: 'phone' });
}

function answeredByBot(log: TicketLog, random: Random): TicketLog {
  const at = later(log.request.createdAt, random.logNormal(seconds(12), 0.3));
  say(log, at, { author: { role: 'bot' }, origin: 'automation' });
  setStatus(log, at + minutes(1), 'solved');
  closeAfter(log, at + minutes(1));
  return log;
}

function dropped(log: TicketLog, random: Random): TicketLog {
  setStatus(log, later(log.request.createdAt, random.logNormal(hours(5), 0.8)), 'closed');
  return log;
}
