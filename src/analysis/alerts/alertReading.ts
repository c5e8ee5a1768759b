import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { GroupKey } from '../../fold/groupKey.ts';
import { plainKey } from '../../fold/keyCounts.ts';
import { type Instant, toInstant } from '../../time/instant.ts';
import type { ControlPattern } from '../control/controlPattern.ts';
import { groupWords, isAlertGroup } from './alertGroup.ts';
import { type ReadPattern, readPatterns } from './readPatterns.ts';
import { rowsBehind } from './rowsBehind.ts';

/**
 * One figure of a KPI at a moment: a period of a series with the id of its KPI, a point of `controlChart` or
 * `dynamicThreshold`, or a value and an instant. What else it holds does not matter.
 */
export interface AlertReading {
  /** The KPI's `id` or name: `first_response_time` or `firstResponseTime`. */
  readonly kpi: string;
  /** Left out for the figure of all rows. */
  readonly group?: GroupKey;
  /** The moment of the reading. Default: the end of its period. */
  readonly at?: Instant;
  readonly end?: number | null;
  readonly label?: string | null;
  /** `false` for a period that is not over. */
  readonly complete?: boolean;
  /** `null` where there is no figure. */
  readonly value?: number | null;
  /** A KPI's result, which has the value in it, and mostly the number of rows too. */
  readonly result?: { readonly value: number | null };
  /** How many rows the value rests on. */
  readonly n?: number | null;
  /** Between which limits it should lie. */
  readonly lower?: number | null;
  readonly upper?: number | null;
  /** The patterns of a control chart that it completes. */
  readonly signals?: readonly string[];
  /** The same with their figures, which go into the event. */
  readonly patterns?: readonly ControlPattern[];
  /** Of a chart of smoothed figures: what lies between the limits instead of the value. */
  readonly smoothed?: number | null;
}

/** A reading whose parts were checked. */
export interface PlainReading {
  readonly kpi: string;
  /** `undefined` for all rows. */
  readonly group: string | number | boolean | null | undefined;
  readonly at: number;
  readonly label: string | null;
  readonly complete: boolean;
  readonly value: number | null;
  readonly n: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly signals: readonly string[] | null;
  readonly patterns: readonly ReadPattern[];
  readonly smoothed: number | null;
}

const name = 'evaluateAlerts: reading';

/**
 * A reading in one form.
 *
 * @throws SupportKpisError `invalid_reading`, `non_finite`
 */
export function readAlertReading(reading: AlertReading): PlainReading {
  if (typeof reading !== 'object' || reading === null) reject(name, 'a reading', reading);
  const { kpi, group, at, end, label, complete, value, result, n, lower, upper, signals } = reading;
  if (typeof kpi !== 'string' || kpi === '') reject(`${name}.kpi`, 'the id of a KPI', kpi);
  if (group !== undefined && !isAlertGroup(group)) reject(`${name}.group`, groupWords, group);
  const moment = toInstant(at ?? end);
  if (Number.isNaN(moment)) reject(`${name}.at`, 'an instant, or a period with an end', at ?? end);
  const isList = signals === undefined || (Array.isArray(signals) && signals.every((own) => typeof own === 'string'));
  if (!isList) reject(`${name}.signals`, 'a list of rules', signals);
  return {
    kpi,
    group: group === undefined ? undefined : plainKey(group),
    at: moment,
    label: typeof label === 'string' ? label : null,
    complete: complete !== false,
    value: figure(result === undefined ? value : result?.value, `${name}.value`),
    n: n === undefined ? rowsBehind(result ?? reading) : figure(n, `${name}.n`),
    lower: figure(lower ?? null, `${name}.lower`),
    upper: figure(upper ?? null, `${name}.upper`),
    signals: signals ?? null,
    patterns: readPatterns(reading.patterns, `${name}.patterns`),
    smoothed: figure(reading.smoothed ?? null, `${name}.smoothed`),
  };
}

function figure(value: unknown, path: string): number | null {
  if (value === null) return null;
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0;
  const code = typeof value === 'number' ? 'non_finite' : 'invalid_reading';
  throw new SupportKpisError({ code, path, expected: 'a finite number, or null', received: value });
}

function reject(path: string, expected: string, received: unknown): never {
  throw new SupportKpisError({ code: 'invalid_reading', path, expected, received });
}
