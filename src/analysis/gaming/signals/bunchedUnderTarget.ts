import { agentOf } from '../../../model/attribution.ts';
import { firstMessageAt, isHumanReply } from '../../../model/messages.ts';
import { lastSolvedAt } from '../../../model/solving.ts';
import type { TicketRow } from '../../../model/ticket.ts';
import { isSolved } from '../../../model/ticketStatus.ts';
import { compileClock } from '../../../time/clock.ts';
import { toInstant } from '../../../time/instant.ts';
import type { Signal } from '../signal.ts';

/** Durations that end just in time, more often than a little earlier or later. */
export const bunchedUnderTarget: Signal = {
  words: {
    id: 'bunched_under_target',
    title: 'Done in the last tenth before the target',
    question: 'What is done to a ticket just before its target, and is the customer’s request done then?',
    note:
      'Rows: all durations measured. Base rate: the mean share of the tenth before and the tenth after, which a smooth ' +
      'spread of durations would show. Queues worked in the order of due instants bunch as well.',
  },
  needs: ['target'],
  watch({ target = 1, targetOf, clock }, tally) {
    const compiled = compileClock(clock);
    return (ticket) => {
      const created = toInstant(ticket.createdAt);
      const end = targetOf === 'resolution' ? solved(ticket) : answered(ticket, created);
      if (end === null || !(end >= created)) return;
      const tenth = tenthOf(compiled.between(ticket, created, end), target);
      const agent = agentOf(ticket, targetOf === 'resolution' ? 'solver' : 'first_responder') ?? ticket.agentId ?? null;
      tally.occasion(ticket.id, agent, tenth === 10);
      // Half of each neighbour: their mean.
      tally.compared(tenth === 9 || tenth === 11 ? 0.5 : 0, 1);
    };
  },
};

/** 10 is the tenth that ends at the target, the target itself included. */
function tenthOf(duration: number, target: number): number {
  return Math.ceil((duration * 10) / target);
}

function solved(ticket: TicketRow): number | null {
  return isSolved(ticket) === true ? lastSolvedAt(ticket) : null;
}

function answered({ firstRespondedAt, interactions }: TicketRow, created: number): number | null {
  if ((firstRespondedAt ?? null) !== null) return toInstant(firstRespondedAt);
  return firstMessageAt(interactions, created, isHumanReply);
}
