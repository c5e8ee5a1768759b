import { eventsOf } from '../../../model/eventsOf.ts';
import { firstMessageAt, isHumanReply } from '../../../model/messages.ts';
import { reopensOf, solvingsOf } from '../../../model/solving.ts';
import type { TicketRow } from '../../../model/ticket.ts';
import { isKnownStatus, isSolvedStatus } from '../../../model/ticketStatus.ts';
import { toInstant } from '../../../time/instant.ts';
import { bend, type QualityRule } from '../qualityRule.ts';

/** Fields that say something else than the history or the conversation. The field wins, so the field must be right. */
export const contradictionRules: readonly QualityRule<TicketRow>[] = [
  {
    id: 'first_response_contradicts',
    title: 'Tickets whose first response is not the first public reply of a person',
    severity: 'fault',
    collection: 'tickets',
    bends: [bend('first_response_time', 'either', 'help desks that take a bot or a note for a reply make it lower')],
    holds(ticket, { skewTolerance, interactionsOf }) {
      if ((ticket.firstRespondedAt ?? null) === null) return false;
      const reply = firstMessageAt(interactionsOf(ticket), toInstant(ticket.createdAt), isHumanReply);
      return reply !== null && Math.abs(reply - toInstant(ticket.firstRespondedAt)) > skewTolerance;
    },
  },
  {
    id: 'solved_at_contradicts',
    title: 'Tickets whose solving is not the last one in their history',
    severity: 'fault',
    collection: 'tickets',
    bends: [bend('resolution_time', 'either', 'the field is taken for the end')],
    holds(ticket, { skewTolerance }) {
      if ((ticket.solvedAt ?? null) === null) return false;
      const solvings = solvingsOf(ticket);
      if (solvings === null) return false;
      const last = solvings.at(-1);
      return last === undefined || Math.abs(last - toInstant(ticket.solvedAt)) > skewTolerance;
    },
  },
  {
    id: 'reopens_contradict',
    title: 'Tickets whose number of reopenings is not that of their history',
    severity: 'fault',
    collection: 'tickets',
    bends: [
      bend('reopen_rate', 'either', 'the number is taken, not the history'),
      bend('first_contact_resolution', 'either', 'a reopened ticket was not solved at first contact'),
    ],
    holds(ticket) {
      const changes = eventsOf(ticket.history, 'status') ?? [];
      if ((ticket.reopens ?? null) === null || changes.length === 0) return false;
      const told = reopensOf({ ...ticket, reopens: null });
      return !Number.isNaN(told) && told !== ticket.reopens;
    },
  },
  {
    id: 'status_contradicts',
    title: 'Tickets whose status is not the last one in their history',
    severity: 'fault',
    collection: 'tickets',
    bends: [
      bend('ticket_backlog', 'either', 'the status is taken for now, the history for the past'),
      bend('resolution_rate', 'either', 'whether it is solved depends on which is right'),
    ],
    holds({ status, history }) {
      const last = eventsOf(history, 'status')?.at(-1)?.to ?? null;
      if (!isKnownStatus(status) || !isKnownStatus(last)) return false;
      return status !== last && !(isSolvedStatus(status) && isSolvedStatus(last));
    },
  },
  {
    id: 'agent_contradicts',
    title: 'Tickets whose agent is not the last one in their history',
    severity: 'fault',
    collection: 'tickets',
    bends: [bend('cases_per_agent', 'either', 'the work is credited to someone else')],
    holds({ agentId, history }) {
      const assignments = eventsOf(history, 'assignment') ?? [];
      return (agentId ?? null) !== null && assignments.length > 0 && assignments.at(-1)?.to !== agentId;
    },
  },
];
