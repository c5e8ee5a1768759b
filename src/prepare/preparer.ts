import { fieldOf } from '../fold/fieldOf.ts';
import { scaleOf } from '../kpi/scale.ts';
import type { Customer, SelfServiceSession } from '../model/business.ts';
import type { CollectionName, Collections } from '../model/collections.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Survey } from '../model/survey.ts';
import type { TicketRow } from '../model/ticket.ts';
import { ticketAsOf } from '../model/ticketAsOf.ts';
import { givenObject } from '../stats/given.ts';
import { type Instant, toInstant } from '../time/instant.ts';
import { createContactTimes, interactionAt } from './contactTimes.ts';
import { createCustomerFacts } from './customerFacts.ts';
import { countJoin, type Join, type JoinTally, joinKeys } from './join.ts';
import { type Asked, keptRule, keptTicket } from './keptTicket.ts';
import type { PrepareOptions } from './prepareOptions.ts';
import { readable } from './readable.ts';
import { withTicket } from './ticketContext.ts';
import { createTicketsById } from './ticketsById.ts';
import { withSession } from './withSession.ts';
import { withTier } from './withTier.ts';

/**
 * Completes records that come one by one. Records must be seen before those that ask for them are completed: customers
 * and tickets first, then interactions and surveys, then sessions and the rest.
 */
export interface Preparer {
  /** Learns what other rows will ask of this one. */
  see<Name extends CollectionName>(collection: Name, row: Collections[Name]): void;
  /** The row with what other records say of it; a copy where there is something to say. */
  complete<Name extends CollectionName>(collection: Name, row: Collections[Name]): Collections[Name];
  /** How well the collections met, as far as their rows went by. */
  joins(): Join[];
}

/** The order in which collections are to be seen and completed. */
export const preparationOrder: readonly CollectionName[] = [
  ...(['customers', 'tickets', 'interactions', 'surveys', 'reviews', 'revenue'] as const),
];

/**
 * Completes records one by one, as `prepare` does it for a whole dataset: for streams, where the caller sees to the order.
 * With `asked` it remembers of tickets only what these rows will ask; otherwise the tickets themselves.
 *
 * @throws SupportKpisError `not_an_object` for options that are none.
 * @example
 * import { createPreparer } from 'support-kpis';
 * const preparer = createPreparer();
 * preparer.see('tickets', { id: 'A-1', createdAt: 0, channel: 'chat', type: 'billing' });
 * const survey = preparer.complete('surveys', { id: 'S-1', kind: 'csat', score: 5, ticketId: 'A-1' });
 * survey.channel // → 'chat'
 */
export function createPreparer(options: PrepareOptions = {}, asked?: Asked): Preparer {
  const { attribute, scale, asOf } = givenObject(options, 'createPreparer: options');
  const { fields, sessions: asksTimes = true, customers: asksFacts = true } = asked ?? {};
  const now = asOf === undefined ? Number.POSITIVE_INFINITY : toInstant(asOf);
  const tickets = createTicketsById(
    fields === undefined ? undefined : (ticket) => keptTicket(ticket, fields, attribute),
  );
  const customers = new Map<string, Customer>();
  const times = createContactTimes();
  const facts = createCustomerFacts(scale === undefined ? null : scaleOf(scale));
  const tallies = new Map<CollectionName, JoinTally>();

  function count(collection: CollectionName, id: unknown, found: boolean): void {
    const tally = tallies.get(collection) ?? { matched: 0, orphans: 0, unattached: 0 };
    countJoin(tally, id, found);
    tallies.set(collection, tally);
  }

  function ticketOf(row: unknown): TicketRow | undefined {
    const id = fieldOf(row, 'ticketId');
    return typeof id === 'string' ? tickets.of(id) : undefined;
  }

  function customerOf(row: unknown): unknown {
    return fieldOf(row, 'customerId') ?? fieldOf(ticketOf(row), 'customerId');
  }

  function seeTicket(ticket: TicketRow): void {
    if (typeof ticket.id === 'string') tickets.add(ticket.id, ticket);
    if (!(toInstant(ticket.createdAt) > now)) {
      if (asksTimes) times.addTicket(ticket);
      if (asksFacts) facts.addTicket(now === Number.POSITIVE_INFINITY ? ticket : ticketAsOf(ticket, now));
    }
    if (asksTimes || asksFacts) for (const own of ticket.interactions ?? []) seeInteraction(own, ticket.customerId);
    if (customers.size > 0) count('tickets', ticket.customerId, customers.has(ticket.customerId ?? ''));
  }

  function seeInteraction(interaction: Interaction, customerId: unknown): void {
    if (interactionAt(interaction) > now) return;
    if (asksTimes) times.addInteraction(interaction);
    if (asksFacts) facts.addInteraction(interaction, customerId);
  }

  function learn(collection: CollectionName, row: object): void {
    if (collection === 'customers') customers.set((row as Customer).id, row as Customer);
    else if (collection === 'tickets') seeTicket(row as TicketRow);
    else if (collection === 'interactions') {
      // Those of a ticket with a list of its own were seen in it.
      if ((ticketOf(row)?.interactions ?? null) === null) seeInteraction(row as Interaction, customerOf(row));
    }
    if (collection === 'surveys' && asksFacts && !(toInstant(momentOf(row)) > now)) {
      facts.addSurvey(row as Survey, customerOf(row));
    }
  }

  function completed(collection: CollectionName, row: object): object {
    if (collection === 'tickets') return withTier(row as TicketRow, customers);
    if (collection === 'customers') return facts.complete(row as Customer);
    if (collection === 'sessions') {
      const session = row as SelfServiceSession;
      const found = withSession(session, times, ticketOf(session), customers, now);
      const id = session.customerId ?? fieldOf(ticketOf(session), 'customerId') ?? null;
      count('sessions', id, typeof id === 'string' && (customers.has(id) || times.knows(id)));
      return found;
    }
    if (!joinedToTickets.includes(collection)) return row;
    const ticket = ticketOf(row);
    count(collection, fieldOf(row, 'ticketId'), ticket !== undefined);
    const rule = fields === undefined ? attribute : keptRule(attribute);
    return withTicket(row, ticket, ratedBy.includes(collection) ? rule : undefined, momentOf(row));
  }

  return {
    see(collection, row) {
      readable(row, (own) => {
        learn(collection, own);
        return own;
      });
    },
    complete: (collection, row) => readable(row, (own) => completed(collection, own)) as typeof row,
    joins: () =>
      joinKeys.flatMap((join) => {
        const tally = tallies.get(join.rows);
        return tally === undefined ? [] : [{ ...join, ...tally }];
      }),
  };
}

const joinedToTickets: readonly CollectionName[] = ['interactions', 'surveys', 'reviews', 'revenue'];
/** Whose agent the rule decides; a call or a review was somebody's own. */
const ratedBy: readonly CollectionName[] = ['surveys'];

/** When a customer rated: the answer, else the question. */
function momentOf(row: object): Instant | undefined {
  return (fieldOf(row, 'respondedAt') ?? fieldOf(row, 'sentAt') ?? undefined) as Instant | undefined;
}
