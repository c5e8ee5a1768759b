import { NOTHING } from '../../fold/bulk/unreadSource.ts';
import { fault, isExclusion, type Outcome } from '../../fold/outcome.ts';
import type { Summary } from '../../fold/summary.ts';
import { assertRange } from '../../kpi/assertRange.ts';
import { ticketSource } from '../../kpi/bulk/ticketSource.ts';
import { required } from '../../kpi/check.ts';
import { instant } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import { periodChecks } from '../../kpi/periodChecks.ts';
import { periodDate } from '../../kpi/periodDate.ts';
import type { OpenSpan } from '../../model/openSpans.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { type Instant, toInstant } from '../../time/instant.ts';
import type { PeriodOptions } from '../../time/periodOptions.ts';
import { type BacklogEvents, type BacklogPeriod, backlogFlows } from './backlogFlows.ts';
import { type BacklogLife, backlogLife } from './backlogLife.ts';
import { createFlowCounter } from './flowCounts.ts';
import { startLifeRun } from './lifeRun.ts';

export interface BacklogSeriesOptions extends KpiOptions, PeriodOptions {
  /** Where the series starts. Default: the period of the first creation. */
  readonly from?: Instant;
  /** Where it ends. Default: the period of the last event, or of `asOf`. */
  readonly to?: Instant;
  /** The moment of looking: later events are not known yet. Default: the last event. */
  readonly asOf?: Instant;
}

/** The backlog over time: `value` is the backlog at the end of the last period. */
export interface BacklogSeries {
  readonly value: number | null;
  /** In time order, without gaps. */
  readonly periods: readonly BacklogPeriod[];
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

/**
 * How the pile of unsolved tickets grows and shrinks, period by period, and what made it so.
 *
 * Counts: tickets as `ticketBacklog` does. In every period opening + created + reopened − solved − removed = backlog;
 * merged and deleted tickets leave as `removed` at their `closedAt`. Periods without a ticket are there too. What happens
 * exactly at a period's end belongs to the next one, so `backlog` is the pile just before the end.
 *
 * Trap: more solved than created does not mean a good week when the solved ones were the young, easy ones.
 *
 * Takes tickets; gives counts per period, instants in epoch milliseconds.
 *
 * @throws SupportKpisError `missing_option` without `every` and `timeZone`; `invalid_range`, `unknown_option`, `invalid_option`; with
 * `strict` also `invalid_instant`, `negative_duration` and `unknown_status` at the first faulty row.
 * @example
 * import { backlogSeries } from 'support-kpis';
 * const tickets = [
 *   { id: 'A-1', createdAt: Date.UTC(2026, 0, 5, 9), status: 'open' },
 *   { id: 'A-2', createdAt: Date.UTC(2026, 0, 5, 10), status: 'solved', solvedAt: Date.UTC(2026, 0, 6, 10) },
 * ] as const;
 * const { periods } = backlogSeries(tickets, { every: 'day', timeZone: 'UTC' });
 * periods.map(({ label, backlog }) => [label, backlog]) // → [['2026-01-05', 2], ['2026-01-06', 1]]
 */
export const backlogSeries = /* @__PURE__ */ defineKpi({
  id: 'backlog_series',
  title: 'Backlog over time',
  question: 'Is the pile growing?',
  formula: 'backlog at each end = opening + created + reopened − solved − removed',
  rows: 'tickets',
  unit: 'tickets',
  better: 'lower',
  sources: ['Zendesk: backlog by date', 'Zammad: backlog as net flow'],
  options: {
    ...periodChecks,
    every: required(periodChecks.every),
    timeZone: required(periodChecks.timeZone),
    from: instant,
    to: instant,
    asOf: instant,
  },
  agree: assertRange,
  summary: (options: BacklogSeriesOptions): Summary<BacklogLife, BacklogEvents, BacklogSeries> => ({
    init: () => ({ created: [], solved: [], reopened: [], removed: [] }),
    keep: keepLife,
    merge(left, right) {
      for (const name of ['created', 'solved', 'reopened', 'removed'] as const) {
        const own = listOf(left[name]);
        for (const at of right[name]) own.push(at);
      }
      return left;
    },
    result(events, { pending, excluded }) {
      const { every, timeZone, weekStartsOn } = options;
      const known = extent(events);
      const seenAt = options.asOf === undefined ? known.last : toInstant(options.asOf);
      const from = options.from === undefined ? known.first : toInstant(options.from);
      const to = options.to === undefined ? Math.max(Math.min(known.last, seenAt) + 1, seenAt) : toInstant(options.to);
      const zone = { every, timeZone, weekStartsOn };
      const periods = from < to && Number.isFinite(from) ? backlogFlows(events, { from, to, seenAt }, zone) : [];
      return { value: periods.at(-1)?.backlog ?? null, periods, pending, excluded };
    },
  }),
  bulk: ({ every, timeZone, weekStartsOn, asOf }: BacklogSeriesOptions) => ({
    source: ticketSource,
    needs: NOTHING,
    start: (fold, { expected }) => {
      const seenAt = asOf === undefined ? Number.POSITIVE_INFINITY : toInstant(asOf);
      const counter = createFlowCounter({ every, timeZone, weekStartsOn }, seenAt, expected);
      return startLifeRun(fold as Parameters<typeof startLifeRun>[0], counter, expected);
    },
  }),
  measure:
    (_: BacklogSeriesOptions) =>
    (ticket: TicketRow): Outcome<BacklogLife> => {
      const life = backlogLife(ticket);
      if (isExclusion(life) || !life.spans.some(isBeyondCalendars)) return life;
      return fault('out_of_range', 'createdAt', 'a life within the years 1 to 9999', ticket.createdAt);
    },
});

function isBeyondCalendars({ start, end }: OpenSpan): boolean {
  return Number.isNaN(periodDate(start)) || (end !== null && Number.isNaN(periodDate(end)));
}

function keepLife(events: BacklogEvents, { spans, removedAt }: BacklogLife): BacklogEvents {
  for (const [index, { start, end }] of spans.entries()) {
    listOf(index === 0 ? events.created : events.reopened).push(start);
    if (end !== null) listOf(end === removedAt ? events.removed : events.solved).push(end);
  }
  return events;
}

/** States that rows are added to hold lists. */
function listOf(instants: BacklogEvents['created']): number[] {
  return instants as number[];
}

function extent(events: BacklogEvents): { first: number; last: number } {
  let first = events.counted?.first ?? Number.POSITIVE_INFINITY;
  let last = events.counted?.last ?? Number.NEGATIVE_INFINITY;
  for (const instants of [events.created, events.solved, events.reopened, events.removed]) {
    for (let index = 0; index < instants.length; index++) {
      const at = instants[index] as number;
      if (at < first) first = at;
      if (at > last) last = at;
    }
  }
  return { first, last };
}
