import type { BacklogPeriod } from '../../../kpis/backlog/backlogFlows.ts';
import { figures, text } from '../../reportTable.ts';
import { flowChart } from '../charts/flowChart.ts';
import { trendChart } from '../charts/trendChart.ts';
import { element } from '../markup.ts';
import { kpiOf, type PageContext } from '../pageContext.ts';
import { chartCard, type PageSection, section } from '../table.ts';
import { periodTrend } from './periodTrend.ts';

const names = ['opening', 'created', 'reopened', 'solved', 'removed', 'backlog'] as const;

/** Whether the pile grows, and what makes it. */
export function backlogSection(context: PageContext): PageSection | null {
  const own = kpiOf(context, 'backlog_series');
  const { periods = [] } = (own?.kpi.result ?? {}) as { readonly periods?: readonly BacklogPeriod[] };
  if (own === undefined || periods.length === 0) return null;
  const columns = [text('Period'), ...names.map((name) => figures(name.charAt(0).toUpperCase() + name.slice(1)))];
  const rows = periods.map((period) => [period.label, ...names.map((name) => String(period[name]))]);
  const last = periods.at(-1) as BacklogPeriod;
  const trend = periodTrend(own, context.level);
  const pile = { title: 'Unsolved tickets', description: `${last.backlog} at the end of ${last.label}.` };
  const flow = {
    title: 'What came in and what went out',
    description: `In ${last.label} ${last.created} were created and ${last.reopened} reopened, ${last.solved} solved and ${last.removed} removed.`,
  };
  return section(
    'backlog',
    'The pile of work',
    'Opening + created + reopened − solved − removed = backlog, in every period.',
    [
      element('div', { class: 'cards' }, [
        chartCard(flow.title, flowChart(periods, flow), { columns, rows }),
        trend === null ? null : chartCard(pile.title, trendChart(trend, pile), { columns, rows }),
      ]),
    ],
  );
}
