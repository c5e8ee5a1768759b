import type { Findings } from '../reading/findings.ts';
import { readRecords } from '../reading/readRecords.ts';
import { feedbackShape } from './shapes/feedbackShape.ts';
import { pipelineShape } from './shapes/pipelineShape.ts';
import { ticketShape } from './shapes/ticketShape.ts';

const shapes = { tickets: ticketShape, feedbackSubmissions: feedbackShape, pipelines: pipelineShape };

export const payloadNames = Object.keys(shapes) as (keyof typeof shapes)[];

/**
 * What the API of HubSpot returned, by collection: parsed JSON of a record, a list, a page (`{ results: […] }`), or a
 * list of pages. `pipelines` are those of tickets. What is left out is not known.
 */
export type HubSpotPayloads = { readonly [Name in keyof typeof shapes]?: unknown };

/** The collections as they were read, `null` where none was given. */
export type HubSpotRecords = ReturnType<typeof readPayloads>;

export function readPayloads(caller: string, payloads: HubSpotPayloads, findings: Findings) {
  return {
    tickets: readRecords(caller, payloads.tickets, shapes.tickets, findings),
    feedbackSubmissions: readRecords(caller, payloads.feedbackSubmissions, shapes.feedbackSubmissions, findings),
    pipelines: readRecords(caller, payloads.pipelines, shapes.pipelines, findings),
  };
}
