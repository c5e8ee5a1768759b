import { type ChatwootPayloads, fromChatwoot } from '../../../src/adapters/chatwoot/index.ts';
import { soundFindings } from '../soundFindings.ts';

/** Monday 2024-03-04, 09:00 UTC, in Unix seconds. */
export const monday = Date.UTC(2024, 2, 4, 9) / 1000;
export const at = (minutes: number): number => (monday + minutes * 60) * 1000;
export const iso = (minutes: number): string => new Date(at(minutes)).toISOString();

export function conversation(more: object = {}): object {
  return {
    id: 3,
    status: 'resolved',
    created_at: monday,
    inbox_id: 1,
    meta: { sender: { id: 40 }, channel: 'Channel::Email', assignee: { id: 11 }, team: { id: 2 } },
    labels: ['b', 'a'],
    priority: 'medium',
    first_reply_created_at: 0,
    waiting_since: 0,
    ...more,
  };
}

let next = 100;

/** A message so many minutes after the conversation began: 0 incoming, 1 outgoing, 2 activity, 3 template. */
export function message(minutes: number, message_type: number | string, more: object = {}): object {
  return { id: next++, conversation_id: 3, message_type, created_at: monday + minutes * 60, private: false, ...more };
}

export const ada = { sender: { id: 11, type: 'user' } };

/** A row of Chatwoot's reports, from one minute to another. */
export function row(name: string, from: number, to: number, more: object = {}): object {
  return {
    id: next++,
    name,
    value: (to - from) * 60,
    event_start_time: iso(from),
    event_end_time: iso(to),
    conversation_id: 3,
    inbox_id: 1,
    ...more,
  };
}

export function adapted(payloads: ChatwootPayloads) {
  const desk = fromChatwoot(payloads);
  const codes = soundFindings(desk.findings).map(({ code, field }) => (field === '' ? code : `${code} ${field}`));
  return { ...desk, codes, ticket: desk.dataset.tickets[0] };
}
