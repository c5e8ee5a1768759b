import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { addToTally, sortedTally, type Tally } from '../../fold/tally.ts';
import { checkOptions, checkRequired } from '../../kpi/checkOptions.ts';
import { duration, instant, matching, oneOf, required } from '../../kpi/checks.ts';
import type { TicketRow } from '../../model/ticket.ts';
import { checkFraction } from '../../stats/fraction.ts';
import { kaplanMeier } from '../../stats/kaplanMeier.ts';
import type { SurvivalBands } from '../../stats/survivalBand.ts';
import type { SurvivalStep } from '../../stats/survivalCurve.ts';
import type { Instant } from '../../time/instant.ts';
import { censoredTimes } from './censoredTimes.ts';
import { type EventShare, happenedWithin } from './happenedWithin.ts';
import { type MeanWithin, meanWithin } from './meanWithin.ts';
import { type ReachedQuantile, reachedQuantile } from './reachedQuantile.ts';
import type { WaitKpi } from './waitKpi.ts';

export interface TimeToEventOptions {
  /** The moment of looking: waits that run then lasted at least until then, and what happens later is not known. */
  readonly asOf: Instant;
  /** The confidence of the bands. Default: 0.95. */
  readonly level?: number;
  /** On which scale the bands are symmetric, as in R. Default: `'log'`. */
  readonly bands?: SurvivalBands;
  /** Also the share for which it happened within this time (milliseconds on the KPI's clock). */
  readonly within?: number;
  /** Also the mean that counts no more than this for anyone (milliseconds). */
  readonly horizon?: number;
  /** Which quantiles to give. Default: 0.25, 0.5, 0.75 and 0.9. */
  readonly quantiles?: readonly number[];
}

/** How long it takes until it happens, running waits included. `value` is the median in milliseconds. */
export interface TimeToEvent {
  readonly value: number | null;
  /** Why there is no median: nothing to count, or too few of the waits are over. */
  readonly reason: 'no_data' | 'not_reached' | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number;
  readonly method: 'kaplan_meier';
  readonly bands: SurvivalBands;
  /** Waits, over or running. */
  readonly count: number;
  /** Waits that are over. */
  readonly events: number;
  /** Waits that run. */
  readonly censored: number;
  readonly quantiles: readonly ReachedQuantile[];
  /** With `within`. */
  readonly within: EventShare | null;
  /** With `horizon`. */
  readonly restrictedMean: MeanWithin | null;
  /** The share still waiting after each time, with its band. */
  readonly curve: readonly SurvivalStep[];
  /** Rows that wait for something that has not begun. */
  readonly pending: number;
  readonly excluded: Readonly<Record<string, number>>;
}

function assertLevel(value: unknown, path: string): void {
  checkFraction(value as number, path, true);
}

export const timeToEventChecks = {
  asOf: required(instant),
  level: { ...matching<number>('a number', (value) => typeof value === 'number'), assert: assertLevel },
  bands: oneOf('log', 'log_log', 'plain'),
  within: duration,
  horizon: duration,
  quantiles: matching<readonly number[]>(
    'fractions from 0 to 1',
    (value) => Array.isArray(value) && value.every((own) => typeof own === 'number' && own >= 0 && own <= 1),
  ),
};

/**
 * How long it takes until customers are answered, or their requests solved, with the waits that still run.
 *
 * A mean or median of finished waits leaves the longest ones out: they are still running. Here a running wait counts as
 * «at least so long» (Kaplan–Meier). Which waits they are, on which clock, and which tickets stay out is the KPI's
 * matter: `firstResponseTime`, `resolutionTime` (full or first), `responseTime`, `timeToAssignment`. Each ticket is seen
 * as it stood at `asOf`.
 *
 * Trap: tickets that were closed because nobody would ever answer must not be among them. A `period` by the end of the
 * wait leaves every running one out. And the far end of the curve
 * rests on few tickets, see `atRisk`.
 *
 * Takes a KPI and tickets; gives milliseconds and shares from 0 to 1.
 *
 * @throws SupportKpisError `missing_option` without `asOf`; `not_a_wait` for a KPI that measures no waits;
 * `out_of_range` for another level, `not_a_kpi`, `unknown_option`, `invalid_option`, `not_iterable`.
 * @example
 * import { days, resolutionTime, timeToEvent } from 'support-kpis';
 * const solved = [1, 2, 3, 4, 5].map((age) => ({ id: `S-${age}`, createdAt: days(10 - age), solvedAt: days(10) }));
 * const open = [2, 6, 6, 8, 10].map((age, index) => ({ id: `O-${index}`, createdAt: days(10 - age), status: 'open' }) as const);
 * const found = timeToEvent(resolutionTime, [...solved, ...open], { asOf: days(10) });
 * found.value // → 432000000
 * resolutionTime([...solved, ...open]).median // → 259200000
 */
export function timeToEvent<Row extends TicketRow>(
  kpi: WaitKpi<Row>,
  tickets: Iterable<NoInfer<Row>>,
  options: TimeToEventOptions,
): TimeToEvent {
  const checked = checkOptions('timeToEvent', timeToEventChecks, options);
  checkRequired('timeToEvent', timeToEventChecks, checked);
  const times = censoredTimes(kpi, options.asOf, 'timeToEvent');
  const excluded: Tally = {};
  let pending = 0;
  for (const ticket of assertTickets(tickets, 'timeToEvent')) {
    const found = times.add(ticket);
    if (found === 'pending') pending++;
    else if (found !== null) addToTally(excluded, found);
  }
  return { ...curveOf(times.durations, times.events, options), pending, excluded: sortedTally(excluded) };
}

/** What the waits say, whoever they are of. */
export function curveOf(
  durations: readonly number[],
  events: readonly boolean[],
  { level = 0.95, bands = 'log', within, horizon, quantiles = [0.25, 0.5, 0.75, 0.9] }: TimeToEventOptions,
): Omit<TimeToEvent, 'pending' | 'excluded'> {
  const curve = kaplanMeier(durations, events, { level, bands });
  const { median, medianLower: lower, medianUpper: upper, count } = curve;
  const reason = count === 0 ? 'no_data' : median === null ? 'not_reached' : null;
  return {
    ...{ value: median, reason, lower, upper, level, method: 'kaplan_meier', bands },
    ...{ count, events: curve.events, censored: count - curve.events },
    quantiles: quantiles.map((p) => reachedQuantile(curve, p)),
    within: within === undefined ? null : happenedWithin(curve, within),
    restrictedMean: horizon === undefined ? null : meanWithin(curve, horizon, level),
    curve: curve.steps,
  };
}

export function assertTickets<Row>(tickets: Iterable<Row>, name: string): Iterable<Row> {
  const held = typeof tickets === 'object' && tickets !== null;
  if (held && typeof (tickets as Partial<Iterable<Row>>)[Symbol.iterator] === 'function') return tickets;
  throw new SupportKpisError({
    code: 'not_iterable',
    path: `${name}: tickets`,
    expected: 'an array or another iterable of tickets',
    received: tickets,
  });
}
