import { expect } from 'vitest';
import {
  type DurationSummary,
  groupBy,
  type ReadyKpi,
  type TicketRow,
  type TicketVolume,
  ticketVolume,
} from '../../src/index.ts';
import { quantile, type ValueSummary, wilsonInterval } from '../../src/stats/index.ts';

/** A distribution in the logs' own unit: seconds for times. */
export interface ExpectedDistribution {
  readonly n: number;
  readonly mean: number;
  readonly sd: number | null;
  readonly min: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  readonly sum: number;
  /** By nearest rank: the smallest value that at least this share of all do not pass. */
  readonly median_nr?: number;
  readonly p90_nr?: number;
  readonly p95_nr?: number;
}

export interface ExpectedShare {
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number;
  readonly wilson95?: readonly [lower: number, upper: number];
}

type Summary = Omit<ValueSummary, 'total'> & { readonly total: number | null };

/** The expected figures are rounded to nine decimals and are sums of floats made in another order. */
export function expectNear(actual: number | null | undefined, expected: number | null, name = 'value'): void {
  const distance = Math.abs((actual ?? Number.NaN) - (expected ?? Number.NaN));
  if (!(distance <= 1e-9 * Math.max(1, Math.abs(expected ?? 0)))) expect(actual, name).toBe(expected);
}

/** `values` are the same durations one by one: first quartiles and nearest ranks are no part of a summary. */
export function expectDistribution(
  actual: Summary | undefined,
  values: readonly number[],
  expected: ExpectedDistribution,
  unit = 1000,
): void {
  const inUnit = (value: number | null | undefined): number | null => (typeof value === 'number' ? value / unit : null);
  expect(actual?.count, 'count').toBe(expected.n);
  expect(values.length, 'values').toBe(expected.n);
  expectNear(inUnit(actual?.mean), expected.mean, 'mean');
  expectNear(inUnit(actual?.standardDeviation), expected.sd, 'standardDeviation');
  expectNear(inUnit(actual?.total), expected.sum, 'total');
  for (const name of ['min', 'median', 'p75', 'p90', 'p95', 'p99', 'max'] as const) {
    expectNear(inUnit(actual?.[name]), expected[name], name);
  }
  expectNear(inUnit(quantile(values, 0.25)), expected.p25, 'p25');
  for (const [name, p] of [
    ['median_nr', 0.5],
    ['p90_nr', 0.9],
    ['p95_nr', 0.95],
  ] as const) {
    const rank = expected[name];
    if (rank !== undefined) expectNear(inUnit(quantile(values, p, { type: 1 })), rank, name);
  }
}

/** A KPI that needs no further option, as a function of rows. */
type Ready<Result> = ReadyKpi<TicketRow, Result> & ((rows: Iterable<TicketRow>) => Result);

/** A KPI of durations over these tickets; its first quartile is taken from the same KPI ticket by ticket. */
export function expectDurations(
  kpi: Ready<DurationSummary>,
  tickets: readonly TicketRow[],
  expected: ExpectedDistribution,
): void {
  expectDistribution(kpi(tickets), valuesOf(kpi, tickets), expected);
}

/** What a KPI of durations says of each ticket that counts. */
export function valuesOf(kpi: ReadyKpi<TicketRow, DurationSummary>, tickets: readonly TicketRow[]): number[] {
  return [...groupBy(tickets, 'id', kpi).values()].flatMap(({ value }) => value ?? []);
}

export function expectShare(
  actual: { readonly value: number | null; readonly numerator: number; readonly denominator: number } | undefined,
  expected: ExpectedShare,
): void {
  expect(actual?.numerator, 'numerator').toBe(expected.numerator);
  expect(actual?.denominator, 'denominator').toBe(expected.denominator);
  expectNear(actual?.value, expected.value);
  if (expected.wilson95 === undefined || actual === undefined) return;
  const interval = wilsonInterval(actual.numerator, actual.denominator);
  expectNear(interval?.lower, expected.wilson95[0], 'lower');
  expectNear(interval?.upper, expected.wilson95[1], 'upper');
}

/** A breakdown as the logs write it: an object of counts. */
export function countsOf({ breakdown }: TicketVolume): Record<string, number> {
  return Object.fromEntries(breakdown.map(({ key, count }) => [String(key), count]));
}

/** How many tickets fall into each of the named groups. */
export function volumesBy<Row extends TicketRow>(
  tickets: readonly Row[],
  names: readonly string[],
  nameOf: (ticket: Row) => string,
): Record<string, number> {
  const groups = groupBy(tickets, nameOf, ticketVolume);
  return Object.fromEntries(names.map((name) => [name, groups.get(name)?.value ?? 0]));
}
