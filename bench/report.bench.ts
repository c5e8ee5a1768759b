// 25 figures over tickets, interactions and surveys: the public report beside a loop by hand and peers, in one run.
// npx tsx bench/report.bench.ts
import { cpus } from 'node:os';
import {
  automationRate,
  casesPerAgent,
  ces,
  channelEscalationRate,
  csat,
  escalationRate,
  firstContactResolution,
  firstResponseTime,
  interactionsToResolution,
  nps,
  publicResolutionRate,
  reopenRate,
  report,
  resolutionRate,
  resolutionTime,
  responseRate,
  responseTime,
  surveyResponseRate,
  ticketBacklog,
  ticketVolume,
  timeToAssignment,
  touches,
  transferRate,
} from '../src/index.ts';
import { createDesk, type Desk, YEAR_END } from './desk.ts';
import { duckdbOf } from './duckdbDesk.ts';
import { reportByHand } from './reportByHand.ts';
import { reportInChains } from './reportInChains.ts';
import { loadDesk, reportInSql } from './reportInSql.ts';
import { assertSameNumbers, printTimed, race, raceAsync, type Timed } from './timed.ts';

const TICKETS = Number(process.env['BENCH_ROWS'] ?? 1_000_000);
const asOf = YEAR_END;

export const reportKpis = {
  firstResponseTime,
  responseTime,
  responseRate,
  timeToAssignment,
  resolutionTime,
  firstResolutionTime: resolutionTime.with({ cycle: 'first' }),
  resolutionRate,
  firstContactResolution,
  noFollowUp: firstContactResolution.with({ method: 'no_customer_follow_up' }),
  touches,
  interactionsToResolution,
  reopenRate,
  escalationRate,
  transferRate,
  automationRate,
  ticketVolume,
  volumeByChannel: ticketVolume.with({ by: 'channel' }),
  ticketBacklog: ticketBacklog.with({ asOf }),
  casesPerAgent,
  publicResolutionRate,
  channelEscalationRate,
  csat,
  nps,
  ces: ces.with({ direction: 'high_is_easy' }),
  surveyResponseRate,
};

interface Three {
  readonly mean: number | null;
  readonly median: number | null;
  readonly p90: number | null;
}

/** The public report's figures in the order of the ones by hand. */
function figures(desk: Desk): number[] {
  const { kpis } = report(desk, reportKpis);
  const three = ({ mean, median, p90 }: Three): number[] => [Number(mean), Number(median), Number(p90)];
  const value = (own: { readonly result: { readonly value: number | null } }): number => Number(own.result.value);
  const inChat = kpis.volumeByChannel.result.breakdown.find(({ key }) => key === 'chat')?.count ?? 0;
  return [
    ...three(kpis.firstResponseTime.result),
    ...three(kpis.responseTime.result),
    value(kpis.responseRate),
    kpis.timeToAssignment.result.count,
    ...three(kpis.resolutionTime.result),
    ...three(kpis.firstResolutionTime.result),
    value(kpis.resolutionRate),
    value(kpis.firstContactResolution),
    value(kpis.noFollowUp),
    kpis.touches.result.one,
    ...three(kpis.interactionsToResolution.result),
    value(kpis.reopenRate),
    value(kpis.escalationRate),
    value(kpis.transferRate),
    value(kpis.automationRate),
    value(kpis.ticketVolume),
    inChat,
    value(kpis.ticketBacklog),
    ...three(kpis.ticketBacklog.result.ages),
    value(kpis.casesPerAgent),
    value(kpis.publicResolutionRate),
    value(kpis.channelEscalationRate),
    value(kpis.csat),
    value(kpis.nps),
    value(kpis.ces),
    value(kpis.surveyResponseRate),
  ];
}

/** Nanoseconds per ticket and ratios to the loop by hand. Throws when two ways differ in a figure. */
export async function run(tickets = TICKETS): Promise<Timed[]> {
  const desk = createDesk(tickets);
  const expected = reportByHand(desk, asOf);
  assertSameNumbers('report', expected, figures(desk));
  assertSameNumbers('lodash', expected, reportInChains(desk, asOf));
  const results = race(
    tickets,
    [
      { name: 'by hand, in chunks', work: () => reportByHand(desk, asOf) },
      { name: 'report', work: () => report(desk, reportKpis) },
      { name: 'lodash, a chain for each', work: () => reportInChains(desk, asOf), rounds: 1 },
    ],
    5,
  );
  results.push(...(await inDuckdb(desk, expected, results[0]?.nanoseconds as number)));
  printTimed(
    `report of 25 KPIs over ${tickets} tickets, ${desk.interactions.length} interactions, ${desk.surveys.length} surveys, node ${process.version}, ${cpus()[0]?.model}`,
    results,
  );
  return results;
}

async function inDuckdb(desk: Desk, expected: readonly number[], limit: number): Promise<Timed[]> {
  const duckdb = await duckdbOf(1);
  const { length } = desk.tickets;
  const ingest = await raceAsync(length, limit, 'DuckDB with ingest, 1 thread', () => loadDesk(duckdb, desk), 1);
  assertSameNumbers('DuckDB', expected, await reportInSql(duckdb, asOf));
  const table = await raceAsync(length, limit, 'DuckDB in its tables, 1 thread', () => reportInSql(duckdb, asOf), 3);
  duckdb.close();
  return [table, { ...ingest, nanoseconds: ingest.nanoseconds + table.nanoseconds, ratio: ingest.ratio + table.ratio }];
}

if (process.argv[1]?.endsWith('report.bench.ts')) await run();
