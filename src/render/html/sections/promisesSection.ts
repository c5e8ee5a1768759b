import type { SlaAttainment, SlaCounts } from '../../../kpis/resolution/sla/slaResult.ts';
import { formatPercent } from '../../formatValue.ts';
import { figures, text } from '../../reportTable.ts';
import { visibleText } from '../../visibleText.ts';
import { type PartBar, partBars } from '../charts/partBars.ts';
import { kpiOf, type PageContext } from '../pageContext.ts';
import { type PageSection, section, wideCard } from '../table.ts';

/** So many promises are drawn; the table has all of them. */
const MOST = 12;

/** Which promises were kept, missed and are running, and what becomes of the figure when those end. */
export function promisesSection(context: PageContext): PageSection | null {
  const own = kpiOf(context, 'sla_attainment');
  if (own === undefined) return null;
  const result = own.kpi.result as SlaAttainment;
  const { bounds, policies = [] } = result;
  const lines: (readonly [name: string, counts: SlaCounts])[] = [
    ['All promises', result],
    ...(policies.length < 2 ? [] : policies.map((policy) => [visibleText(policy.name), policy] as const)),
  ];
  const columns = [
    ...[text('Promise'), figures('Kept'), figures('Hit'), figures('Missed'), figures('Overdue'), figures('Running')],
    figures('At least'),
    figures('At most'),
  ];
  const rows = lines.map(([name, { value, hit, missed, overdue, running, bounds: ends }]) => [
    ...[name, formatPercent(value), String(hit), String(missed), String(overdue), String(running)],
    ...[formatPercent(ends?.lower), formatPercent(ends?.upper)],
  ]);
  const words = {
    title: 'Promises kept and missed',
    description: `${result.hit} hit, ${result.missed} missed, ${result.overdue} overdue, ${result.running} running.`,
  };
  const chart = partBars(lines.slice(0, MOST).map(barOf), words);
  return section(
    'promises',
    'Promises (SLA)',
    `Kept of those that are decided: ${own.text}. When the running ones end it will be ${formatPercent(bounds?.lower)} at least and ${formatPercent(bounds?.upper)} at most.`,
    [wideCard(words.title, chart, { columns, rows })],
  );
}

function barOf([name, { value, hit, missed, overdue, running }]: readonly [string, SlaCounts]): PartBar {
  return {
    ...{ name, figure: formatPercent(value) },
    parts: [
      { name: 'hit', count: hit, kind: 'goodbar' },
      { name: 'missed', count: missed, kind: 'badbar' },
      { name: 'overdue', count: overdue, kind: 'warnbar' },
      { name: 'running', count: running, kind: 'openbar' },
    ],
  };
}
