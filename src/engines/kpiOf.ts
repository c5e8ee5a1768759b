import { didYouMean } from '../errors/nearest.ts';
import { SupportKpisError } from '../errors/supportKpisError.ts';
import type { ReadyKpi } from '../kpi/kpi.ts';
import { catalogue } from '../kpis/catalogue.ts';
import type { CalendarDefinition } from '../time/calendar.ts';
import { createCalendar } from '../time/createCalendar.ts';

interface Bindable extends ReadyKpi<object, unknown> {
  with(options: object): Bindable;
}

const byId = new Map(Object.values<object>(catalogue).map((kpi) => [(kpi as Bindable).definition.id, kpi as Bindable]));

/**
 * The KPI of an id, with options that came as JSON: what a database or a sandbox can say that is given nothing but texts.
 *
 * Calendars stand in the options as their definitions, such as `compileCalendar` makes them for engines without `Intl`.
 * All other options are those of the KPI. Options that are functions cannot be given.
 *
 * Takes the id of a KPI and its options; gives the KPI.
 *
 * @throws SupportKpisError `unknown_kpi`; `unknown_option`, `invalid_option`, `missing_option` as the KPI does.
 * @example
 * import { kpiOf, sqlAggregate } from 'support-kpis/engines/bundle';
 * const clock = { kind: 'compiled', timeZone: 'UTC', from: 0, to: 86_400_000, open: [32_400_000, 61_200_000] } as const;
 * const { accumulate, final } = sqlAggregate(kpiOf('first_response_time', { clock, statistic: 'median' }));
 * const state = accumulate(null, '{ "id": "A-1", "createdAt": 0, "firstRespondedAt": 36000000 }');
 * JSON.parse(final(state)).value // → 3600000
 */
export function kpiOf(id: string, options: object = {}): ReadyKpi<object, unknown> {
  const kpi = byId.get(id);
  if (kpi === undefined) {
    const known = [...byId.keys()];
    throw new SupportKpisError({
      code: 'unknown_kpi',
      path: 'kpiOf: id',
      expected: 'the id of a KPI, such as first_response_time',
      received: id,
      hint: typeof id === 'string' ? didYouMean(id, known) : undefined,
    });
  }
  const bound = kpi.with(withCalendars(options, 0) as object);
  bound.init();
  return bound;
}

/** Options hold calendars at most so deep: `policies[0].clock.calendars.berlin`. */
const DEEPEST = 6;

function withCalendars(value: unknown, depth: number): unknown {
  // A date is no part of JSON, but of options that come from the same program.
  if (typeof value !== 'object' || value === null || depth > DEEPEST || 'getTime' in value) return value;
  if (Array.isArray(value)) return value.map((own) => withCalendars(own, depth + 1));
  if (isCalendarDefinition(value)) return createCalendar(value);
  return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, withCalendars(own, depth + 1)]));
}

function isCalendarDefinition(value: object): value is CalendarDefinition {
  if ('between' in value) return false;
  const { kind } = value as { readonly kind?: unknown };
  return kind === 'compiled' || kind === 'elapsed' || 'hours' in value || 'versions' in value;
}
