import type { ControlSignal } from '../../analysis/control/controlSignal.ts';
import { formatChange } from '../../render/formatChange.ts';
import { formatFixed } from '../../render/formatNumber.ts';
import { formatValue } from '../../render/formatValue.ts';
import { figures, text } from '../../render/reportTable.ts';
import type { TextBlock } from '../output/textBlock.ts';
import { type KpiTrend, type TrendPeriod, verdictOf } from './kpiTrend.ts';

const columns = [
  ...[text('Period'), figures('Value'), figures('n'), text('Compared with'), figures('Change')],
  ...[text('Verdict'), text('Chart')],
];

/** One KPI, period by period. */
export function trendBlock(trend: KpiTrend): TextBlock {
  const { title, periods, signals } = trend;
  return {
    title,
    table: { columns, rows: periods.map((period) => rowOf(period, trend)) },
    lines: [...signals.map(signalWords), ...chartNote(trend), ...notesOf(trend)],
  };
}

function rowOf(period: TrendPeriod, trend: KpiTrend): string[] {
  const { value, n, previous, change, basis, relativeChange } = period;
  const measure = { id: trend.kpi, unit: trend.unit };
  const sized = `${formatChange(change, measure, trend.currency)}${basis === 'per_day' ? ' a day' : ''}`;
  const relative =
    relativeChange === null || !relatives.includes(trend.unit) ? '' : ` (${signedPercent(relativeChange)})`;
  return [
    periodName(period),
    formatValue(value, measure, trend.currency),
    n === null ? '' : String(n),
    previous === null ? '' : `${previous.label}: ${formatValue(previous.value, measure, trend.currency)}`,
    change === null ? '' : `${sized}${relative}`,
    verdictWords(period),
    chartMark(period, trend),
  ];
}

/** Units of which a per cent of a change says something. */
const relatives: readonly KpiTrend['unit'][] = ['duration', 'count', 'tickets', 'points', 'money'];

function signedPercent(share: number): string {
  const size = formatFixed(100 * Math.abs(share), 1);
  return `${Number(size) === 0 ? '' : share < 0 ? '−' : '+'}${size} %`;
}

export function periodName({ label, complete }: Pick<TrendPeriod, 'label' | 'complete'>): string {
  return complete ? label : `${label} *`;
}

const noChange = { before_series: '', no_such_period: 'no such period', incomplete: 'not over', no_data: 'no figure' };

export function verdictWords(period: TrendPeriod): string {
  if (period.reason !== null) return noChange[period.reason];
  return verdictOf(period)?.replace('_', ' ') ?? 'not tested';
}

/** `!` where the chart signals, with what that means. */
export function chartMark({ signals: completed, label }: TrendPeriod, { signals }: KpiTrend): string {
  if (completed.length === 0) return '';
  const own = signals.filter(
    ({ rule, points }) => completed.includes(rule) && points.some((point) => point.label === label),
  );
  return `! ${[...new Set(own.map(({ verdict }) => verdict))].join(', ')}`.trimEnd();
}

/** «2026-W07: a point beyond 3 sigma, worse». */
export function signalWords({ points, words, verdict }: ControlSignal): string {
  const [first, last] = [points[0]?.label, points.at(-1)?.label];
  return `${first === last ? first : `${first} to ${last}`}: ${words}, ${verdict}`;
}

function chartNote({ chart: { reason } }: KpiTrend): string[] {
  if (reason === null) return [];
  return [
    reason === 'too_few' ? 'Too few periods for a control chart.' : 'Figures without any spread have no control chart.',
  ];
}

function notesOf({ kpi, periods, unit }: KpiTrend): string[] {
  return [
    ...(periods.every(({ complete }) => complete) ? [] : ['* not over: shown, and not judged.']),
    ...(kpi === 'ticket_backlog' ? ['The backlog of a period is its level at the end.'] : []),
    ...(unit === 'rate' ? ['pp: percentage points.'] : []),
  ];
}
