export { type Attribution, agentOf } from './attribution.ts';
export type {
  AutomationRun,
  CostEntry,
  Customer,
  Outage,
  RevenueEvent,
  SelfServiceSession,
} from './business.ts';
export type { Channel } from './channel.ts';
export type { CollectionName, Collections, Dataset } from './collections.ts';
export { eventsOf, type TimedEvent } from './eventsOf.ts';
export type { AuthorRole, Call, Chat, Interaction, Message, MessageOrigin } from './interaction.ts';
export type { LedgerEntry } from './ledger.ts';
export { conversationOf, isCustomerMessage, isHumanReply, type TimedMessage } from './messages.ts';
export { type OpenSpan, openSpans } from './openSpans.ts';
export type { Optional } from './optional.ts';
export { type ReplyTurn, replyTurns, type TurnRules } from './replyTurns.ts';
export { lastSolvedAt, reopensOf, solvingsOf, wasReopened, wasSolved } from './solving.ts';
export { type StatusSpan, statusSpans } from './statusSpans.ts';
export type { Scale, Survey, SurveyKind } from './survey.ts';
export type {
  Priority,
  Ticket,
  TicketEvent,
  TicketExclusion,
  TicketRow,
  TicketStatus,
} from './ticket.ts';
export { isSolved } from './ticketStatus.ts';
export { holderAt, wasTransferred } from './transfers.ts';
export type { AgentActivity, QaCriterion, QaReview } from './workforce.ts';
