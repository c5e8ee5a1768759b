import type { Call, Chat } from '../../src/model/interaction.ts';
import type { AgentActivity } from '../../src/model/workforce.ts';
import { minutes, seconds } from '../../src/time/duration.ts';

/** An inbound call that entered the queue at 0; `wait` seconds later it was answered, or the caller was gone. */
export function call(outcome: Call['outcome'], wait = 0, fields: Partial<Call> = {}): Call {
  const end = seconds(wait);
  const answered = outcome === 'answered' ? { answeredAt: end } : {};
  return { kind: 'call', id: 'L-1', direction: 'inbound', queuedAt: 0, endedAt: end, outcome, ...answered, ...fields };
}

/** As many calls like this. */
export function calls(count: number, outcome: Call['outcome'], wait: number): Call[] {
  return Array.from({ length: count }, () => call(outcome, wait));
}

/** A chat requested at 0, of one agent when it was accepted. */
export function chat(outcome: Chat['outcome'], fields: Partial<Chat> = {}): Chat {
  return { kind: 'chat', id: 'H-1', requestedAt: 0, endedAt: minutes(10), outcome, ...fields };
}

/** An accepted chat from one minute to another. */
export function accepted(from: number, to: number, agentId: string | null = 'ada', fields: Partial<Chat> = {}): Chat {
  return chat('completed', { acceptedAt: minutes(from), endedAt: minutes(to), agentId, ...fields });
}

/** What an agent did from one minute to another. */
export function activity(
  kind: AgentActivity['kind'],
  from: number,
  to: number,
  fields: Partial<AgentActivity> = {},
): AgentActivity {
  return { agentId: 'ada', kind, start: minutes(from), end: minutes(to), ...fields };
}

/** A row that holds what its type does not allow, as rows from JSON and JavaScript do. */
export function spoilt<Row>(row: Row, fields: Readonly<Record<string, unknown>>): Row {
  return { ...row, ...fields };
}
