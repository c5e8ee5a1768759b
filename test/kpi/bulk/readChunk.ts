import type { Conversations } from '../../../src/kpi/bulk/conversations.ts';
import type { TicketChunk } from '../../../src/kpi/bulk/ticketChunk.ts';
import { ticketSource } from '../../../src/kpi/bulk/ticketSource.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';

/** What the columns of a chunk say of one ticket. */
export interface ReadTicket {
  readonly created: number;
  readonly replied: number;
  readonly solved: number;
  readonly firstSolved: number;
  readonly firstAssigned: number;
  readonly isSolved: number;
  readonly events: number;
  readonly excluded: number;
  readonly messages: readonly (readonly [at: number, sort: number])[];
  readonly turns: readonly (readonly [start: number, end: number])[];
  readonly cycles: readonly number[];
}

/** Reads tickets as figures that need this of them do. */
export function readChunk(rows: readonly unknown[], needs = 'all', beside: Conversations | null = null): TicketChunk {
  return ticketSource(rows as readonly TicketRow[], beside, needs).read(0, rows.length) as TicketChunk;
}

/** What stands at a place of the columns; `null` for a ticket that figures ask themselves. */
export function ticketAt(chunk: TicketChunk, place: number): ReadTicket | null {
  const { created, replied, solved, firstSolved, firstAssigned, isSolved, events, excluded } = chunk;
  if ((chunk.classes[place] as number) < 0) return null;
  const of = <Column extends Float64Array | Uint8Array>(column: Column): number => column[place] as number;
  const range = (ends: Int32Array): number[] => {
    const from = place === 0 ? 0 : (ends[place - 1] as number);
    return Array.from({ length: (ends[place] as number) - from }, (_, index) => from + index);
  };
  const { messages, cycles } = chunk;
  return {
    ...{ created: of(created), replied: of(replied), solved: of(solved), firstSolved: of(firstSolved) },
    ...{ firstAssigned: of(firstAssigned), isSolved: of(isSolved), events: of(events), excluded: of(excluded) },
    messages: range(chunk.messageEnds).map((at) => [messages.at[at] as number, messages.sort[at] as number]),
    turns: range(chunk.turnEnds).map((at) => [messages.turnStart[at] as number, messages.turnEnd[at] as number]),
    cycles: range(chunk.cycleEnds).map((at) => cycles.at[at] as number),
  };
}

/** One ticket, read after another one that leaves its traces in the columns. */
export function readOne(row: unknown, needs = 'all'): ReadTicket | null {
  return ticketAt(readChunk([busy, row], needs), 1);
}

/** A ticket of which every column holds something. */
export const busy = {
  ...{ id: 'B', createdAt: 7, status: 'solved', createdBy: 'agent', resolvedBy: 'agent', agentId: 'a', teamId: 't' },
  history: [
    { at: 8, kind: 'assignment', to: 'a' },
    { at: 9, kind: 'status', from: 'new', to: 'solved' },
    { at: 10, kind: 'status', from: 'solved', to: 'open' },
    { at: 11, kind: 'status', from: 'open', to: 'solved' },
    { at: 12, kind: 'priority', to: 'high' },
  ],
  interactions: [
    { kind: 'message', id: 'm', ticketId: 'B', at: 7, author: { role: 'customer' }, visibility: 'public' },
    { kind: 'message', id: 'n', ticketId: 'B', at: 8, author: { role: 'agent' }, visibility: 'public' },
    { kind: 'message', id: 'o', ticketId: 'B', at: 9, author: { role: 'bot' }, visibility: 'private' },
    { kind: 'message', id: 'p', ticketId: 'B', at: 10, author: { role: 'customer' }, visibility: 'public' },
  ],
} as const;
