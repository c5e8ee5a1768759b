import { fieldOf } from '../../../fold/fieldOf.ts';
import { type CollectionName, recordNames } from '../../../model/collections.ts';
import { joinKeys } from '../../../prepare/join.ts';
import { toInstant } from '../../../time/instant.ts';
import type { Bend } from '../qualityFinding.ts';
import { bend, type QualityRule } from '../qualityRule.ts';
import { searchConflicts, searchDuplicates } from './duplicateSearch.ts';

const identified = ['tickets', 'interactions', 'surveys', 'reviews', 'sessions', 'customers'] as const;

/** A figure that a collection is counted in. */
const counted: Readonly<Record<CollectionName, string>> = {
  tickets: 'ticket_volume',
  interactions: 'interactions_to_resolution',
  surveys: 'survey_response_rate',
  activities: 'utilization',
  reviews: 'qa_score',
  sessions: 'self_service_rate',
  customers: 'retention',
  costs: 'cost_per_contact',
  revenue: 'revenue_per_interaction',
  outages: 'uptime',
  automationRuns: 'automation_success_rate',
  ledger: 'cost_per_contact',
};

function bent(collection: CollectionName, direction: Bend['direction'], why: string): Bend[] {
  return [bend(counted[collection], direction, why)];
}

const unreadable = (Object.keys(recordNames) as CollectionName[]).map(
  (collection): QualityRule => ({
    ...{ id: 'unreadable_row', title: 'Rows that are no records, or cannot be read', severity: 'fault', collection },
    bends: bent(collection, 'either', 'the row is left out'),
  }),
);

const repeated = identified.flatMap((collection): QualityRule[] => [
  {
    ...{ id: 'duplicate_id', title: 'Rows that came again unchanged', severity: 'fault', collection },
    bends: bent(collection, 'higher', 'a row that came twice counts twice, unless it is deduplicated'),
    search: searchDuplicates,
  },
  {
    ...{ id: 'conflicting_id', title: 'Ids that several different rows bear', severity: 'fault', collection },
    bends: bent(collection, 'either', 'there are two truths, and the first row is taken'),
    search: searchConflicts,
  },
]);

const orphans = joinKeys
  .filter(({ to }) => to === 'tickets' || to === 'customers')
  .filter(({ key }) => key === 'ticketId' || key === 'customerId')
  .filter(({ rows }) => rows !== 'sessions')
  .map(
    ({ rows, key, to }): QualityRule => ({
      ...{ id: 'orphan_row', title: `Rows that name a ${recordNames[to]} that is not there`, severity: 'fault' },
      ...{ collection: rows, needs: [to] },
      bends: bent(rows, 'either', `what its ${recordNames[to]} knows is missing, such as agent, channel or team`),
      holds(row, { knows }) {
        const id = fieldOf(row, key);
        return typeof id === 'string' && !knows(to, id);
      },
    }),
  );

const happened = {
  tickets: ['createdAt', 'firstRespondedAt', 'firstSolvedAt', 'solvedAt', 'closedAt'],
  interactions: ['at', 'queuedAt', 'requestedAt', 'answeredAt', 'acceptedAt', 'endedAt'],
  surveys: ['sentAt', 'respondedAt'],
  sessions: ['startedAt', 'endedAt'],
  reviews: ['at'],
} as const satisfies Readonly<Partial<Record<CollectionName, readonly string[]>>>;

/** What a ticket holds of its past. */
function happenings(row: object): readonly unknown[] {
  const history = fieldOf(row, 'history');
  return Array.isArray(history) ? history : [];
}

const future = (Object.keys(happened) as (keyof typeof happened)[]).map((collection): QualityRule => {
  const fields = happened[collection];
  return {
    ...{ id: 'future_date', title: 'Rows with something that has not happened yet', severity: 'fault', collection },
    needs: ['asOf'],
    bends: bent(collection, 'higher', 'it counts as happened wherever no asOf is given'),
    holds: (row, { asOf, skewTolerance }) =>
      [row, ...happenings(row)].some((own) =>
        [...fields, 'at'].some((field) => toInstant(fieldOf(own, field)) - Number(asOf) > skewTolerance),
      ),
  };
});

/** Rules that hold for records of several collections alike. */
export const recordRules: readonly QualityRule[] = [...unreadable, ...repeated, ...orphans, ...future];
