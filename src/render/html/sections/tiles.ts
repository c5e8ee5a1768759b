import { scorecard } from '../../../analysis/scorecard/scorecard.ts';
import type { Target, TargetLevel } from '../../../analysis/targets/target.ts';
import { formatChange } from '../../formatChange.ts';
import { currencyOf, formatValue } from '../../formatValue.ts';
import { byQuestion } from '../../questions.ts';
import { resultParts } from '../../resultParts.ts';
import { sparkline } from '../charts/sparkline.ts';
import { element, type Markup, type Part } from '../markup.ts';
import { levelText, type PageContext, type PageKpi, rangeText, valueText } from '../pageContext.ts';
import { type PageSection, section } from '../table.ts';
import { latestChange, readingsOf } from './periodTrend.ts';

const first: readonly string[] = [
  ...['ticket_volume', 'first_response_time', 'resolution_time', 'backlog_series', 'sla_attainment'],
  ...['first_contact_resolution', 'csat', 'nps', 'reopen_rate', 'service_level', 'ticket_backlog', 'ces'],
];
const MOST = 8;

/** What a desk is asked about first: figure, interval, target and the newest change. */
export function tilesSection(context: PageContext): PageSection | null {
  const { report, level } = context;
  const shown = tileKpis(context);
  const period =
    report.every === null ? '' : ` Changes are those of the newest full ${report.every.replace('_', ' ')}.`;
  return section(
    'headline',
    'At a glance',
    `Figures of the whole time, each with the range in which it probably lies (${levelText(level)}).${period}`,
    shown.length === 0
      ? []
      : [
          element(
            'div',
            { class: 'tiles' },
            shown.map((own) => tile(own, context)),
          ),
        ],
  );
}

/** At most eight KPIs that have a figure; the backlog only once. */
export function tileKpis({ kpis }: PageContext): PageKpi[] {
  const known = kpis.filter(({ value }) => value !== null);
  const hasLevels = known.some(({ definition }) => definition.id === 'backlog_series');
  const place = ({ definition }: PageKpi): number => (first.includes(definition.id) ? 0 : 1);
  const asked = first.flatMap((id) => known.filter(({ definition }) => definition.id === id));
  const others = byQuestion(known, ({ definition }) => definition.id).flatMap(([, own]) => own);
  return [...asked, ...others.filter((own) => place(own) === 1)]
    .filter(({ definition }) => !(hasLevels && definition.id === 'ticket_backlog'))
    .slice(0, MOST);
}

function tile(own: PageKpi, context: PageContext): Markup {
  const { definition, kpi, title, text, interval } = own;
  const range = rangeText(interval, definition);
  return element('article', { class: 'tile' }, [
    element('h3', {}, title),
    element('p', { class: 'value' }, text),
    element('p', { class: 'hint' }, range === '' ? resultParts(kpi.result, definition) || ' ' : range),
    targetLine(own, context),
    element('div', { class: 'course' }, [
      changeLine(own, context.level),
      sparkline(readingsOf(own).map(({ result }) => result.value)),
    ]),
  ]);
}

const levelWords: Readonly<Record<TargetLevel, readonly [sign: string, words: string, kind: string]>> = {
  stretch: ['★', 'stretch target reached', 'better'],
  target: ['✓', 'target reached', 'better'],
  threshold: ['△', 'between threshold and target', 'differs'],
  below: ['✕', 'threshold missed', 'worse'],
};

function targetLine(own: PageKpi, { report, targets, level }: PageContext): Markup | null {
  const { rows } = scorecard(report, { kpis: [own.name], targets, level });
  const row = rows.find(({ name }) => name === own.name);
  if (row?.target == null || row.reached === null) return null;
  const [sign, words, kind] = levelWords[row.reached];
  const goal = goalText(row.target, own);
  return element('p', { class: `verdict ${kind}` }, `${sign} ${words}${row.proven ? '' : ', not proven'} (${goal})`);
}

function goalText(target: Target, { definition, kpi }: PageKpi): string {
  const currency = currencyOf(kpi.result);
  if (target.better === 'within') {
    return `${formatValue(target.target.from, definition)} to ${formatValue(target.target.to, definition, currency)}`;
  }
  return `${target.better === 'higher' ? '≥' : '≤'} ${valueText(target.target, definition, currency)}`;
}

const verdictWords = {
  better: 'better',
  worse: 'worse',
  different: 'differs',
  no_evidence: 'no clear change',
} as const;

/** «▲ +1.2 pp, no clear change»: the sign says which way, the word what it means. */
function changeLine(own: PageKpi, level: number): Markup {
  const latest = latestChange(own, level);
  if (latest === null || latest.change === null) return element('p', { class: 'hint' });
  const { change, comparison, basis, label } = latest;
  const sign = change > 0 ? '▲' : change < 0 ? '▼' : '■';
  const amount = formatChange(change, own.definition, currencyOf(own.kpi.result));
  const verdict = comparison === null || comparison.p === null ? null : comparison.verdict;
  const parts: Part[] = [
    element('span', { class: 'sign' }, `${sign} ${amount}${basis === 'per_day' ? ' per day' : ''}`),
    verdict === null ? null : element('span', { class: `verdict ${kindOf(verdict)}` }, ` ${verdictWords[verdict]}`),
    element('span', { class: 'when' }, label),
  ];
  return element('p', { class: 'change' }, parts);
}

function kindOf(verdict: keyof typeof verdictWords): string {
  return verdict === 'no_evidence' ? 'none' : verdict === 'different' ? 'differs' : verdict;
}
