import { fieldOf } from '../../../fold/fieldOf.ts';
import type { CollectionName } from '../../../model/collections.ts';
import { toInstant } from '../../../time/instant.ts';
import type { FindingWriter } from '../findingWriter.ts';
import type { Bend } from '../qualityFinding.ts';
import { bend, type QualityRule } from '../qualityRule.ts';

function backwards(
  collection: CollectionName,
  start: string,
  end: string,
  title: string,
  bends: readonly Bend[],
): QualityRule {
  return {
    ...{ id: 'ends_before_start', title, severity: 'fault', collection, bends },
    holds: (row, { skewTolerance }) => toInstant(fieldOf(row, start)) - toInstant(fieldOf(row, end)) > skewTolerance,
  };
}

/** Stretches of time that end before they begin, or lie over each other. */
export const stretchRules: readonly QualityRule[] = [
  backwards('activities', 'start', 'end', 'Activities that end before they start', [
    bend('utilization', 'either', 'the activity is left out'),
    bend('occupancy', 'either', 'the activity is left out'),
    bend('shrinkage', 'either', 'the activity is left out'),
  ]),
  backwards('outages', 'start', 'end', 'Outages that end before they start', [
    bend('uptime', 'higher', 'the outage is left out'),
  ]),
  backwards('sessions', 'startedAt', 'endedAt', 'Visits that end before they start', [
    bend('self_service_rate', 'either', 'whether a contact came after the visit is not known'),
  ]),
  backwards('customers', 'since', 'churnedAt', 'Customers who left before they came', [
    bend('retention', 'either', 'how long they stayed is not known'),
  ]),
  {
    id: 'overlapping_activities',
    title: 'Activities of one agent at the same time',
    severity: 'notice',
    collection: 'activities',
    bends: [
      bend('occupancy', 'higher', 'where overlapping time is added up instead of united; here it counts once'),
      bend('shrinkage', 'either', 'the same time is both work and break'),
    ],
    search: (rows, found) => searchOverlaps(rows, found, () => ['start', 'end']),
  },
  {
    id: 'overlapping_contacts',
    title: 'Chats and calls of one agent at the same time',
    severity: 'notice',
    collection: 'interactions',
    bends: [
      bend('handle_time', 'higher', 'two chats at once are an hour each, though one hour passed'),
      bend('occupancy', 'higher', 'where contacts are added up instead of activities'),
    ],
    search: (rows, found) =>
      searchOverlaps(rows, found, (row) => {
        const kind = fieldOf(row, 'kind');
        if (kind === 'call') return ['answeredAt', 'endedAt'];
        return kind === 'chat' ? ['acceptedAt', 'endedAt'] : null;
      }),
  },
];

interface Held {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

type Ends = readonly [start: string, end: string];

/** Every row that shares time with another one of its agent. One that starts when another ends shares none. */
function searchOverlaps(rows: readonly object[], found: FindingWriter, endsOf: (row: object) => Ends | null): void {
  const agents = new Map<string, Held[]>();
  for (const [index, row] of rows.entries()) {
    const [ends, agent] = [endsOf(row), fieldOf(row, 'agentId')];
    if (ends === null || typeof agent !== 'string') continue;
    const [start, end] = [toInstant(fieldOf(row, ends[0])), toInstant(fieldOf(row, ends[1]))];
    if (!(end > start)) continue;
    const own = agents.get(agent);
    if (own === undefined) agents.set(agent, [{ index, start, end }]);
    else own.push({ index, start, end });
  }
  for (const held of agents.values()) {
    held.sort((left, right) => left.start - right.start);
    let until = Number.NEGATIVE_INFINITY;
    for (const [place, { index, start, end }] of held.entries()) {
      const next = held[place + 1]?.start ?? Number.POSITIVE_INFINITY;
      if (start < until || next < end) found.row(rows[index], index);
      until = Math.max(until, end);
    }
  }
}
