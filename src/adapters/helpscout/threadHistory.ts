import type { TicketEvent } from '../../model/ticket.ts';
import type { HelpScoutWords } from './helpScoutWords.ts';
import type { ThreadRecord } from './shapes/threadShape.ts';

/**
 * What the threads of one conversation, in time order, tell of its changes. Each bears the status and the assignee that
 * it left behind; `nochange`, or the same as before, is no change.
 */
export function threadHistory(threads: readonly ThreadRecord[], words: HelpScoutWords): TicketEvent[] {
  const history: TicketEvent[] = [];
  const last: { [Kind in TicketEvent['kind']]?: string } = {};
  const put = (at: number, kind: TicketEvent['kind'], to: string): void => {
    const from = last[kind];
    if (from === to) return;
    last[kind] = to;
    history.push({ at, kind, ...(from === undefined ? {} : { from }), to });
  };
  for (const { id, createdAt, status, state, assignedTo } of threads) {
    if (state === 'draft') continue;
    const word = status ?? 'nochange';
    if (word !== 'nochange') put(createdAt, 'status', words.changedStatus(word, id));
    const assignee = assignedTo?.id ?? null;
    if (assignee !== null) put(createdAt, assignedTo?.type === 'team' ? 'team' : 'assignment', assignee);
  }
  return history;
}
