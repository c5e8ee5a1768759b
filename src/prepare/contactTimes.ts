import type { Interaction } from '../model/interaction.ts';
import type { TicketRow } from '../model/ticket.ts';
import { toInstant } from '../time/instant.ts';

/** When each customer asked for help. */
export interface ContactTimes {
  addTicket(ticket: TicketRow): void;
  /** Calls and chats; messages belong to a ticket that is counted. */
  addInteraction(interaction: Interaction): void;
  /** The customer's first request at or after an instant; `null` when there is none. */
  next(customerId: string, from: number): number | null;
  /** Whether the customer ever asked. */
  knows(customerId: string): boolean;
}

const noRequest: readonly unknown[] = ['spam', 'deleted', 'test'];

/** Whether a ticket is a customer's request for help, and not one that the desk made itself. */
export function isRequest({ excluded, createdBy }: TicketRow): boolean {
  return !noRequest.includes(excluded) && createdBy !== 'agent' && createdBy !== 'system';
}

/** When a customer tried to reach support by this call or chat; NaN for all other interactions. */
export function requestedAt(interaction: Interaction): number {
  if (interaction.kind === 'call' && interaction.direction === 'inbound') return toInstant(interaction.queuedAt);
  return interaction.kind === 'chat' ? toInstant(interaction.requestedAt) : Number.NaN;
}

/** When an interaction began; NaN where it does not say. */
export function interactionAt(interaction: Interaction): number {
  if (interaction.kind === 'message') return toInstant(interaction.at);
  return toInstant(interaction.kind === 'call' ? interaction.queuedAt : interaction.requestedAt);
}

export function createContactTimes(): ContactTimes {
  const times = new Map<string, number[]>();
  let sorted = true;

  function add(customerId: unknown, at: number): void {
    if (typeof customerId !== 'string' || Number.isNaN(at)) return;
    const own = times.get(customerId);
    if (own === undefined) times.set(customerId, [at]);
    else own.push(at);
    sorted = false;
  }

  return {
    addTicket(ticket) {
      if (isRequest(ticket)) add(ticket.customerId, toInstant(ticket.createdAt));
    },
    addInteraction(interaction) {
      if (interaction.kind !== 'message') add(interaction.customerId, requestedAt(interaction));
    },
    knows: (customerId) => times.has(customerId),
    next(customerId, from) {
      if (!sorted) for (const own of times.values()) own.sort((left, right) => left - right);
      sorted = true;
      return firstFrom(times.get(customerId) ?? [], from);
    },
  };
}

/** By bisection, since one customer may have many. */
function firstFrom(times: readonly number[], from: number): number | null {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return times[low] ?? null;
}
