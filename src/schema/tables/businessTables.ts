import type {
  AutomationRun,
  CostEntry,
  Customer,
  Outage,
  RevenueEvent,
  SelfServiceSession,
} from '../../model/business.ts';
import type { LedgerEntry } from '../../model/ledger.ts';
import {
  channel,
  count,
  flag,
  identifier,
  instant,
  kindOf,
  listOf,
  number,
  oneOf,
  optional,
} from '../fields/fields.ts';
import type { TableOf } from '../fields/tableOf.ts';
import { priority } from './ticketTable.ts';

export const sessionTable = {
  id: identifier,
  startedAt: instant,
  customerId: optional(identifier),
  endedAt: optional(instant),
  articles: listOf(identifier),
  outcome: oneOf<SelfServiceSession['outcome']>({ resolved: true, contacted: true, abandoned: true }),
  ticketId: optional(identifier),
  nextContactAt: optional(instant),
} satisfies TableOf<SelfServiceSession>;

export const customerTable = {
  id: identifier,
  since: instant,
  churnedAt: optional(instant),
  lifetimeValue: optional(number),
  tier: optional(identifier),
  contactedAt: optional(instant),
  contacts: optional(count),
  satisfaction: optional(number),
  openTickets: optional(count),
  reopens: optional(count),
  escalations: optional(count),
  sentiment: optional(number),
} satisfies TableOf<Customer>;

export const costTable = {
  at: instant,
  category: identifier,
  amount: number,
  currency: identifier,
  channel: optional(channel),
} satisfies TableOf<CostEntry>;

export const revenueTable = {
  at: instant,
  kind: kindOf<RevenueEvent['kind']>({ upsell: true, cross_sell: true, retention: true }),
  amount: number,
  currency: identifier,
  ticketId: optional(identifier),
} satisfies TableOf<RevenueEvent>;

export const ledgerTable = {
  kind: kindOf<LedgerEntry['kind']>({ cost: true, revenue: true, contact: true, resolution: true, session: true }),
  at: instant,
  channel: optional(channel),
  contact: optional(
    oneOf<NonNullable<LedgerEntry['contact']>>({ ticket: true, call: true, chat: true, message: true }),
  ),
  ticketId: optional(identifier),
  category: optional(identifier),
  amount: optional(number),
  currency: optional(identifier),
  type: optional(identifier),
  severity: optional(identifier),
  priority: optional(priority),
  customerTier: optional(identifier),
  customerId: optional(identifier),
  teamId: optional(identifier),
  agentId: optional(identifier),
  tags: optional(listOf(identifier)),
} satisfies TableOf<LedgerEntry>;

export const outageTable = { start: instant, end: instant, system: identifier } satisfies TableOf<Outage>;

export const automationRunTable = {
  at: instant,
  process: identifier,
  succeeded: flag,
} satisfies TableOf<AutomationRun>;
