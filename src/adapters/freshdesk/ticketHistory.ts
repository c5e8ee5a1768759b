import type { TicketEvent } from '../../model/ticket.ts';
import type { FreshdeskWords } from './freshdeskWords.ts';
import type { ActivityRecord } from './shapes/activityShape.ts';

/** The changes of status, agent, group and priority that the activities of one ticket tell, in time order. */
export function ticketHistory(
  activities: readonly ActivityRecord[],
  ticketId: string,
  words: FreshdeskWords,
): TicketEvent[] {
  const sorted = [...activities].sort((left, right) => left.performed_at - right.performed_at);
  return sorted.flatMap(({ performed_at: at, activity }): TicketEvent[] => {
    const { status, priority, agent_id, group } = activity ?? {};
    const changes: (readonly [TicketEvent['kind'], string | null | undefined])[] = [
      ['status', given(status) ? words.changedStatus(status, ticketId) : null],
      ['priority', given(priority) ? words.changedPriority(priority, ticketId) : null],
      ['assignment', agent_id],
      ['team', group],
    ];
    return changes.flatMap(([kind, to]) => (given(to) ? [{ at, kind, to }] : []));
  });
}

function given(value: string | null | undefined): value is string {
  return value !== null && value !== undefined;
}
