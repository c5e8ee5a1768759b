import * as library from '../../src/index.ts';
import * as schema from '../../src/schema/index.ts';
import * as stats from '../../src/stats/index.ts';
import * as time from '../../src/time/index.ts';
import { plainDesk } from './desk.ts';

const zones = ['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Asia/Kathmandu'];
const daily = [['09:00', '17:30']] as const;

/** Figures of every part of the library, as text. The same text must come out in every environment. */
export function battery(count: number): string {
  const desk = plainDesk(count);
  const found: Record<string, unknown> = {};
  const asOf = Date.UTC(2018, 11, 3);
  for (const timeZone of zones) {
    const office = time.createCalendar({
      timeZone,
      hours: { mon: daily, tue: daily, wed: daily, sat: [['22:00', '04:00']] },
    });
    const kpis = {
      ...{ first: library.firstResponseTime.with({ clock: office }), resolution: library.resolutionTime },
      ...{ reopen: library.reopenRate, volume: library.ticketVolume, csat: library.csat, nps: library.nps },
      ...{
        level: library.serviceLevel.with({ threshold: 20_000 }),
        handle: library.handleTime,
        chats: library.chatConcurrency,
      },
      ...{
        use: library.utilization,
        backlog: library.ticketBacklog.with({ asOf, overdueAfter: 8.64e7, clock: office }),
      },
      flows: library.backlogSeries.with({ every: 'week', timeZone, asOf }),
    };
    found[timeZone] = [
      library.report(desk, kpis, { by: 'channel', every: 'day', timeZone, asOf }),
      library.series(desk.tickets, { by: 'createdAt', every: 'week', timeZone, window: 3 }, kpis.first),
      library.profile(desk.tickets, { by: 'createdAt', timeZone }, library.ticketVolume),
      time.compileCalendar(office.toJSON(), { from: Date.UTC(2018, 8, 1), to: asOf }),
      time.parseInstant('2018-11-04T00:30', { timeZone }),
      time.shiftPeriods(Date.UTC(2018, 9, 28, 0, 30), -1, { every: 'month', timeZone }),
    ];
  }
  const waits = desk.tickets.map((row) => Number(row.createdAt) % 86_400_000);
  found['waits'] = [
    stats.summarize(waits),
    stats.bootstrap(waits.slice(0, 60), stats.median, { resamples: 200 }),
    library.timeToEvent(library.firstResponseTime, desk.tickets, { asOf }),
    library.interval(library.csat(desk.surveys)),
    library.compare(library.reopenRate, desk.tickets.slice(0, 200), desk.tickets.slice(200)),
    library.dataQuality({ tickets: desk.tickets }, { asOf }),
  ];
  const texts = desk.tickets.map(({ id, createdAt }) => ({
    id,
    createdAt: new Date(Number(createdAt)).toISOString().slice(0, 19),
    status: 'open',
  }));
  found['parsed'] = schema.parseTickets(texts, { timeZone: 'Europe/Berlin' });
  return JSON.stringify(found);
}
