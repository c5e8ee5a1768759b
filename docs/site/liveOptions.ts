import { days, hours, minutes, seconds } from '../../src/index.ts';

/** The six weeks of the made-up desk whose rows the pages calculate with. */
export const liveFrom = Date.UTC(2026, 0, 5);
export const liveTo = liveFrom + days(42);

/** Options of the KPIs that cannot do without, by id; JSON, for the reader edits them. */
export const liveOptions: Readonly<Record<string, object>> = {
  backlog_series: { every: 'week', timeZone: 'Europe/Berlin', asOf: liveTo },
  ces: { direction: 'high_is_easy' },
  customer_health: { weights: { satisfaction: 2, openTickets: 1, reopens: 1 }, asOf: liveTo },
  retention: { window: days(1), asOf: liveTo },
  retention_impact: { window: days(1), asOf: liveTo },
  service_level: { threshold: seconds(30) },
  sla_attainment: {
    policies: [
      { metric: 'first_response', target: minutes(30) },
      { metric: 'resolution', target: hours(24) },
    ],
    asOf: liveTo,
  },
  ticket_backlog: { asOf: liveTo },
  uptime: { from: liveFrom, to: liveTo },
};
