import { SupportKpisError } from '../errors/supportKpisError.ts';
import { checkOptions } from '../kpi/checkOptions.ts';
import { numberWithin } from '../kpi/checks.ts';
import type { Report } from '../report/reportTypes.ts';
import { fromReport } from './fromReport.ts';

export interface JsonOptions {
  /** How many spaces each level stands further in, up to 10; 0 is one line. Default: 2. */
  readonly indent?: number;
}

const checks = { indent: numberWithin(0, 10) };

/**
 * A report as JSON text, the same bytes for the same report.
 *
 * All of it is there: results, options, definitions, accounting, groups and periods. Durations are milliseconds, instants
 * epoch milliseconds, shares from 0 to 1, a figure that does not exist `null`.
 *
 * Trap: whoever reads it back has the figures, but not the values behind medians, from which ranges are made.
 *
 * Takes what `report` gives; gives text.
 *
 * @throws SupportKpisError `invalid_report` for what is no report; `non_finite` where a result of a KPI of your own holds
 * NaN or Infinity, which JSON would turn into `null`; `unknown_option`, `invalid_option`.
 * @example
 * import { report, reopenRate } from 'support-kpis';
 * import { renderJson } from 'support-kpis/render';
 * const text = renderJson(report({ tickets: [] }, { reopenRate }), { indent: 0 });
 * JSON.parse(text).kpis.reopenRate.result.value // → null
 */
export function renderJson(report: Report, options: JsonOptions = {}): string {
  checkOptions('renderJson', checks, options);
  return fromReport(report, 'renderJson', () => `${JSON.stringify(report, finite, options.indent ?? 2)}\n`);
}

function finite(name: string, value: unknown): unknown {
  if (typeof value !== 'number' || Number.isFinite(value)) return value;
  const expected = 'finite numbers in all results';
  throw new SupportKpisError({ code: 'non_finite', path: `renderJson: ${name}`, expected, received: value });
}
