import { csvText } from '../../render/csvText.ts';
import { formatValue } from '../../render/formatValue.ts';
import { figures, text } from '../../render/reportTable.ts';
import type { TextBlock } from '../output/textBlock.ts';
import { forecastWords } from './forecastWords.ts';
import type { KpiForecast } from './kpiForecast.ts';

/** The periods to come, and what to think of them. */
export function forecastBlock(found: KpiForecast): TextBlock {
  const { kpi, title, unit, currency, periods, level } = found;
  const shown = (value: number): string => formatValue(value, { id: kpi, unit }, currency);
  const table = {
    columns: [
      ...[text('Period'), figures('Expected'), figures(`Lower (${Number((100 * level).toPrecision(12))} %)`)],
      ...[figures('Upper'), text('')],
    ],
    rows: periods.map(({ label, value, lower, upper, holiday }) => [
      ...[label as string, shown(value), shown(lower), shown(upper), holiday ? 'holiday' : ''],
    ]),
  };
  return { title, ...(periods.length === 0 ? {} : { table }), lines: forecastWords(found) };
}

const head = [
  'kpi',
  'title',
  'unit',
  'period',
  'start',
  'end',
  'value',
  'lower',
  'upper',
  'level',
  'holiday',
  'method',
  'currency',
];

/** A row for each KPI and period to come, with raw figures. */
export function forecastCsv(forecasts: readonly KpiForecast[]): string {
  const rows = forecasts.flatMap(({ kpi, title, unit, periods, level, method, currency }) =>
    periods.map(({ label, start, end, value, lower, upper, holiday }) => [
      ...[
        kpi,
        title,
        unit,
        label,
        isoTime(start as number),
        isoTime(end as number),
        value,
        lower,
        upper,
        level,
        holiday,
        method,
        currency,
      ],
    ]),
  );
  return csvText([head, ...rows]);
}

function isoTime(instant: number): string {
  return new Date(instant).toISOString();
}
