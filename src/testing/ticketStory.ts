import type { Message } from '../model/interaction.ts';
import type { TicketEvent, TicketStatus } from '../model/ticket.ts';
import { minutes } from '../time/duration.ts';

/** One thing that happens to a ticket, `after` minutes after the one before. */
export interface Step {
  readonly after: number;
  readonly kind: 'status' | 'assignment' | 'team' | 'escalation' | 'customer' | 'agent' | 'bot' | 'note' | 'auto_reply';
  readonly status: TicketStatus;
  readonly who: string;
}

export interface Story {
  readonly history: readonly TicketEvent[];
  readonly messages: readonly Message[];
  readonly status: TicketStatus;
  readonly agentId: string | null;
  readonly teamId: string | null;
  readonly end: number;
}

/** The history and the conversation that these steps leave behind. */
export function storyOf(ticketId: string, createdAt: number, steps: readonly Step[]): Story {
  const history: TicketEvent[] = [];
  const messages: Message[] = [];
  let status: TicketStatus = 'new';
  let [agentId, teamId]: (string | null)[] = [null, null];
  let at = createdAt;
  for (const [index, step] of steps.entries()) {
    at += minutes(step.after);
    if (step.kind === 'status') {
      if (step.status === status) continue;
      history.push({ at, kind: 'status', from: status, to: step.status });
      status = step.status;
    } else if (step.kind === 'assignment') {
      history.push({ at, kind: 'assignment', from: agentId, to: step.who });
      agentId = step.who;
    } else if (step.kind === 'team') {
      history.push({ at, kind: 'team', from: teamId, to: step.who });
      teamId = step.who;
    } else if (step.kind === 'escalation') {
      history.push({ at, kind: 'escalation', to: `level_${1 + (index % 3)}` });
    } else messages.push({ ...spoken(step), id: `${ticketId}-${index}`, ticketId, at });
  }
  return { history, messages, status, agentId: agentId ?? null, teamId: teamId ?? null, end: at };
}

function spoken({ kind, who }: Step): Pick<Message, 'kind' | 'author' | 'visibility' | 'origin'> {
  if (kind === 'customer') return { kind: 'message', author: { role: 'customer' }, visibility: 'public' };
  if (kind === 'bot') return { kind: 'message', author: { role: 'bot' }, visibility: 'public' };
  const visibility = kind === 'note' ? 'internal' : 'public';
  const origin = kind === 'auto_reply' ? 'auto_reply' : 'manual';
  return { kind: 'message', author: { role: 'agent', id: who }, visibility, origin };
}
