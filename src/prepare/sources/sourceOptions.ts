import type { Customer } from '../../model/business.ts';
import type { Dataset } from '../../model/collections.ts';
import type { Interaction } from '../../model/interaction.ts';
import type { TicketRow } from '../../model/ticket.ts';

/** The kinds of ids by which records of several systems name something. */
export type SourceIdKind = 'tickets' | 'customers' | 'agents' | 'teams' | 'articles';

export const sourceIdKinds: readonly SourceIdKind[] = ['tickets', 'customers', 'agents', 'teams', 'articles'];

/** The records of one system. */
export interface Source {
  readonly name: string;
  readonly dataset: Dataset;
  /** Stands before every id of this system. Default: the name and a colon; `''` leaves ids as they are. */
  readonly prefix?: string | undefined;
  /** How far the clock of this system is ahead, in milliseconds: taken off all its instants. Default: 0. */
  readonly skew?: number | undefined;
  /** Ids that are another system's own: `{ tickets: 'zendesk' }` for a survey tool that writes down Zendesk's numbers. */
  readonly idsOf?: { readonly [Kind in SourceIdKind]?: string | undefined } | undefined;
}

/** The customer of an id: the row of the collection `customers`, as it was given, or only the id where there is none. */
export type SourceCustomer = { readonly id: string } & Partial<Customer> & Readonly<Record<string, unknown>>;

type Key = string | null | undefined;

export interface JoinSourcesOptions {
  /** Who a customer is in all systems, such as the e-mail address; it becomes the id. `null` and `''`: not known. */
  readonly customerKey?: ((customer: SourceCustomer, source: string) => Key) | undefined;
  /** Who an agent is in all systems; it becomes the id. `null` and `''`: not known. */
  readonly agentKey?: ((id: string, source: string) => Key) | undefined;
  /** Which case a ticket is: tickets of two systems with the same answer become one. `null` and `''`: none of them. */
  readonly same?: ((ticket: TicketRow & Readonly<Record<string, unknown>>, source: string) => Key) | undefined;
  /** Which contact a message, call or chat is: those of two systems with the same answer become one. */
  readonly sameInteraction?:
    | ((interaction: Interaction & Readonly<Record<string, unknown>>, source: string) => Key)
    | undefined;
  /** Names of sources whose records win over those of others. Default: the order of the list. */
  readonly prefer?: readonly string[] | undefined;
  /** Kinds of ids that mean the same in all systems, and get no prefix. Default: none. */
  readonly shared?: readonly SourceIdKind[] | undefined;
  /** The confidence of the intervals of clock offsets, a fraction between 0 and 1. Default: 0.95. */
  readonly level?: number | undefined;
}
