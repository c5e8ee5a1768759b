// The report of 25 figures by channel, and for each month, beside the loop by hand for the whole desk.
// npx tsx bench/reportCut.bench.ts
import { cpus } from 'node:os';
import { report } from '../src/index.ts';
import { createDesk, YEAR_END } from './desk.ts';
import { reportKpis } from './report.bench.ts';
import { reportByHand } from './reportByHand.ts';
import { printTimed, race, type Timed } from './timed.ts';

const TICKETS = Number(process.env['BENCH_ROWS'] ?? 1_000_000);
const months = { every: 'month', timeZone: 'America/New_York' } as const;

/** Nanoseconds per ticket and ratios to the loop by hand, which makes no groups and no periods. */
export function run(tickets = TICKETS): Timed[] {
  const desk = createDesk(tickets);
  const results = race(
    tickets,
    [
      { name: 'by hand, the desk as a whole', work: () => reportByHand(desk, YEAR_END) },
      { name: 'report by channel', work: () => report(desk, reportKpis, { by: 'channel' }) },
      { name: 'report of each month', work: () => report(desk, reportKpis, months) },
    ],
    4,
  );
  printTimed(`report of 25 KPIs, cut, ${tickets} tickets, node ${process.version}, ${cpus()[0]?.model}`, results);
  return results;
}

if (process.argv[1]?.endsWith('reportCut.bench.ts')) run();
