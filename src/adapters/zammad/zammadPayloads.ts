import { isObject } from '../../schema/readers/isObject.ts';
import { embeddedList } from '../reading/embeddedList.ts';
import type { Findings } from '../reading/findings.ts';
import { readRecords } from '../reading/readRecords.ts';
import { articleShape } from './shapes/articleShape.ts';
import { calendarShape, slaShape, stateShape } from './shapes/businessShapes.ts';
import { historyShape } from './shapes/historyShape.ts';
import { ticketShape } from './shapes/ticketShape.ts';

const shapes = {
  tickets: ticketShape,
  articles: articleShape,
  history: historyShape,
  states: stateShape,
  slas: slaShape,
  calendars: calendarShape,
};

export const payloadNames = Object.keys(shapes) as (keyof typeof shapes)[];

/**
 * What the API of Zammad returned, by collection: parsed JSON of a record, a list, a page, or a list of pages; expanded
 * or not, also with `assets`. Of all only `tickets` is needed for most figures; what is left out is not known.
 */
export type ZammadPayloads = { readonly [Name in keyof typeof shapes]?: unknown };

/** The collections as they were read, `null` where none was given. */
export type ZammadRecords = ReturnType<typeof readPayloads>;

export function readPayloads(caller: string, payloads: ZammadPayloads, findings: Findings) {
  return {
    tickets: readRecords(caller, outOfAssets(payloads.tickets, 'Ticket'), shapes.tickets, findings),
    articles: readRecords(caller, outOfAssets(payloads.articles, 'TicketArticle'), shapes.articles, findings),
    history: readRecords(caller, payloads.history, shapes.history, findings),
    states: readRecords(caller, outOfAssets(payloads.states, 'TicketState'), shapes.states, findings),
    slas: readRecords(caller, outOfAssets(payloads.slas, 'Sla'), shapes.slas, findings),
    calendars: readRecords(caller, outOfAssets(payloads.calendars, 'Calendar'), shapes.calendars, findings),
  };
}

/** Searches and full lists name only the ids, and put the records beside them, by id. */
function outOfAssets(payload: unknown, name: string): unknown {
  const pages = embeddedList(() => payload);
  if (pages === null) return assetsOf(payload, name) ?? payload;
  return pages.map((page) => assetsOf(page, name) ?? page);
}

function assetsOf(page: unknown, name: string): unknown[] | null {
  try {
    const assets = isObject(page) && Object.hasOwn(page, 'assets') ? page['assets'] : null;
    const records = isObject(assets) && Object.hasOwn(assets, name) ? assets[name] : null;
    return isObject(records) ? Object.values(records) : null;
  } catch {
    return null;
  }
}
