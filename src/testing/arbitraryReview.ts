import { type Arbitrary, array, constantFrom, nat, option, record } from 'fast-check';
import type { QaCriterion, QaReview } from '../model/workforce.ts';
import { minutes } from '../time/duration.ts';
import { DESK_DAYS, DESK_OPENS_AT } from './arbitraryTicket.ts';
import { type FaultOptions, withFaults } from './withFaults.ts';

const names = ['tone', 'solution', 'identity', '__proto__'] as const;

/**
 * Reviews of agents' work: few agents, reviewers and tickets, so that reviewers meet; some criteria critical, some
 * weighted, half points. With `faults` some rows and criteria are broken: scores above their max, negative weights.
 *
 * @example
 * import { sample } from 'fast-check';
 * import { arbitraryReview } from 'support-kpis/testing';
 * sample(arbitraryReview(), { numRuns: 3, seed: 1 }).every(({ criteria }) => criteria.length <= 4) // → true
 */
export function arbitraryReview(options: FaultOptions = {}): Arbitrary<QaReview> {
  const judgement: Arbitrary<Omit<QaCriterion, 'criterion'>> = record({
    halves: nat(20),
    max: constantFrom(1, 4, 4, 5, 10),
    whole: constantFrom(true, true, true, false),
    weight: constantFrom(null, null, 0, 1, 2, 0.1, 3),
    critical: constantFrom(null, false, false, false, true),
  }).map(({ halves, max, whole, weight, critical }) => {
    const points = (halves % (2 * max + 1)) / 2;
    return { score: whole ? Math.ceil(points) : points, max, weight, critical };
  });
  const judged = withFaults(judgement, ['score', 'max', 'weight', 'critical'], {
    faults: options.faults === true,
  });
  const review = record({
    number: nat(9999),
    agentId: constantFrom('ada', 'bo', 'constructor'),
    reviewerId: constantFrom('kim', 'lee', 'mo', '__proto__'),
    at: nat(DESK_DAYS * 24 * 12),
    ticket: option(nat(3), { freq: 6 }),
    first: nat(3),
    judged: array(judged, { maxLength: 4 }),
  }).map(({ number, at, ticket, first, judged: own, ...who }): QaReview => {
    const criteria = own.map((each, index) => {
      const criterion = names[(first + index) % names.length] as string;
      return typeof each === 'object' && each !== null && !Array.isArray(each) ? { ...each, criterion } : each;
    });
    const about = { ticketId: ticket === null ? null : `T-${ticket}`, criteria: criteria as QaCriterion[] };
    return { id: `R-${number}`, ...who, at: DESK_OPENS_AT + minutes(5 * at), ...about };
  });
  return withFaults(review, ['at', 'agentId', 'reviewerId', 'ticketId', 'criteria'], options);
}
