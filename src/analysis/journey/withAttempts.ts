import { addToTally, type Tally } from '../../fold/tally.ts';
import type { Attempt } from './attempt.ts';
import type { ContactCase, Step } from './contactCase.ts';

/** A call or chat that no ticket tells of. */
export function soloCase({ at, channel, outbound, reached }: Attempt, customer: string): ContactCase {
  return {
    customer,
    ticketId: null,
    type: null,
    startedAt: at,
    steps: [{ at, channel }],
    last: at,
    contacts: 1,
    solved: true,
    settledAt: reached ? at : -Infinity,
    missedAt: reached ? -Infinity : at,
    begins: !outbound,
  };
}

/**
 * The ticket with its calls and chats, which come in time order. The first that the customer made in the channel by
 * which the ticket came is the ticket itself, recorded twice.
 */
export function withAttempts(ticket: ContactCase, attempts: readonly Attempt[], excluded: Tally): ContactCase {
  // Solved, and nothing says when: so it was after all that is known of it.
  if (attempts.length === 0) return ticket.settledAt <= ticket.last ? ticket : { ...ticket, settledAt: ticket.last };
  let { contacts, last, settledAt, missedAt } = ticket;
  const cameBy = ticket.steps[0]?.channel;
  const steps: Step[] = [...ticket.steps];
  let opened = false;
  for (const { at, channel, reached, outbound } of attempts) {
    steps.push({ at, channel });
    last = Math.max(last, at);
    if (!opened && !outbound && channel === cameBy) {
      opened = true;
      addToTally(excluded, 'opened_ticket');
      continue;
    }
    contacts++;
    if (reached) settledAt = Math.max(settledAt, at);
    else missedAt = Math.max(missedAt, at);
  }
  steps.sort((left, right) => left.at - right.at);
  const [first] = steps as [Step];
  return { ...ticket, startedAt: first.at, steps, contacts, last, settledAt: Math.min(settledAt, last), missedAt };
}
