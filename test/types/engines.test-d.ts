import { combineFn, sqlAggregate } from '../../src/engines/index.ts';
import type { DurationSummary } from '../../src/fold/durations.ts';
import {
  csat,
  firstResponseTime,
  live,
  running,
  runningReport,
  runningWindow,
  slaAttainment,
  ticketVolume,
} from '../../src/index.ts';
import type { TicketRow } from '../../src/model/ticket.ts';

declare const ticket: TicketRow;

// A shape knows the rows and the result of its KPI.
const waits = combineFn(firstResponseTime);
const accumulator = waits.addInput(waits.createAccumulator(), ticket);
export const output: DurationSummary = waits.extractOutput(accumulator);
// @ts-expect-error: surveys are no tickets.
waits.addInput(accumulator, { id: 'S-1', kind: 'csat', score: 5 });
sqlAggregate(csat).accumulate(null, { id: 'S-1', kind: 'csat', score: 5 });
sqlAggregate(csat).accumulate(null, '{}');
// @ts-expect-error: a KPI that lacks an option is not ready.
combineFn(slaAttainment);

// A snapshot of one kind is none of another.
const stream = running(ticketVolume).snapshot();
running(ticketVolume, stream);
// @ts-expect-error: of rows that arrive, not of rows that change.
live(ticketVolume, stream);
// @ts-expect-error: of a figure, not of a report.
runningReport({ ticketVolume }, {}, stream);

runningWindow(ticketVolume, { by: 'createdAt', every: 'day', timeZone: 'UTC', window: 7 });
// @ts-expect-error: no field of a ticket.
runningWindow(ticketVolume, { by: 'respondedAt', every: 'day', timeZone: 'UTC' });
// @ts-expect-error: periods of which zone?
runningWindow(ticketVolume, { by: 'createdAt', every: 'day' });
