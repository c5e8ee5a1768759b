import type { Survey, SurveyKind } from '../../model/survey.ts';
import { channel, identifier, instant, kindOf, number, optional, record, text } from '../fields/fields.ts';
import type { TableOf } from '../fields/tableOf.ts';
import { sentiment } from './interactionTables.ts';

export const surveyKind = kindOf<SurveyKind>({ csat: true, nps: true, ces: true, esat: true, fcr: true });

export const surveyTable = {
  id: identifier,
  kind: surveyKind,
  sentAt: optional(instant),
  respondedAt: optional(instant),
  score: optional(number),
  scale: optional(record({ min: number, max: number })),
  ticketId: optional(identifier),
  customerId: optional(identifier),
  agentId: optional(identifier),
  teamId: optional(identifier),
  channel: optional(channel),
  source: optional(identifier),
  comment: optional(text),
  sentiment: optional(sentiment),
} satisfies TableOf<Survey>;
