import type { LogDistribution } from '../../../report/details/logDistribution.ts';
import type { WaitCurve } from '../../../report/details/waitCurve.ts';
import { formatDuration } from '../../../time/formatDuration.ts';
import { formatPercent, NO_VALUE } from '../../formatValue.ts';
import { figures, text } from '../../reportTable.ts';
import { histogram } from '../charts/histogram.ts';
import { survivalChart } from '../charts/survivalChart.ts';
import { element, type Markup } from '../markup.ts';
import type { PageContext, PageKpi } from '../pageContext.ts';
import { chartCard, type PageSection, section } from '../table.ts';

/** Which waits are drawn, by id, when there are more. */
const first: readonly string[] = [
  ...['first_response_time', 'resolution_time', 'requester_wait_time', 'response_time', 'time_to_assignment'],
  'speed_of_answer',
];
const MOST = 3;

/** How long it takes: how the waits are spread, and how many still wait. */
export function waitsSection(context: PageContext): PageSection | null {
  const { details } = context;
  if (details === null) return null;
  const spread = drawn(context, details.distributions, ({ bins }) => bins.length > 0);
  const waiting = drawn(context, details.waits, ({ events }) => events > 0);
  const cards = [
    ...spread.map(([own, distribution]) => spreadCard(own, distribution)),
    ...waiting.map(([own, wait]) => waitCard(own, wait)),
  ];
  return section(
    'waits',
    'How long it takes',
    'Each step of the axes is many times the one before: most waits are short, and a few are very long. Below, waits that still run count as «at least so long».',
    cards.length === 0 ? [] : [element('div', { class: 'cards' }, cards)],
  );
}

function drawn<Detail>(
  { kpis }: PageContext,
  details: Readonly<Record<string, Detail>>,
  isDrawn: (detail: Detail) => boolean,
): [PageKpi, Detail][] {
  const found = kpis.flatMap((own): [PageKpi, Detail][] => {
    const detail = Object.hasOwn(details, own.name) ? details[own.name] : undefined;
    return detail !== undefined && isDrawn(detail) ? [[own, detail]] : [];
  });
  const place = ([{ definition }]: [PageKpi, Detail]): number => {
    const index = first.indexOf(definition.id);
    return index < 0 ? first.length : index;
  };
  return found.sort((left, right) => place(left) - place(right)).slice(0, MOST);
}

function spreadCard({ kpi, title }: PageKpi, { bins, count, zeros }: LogDistribution): Markup {
  const { median = null, p75 = null, p90 = null, p95 = null, p99 = null } = (kpi.result ?? {}) as Percentiles;
  const marks = Object.entries({ median, p90, p99 }).flatMap(([label, value]) =>
    value === null ? [] : [{ label, value }],
  );
  const words = {
    title: `${title}: how ${count} waits are spread`,
    description: marks.map(({ label, value }) => `${label} ${formatDuration(value)}`).join(', '),
  };
  const percentiles = Object.entries({ median, p75, p90, p95, p99 }).map(([label, value]) => [
    label,
    formatDuration(value),
  ]);
  const rows = bins
    .filter((bin) => bin.count > 0)
    .map((bin) => [`${formatDuration(bin.from)} to ${formatDuration(bin.to)}`, String(bin.count)]);
  return chartCard(
    title,
    histogram({ bins, marks }, words),
    { columns: [text('Time'), figures('Waits')], rows: [...percentiles, ...rows] },
    `${count} waits${zeros === 0 ? '' : `, ${zeros} of them of no length and not drawn`}`,
  );
}

interface Percentiles {
  readonly median?: number | null;
  readonly p75?: number | null;
  readonly p90?: number | null;
  readonly p95?: number | null;
  readonly p99?: number | null;
}

function waitCard({ title }: PageKpi, { value, lower, upper, count, censored, curve, quantiles }: WaitCurve): Markup {
  const half = value === null ? 'Fewer than half are over.' : `Half are over within ${formatDuration(value)}`;
  const range = lower === null || upper === null ? '' : ` (${formatDuration(lower)} to ${formatDuration(upper)})`;
  const words = { title: `${title}: which share still waits after which time`, description: half + range };
  const rows = quantiles.map((quantile) => [
    `${formatPercent(quantile.p)} are over within`,
    formatDuration(quantile.time),
    quantile.lower === null || quantile.upper === null
      ? NO_VALUE
      : `${formatDuration(quantile.lower)} to ${formatDuration(quantile.upper)}`,
  ]);
  return chartCard(
    `${title}: still waiting`,
    survivalChart({ curve, median: value }, words),
    { columns: [text('Share'), figures('Time'), figures('Range')], rows },
    `${count} waits, ${censored} of them still run`,
  );
}
