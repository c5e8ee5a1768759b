import type { Chunk } from '../../fold/bulk/bulk.ts';
import type { TicketRow } from '../../model/ticket.ts';

/** Some thousands of tickets as columns; an instant that is not there is NaN. Rows without a class hold nothing. */
export interface TicketChunk extends Chunk<TicketRow> {
  readonly created: Float64Array;
  /** The first human reply at or after the creation: the ticket's own field, else what its messages say. */
  readonly replied: Float64Array;
  /** The last solving: the ticket's own field, else what its history or its other dates say. */
  readonly solved: Float64Array;
  /** The end of the first cycle: the ticket's own field, else what its history says. */
  readonly firstSolved: Float64Array;
  readonly firstAssigned: Float64Array;
  /** 1 where the ticket is solved now. */
  readonly isSolved: Uint8Array;
  /** Which kinds of events its history holds: {@link EVENT_BITS}. */
  readonly events: Uint8Array;
  /** 0 for a real request. */
  readonly excluded: Uint8Array;
  /** The messages of place `i` stand from `messageEnds[i − 1]` (0 for the first) to `messageEnds[i]`, in time order. */
  readonly messageEnds: Int32Array;
  readonly messages: Messages;
  /** The turns of its conversation that were answered, in the same form. */
  readonly turnEnds: Int32Array;
  /** Openings and solvings that its history records, in turn, beginning with an opening; in the same form. */
  readonly cycleEnds: Int32Array;
  readonly cycles: Cycles;
  /** A number for each text of a field, 0 for nothing, −1 for what is no text; read once for all who ask. */
  textsOf(field: string): Int32Array;
}

/** Columns that grow; they are read anew for each chunk. */
export interface Messages {
  at: Float64Array;
  /** {@link MESSAGE} */
  sort: Uint8Array;
  turnStart: Float64Array;
  turnEnd: Float64Array;
}

export interface Cycles {
  at: Float64Array;
}

export const EVENT_BITS = { status: 1, assignment: 2, team: 4, channel: 8, escalation: 16, priority: 32 } as const;

/** What a message is to the figures that count them. */
export const MESSAGE = { customer: 0, reply: 1, other: 2 } as const;
