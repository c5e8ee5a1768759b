import { fromIntercom, type IntercomConversation, type IntercomPart } from '../../../src/adapters/intercom/index.ts';
import { soundFindings } from '../soundFindings.ts';

/** Monday 2024-03-04, 09:00 UTC, in Unix seconds. */
export const monday = Date.UTC(2024, 2, 4, 9) / 1000;
export const at = (minutes: number): number => (monday + minutes * 60) * 1000;

let next = 100;

/** A part so many minutes after the conversation began. */
export function part(minutes: number, part_type: string, more: Partial<IntercomPart> = {}): IntercomPart {
  return { id: String(next++), part_type, created_at: monday + minutes * 60, body: null, ...more };
}

export const ada = { type: 'admin', id: '11' };
export const customer = { type: 'user', id: 'c1' };
export const fin = { type: 'bot', id: '99', from_ai_agent: true };

export function conversation(
  parts: readonly IntercomPart[] | null,
  more: Partial<IntercomConversation> = {},
): IntercomConversation {
  return {
    id: '7',
    created_at: monday,
    updated_at: monday + 86_400,
    state: 'closed',
    open: false,
    priority: 'not_priority',
    admin_assignee_id: 11,
    team_assignee_id: 0,
    contacts: { contacts: [{ id: 'c1' }] },
    source: { type: 'email', delivered_as: 'customer_initiated', author: customer },
    ...(parts === null ? {} : { conversation_parts: { conversation_parts: [...parts], total_count: parts.length } }),
    ...more,
  };
}

/** Asked at 0, answered after 30 minutes, closed after 60, asked again after 600, answered and closed after 630. */
export function reopened(): IntercomConversation {
  return conversation(
    [
      part(5, 'assignment', { author: { type: 'bot', id: '99' }, assigned_to: { type: 'admin', id: 11 } }),
      part(10, 'comment', { author: fin, body: 'A guess' }),
      part(20, 'note', { author: ada, body: 'Among us' }),
      part(30, 'comment', { author: ada, body: 'An answer' }),
      part(60, 'close', { author: ada }),
      part(600, 'open', { author: customer, body: 'Not yet' }),
      part(630, 'close', { author: ada, body: 'Now it is' }),
    ],
    {
      statistics: {
        time_to_assignment: 300,
        time_to_admin_reply: 1800,
        time_to_first_close: 3600,
        time_to_last_close: 37_800,
        first_contact_reply_at: monday,
        first_admin_reply_at: monday + 1800,
        first_close_at: monday + 3600,
        last_close_at: monday + 37_800,
        count_reopens: 1,
        count_assignments: 1,
        count_conversation_parts: 7,
      },
      conversation_rating: {
        rating: 4,
        remark: 'Fine',
        created_at: monday + 40_000,
        updated_at: monday + 50_000,
        contact: { id: 'c1' },
        teammate: { type: 'admin', id: 11 },
      },
    },
  );
}

export function adapted(conversations: unknown, more: Parameters<typeof fromIntercom>[0] = {}) {
  return fromIntercom({ conversations, ...more });
}

export function codes(desk: {
  readonly findings: readonly { readonly code: string; readonly field: string }[];
}): string[] {
  return soundFindings(desk.findings).map(({ code, field }) => (field === '' ? code : `${code} ${field}`));
}
