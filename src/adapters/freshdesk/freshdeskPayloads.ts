import { embeddedList } from '../reading/embeddedList.ts';
import type { Findings } from '../reading/findings.ts';
import { readRecords } from '../reading/readRecords.ts';
import { activityShape } from './shapes/activityShape.ts';
import { businessHoursShape, groupShape } from './shapes/businessHoursShape.ts';
import { conversationShape } from './shapes/conversationShape.ts';
import { ratingShape } from './shapes/ratingShape.ts';
import { type TicketRecord, ticketShape } from './shapes/ticketShape.ts';

const shapes = {
  tickets: ticketShape,
  conversations: conversationShape,
  satisfactionRatings: ratingShape,
  activities: activityShape,
  businessHours: businessHoursShape,
  groups: groupShape,
};

export const payloadNames = Object.keys(shapes) as (keyof typeof shapes)[];

/**
 * What the API of Freshdesk returned, by collection: parsed JSON of a record, a list, a page, or a list of pages.
 * `activities` is the daily export of ticket activities. What is left out is not known.
 */
export type FreshdeskPayloads = { readonly [Name in keyof typeof shapes]?: unknown };

/** The collections as they were read, `null` where none was given. */
export type FreshdeskRecords = ReturnType<typeof readPayloads>;

/** As many conversations as a single ticket brings along with `include=conversations`. */
const MOST_EMBEDDED = 10;

export function readPayloads(caller: string, payloads: FreshdeskPayloads, findings: Findings) {
  const tickets = readRecords(caller, payloads.tickets, shapes.tickets, findings);
  const embedded = embeddedPages(tickets ?? [], payloads.conversations === undefined, findings);
  const conversations = payloads.conversations ?? (embedded.length === 0 ? undefined : embedded);
  return {
    tickets,
    conversations: readRecords(caller, conversations, shapes.conversations, findings),
    satisfactionRatings: readRecords(caller, payloads.satisfactionRatings, shapes.satisfactionRatings, findings),
    activities: readRecords(caller, payloads.activities, shapes.activities, findings),
    businessHours: readRecords(caller, payloads.businessHours, shapes.businessHours, findings),
    groups: readRecords(caller, payloads.groups, shapes.groups, findings),
  };
}

/** The conversations within tickets, which are looked at only where the collection itself was not given. */
function embeddedPages(tickets: readonly TicketRecord[], wanted: boolean, findings: Findings): object[] {
  return tickets.flatMap(({ id, conversations: raw }) => {
    const conversations = wanted ? embeddedList(() => raw) : null;
    if (conversations === null) return [];
    if (conversations.length >= MOST_EMBEDDED) {
      const message = 'as many conversations as a ticket brings along: later ones may be missing';
      findings.add({ code: 'truncated_history', collection: 'conversations', message, id });
    }
    return [{ ticket_id: id, conversations }];
  });
}
