import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { checkOptions } from '../../kpi/checkOptions.ts';
import { flag, instant, matching, oneOf } from '../../kpi/checks.ts';
import type { Better, KpiDefinition } from '../../kpi/definition.ts';
import { days } from '../../time/duration.ts';
import type { Instant } from '../../time/instant.ts';
import { type ChartKind, isExposure } from './chartKind.ts';
import type { RuleSet } from './chartRules.ts';
import type { ReadFigure } from './figure.ts';

/** What a chart has to know of a KPI. Every KPI fits. */
export interface ChartedKpi {
  readonly definition: Pick<KpiDefinition, 'id' | 'better' | 'unit'>;
}

/** The figures that limits are made of: the first so many, or those of periods within `[from, to)`. */
export type Baseline = number | { readonly from?: Instant; readonly to?: Instant };

export interface ControlChartOptions {
  /** Whose figures they are: says which way is better, and is named in the result. */
  readonly kpi?: ChartedKpi;
  /** Which way is better. Default: what the KPI says, or `'neither'`. */
  readonly better?: Better;
  /** Default: `'proportion'` for rates, `'count'` for counts, `'rate'` for ratios, `'individuals'` for all else; `'ewma'` only when asked for. */
  readonly kind?: ChartKind;
  /** Default: `'nelson'`. `'limits'` looks for points beyond 3 sigma alone. */
  readonly rules?: RuleSet;
  /** Limits come from these figures, and only later ones are judged. Default: all make the limits, all are judged. */
  readonly baseline?: Baseline;
  /** What counts are divided by: the days of each period, or one number per reading. */
  readonly exposure?: 'days' | readonly number[];
  /** Measures the spread of shares and counts instead of presuming it (Laney's p′ and u′). For large numbers. */
  readonly overdispersed?: boolean;
  /** Of `'ewma'`: the weight of the newest figure, above 0 and up to 1. Default: 0.2. */
  readonly lambda?: number;
  /**
   * Of `'ewma'`: the limits in standard deviations of the smoothed figure. Default: 3, which with a weight of 0.2 rings once
   * in some 550 figures where nothing changes, and after ten where the figures moved by one sigma.
   */
  readonly width?: number;
}

export const kpiCheck = matching<ChartedKpi>('a KPI, or an object with its definition', (value) => {
  const definition: unknown = (value as { definition?: unknown } | null)?.definition;
  return typeof definition === 'object' && definition !== null;
});
export const betterCheck = oneOf('higher', 'lower', 'neither');

const checks = {
  kpi: kpiCheck,
  better: betterCheck,
  kind: oneOf('individuals', 'ewma', 'proportion', 'count', 'rate'),
  rules: oneOf('nelson', 'western_electric', 'limits'),
  baseline: matching<Baseline>(
    'how many figures make it, or { from, to } as instants',
    (value) => (Number.isSafeInteger(value) && (value as number) > 0) || isRange(value),
  ),
  exposure: matching<'days' | readonly number[]>(
    "'days', or one number per reading, from 1e-100 to 9007199254740991",
    (value) => value === 'days' || (Array.isArray(value) && value.every(isExposure)),
  ),
  overdispersed: flag,
  lambda: matching<number>('a number above 0, up to 1', (value) => isWithin(value, 1)),
  width: matching<number>('a number above 0, up to 100', (value) => isWithin(value, 100)),
};

/** Refuses what is no option of a control chart. */
export function assertChartOptions(options: ControlChartOptions): void {
  const checked = checkOptions('controlChart', checks, options);
  const { kind, rules = 'limits' } = options;
  const others = kind === 'ewma' ? (rules === 'limits' ? [] : ['rules']) : ['lambda', 'width'];
  const other = others.find((name) => checked[name] !== undefined);
  if (other === undefined) return;
  throw new SupportKpisError({
    code: 'conflicting_options',
    path: `controlChart: options.${other}`,
    expected: kind === 'ewma' ? "rules: 'limits', for smoothed figures follow each other" : "kind: 'ewma' beside it",
    received: checked[other],
  });
}

function isWithin(value: unknown, most: number): boolean {
  return typeof value === 'number' && value > 0 && value <= most;
}

function isRange(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const names = Object.keys(value);
  const fields = value as Readonly<Record<string, unknown>>;
  return names.length > 0 && names.every((name) => /^(from|to)$/.test(name) && instant.accepts(fields[name]));
}

/** The exposure of each reading; `null` where none was given. */
export function exposuresOf(
  figures: readonly ReadFigure[],
  exposure: ControlChartOptions['exposure'],
): readonly number[] | null {
  if (exposure === undefined) return null;
  if (exposure === 'days') return figures.map(daysOf);
  if (exposure.length === figures.length) return exposure;
  const expected = `one number per reading (${figures.length})`;
  const path = 'controlChart: options.exposure';
  throw new SupportKpisError({ code: 'length_mismatch', path, expected, received: exposure });
}

function daysOf({ index, start, end }: ReadFigure): number {
  if (start !== null && end !== null && end > start) return (end - start) / days(1);
  const path = `controlChart: readings[${index}]`;
  throw new SupportKpisError({ code: 'invalid_reading', path, expected: 'a period with start and end', received: end });
}
