import { type Rate, share } from '../../fold/rate.ts';
import { sortedTally } from '../../fold/tally.ts';
import { type JourneyDataset, type JourneyOptions, journeyRules } from './journeyOptions.ts';
import { allJourneys } from './journeysOf.ts';
import { type ChannelSwitch, type JourneyPath, pathCounts, switchCounts } from './pathCounts.ts';
import type { ProblemJourney } from './problemJourney.ts';

/** How customers go through the channels with one problem. `value` is the share settled in the first channel. */
export interface Journey extends Rate {
  /** Problems settled without a change of channel. */
  readonly numerator: number;
  /** Problems settled. */
  readonly denominator: number;
  /** Problems that are not settled, or may still go on. */
  readonly pending: number;
  /** `denominator` + `pending`. */
  readonly problems: number;
  /** Tickets, calls and chats that belong to a problem. With those in `excluded`: all of them. */
  readonly contacts: number;
  readonly contactsPerProblem: number | null;
  readonly customers: number;
  /** The ways through the channels, the most frequent first. */
  readonly paths: readonly JourneyPath[];
  /** The changes of channel, the most frequent first. */
  readonly switches: readonly ChannelSwitch[];
}

/**
 * The ways that customers take through the channels with one problem, and the share of problems that needed only one.
 *
 * A problem is what one customer asks within `window` after the last activity: a contact, a message, a solving. Contacts
 * that name a `type` are one problem only where it is the same; one that names none goes on with the customer's latest
 * problem. What names a ticket belongs to it, whenever it was. Contacts are tickets, calls and chats, also those that
 * nobody took; a call or chat by which its ticket came (`opened_ticket`) is that ticket. Steps are contacts, changes of
 * a ticket's channel, and messages that name a channel. Settled means: all its tickets are solved and the last call or
 * chat was taken; one without a ticket is settled by being taken.
 *
 * Merged, spam, deleted and test tickets stay out with their calls; so do contacts without a customer. A call that the
 * desk made goes on with a problem, but begins none. Every ticket, call and chat is in `contacts` or in `excluded`.
 *
 * Trap: customers under two ids (`A@x.de`, `a@x.de`) are two customers, and no channel seems to follow another; see
 * `identity`. Where calls are not recorded, nobody ever phones.
 *
 * Takes tickets and interactions, also prepared ones, in any order; gives plain JSON. Needs no more than sorting them.
 *
 * @throws SupportKpisError `missing_option` without `window`; `unknown_option`, `invalid_option`, `invalid_dataset`,
 * `unknown_collection`, `not_iterable`; `invalid_id` when `identity` gives neither a text nor `null`.
 * @example
 * import { days, hours, journey } from 'support-kpis';
 * const tickets = [
 *   { id: 'A-1', createdAt: 0, status: 'solved', channel: 'email', customerId: 'C-1' },
 *   { id: 'A-2', createdAt: hours(5), status: 'solved', channel: 'phone', customerId: 'C-1' },
 *   { id: 'A-3', createdAt: hours(6), status: 'solved', channel: 'chat', customerId: 'C-2' },
 * ] as const;
 * const { value, contactsPerProblem, switches } = journey({ tickets }, { window: days(3) });
 * [value, contactsPerProblem] // → [0.5, 1.5]
 * switches // → [{ from: 'email', to: 'phone', count: 1 }]
 */
export function journey(dataset: JourneyDataset, options: JourneyOptions): Journey {
  const { journeys, excluded } = allJourneys(dataset, journeyRules('journey', dataset, options));
  const problems: ProblemJourney[] = [];
  for (const { problems: own } of journeys) for (const problem of own) problems.push(problem);
  let [contacts, settled, inOneChannel] = [0, 0, 0];
  for (const { contacts: own, solved, channels } of problems) {
    contacts += own;
    if (solved) settled++;
    if (solved && channels.length === 1) inOneChannel++;
  }
  const paths = pathCounts(problems);
  return {
    value: share(inOneChannel, settled),
    numerator: inOneChannel,
    denominator: settled,
    pending: problems.length - settled,
    problems: problems.length,
    contacts,
    contactsPerProblem: share(contacts, problems.length),
    customers: journeys.length,
    paths,
    switches: switchCounts(paths),
    excluded: sortedTally(excluded),
  };
}
