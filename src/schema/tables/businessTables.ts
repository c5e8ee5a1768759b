import type {
  AutomationRun,
  CostEntry,
  Customer,
  Outage,
  RevenueEvent,
  SelfServiceSession,
} from '../../model/business.ts';
import { channel, flag, identifier, instant, kindOf, listOf, number, oneOf, optional } from '../fields/fields.ts';
import type { TableOf } from '../fields/tableOf.ts';

export const sessionTable = {
  id: identifier,
  startedAt: instant,
  customerId: optional(identifier),
  endedAt: optional(instant),
  articles: listOf(identifier),
  outcome: oneOf<SelfServiceSession['outcome']>({ resolved: true, contacted: true, abandoned: true }),
  ticketId: optional(identifier),
} satisfies TableOf<SelfServiceSession>;

export const customerTable = {
  id: identifier,
  since: instant,
  churnedAt: optional(instant),
  lifetimeValue: optional(number),
  tier: optional(identifier),
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

export const outageTable = { start: instant, end: instant, system: identifier } satisfies TableOf<Outage>;

export const automationRunTable = {
  at: instant,
  process: identifier,
  succeeded: flag,
} satisfies TableOf<AutomationRun>;
