import type {
  AutomationRun,
  CostEntry,
  Customer,
  Outage,
  RevenueEvent,
  SelfServiceSession,
} from '../../model/business.ts';
import type { Call, Chat, Interaction, Message } from '../../model/interaction.ts';
import type { LedgerEntry } from '../../model/ledger.ts';
import type { Survey } from '../../model/survey.ts';
import type { Ticket, TicketEvent } from '../../model/ticket.ts';
import type { AgentActivity, QaReview } from '../../model/workforce.ts';
import { record, variant } from '../fields/fields.ts';
import * as business from '../tables/businessTables.ts';
import { callTable, chatTable, interactionTables, messageTable } from '../tables/interactionTables.ts';
import { surveyTable } from '../tables/surveyTable.ts';
import { eventTables, ticketTable } from '../tables/ticketTable.ts';
import { activityTable, reviewTable } from '../tables/workforceTables.ts';
import { type RecordSchema, recordSchema } from './recordSchema.ts';

/**
 * A whole ticket, with status and channel. {@link parseTickets} and `createSchema('tickets')` ask for `id` and
 * `createdAt` only.
 *
 * Like all schemas of this module it takes what JSON holds: instants as epoch milliseconds, `Date` or ISO 8601 text with
 * an offset become epoch milliseconds, whole numbers in ids and names become texts, `''` and `null` mean «not there»,
 * unknown fields are left out. Other options: {@link createSchema}.
 * @example
 * import { ticketSchema } from 'support-kpis/schema';
 * const row = { id: 17, createdAt: '2024-03-01T09:00:00Z', status: 'open', channel: 'email', closedAt: null };
 * ticketSchema.parse(row); // → { id: '17', createdAt: 1709283600000, status: 'open', channel: 'email' }
 * ticketSchema.safeParse({ ...row, status: 'on-hold' }).error?.issues.map(({ path }) => path); // → [['status']]
 */
export const ticketSchema: RecordSchema<Ticket> = /* @__PURE__ */ recordSchema(/* @__PURE__ */ record(ticketTable));

/** One change in a ticket's history. What stands in `from` and `to` of a status or priority must be a known word. */
export const ticketEventSchema: RecordSchema<TicketEvent> = /* @__PURE__ */ recordSchema(
  /* @__PURE__ */ variant(eventTables),
);

/** One written message. `sentiment` lies from −1 to 1. */
export const messageSchema: RecordSchema<Message> = /* @__PURE__ */ recordSchema(/* @__PURE__ */ record(messageTable));

/** One telephone call. `talk`, `hold` and `wrapUp` are milliseconds, 0 or more. */
export const callSchema: RecordSchema<Call> = /* @__PURE__ */ recordSchema(/* @__PURE__ */ record(callTable));

/** One live chat. `wrapUp` is milliseconds, 0 or more. */
export const chatSchema: RecordSchema<Chat> = /* @__PURE__ */ recordSchema(/* @__PURE__ */ record(chatTable));

/** A message, a call or a chat, told apart by `kind`. */
export const interactionSchema: RecordSchema<Interaction> = /* @__PURE__ */ recordSchema(
  /* @__PURE__ */ variant(interactionTables),
);

/** One survey, answered or not. Whether the score lies on its scale is judged by the KPI, which knows the scale. */
export const surveySchema: RecordSchema<Survey> = /* @__PURE__ */ recordSchema(/* @__PURE__ */ record(surveyTable));

/** A stretch of an agent's paid time. An end before its start passes: it is the KPI that counts it as a fault. */
export const agentActivitySchema: RecordSchema<AgentActivity> = /* @__PURE__ */ recordSchema(
  /* @__PURE__ */ record(activityTable),
);

/** A reviewer's judgement, with at least an empty list of criteria. */
export const qaReviewSchema: RecordSchema<QaReview> = /* @__PURE__ */ recordSchema(/* @__PURE__ */ record(reviewTable));

/** A visit to the help centre. */
export const selfServiceSessionSchema: RecordSchema<SelfServiceSession> = /* @__PURE__ */ recordSchema(
  /* @__PURE__ */ record(business.sessionTable),
);

/** A customer. */
export const customerSchema: RecordSchema<Customer> = /* @__PURE__ */ recordSchema(
  /* @__PURE__ */ record(business.customerTable),
);

/** Money spent on support. The amount may be negative: a credit note is an entry too. */
export const costEntrySchema: RecordSchema<CostEntry> = /* @__PURE__ */ recordSchema(
  /* @__PURE__ */ record(business.costTable),
);

/** Money that support brought in or kept. */
export const revenueEventSchema: RecordSchema<RevenueEvent> = /* @__PURE__ */ recordSchema(
  /* @__PURE__ */ record(business.revenueTable),
);

/** A time during which a system was down. */
export const outageSchema: RecordSchema<Outage> = /* @__PURE__ */ recordSchema(
  /* @__PURE__ */ record(business.outageTable),
);

/** One run of an automated process. */
export const automationRunSchema: RecordSchema<AutomationRun> = /* @__PURE__ */ recordSchema(
  /* @__PURE__ */ record(business.automationRunTable),
);

/** A line of the desk's account book. What amount and currency a line needs is judged by the KPI that counts it. */
export const ledgerEntrySchema: RecordSchema<LedgerEntry> = /* @__PURE__ */ recordSchema(
  /* @__PURE__ */ record(business.ledgerTable),
);
