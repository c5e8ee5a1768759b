// A React component that shows a report which the server made: plain JSON, so it can be fetched, cached and passed on.
import { formatDuration, type KpiDefinition, type Report } from 'support-kpis';

interface ReportTilesProps {
  readonly report: Report;
  /** Of rates and scores: how people of your country write them. */
  readonly locale: string;
}

export function ReportTiles({ report, locale }: ReportTilesProps) {
  return (
    <ul className="kpi-tiles">
      {Object.entries(report.kpis).map(([name, { definition, result, accounting }]) => (
        <li key={name}>
          <h3 title={definition.question}>{definition.title}</h3>
          <p className="kpi-value">{shown((result as { value: number | null }).value, definition, locale)}</p>
          <p className="kpi-rows">
            {accounting.counted} counted, {accounting.pending} pending
          </p>
        </li>
      ))}
    </ul>
  );
}

function shown(value: number | null, { unit }: KpiDefinition, locale: string): string {
  if (value === null) return 'no data';
  if (unit === 'duration') return formatDuration(value);
  const style = unit === 'rate' ? ({ style: 'percent', maximumFractionDigits: 1 } as const) : {};
  return new Intl.NumberFormat(locale, style).format(value);
}
