import { SupportKpisError } from '../../errors/supportKpisError.ts';

/** A period and its figure: as `series` and a report give them, or with the bare `value`, as `backlogSeries` does. */
export interface PeriodReading {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly complete: boolean;
  readonly windowStart?: number;
  readonly result?: { readonly value: number | null };
  readonly value?: number | null;
}

/** A period whose figure has been read. */
export interface ReadReading {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly complete: boolean;
  /** Where the time begins of which the figure is. */
  readonly from: number;
  readonly value: number | null;
  readonly result: { readonly value: number | null };
}

/**
 * The figures of periods in time order.
 *
 * @throws SupportKpisError `invalid_reading` for what is no series
 */
export function periodReadings(series: readonly PeriodReading[], name: string): ReadReading[] {
  if (!Array.isArray(series)) throw invalid(`${name}: series`, 'periods in time order, as series gives them', series);
  let before = -Infinity;
  return Array.from(series as readonly PeriodReading[], (period, index) => {
    const path = `${name}: series[${index}]`;
    const { start, end, label, complete, windowStart, result, value } = period ?? {};
    const areNumbers = [start, end, windowStart ?? start].every((moment) => Number.isFinite(moment));
    if (typeof label !== 'string' || typeof complete !== 'boolean' || !areNumbers || start >= end || start < before) {
      throw invalid(path, 'a period after the one before, with start, end, label and complete', period);
    }
    before = end;
    const own = result === undefined ? value : result?.value;
    if (own === null || (typeof own === 'number' && Number.isFinite(own))) {
      return { start, end, label, complete, from: windowStart ?? start, value: own, result: result ?? { value: own } };
    }
    throw invalid(`${path}: ${label}`, 'a finite number, null, or the result of a KPI', own);
  });
}

function invalid(path: string, expected: string, received: unknown): SupportKpisError {
  return new SupportKpisError({ code: 'invalid_reading', path, expected, received });
}
