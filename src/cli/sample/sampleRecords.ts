import { arrivals } from './arrivals.ts';
import { createDesk, type Desk, type SamplePlan } from './desk.ts';
import { createRandom } from './random.ts';
import { createRequest } from './request.ts';
import { sampleActivities } from './sampleActivities.ts';
import { sampleCustomers, sampleRevenue, sampleRuns } from './sampleBusiness.ts';
import { sampleCosts } from './sampleCosts.ts';
import { sampleOutages } from './sampleOutages.ts';
import { sampleReviews } from './sampleReviews.ts';
import { sampleSessions } from './sampleSessions.ts';
import { agentSurveys, sampleSurveys } from './sampleSurveys.ts';
import { sampleTicket } from './sampleTicket.ts';
import { ticketLife } from './ticketLife.ts';

/** The files of a sample, by what they hold. */
export const sampleFiles = [
  ...(['tickets', 'messages', 'calls', 'chats', 'surveys', 'reviews', 'sessions', 'customers'] as const),
  ...(['costs', 'revenue', 'activities', 'outages', 'automationRuns'] as const),
] as const;

export type SampleFileName = (typeof sampleFiles)[number];

type Row = Record<string, unknown>;

/** One row of the sample, and the file in which it belongs. */
export interface SampleRow {
  readonly file: SampleFileName;
  readonly row: Row;
}

/** The records of a made-up desk, one by one: the same plan gives the same rows, and no more than one ticket is kept. */
export function* sampleRecords(plan: SamplePlan): Generator<SampleRow> {
  const desk = createDesk(plan);
  let index = 0;
  for (const createdAt of arrivals(desk, createRandom(plan.seed, -1))) {
    yield* aroundTicket(desk, index, createdAt);
    index++;
  }
  yield* under('surveys', agentSurveys(desk));
  yield* under('customers', sampleCustomers(desk));
  yield* under('costs', sampleCosts(desk));
  yield* under('activities', sampleActivities(desk));
  yield* under('outages', sampleOutages(desk));
}

const interactionFiles = { message: 'messages', call: 'calls', chat: 'chats' } as const;

/** A ticket and all that happened around it. */
function* aroundTicket(desk: Desk, index: number, createdAt: number): Generator<SampleRow> {
  const random = createRandom(desk.plan.seed, index);
  const request = createRequest(desk, index, createdAt, random);
  const outcome = sampleTicket(desk, ticketLife(desk, request, random));
  yield { file: 'tickets', row: outcome.ticket };
  for (const row of outcome.interactions)
    yield { file: interactionFiles[row['kind'] as keyof typeof interactionFiles], row };
  yield* under('surveys', sampleSurveys(desk, request, outcome, random));
  yield* under('reviews', sampleReviews(desk, request, outcome, random));
  yield* under('sessions', sampleSessions(desk, request, random));
  yield* under('revenue', sampleRevenue(desk, request, outcome, random));
  yield* under('automationRuns', sampleRuns(desk, request, random));
}

function* under(file: SampleFileName, rows: Iterable<Row>): Generator<SampleRow> {
  for (const row of rows) yield { file, row };
}
