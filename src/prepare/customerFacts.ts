import type { Customer } from '../model/business.ts';
import { eventsOf } from '../model/eventsOf.ts';
import type { Interaction } from '../model/interaction.ts';
import { isCustomerMessage } from '../model/messages.ts';
import { positiveFrom } from '../model/positiveFrom.ts';
import { reopensOf } from '../model/solving.ts';
import type { Scale, Survey } from '../model/survey.ts';
import type { TicketRow } from '../model/ticket.ts';
import { isSolved } from '../model/ticketStatus.ts';
import { addToSum, sumOf } from '../stats/exactSum.ts';
import { toInstant } from '../time/instant.ts';
import { isRequest, requestedAt } from './contactTimes.ts';

/** What the other records say of each customer. */
export interface CustomerFacts {
  addTicket(ticket: TicketRow): void;
  addInteraction(interaction: Interaction, customerId: unknown): void;
  addSurvey(survey: Survey, customerId: unknown): void;
  /** A copy of the customer with the facts that it does not carry itself. */
  complete(customer: Customer): Customer;
}

interface Facts {
  contactedAt: number | null;
  contacts: number;
  openTickets: number;
  reopens: number;
  escalations: number;
  answers: number;
  satisfied: number;
  sentiments: number;
  readonly sentiment: number[];
}

/** `scale` is that of CSAT surveys that name none. */
export function createCustomerFacts(scale: Scale | null): CustomerFacts {
  const byCustomer = new Map<string, Facts>();

  function factsOf(customerId: unknown): Facts | null {
    if (typeof customerId !== 'string') return null;
    const before = byCustomer.get(customerId);
    if (before !== undefined) return before;
    const counts = { contactedAt: null, contacts: 0, openTickets: 0, reopens: 0, escalations: 0 };
    const facts: Facts = { ...counts, answers: 0, satisfied: 0, sentiments: 0, sentiment: [] };
    byCustomer.set(customerId, facts);
    return facts;
  }

  return {
    addTicket(ticket) {
      const counts = isRequest(ticket) && (ticket.excluded ?? null) === null;
      const facts = counts ? factsOf(ticket.customerId) : null;
      if (facts === null) return;
      addContact(facts, toInstant(ticket.createdAt));
      if (isSolved(ticket) === false) facts.openTickets++;
      facts.reopens += reopensOf(ticket) || 0;
      if ((eventsOf(ticket.history, 'escalation') ?? []).length > 0) facts.escalations++;
    },
    addInteraction(interaction, customerId) {
      const facts = factsOf(customerId);
      if (facts === null) return;
      if (interaction.kind === 'message') {
        if (isCustomerMessage(interaction)) addSentiment(facts, interaction.sentiment);
        // A call or chat about a ticket is no further request.
      } else if ((interaction.ticketId ?? null) === null) addContact(facts, requestedAt(interaction));
    },
    addSurvey(survey, customerId) {
      const facts = factsOf(customerId);
      if (facts === null) return;
      addSentiment(facts, survey.sentiment);
      const own = survey.scale ?? scale;
      const from = own === null || survey.kind !== 'csat' ? null : positiveFrom(own);
      const { score } = survey;
      if (own === null || from === null || typeof score !== 'number' || !(score >= own.min && score <= own.max)) return;
      facts.answers++;
      if (score >= from) facts.satisfied++;
    },
    complete(customer) {
      const facts = byCustomer.get(customer.id);
      return {
        ...customer,
        contactedAt: customer.contactedAt ?? facts?.contactedAt ?? null,
        contacts: customer.contacts ?? facts?.contacts ?? 0,
        satisfaction: customer.satisfaction ?? meanOf(facts?.satisfied, facts?.answers),
        openTickets: customer.openTickets ?? facts?.openTickets ?? 0,
        reopens: customer.reopens ?? facts?.reopens ?? 0,
        escalations: customer.escalations ?? facts?.escalations ?? 0,
        sentiment: customer.sentiment ?? meanOf(sumOf(facts?.sentiment ?? []), facts?.sentiments),
      };
    },
  };
}

function addContact(facts: Facts, at: number): void {
  if (Number.isNaN(at)) return;
  facts.contacts++;
  if (facts.contactedAt === null || at < facts.contactedAt) facts.contactedAt = at;
}

function addSentiment(facts: Facts, score: unknown): void {
  if (typeof score !== 'number' || !(score >= -1 && score <= 1)) return;
  facts.sentiments++;
  addToSum(facts.sentiment, score);
}

function meanOf(sum = 0, count = 0): number | null {
  return count === 0 ? null : sum / count;
}
