import { arrivals } from './arrivals.ts';
import { createDesk, type SamplePlan } from './desk.ts';
import { createRandom } from './random.ts';
import { createRequest } from './request.ts';
import { agentSurveys, sampleSurveys } from './sampleSurveys.ts';
import { sampleTicket } from './sampleTicket.ts';
import { ticketLife } from './ticketLife.ts';

export type SampleCollection = 'tickets' | 'interactions' | 'surveys';

/** One row of the sample, and the file in which it belongs. */
export interface SampleRow {
  readonly collection: SampleCollection;
  readonly row: Record<string, unknown>;
}

/** The records of a made-up desk, one by one: the same plan gives the same rows, and no more than one ticket is kept. */
export function* sampleRecords(plan: SamplePlan): Generator<SampleRow> {
  const desk = createDesk(plan);
  let index = 0;
  for (const createdAt of arrivals(desk, createRandom(plan.seed, -1))) {
    const random = createRandom(plan.seed, index);
    const request = createRequest(desk, index, createdAt, random);
    const outcome = sampleTicket(desk, ticketLife(desk, request, random));
    yield { collection: 'tickets', row: outcome.ticket };
    for (const row of outcome.interactions) yield { collection: 'interactions', row };
    for (const row of sampleSurveys(desk, request, outcome, random)) yield { collection: 'surveys', row };
    index++;
  }
  for (const row of agentSurveys(desk)) yield { collection: 'surveys', row };
}
