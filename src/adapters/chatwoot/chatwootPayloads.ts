import type { Findings } from '../reading/findings.ts';
import { readRecords } from '../reading/readRecords.ts';
import { conversationShape } from './shapes/conversationShape.ts';
import { csatShape } from './shapes/csatShape.ts';
import { inboxShape } from './shapes/inboxShape.ts';
import { messageShape } from './shapes/messageShape.ts';
import { reportingEventShape } from './shapes/reportingEventShape.ts';

/**
 * What the API of Chatwoot returned, by collection: parsed JSON of a record, a list, a page (`{ data: { payload: […] }
 * }`), or a list of pages. Without messages nobody knows who answered, without reporting events when it was resolved.
 */
export interface ChatwootPayloads {
  readonly conversations?: unknown;
  readonly messages?: unknown;
  readonly csatResponses?: unknown;
  readonly reportingEvents?: unknown;
  /** Inboxes with their working hours. */
  readonly inboxes?: unknown;
}

export const payloadNames = ['conversations', 'messages', 'csatResponses', 'reportingEvents', 'inboxes'] as const;

/** The collections as they were read, `null` where none was given. */
export type ChatwootRecords = ReturnType<typeof readPayloads>;

export function readPayloads(caller: string, payloads: ChatwootPayloads, findings: Findings) {
  return {
    conversations: readRecords(caller, payloads.conversations, conversationShape, findings),
    messages: readRecords(caller, payloads.messages, messageShape, findings),
    csatResponses: readRecords(caller, payloads.csatResponses, csatShape, findings),
    reportingEvents: readRecords(caller, payloads.reportingEvents, reportingEventShape, findings),
    inboxes: readRecords(caller, payloads.inboxes, inboxShape, findings),
  };
}
