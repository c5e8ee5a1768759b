import type { Conversations } from '../kpi/bulk/conversations.ts';
import type { CollectionName } from '../model/collections.ts';
import type { FollowedConversations } from './followOrder.ts';
import type { Join } from './join.ts';
import type { PrepareOptions } from './prepareOptions.ts';

export interface CollectionsOptions extends PrepareOptions {
  /** `false` leaves rows as they are, but for tickets, which get their interactions: others need not be copied. */
  readonly complete?: boolean;
  /** The collections whose rows will be asked for. Default: all. */
  readonly wanted?: readonly CollectionName[];
}

/** A dataset's collections, each read and prepared when it is first asked for. */
export interface PreparedCollections {
  /** Collections that are there or can be made of what is there. */
  readonly names: readonly CollectionName[];
  rowsOf(name: CollectionName): readonly object[];
  /** As far as collections were asked for. */
  joins(): Join[];
  /** Tickets as they were given, and their interactions beside them, `null` where there are none to be joined. */
  ticketsApart(): { readonly rows: readonly object[]; readonly conversations: Conversations | null };
  /** Takes over what was found while tickets were read in the order of their interactions. */
  adopt(rows: readonly object[], conversations: FollowedConversations): void;
  /** Tickets with interactions in their order, joined while they are read; `null` where that cannot be. */
  followed(): { readonly rows: readonly object[]; readonly conversations: FollowedConversations } | null;
  readonly duplicates: Partial<Record<CollectionName, number>>;
}
