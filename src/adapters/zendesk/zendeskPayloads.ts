import type { Findings } from '../reading/findings.ts';
import { readRecords } from '../reading/readRecords.ts';
import { auditShape, commentShape } from './shapes/auditShapes.ts';
import { holidayShape, scheduleShape, slaPolicyShape } from './shapes/businessShapes.ts';
import { callShape } from './shapes/callShape.ts';
import { metricEventShape, metricShape } from './shapes/metricShapes.ts';
import { ratingShape, surveyResponseShape } from './shapes/surveyShapes.ts';
import { ticketShape } from './shapes/ticketShape.ts';
import { userShape } from './shapes/userShape.ts';

const shapes = {
  tickets: ticketShape,
  ticketMetrics: metricShape,
  metricEvents: metricEventShape,
  audits: auditShape,
  comments: commentShape,
  satisfactionRatings: ratingShape,
  surveyResponses: surveyResponseShape,
  calls: callShape,
  schedules: scheduleShape,
  holidays: holidayShape,
  slaPolicies: slaPolicyShape,
  users: userShape,
};

export const payloadNames = Object.keys(shapes) as (keyof typeof shapes)[];

/**
 * What the API of Zendesk returned, by collection: parsed JSON of a record, a list, a page (`{ tickets: […], next_page
 * }`), or a list of pages. Of all only `tickets` is needed for most figures; what is left out is not known.
 */
export type ZendeskPayloads = { readonly [Name in keyof typeof shapes]?: unknown };

/** The collections as they were read, `null` where none was given. */
export type ZendeskRecords = ReturnType<typeof readPayloads>;

export function readPayloads(caller: string, payloads: ZendeskPayloads, findings: Findings) {
  return {
    tickets: readRecords(caller, payloads.tickets, shapes.tickets, findings),
    ticketMetrics: readRecords(caller, payloads.ticketMetrics, shapes.ticketMetrics, findings),
    metricEvents: readRecords(caller, payloads.metricEvents, shapes.metricEvents, findings),
    audits: readRecords(caller, payloads.audits, shapes.audits, findings),
    comments: readRecords(caller, payloads.comments, shapes.comments, findings),
    satisfactionRatings: readRecords(caller, payloads.satisfactionRatings, shapes.satisfactionRatings, findings),
    surveyResponses: readRecords(caller, payloads.surveyResponses, shapes.surveyResponses, findings),
    calls: readRecords(caller, payloads.calls, shapes.calls, findings),
    schedules: readRecords(caller, payloads.schedules, shapes.schedules, findings),
    holidays: readRecords(caller, payloads.holidays, shapes.holidays, findings),
    slaPolicies: readRecords(caller, payloads.slaPolicies, shapes.slaPolicies, findings),
    users: readRecords(caller, payloads.users, shapes.users, findings),
  };
}
