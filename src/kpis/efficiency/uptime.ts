import { type Exclusion, exclude, fault } from '../../fold/outcome.ts';
import { assertRange } from '../../kpi/assertRange.ts';
import { type Check, required } from '../../kpi/check.ts';
import { instant, matching } from '../../kpi/checks.ts';
import { defineKpi } from '../../kpi/defineKpi.ts';
import { invalidInstant, negativeDuration } from '../../kpi/durationBetween.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import type { Outage } from '../../model/business.ts';
import type { Calendar } from '../../time/calendar.ts';
import { compileClock } from '../../time/clock.ts';
import { elapsed } from '../../time/elapsed.ts';
import { type Instant, toInstant } from '../../time/instant.ts';
import { type Downtime, downtimes, type SystemOutage } from './downtime.ts';

export interface UptimeOptions extends KpiOptions {
  /** Begin of the period. */
  readonly from: Instant;
  /** End of the period, itself outside. */
  readonly to: Instant;
  /** All systems there are, so that those that never failed are listed too. Default: those that failed. */
  readonly systems?: readonly string[];
  /** Service hours: only open time counts, in outages and in the period. Default: elapsed time. */
  readonly clock?: Calendar;
}

/** Uptime of one system. */
export interface SystemUptime extends Downtime {
  /** The system. */
  readonly system: string;
  readonly value: number | null;
}

/** Uptime: `value` is the share of the period in which all systems were up. */
export interface Uptime extends Downtime {
  /** `null` for a period without open time. */
  readonly value: number | null;
  /** Milliseconds of the period, on the clock. */
  readonly time: number;
  /** Longest downtime first, equal ones by name. */
  readonly systems: readonly SystemUptime[];
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

const outsidePeriod = exclude('outside_period');

const systemsCheck: Check<readonly string[]> = matching(
  'an array of names',
  (value) => Array.isArray(value) && value.every((name) => typeof name === 'string'),
);

const calendarCheck: Check<Calendar> = {
  ...matching<Calendar>('a calendar', (value) => typeof value === 'object' && value !== null && !('by' in value)),
  assert: (value) => void compileClock(value as Calendar),
};

/**
 * How much of a period the systems were up.
 *
 * Counts: outages within `[from, to)`; those that cross a border are cut there, those wholly outside are left out as
 * `outside_period`. Outages at the same time count once: per system, and in `value` over all systems together.
 *
 * Trap: the more systems there are, the lower the share of time in which all of them are up. An outage nobody recorded
 * is uptime: without any outage the value is 1.
 *
 * Takes outages; gives shares from 0 to 1 and milliseconds.
 *
 * @throws SupportKpisError `missing_option` without `from` or `to`, `invalid_range` when `to` is not after `from`,
 * `invalid_clock`, `unknown_option`, `invalid_option`; with `strict` also `invalid_instant`, `negative_duration` and
 * `invalid_id` at the first faulty row.
 * @example
 * import { hours, uptime } from 'support-kpis';
 * const outages = [
 *   { system: 'shop', start: hours(2), end: hours(4) },
 *   { system: 'mail', start: hours(3), end: hours(5) },
 * ];
 * uptime(outages, { from: 0, to: hours(24) }).value // → 0.875
 * uptime(outages, { from: 0, to: hours(24) }).systems[0]?.downtime // → 7200000
 */
export const uptime = /* @__PURE__ */ defineKpi({
  id: 'uptime',
  title: 'Uptime',
  question: 'How reliable are the systems?',
  formula: '1 − time with an outage ÷ period',
  rows: 'outages',
  unit: 'rate',
  better: 'higher',
  sources: ['Service management practice (ITIL): availability'],
  options: { from: required(instant), to: required(instant), systems: systemsCheck, clock: calendarCheck },
  stretches: ({ start, end }: Outage) => ({ start: toInstant(start), end: toInstant(end) }),
  agree: assertRange,
  summary: ({ from, to, systems: named = [], clock = elapsed }: UptimeOptions) => {
    const time = clock.between(from, to);
    const upShare = (downtime: number): number | null => (time === 0 ? null : Math.max(0, 1 - downtime / time));
    return downtimes(
      named,
      (start, end) => clock.between(start, end),
      ({ downtime, outages }, bySystem, { pending, excluded }): Uptime => ({
        ...{ value: upShare(downtime), downtime, outages, time },
        systems: bySystem
          .map((own) => ({
            system: own.system,
            value: upShare(own.downtime),
            downtime: own.downtime,
            outages: own.outages,
          }))
          // They came in the order of their names, which stays where they were down as long.
          .sort((left, right) => right.downtime - left.downtime),
        ...{ pending, excluded },
      }),
    );
  },
  measure: (options: UptimeOptions) => {
    const from = toInstant(options.from);
    const to = toInstant(options.to);
    return ({ system, start, end }: Outage): SystemOutage | Exclusion => {
      const first = toInstant(start);
      if (Number.isNaN(first)) return invalidInstant('start', start);
      const last = toInstant(end);
      if (Number.isNaN(last)) return invalidInstant('end', end);
      if (last < first) return negativeDuration('start', 'end', end);
      if (typeof system !== 'string') return fault('invalid_id', 'system', 'the name of a system', system);
      const isBefore = last < from || (last === from && first < from);
      if (isBefore || first >= to) return outsidePeriod;
      return { system, start: Math.max(first, from), end: Math.min(last, to) };
    };
  },
});
