import { isSupportKpisError } from '../../errors/supportKpisError.ts';
import { addToTally, type Tally } from '../../fold/tally.ts';
import { rowId } from '../../kpi/rowId.ts';
import type { Call, Chat, Interaction } from '../../model/interaction.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { type Attempt, attemptOf, distinctAttempts } from './attempt.ts';
import { type ContactCase, compareCases } from './contactCase.ts';
import { customerKey } from './customerKey.ts';
import type { JourneyDataset, JourneyRules } from './journeyOptions.ts';
import { ticketCase } from './ticketCase.ts';
import { soloCase, withAttempts } from './withAttempts.ts';

/** What belongs together, and how many tickets, calls and chats were left out, by reason. */
export interface Cases {
  readonly cases: ContactCase[];
  readonly excluded: Tally;
}

/** Tickets with these values of `excluded` take their calls and chats with them: those are no requests either. */
const notReal: readonly string[] = ['merged', 'spam', 'deleted', 'test', 'unknown_exclusion'];

export function casesOf(dataset: JourneyDataset, rules: JourneyRules): Cases {
  const excluded: Tally = {};
  const { attempts, messages } = readInteractions(dataset.interactions ?? [], rules, excluded);
  const tickets = new Map<unknown, ContactCase>();
  const gone = new Map<unknown, string>();
  const owners = new Map<unknown, string>();

  function readTicket(ticket: TicketRow): void {
    const key = rowId(ticket) ?? ticket;
    const inside = ticket.interactions ?? null;
    const found = ticketCase(ticket, inside ?? messages.get(key) ?? [], rules);
    for (const own of inside ?? []) if (isAttempt(own)) attempts.push(attemptOf(own, rules, key));
    if (typeof found === 'string') {
      addToTally(excluded, found);
      if (notReal.includes(found)) setLeast(gone, key, found);
      const owner = customerKey(ticket.customerId, rules);
      if (typeof owner !== 'string') setLeast(owners, key, owner.customer);
      return;
    }
    const before = tickets.get(key);
    if (before !== undefined) addToTally(excluded, 'duplicate');
    if (before === undefined || compareCases(found, before) < 0) tickets.set(key, found);
  }

  for (const ticket of dataset.tickets ?? []) readable(ticket, excluded, readTicket);
  const { distinct, repeated } = distinctAttempts(attempts);
  if (repeated > 0) addToTally(excluded, 'duplicate', repeated);
  const linked = new Map<unknown, Attempt[]>();
  const cases: ContactCase[] = [];
  for (const attempt of distinct) {
    const { ticket, outbound, reached, refused, nobody } = attempt;
    // A ticket that is left out for a fault still says whose its calls are.
    const customer = attempt.customer ?? owners.get(ticket) ?? null;
    const reason = refused ?? (tickets.has(ticket) ? null : (gone.get(ticket) ?? (customer === null ? nobody : null)));
    if (reason !== null) addToTally(excluded, reason);
    else if (outbound && !reached) addToTally(excluded, 'not_answered');
    else if (!tickets.has(ticket)) cases.push(soloCase(attempt, customer as string));
    else if (linked.get(ticket)?.push(attempt) === undefined) linked.set(ticket, [attempt]);
  }
  for (const [key, ticket] of tickets) cases.push(withAttempts(ticket, linked.get(key) ?? [], excluded));
  return { cases, excluded };
}

/** Calls and chats, and the messages of each ticket: those inside of a ticket that holds a list are looked at there. */
function readInteractions(rows: Iterable<Interaction>, rules: JourneyRules, excluded: Tally) {
  const attempts: Attempt[] = [];
  const messages = new Map<unknown, Interaction[]>();
  for (const row of rows) {
    readable(row, excluded, (own) => {
      if (isAttempt(own)) attempts.push(attemptOf(own, rules, null));
      else if (own.kind !== 'message') addToTally(excluded, 'unknown_kind');
      else if (messages.get(own.ticketId)?.push(own) === undefined) messages.set(own.ticketId, [own]);
    });
  }
  return { attempts, messages };
}

/** Of contradicting rows with one id the same one decides whatever their order. */
function setLeast(map: Map<unknown, string>, key: unknown, value: string): void {
  const before = map.get(key);
  if (before === undefined || value < before) map.set(key, value);
}

function isAttempt(row: Interaction): row is Call | Chat {
  return row.kind === 'call' || row.kind === 'chat';
}

/** Uses a row; one that is none, or cannot be read, is counted as that. */
function readable<Row>(row: Row, excluded: Tally, use: (row: Row) => void): void {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    addToTally(excluded, 'not_an_object');
    return;
  }
  try {
    use(row);
  } catch (error) {
    if (isSupportKpisError(error)) throw error;
    addToTally(excluded, 'unreadable');
  }
}
