import { days, hours, minutes, seconds } from '../../time/duration.ts';
import type { Desk } from './desk.ts';
import type { Random } from './random.ts';
import { assign, say, setStatus, type TicketLog } from './ticketLog.ts';

/** Median open time until a human reply, by channel. */
const replyAfter = { email: hours(2.4), web: hours(3), social: minutes(50), chat: seconds(70), phone: seconds(17) };
const hurry = { low: 1.6, normal: 1, high: 0.6, urgent: 0.3 };
const customerAfter = { email: hours(5), web: hours(8), social: hours(2), chat: minutes(1), phone: hours(6) };

/** A whole second on the wall of the office: nobody works while it is closed. */
export function openTime(desk: Desk, after: number, duration: number): number {
  return Math.ceil(desk.office.add(after, Math.max(1000, duration)) / 1000) * 1000;
}

export function later(after: number, duration: number): number {
  return after + Math.max(1, Math.round(duration / 1000)) * 1000;
}

/** The agent's reply to what stands open; gives the instant at which it went out. */
export function reply(desk: Desk, log: TicketLog, after: number, random: Random): number {
  const { request } = log;
  const median = replyAfter[request.channel] * hurry[request.priority] * request.strain;
  let at = openTime(desk, after, random.logNormal(median, 0.9));
  const slow = request.channel !== 'chat' && request.channel !== 'phone';
  if (slow && random.chance(0.07)) {
    setStatus(log, later(after, minutes(20)), 'on_hold');
    at = openTime(desk, later(at, hours(1)), random.logNormal(hours(9), 0.6));
    setStatus(log, at - 1000, 'open');
  }
  if (random.chance(0.18)) say(log, at - 1000, { author: agentOf(log), visibility: 'internal', origin: 'manual' });
  say(log, at, { author: agentOf(log), ...hiddenFrom(log), origin: random.chance(0.3) ? 'macro' : 'manual' });
  return at;
}

/** The customer writes again; gives the instant. */
export function customerWrites(log: TicketLog, after: number, mood: number, random: Random): number {
  const at = later(after, random.logNormal(customerAfter[log.request.channel], 0.8));
  say(log, at, {
    author: { role: 'customer', id: log.request.customerId },
    ...hiddenFrom(log),
    ...sentimentOf(mood, random),
  });
  return at;
}

/** What a scorer would read in a message; not every message was scored. */
export function sentimentOf(mood: number, random: Random): { sentiment?: number } {
  const score = mood + 0.35 * random.normal();
  return random.chance(0.7) ? { sentiment: Math.round(100 * Math.min(1, Math.max(-1, score))) / 100 + 0 } : {};
}

/** Another agent takes over, sometimes one of the next level. */
export function handOver(desk: Desk, log: TicketLog, at: number, random: Random): void {
  const escalated = random.chance(0.45);
  const team = escalated ? 'technical' : random.pick(['support', 'billing', 'technical'] as const);
  const others = desk.teams[team].filter((agent) => agent !== log.agent);
  if (escalated) log.events.push({ at, kind: 'escalation', from: 'level_1', to: 'level_2' });
  assign(log, at, random.pick(others), team);
}

/** Solved at that instant, and closed for good some days later unless the customer comes back before. */
export function closeAfter(log: TicketLog, solvedAt: number): void {
  setStatus(log, solvedAt + days(4), 'closed');
}

/** What is written once a social conversation has moved to private messages. */
function hiddenFrom({ hidden }: TicketLog): { visibility?: 'private' } {
  return hidden ? { visibility: 'private' } : {};
}

function agentOf(log: TicketLog): { role: 'agent'; id: string } {
  return { role: 'agent', id: log.agent as string };
}
