import type { CollectionName } from '../../model/collections.ts';

/** The fields of each record that hold instants. */
export const instantFields: Readonly<Record<CollectionName, readonly string[]>> = {
  tickets: ['createdAt', 'firstRespondedAt', 'firstSolvedAt', 'solvedAt', 'closedAt', 'dueAt'],
  interactions: ['at', 'queuedAt', 'answeredAt', 'requestedAt', 'offeredAt', 'acceptedAt', 'endedAt'],
  surveys: ['sentAt', 'respondedAt'],
  activities: ['start', 'end'],
  reviews: ['at'],
  sessions: ['startedAt', 'endedAt', 'nextContactAt'],
  customers: ['since', 'churnedAt', 'contactedAt'],
  costs: ['at'],
  revenue: ['at'],
  outages: ['start', 'end'],
  automationRuns: ['at'],
  ledger: ['at'],
};
