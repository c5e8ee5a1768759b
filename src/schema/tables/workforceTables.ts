import type { AgentActivity, QaReview } from '../../model/workforce.ts';
import {
  amountFromZero,
  channel,
  flag,
  identifier,
  instant,
  kindOf,
  listOf,
  number,
  optional,
  record,
} from '../fields/fields.ts';
import type { TableOf } from '../fields/tableOf.ts';

export const activityKind = kindOf<AgentActivity['kind']>({
  handling: true,
  available: true,
  after_contact: true,
  break: true,
  meeting: true,
  training: true,
  offline: true,
});

export const activityTable = {
  agentId: identifier,
  start: instant,
  end: instant,
  kind: activityKind,
  channel: optional(channel),
} satisfies TableOf<AgentActivity>;

export const reviewTable = {
  id: identifier,
  agentId: identifier,
  reviewerId: identifier,
  at: instant,
  ticketId: optional(identifier),
  criteria: listOf(
    record({
      criterion: identifier,
      score: number,
      max: number,
      weight: optional(amountFromZero),
      critical: optional(flag),
    }),
  ),
} satisfies TableOf<QaReview>;
