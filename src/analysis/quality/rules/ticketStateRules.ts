import { eventsOf } from '../../../model/eventsOf.ts';
import { lastSolvedAt } from '../../../model/solving.ts';
import type { TicketRow } from '../../../model/ticket.ts';
import { isSolved } from '../../../model/ticketStatus.ts';
import { toInstant } from '../../../time/instant.ts';
import { bend, type QualityRule } from '../qualityRule.ts';

/** What state tickets are in that figures have to be read with. */
export const ticketStateRules: readonly QualityRule<TicketRow>[] = [
  {
    id: 'open_ticket',
    title: 'Tickets that are not solved yet',
    severity: 'notice',
    collection: 'tickets',
    bends: [
      bend('resolution_time', 'lower', 'only what was solved has a duration; use timeToEvent, which counts open ones'),
      bend('first_response_time', 'lower', 'those without a reply wait still'),
    ],
    holds: (ticket) => isSolved(ticket) === false && (ticket.excluded ?? null) === null,
  },
  {
    id: 'excluded_ticket',
    title: 'Merged, spam, deleted and test tickets',
    severity: 'notice',
    collection: 'tickets',
    bends: [
      bend('ticket_volume', 'lower', 'they stay out of the count, which is right if they are marked rightly'),
      bend('first_contact_resolution', 'higher', 'merged follow-ups were contacts too'),
    ],
    holds: ({ excluded }) => ((excluded ?? null) === null ? false : [['excluded', String(excluded)]]),
  },
  {
    id: 'running_window',
    title: 'Solved tickets whose window for a repeated contact is not over',
    severity: 'notice',
    collection: 'tickets',
    needs: ['asOf', 'window'],
    bends: [bend('first_contact_resolution', 'higher', 'the customer may still come back; they are pending')],
    holds(ticket, { asOf, window }) {
      const solvedAt = isSolved(ticket) === true ? lastSolvedAt(ticket) : null;
      return solvedAt !== null && solvedAt <= Number(asOf) && solvedAt + Number(window) > Number(asOf);
    },
  },
  {
    id: 'solved_unassigned',
    title: 'Tickets solved by people, but by nobody known',
    severity: 'notice',
    collection: 'tickets',
    bends: [bend('cases_per_agent', 'lower', 'nobody is credited with them')],
    holds(ticket) {
      if (isSolved(ticket) !== true || (ticket.agentId ?? null) !== null || (ticket.excluded ?? null) !== null)
        return false;
      if (ticket.resolvedBy === 'automation' || ticket.resolvedBy === 'customer') return false;
      return !(eventsOf(ticket.history, 'assignment') ?? []).some(({ to }) => to !== null);
    },
  },
  {
    id: 'history_out_of_order',
    title: 'Tickets whose history is not in time order',
    severity: 'notice',
    collection: 'tickets',
    bends: [bend('resolution_time', 'either', 'the history is sorted by time; tools that do not sort go astray')],
    holds: (ticket) => stepsOf(ticket).some((step) => step < 0),
  },
  {
    id: 'history_same_instant',
    title: 'Tickets with two changes of status at the same instant',
    severity: 'notice',
    collection: 'tickets',
    bends: [
      bend('resolution_time', 'either', 'which change came first is taken from the order of the record'),
      bend('reopen_rate', 'either', 'solved then open is a reopening, open then solved is not'),
    ],
    holds({ history }) {
      const changes = eventsOf(history, 'status') ?? [];
      return changes.some(({ at }, index) => index > 0 && at === changes[index - 1]?.at);
    },
  },
];

/** The time from each change to the next in the order of the record. */
function stepsOf({ history }: TicketRow): number[] {
  const instants = (history ?? []).map(({ at }) => toInstant(at));
  return instants.slice(1).map((at, index) => at - (instants[index] as number));
}
