import { run as backlogPerDay } from './backlogPerDay.bench.ts';
import { run as channelByWeek } from './channelByWeek.bench.ts';
import { run as growth } from './growth.bench.ts';
import { run as memory } from './memory.bench.ts';
import { run as report } from './report.bench.ts';
import { run as reportCut } from './reportCut.bench.ts';
import { run as surveysByChannel } from './surveysByChannel.bench.ts';
import { outcomeOf, type Workload } from './workload.ts';

const TICKETS = 1_000_000;

/** The workloads of a whole desk; nanoseconds are per ticket, of the surveys per survey. */
export const deskWorkloads: readonly Workload[] = [
  {
    ...{ name: 'W3', question: 'CSAT, NPS and CES by channel, 0.3 surveys a ticket', target: 2, rows: TICKETS },
    run: async (tickets) => outcomeOf(await surveysByChannel(tickets), 1),
  },
  {
    ...{ name: 'W4', question: 'median wait by channel and week in New York', target: 1.5, rows: TICKETS },
    run: async (tickets) => outcomeOf(await channelByWeek(tickets), 1),
  },
  {
    ...{ name: 'W5', question: 'report of 25 KPIs, 5.3 rows a ticket', target: 1.5, rows: TICKETS },
    async run(tickets) {
      const held = memory(tickets);
      const bytes =
        held === null ? [] : [`${held.atEnd.toFixed(0)} bytes a ticket at its end, ${held.held.toFixed(0)} held`];
      return outcomeOf(await report(tickets), 1, bytes);
    },
  },
  {
    ...{ name: 'W5 cut', question: 'the same report by channel, and by month; limit of the whole', target: null },
    ...{ rows: TICKETS },
    run: (tickets) => outcomeOf(reportCut(tickets), 2),
  },
  {
    ...{ name: 'W6', question: "backlog at each day's end, with reopenings", target: 1.5, rows: TICKETS },
    run: async (tickets) => outcomeOf(await backlogPerDay(tickets), 1),
  },
  {
    ...{ name: 'growth', question: 'three figures over columns, by size; the limit is the smallest', target: null },
    ...{ rows: 10_000_000 },
    run: (most) => {
      const grown = growth([most / 1000, most / 100, most / 10, most]);
      return outcomeOf(grown, grown.length - 1);
    },
  },
];
