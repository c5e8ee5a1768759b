import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { type Instant, toInstant } from '../../time/instant.ts';

/** Contacts expected in a stretch of time, as `forecast` gives them. */
export interface DemandPeriod {
  readonly start: Instant;
  readonly end: Instant;
  /** The expected contacts; a forecast below 0 is no demand. */
  readonly value: number;
  /** The upper end of the forecast's interval. */
  readonly upper?: number | null;
}

/** Contacts by interval: periods of a forecast in any order, or numbers one interval after another. */
export type StaffingDemand = Iterable<DemandPeriod> | Iterable<number>;

/** Which figure of a forecast is planned for. */
export type DemandFigure = 'expected' | 'upper';

export interface PlannedInterval {
  readonly start: number;
  readonly end: number;
  readonly contacts: number;
}

/** The intervals to plan in the order of time. Refuses what has no length, no number, or overlaps. */
export function readDemand(
  demand: StaffingDemand,
  interval: number | undefined,
  plan: DemandFigure,
): PlannedInterval[] {
  const held = typeof demand === 'object' && demand !== null;
  if (!held || typeof (demand as Partial<Iterable<unknown>>)[Symbol.iterator] !== 'function') {
    throw fault('not_iterable', '', 'an array or another iterable of periods or numbers', demand);
  }
  const list: readonly unknown[] = [...demand];
  const read = list.map((one, index) =>
    typeof one === 'number' ? numbered(one, index, interval, plan) : period(one, index, plan),
  );
  read.sort((left, right) => left.start - right.start || left.end - right.end);
  for (const [index, { start }] of read.entries()) {
    const before = read[index - 1];
    if (before === undefined || before.end <= start) continue;
    throw fault('overlapping_periods', `: at ${start}`, 'periods that do not overlap', before.end);
  }
  return read;
}

function numbered(value: number, index: number, interval: number | undefined, plan: DemandFigure): PlannedInterval {
  if (interval === undefined) {
    const expected = 'the length of an interval, because demand is plain numbers';
    const details = { path: 'staffing: options.interval', expected, received: undefined };
    throw new SupportKpisError({ code: 'missing_option', ...details });
  }
  if (plan === 'upper') throw fault('invalid_demand', `[${index}]`, "a period with `upper`, for plan: 'upper'", value);
  return { start: index * interval, end: (index + 1) * interval, contacts: contactsOf(value, `[${index}]`) };
}

function period(one: unknown, index: number, plan: DemandFigure): PlannedInterval {
  const place = `[${index}]`;
  if (typeof one !== 'object' || one === null) throw fault('invalid_demand', place, 'a period or a number', one);
  const { start: given, end: until, value, upper } = one as Partial<DemandPeriod>;
  const start = toInstant(given);
  const end = toInstant(until);
  if (Number.isNaN(start)) throw fault('invalid_demand', `${place}.start`, 'an instant', given);
  if (!(end > start)) throw fault('invalid_demand', `${place}.end`, 'an instant after start', until);
  const contacts = plan === 'upper' ? contactsOf(upper, `${place}.upper`) : contactsOf(value, `${place}.value`);
  return { start, end, contacts };
}

function contactsOf(value: unknown, place: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw fault('invalid_demand', place, 'a finite number of contacts', value);
  }
  return Math.max(value, 0) + 0;
}

function fault(code: string, place: string, expected: string, received: unknown): SupportKpisError {
  return new SupportKpisError({ code, path: `staffing: demand${place}`, expected, received });
}
