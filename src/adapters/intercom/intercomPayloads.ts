import type { Findings } from '../reading/findings.ts';
import { readRecords } from '../reading/readRecords.ts';
import { callShape } from './shapes/callShape.ts';
import { conversationShape } from './shapes/conversationShape.ts';
import { exceptionShape, scheduleShape } from './shapes/officeHoursShapes.ts';
import { ticketShape } from './shapes/ticketShape.ts';

/**
 * What the API of Intercom returned, by collection: parsed JSON of a record, a list, a page (`{ type:
 * 'conversation.list', conversations: […] }`), a webhook, or a list of them. Only conversations that were retrieved one
 * by one bear their parts.
 */
export interface IntercomPayloads {
  readonly conversations?: unknown;
  readonly tickets?: unknown;
  readonly calls?: unknown;
  /** Schedules of office hours. */
  readonly officeHours?: unknown;
  readonly officeHoursExceptions?: unknown;
}

export const payloadNames = ['conversations', 'tickets', 'calls', 'officeHours', 'officeHoursExceptions'] as const;

export function readPayloads(caller: string, payloads: IntercomPayloads, findings: Findings) {
  return {
    conversations: readRecords(caller, payloads.conversations, conversationShape, findings) ?? [],
    tickets: readRecords(caller, payloads.tickets, ticketShape, findings) ?? [],
    calls: readRecords(caller, payloads.calls, callShape, findings) ?? [],
    officeHours: readRecords(caller, payloads.officeHours, scheduleShape, findings) ?? [],
    exceptions: readRecords(caller, payloads.officeHoursExceptions, exceptionShape, findings) ?? [],
  };
}
