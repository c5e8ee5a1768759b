import { formatValue, NO_VALUE } from '../../render/formatValue.ts';
import { byQuestion } from '../../render/questions.ts';
import { figures, text } from '../../render/reportTable.ts';
import type { TextBlock } from '../output/textBlock.ts';
import type { KpiTrend, TrendPeriod } from './kpiTrend.ts';
import { chartMark, periodName, signalWords, verdictWords } from './trendBlock.ts';

/** What the name and the verdict take, and what a figure takes. */
const [BESIDE, FIGURE] = [46, 11];

/** Many KPIs in one table: the latest periods side by side, and what became of the last one that is over. */
export function trendOverview(trends: readonly KpiTrend[], width: number): TextBlock[] {
  const starts = [...new Set(trends.flatMap(({ periods }) => periods.map(({ start }) => start)))].sort(
    (left, right) => left - right,
  );
  const shown = starts.slice(-Math.max(2, Math.floor((width - BESIDE) / FIGURE)));
  const named = new Map(trends.flatMap(({ periods }) => periods.map((period) => [period.start, period] as const)));
  const last = starts.findLast((start) => named.get(start)?.complete) ?? null;
  const label = last === null ? '' : (named.get(last) as TrendPeriod).label;
  const inOrder = byQuestion(trends, ({ kpi }) => kpi).flatMap(([, own]) => own);
  const signals = inOrder.flatMap((trend) =>
    trend.signals
      .filter(({ points }) => points.at(-1)?.label === label)
      .map((signal) => `${trend.title}: ${signalWords(signal)}`),
  );
  return [
    {
      title: 'All KPIs, latest periods',
      table: {
        columns: [
          text('KPI'),
          ...shown.map((start) => figures(periodName(named.get(start) as TrendPeriod))),
          text(label === '' ? 'Verdict' : `Verdict ${label}`),
        ],
        rows: inOrder.map((trend) => rowOf(trend, shown, last)),
      },
      lines: [
        '! where a control chart signals. * not over: shown, and not judged.',
        '--kpis csat,nps … shows each of these KPIs by itself, with changes and signals of all periods.',
      ],
    },
    ...(signals.length === 0 ? [] : [{ title: `Signals that end in ${label}`, lines: signals }]),
  ];
}

function rowOf(trend: KpiTrend, shown: readonly number[], last: number | null): string[] {
  const byStart = new Map(trend.periods.map((period) => [period.start, period]));
  const measure = { id: trend.kpi, unit: trend.unit };
  const judged = last === null ? undefined : byStart.get(last);
  return [
    trend.title,
    ...shown.map((start) => {
      const period = byStart.get(start);
      if (period === undefined) return NO_VALUE;
      const value = formatValue(period.value, measure, trend.currency);
      return chartMark(period, trend) === '' ? value : `${value} !`;
    }),
    judged === undefined ? '' : verdictWords(judged),
  ];
}
