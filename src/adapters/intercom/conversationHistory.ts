import type { TicketEvent, TicketStatus } from '../../model/ticket.ts';
import type { PartRecord } from './shapes/partShape.ts';

const effects: ReadonlyMap<string, TicketStatus> = new Map<string, TicketStatus>([
  ['close', 'closed'],
  ['open', 'open'],
  ['assign_and_reopen', 'open'],
  ['assign_and_unsnooze', 'open'],
  ['note_and_reopen', 'open'],
  ['snoozed', 'on_hold'],
  ['unsnoozed', 'open'],
  ['timer_unsnooze', 'open'],
]);
const states: ReadonlyMap<unknown, TicketStatus> = new Map<unknown, TicketStatus>([
  ['open', 'open'],
  ['closed', 'closed'],
  ['snoozed', 'on_hold'],
]);

/** The changes of status, assignee and team that the parts of a conversation record, in time order. */
export function conversationHistory(parts: readonly PartRecord[]): TicketEvent[] {
  const history: TicketEvent[] = [];
  let status: TicketStatus = 'open';
  let changedAt = Number.NEGATIVE_INFINITY;
  for (const part of parts) {
    const next = effects.get(part.part_type) ?? stateLater(part, changedAt);
    if (next !== undefined && next !== status) {
      history.push({ at: part.created_at, kind: 'status', from: status, to: next });
      status = next;
      changedAt = part.created_at;
    }
  }
  return [...history, ...assignments(parts)].sort((left, right) => (left.at as number) - (right.at as number));
}

/**
 * A customer's answer opens a conversation again without a part that says so: what tells is the state that the parts
 * bear. Of parts in the second of a change it may be the state before.
 */
function stateLater({ state, created_at }: PartRecord, changedAt: number): TicketStatus | undefined {
  return created_at > changedAt ? states.get(state) : undefined;
}

/** Changes of who is responsible. A part names a person or a team; 0 and nobody take the person away. */
export function assignments(parts: readonly PartRecord[]): TicketEvent[] {
  const events: TicketEvent[] = [];
  const held: { assignment: string | null; team: string | null } = { assignment: null, team: null };
  for (const part of parts) {
    const assigned = assignmentOf(part);
    if (assigned === null || held[assigned.kind] === assigned.to) continue;
    const { kind, to } = assigned;
    const from = held[kind];
    events.push({ at: part.created_at, kind, ...(from === null ? {} : { from }), to });
    held[kind] = to;
  }
  return events;
}

/** Whom a part makes responsible; `null` when it changes nothing. */
function assignmentOf({
  part_type,
  assigned_to,
}: PartRecord): { readonly kind: 'assignment' | 'team'; readonly to: string | null } | null {
  if (assigned_to === undefined) return null;
  if (assigned_to === null) return part_type.endsWith('assignment') ? { kind: 'assignment', to: null } : null;
  const [type, id] = typeof assigned_to === 'string' ? ['admin', assigned_to] : [assigned_to.type, assigned_to.id];
  const to = id === undefined || id === null || id === '0' || type === 'nobody_admin' ? null : id;
  return { kind: type === 'team' ? 'team' : 'assignment', to };
}
