import { type Forecast, type ForecastOptions, forecast } from '../../analysis/forecast/forecast.ts';
import type { KpiDefinition } from '../../kpi/definition.ts';
import { currencyOf } from '../../render/formatValue.ts';
import type { Report } from '../../report/reportTypes.ts';
import type { PeriodOptions } from '../../time/periodOptions.ts';
import { kpiSeries } from '../series/kpiSeries.ts';

/** What is to be expected of one KPI. */
export interface KpiForecast extends Forecast {
  readonly kpi: string;
  readonly title: string;
  readonly unit: KpiDefinition['unit'];
  readonly currency: string | null;
}

export function kpiForecast(
  { kpis }: Report,
  name: string,
  calendar: PeriodOptions,
  options: ForecastOptions,
): KpiForecast {
  const { id, title, unit } = (kpis[name] as Report['kpis'][string]).definition;
  const periods = kpiSeries(kpis, name);
  const currency = periods.map(({ result }) => currencyOf(result)).find((own) => own !== null) ?? null;
  return { kpi: id, title, unit, currency, ...forecast(periods, { ...calendar, ...options, unit }) };
}
