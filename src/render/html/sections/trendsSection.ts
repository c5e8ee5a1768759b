import { byQuestion, questions } from '../../questions.ts';
import { figures, text } from '../../reportTable.ts';
import { type Trend, trendChart } from '../charts/trendChart.ts';
import { element, type Markup } from '../markup.ts';
import { levelText, type PageContext, type PageKpi, rangeCell, valueText } from '../pageContext.ts';
import { chartCard, onDemand, type PageSection, section } from '../table.ts';
import { periodTrend } from './periodTrend.ts';
import { tileKpis } from './tiles.ts';

/** The course of each figure: of those at a glance at once, of all others on demand. */
export function trendsSection(context: PageContext): PageSection | null {
  const { kpis, level, report } = context;
  const shown = tileKpis(context);
  const main = shown.flatMap((own) => card(own, level));
  const others = kpis.filter((own) => own.value !== null && !shown.includes(own));
  const more = byQuestion(others, ({ definition }) => definition.id).flatMap(([question, own]) => {
    const cards = own.flatMap((kpi) => card(kpi, level));
    return cards.length === 0
      ? []
      : [element('h3', {}, questions[question]), element('div', { class: 'cards' }, cards)];
  });
  const unit = (report.every ?? 'period').replace('_', ' ');
  return section(
    'trends',
    'Over time',
    `One point per ${unit}; hollow ones are not over. The band is the range in which each figure probably lies (${levelText(level)}). Dashed: the mean of all, and the limits within which a figure that does not change stays; a diamond lies beyond them.`,
    main.length + more.length === 0
      ? []
      : [
          element('div', { class: 'cards' }, main),
          more.length === 0 ? null : onDemand('All other figures over time', element('div', { class: 'more' }, more)),
        ],
  );
}

function card(own: PageKpi, level: number): Markup[] {
  const trend = periodTrend(own, level);
  if (trend === null) return [];
  const known = trend.points.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  const signals = trend.points.filter(({ isSignal }) => isSignal).map(({ label }) => label);
  const words = {
    title: `${own.title} by period`,
    description: `From ${textOf(own, first)} in ${first?.label} to ${textOf(own, last)} in ${last?.label}.${signals.length === 0 ? '' : ` Beyond the limits: ${signals.join(', ')}.`}`,
  };
  const columns = [text('Period'), figures('Value'), figures('Range'), text('Remark')];
  return [
    chartCard(own.title, trendChart(trend, words), { columns, rows: trend.points.map((point) => row(own, point)) }),
  ];
}

function textOf({ definition }: PageKpi, point: Trend['points'][number] | undefined): string {
  return valueText(point?.value ?? null, definition);
}

function row(own: PageKpi, point: Trend['points'][number]): string[] {
  const remarks = [...(point.complete ? [] : ['not over']), ...(point.isSignal ? ['beyond the limits'] : [])];
  return [point.label, textOf(own, point), rangeCell(point, own.definition), remarks.join(', ')];
}
