import type { Tally } from '../../fold/tally.ts';
import { casesOf } from './casesOf.ts';
import { compareTexts } from './contactCase.ts';
import { type JourneyDataset, type JourneyOptions, type JourneyRules, journeyRules } from './journeyOptions.ts';
import { type ProblemJourney, problemJourney } from './problemJourney.ts';
import { problemsOf } from './problemsOf.ts';

/** A customer's problems, in the order in which they began. */
export interface CustomerJourney {
  /** By `identity`, where it is given. */
  readonly customerId: string;
  readonly problems: readonly ProblemJourney[];
}

/**
 * The journeys behind {@link journey}: each customer's problems with their channels, tickets and dates, customers by
 * their ids.
 *
 * What a problem is, and who is left out, stands there. As long as the data; meant for a look at single customers.
 *
 * @throws SupportKpisError as {@link journey}.
 * @example
 * import { hours, journeysOf } from 'support-kpis';
 * const tickets = [
 *   { id: 'A-1', createdAt: 0, status: 'solved', channel: 'email', customerId: 'C-1' },
 *   { id: 'A-2', createdAt: hours(5), status: 'open', channel: 'phone', customerId: 'C-1' },
 * ] as const;
 * journeysOf({ tickets }, { window: hours(24) })
 * // → [{ customerId: 'C-1', problems: [{ channels: ['email', 'phone'], contacts: 2, solved: false,
 * //      ticketIds: ['A-1', 'A-2'], startedAt: 0, endedAt: 18000000 }] }]
 */
export function journeysOf(dataset: JourneyDataset, options: JourneyOptions): CustomerJourney[] {
  return allJourneys(dataset, journeyRules('journeysOf', dataset, options)).journeys;
}

/** Journeys, and what was left out. */
export function allJourneys(
  dataset: JourneyDataset,
  rules: JourneyRules,
): { readonly journeys: CustomerJourney[]; readonly excluded: Tally } {
  const { cases, excluded } = casesOf(dataset, rules);
  const journeys = [...problemsOf(cases, rules, excluded)]
    .map(([customerId, own]) => ({ customerId, problems: own.map((problem) => problemJourney(problem, rules)) }))
    .sort((left, right) => compareTexts(left.customerId, right.customerId));
  return { journeys, excluded };
}
