import type { Interaction, Message } from '../../model/interaction.ts';
import type { TicketEvent } from '../../model/ticket.ts';
import type { Request } from './request.ts';

/** Everything that happened to a ticket, in the order in which it was written down. */
export interface TicketLog {
  readonly request: Request;
  readonly events: LoggedEvent[];
  readonly interactions: LoggedInteraction[];
  status: string;
  agent: string | null;
  team: string | null;
  /** Whether the conversation has moved to private messages. */
  hidden: boolean;
}

export type LoggedEvent = TicketEvent & { readonly at: number };
/** `until` is the instant at which all of it is known. */
export interface LoggedInteraction {
  readonly until: number;
  readonly interaction: Interaction;
}

export function startLog(request: Request): TicketLog {
  return { request, events: [], interactions: [], status: 'new', agent: null, team: null, hidden: false };
}

export function setStatus(log: TicketLog, at: number, status: string): void {
  log.events.push({ at, kind: 'status', from: log.status, to: status });
  log.status = status;
}

export function assign(log: TicketLog, at: number, agent: string, team: string): void {
  if (log.team !== team) log.events.push({ at, kind: 'team', from: log.team, to: team });
  log.events.push({ at, kind: 'assignment', from: log.agent, to: agent });
  log.team = team;
  log.agent = agent;
}

type Said = Pick<Message, 'author'> & Partial<Pick<Message, 'visibility' | 'origin' | 'sentiment' | 'channel'>>;

export function say(log: TicketLog, at: number, said: Said): void {
  const { id, channel } = log.request;
  const { author, visibility = 'public', origin, sentiment } = said;
  const message: Message = {
    kind: 'message',
    id: `${id}-${log.interactions.length + 1}`,
    ticketId: id,
    at,
    author,
    visibility,
    ...(origin === undefined ? {} : { origin }),
    ...(channel === 'chat' ? { sessionId: `${id}-chat` } : {}),
    channel: said.channel ?? channel,
    ...(sentiment === undefined ? {} : { sentiment }),
  };
  log.interactions.push({ until: at, interaction: message });
}
