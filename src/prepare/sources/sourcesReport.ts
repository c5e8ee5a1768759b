import type { CollectionName } from '../../model/collections.ts';
import type { SourceIdKind } from './sourceOptions.ts';

/** What came from one system. */
export interface SourceCounts {
  readonly name: string;
  readonly prefix: string;
  /** Milliseconds taken off all its instants. */
  readonly skew: number;
  /** Rows read, by collection. */
  readonly rows: Readonly<Partial<Record<CollectionName, number>>>;
  /** How many different ids of the system got another name, by what they are ids of. */
  readonly renamed: Readonly<Partial<Record<CollectionName | SourceIdKind, number>>>;
}

/** An id of one system, as it was given. */
export interface SourceId {
  readonly source: string;
  readonly id: string;
}

/** Several ids that are one person. */
export interface MergedIds {
  /** The id that all of them have now. */
  readonly id: string;
  readonly from: readonly SourceId[];
}

/** Tickets of several systems that are one case. */
export interface MergedTicket extends MergedIds {
  /** The system whose ticket stands for the case. */
  readonly source: string;
  /** How many records of the other systems belong to it now, by collection. */
  readonly attached: Readonly<Partial<Record<CollectionName, number>>>;
  /** Fields that the ticket did not say, and that were taken from another system's. */
  readonly filled: readonly string[];
}

/** Rows that were dropped because the same is there already. */
export interface DroppedRows {
  readonly collection: CollectionName;
  /** `identical`: the same id and content; `same_key`: the same contact by `sameInteraction`. */
  readonly reason: 'identical' | 'same_key';
  readonly count: number;
  /** In the order of their characters, the first 100. */
  readonly ids: readonly string[];
}

/** How far the clock of the second system is ahead of that of the first. */
export interface ClockOffset {
  readonly sources: readonly [string, string];
  /** By what both know: `tickets` compares when they were created, `interactions` when they began. */
  readonly by: 'tickets' | 'interactions';
  /** Cases that both know. */
  readonly count: number;
  /** Median of the differences, in milliseconds; negative: the second clock is behind. */
  readonly value: number;
  /** `null` when the cases are too few for that end. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number;
  /** The confidence that the interval really has. */
  readonly coverage: number;
  readonly method: 'order statistics';
}

/** Something in which the systems do not fit together. */
export interface SourceFinding {
  /** Stable name: `clock_skew`, `impossible_order`, `id_collision` … */
  readonly code: string;
  /** The collection, or the kind of ids. */
  readonly collection: CollectionName | SourceIdKind;
  /** The field that it is about; `''` for the whole record. */
  readonly field: string;
  readonly sources: readonly string[];
  readonly count: number;
  /** What was looked at. */
  readonly rows: number;
  /** `count` ÷ `rows`, 0 to 1; `null` when there was nothing to look at. */
  readonly share: number | null;
  /** Ids as they are now, in the order of their characters, the first 100. */
  readonly ids: readonly string[];
  /** What it means, in one sentence. */
  readonly message: string;
}

/** What became of the systems' records. */
export interface SourcesReport {
  readonly sources: readonly SourceCounts[];
  readonly mergedCustomers: readonly MergedIds[];
  readonly mergedAgents: readonly MergedIds[];
  readonly mergedTickets: readonly MergedTicket[];
  readonly duplicates: readonly DroppedRows[];
  readonly clocks: readonly ClockOffset[];
  readonly findings: readonly SourceFinding[];
}
