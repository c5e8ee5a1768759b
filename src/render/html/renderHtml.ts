import type { AccountedReport } from '../../analysis/insights/insightReport.ts';
import { insights } from '../../analysis/insights/insights.ts';
import { type TargetTable, targetRules } from '../../analysis/targets/targetRules.ts';
import { checkOptions } from '../../kpi/checkOptions.ts';
import { matching, numberWithin, text } from '../../kpi/checks.ts';
import { type CollectionName, recordNames } from '../../model/collections.ts';
import type { ReportDetails } from '../../report/reportDetails.ts';
import type { Report } from '../../report/reportTypes.ts';
import { periodAt } from '../../time/periodsBetween.ts';
import { collectionWords } from '../collectionWords.ts';
import { fromReport } from '../fromReport.ts';
import { linesCheck } from '../linesCheck.ts';
import { page } from './page.ts';
import { type PageContext, pageKpis } from './pageContext.ts';
import { arrivalsSection } from './sections/arrivalsSection.ts';
import { backlogSection } from './sections/backlogSection.ts';
import { figuresSection } from './sections/figuresSection.ts';
import { findingsSection } from './sections/findingsSection.ts';
import { groupsSection } from './sections/groupsSection.ts';
import { promisesSection } from './sections/promisesSection.ts';
import { recordsSection } from './sections/recordsSection.ts';
import { surveysSection } from './sections/surveysSection.ts';
import { tilesSection } from './sections/tiles.ts';
import { trendsSection } from './sections/trendsSection.ts';
import { waitsSection } from './sections/waitsSection.ts';

export interface HtmlOptions {
  /** Default: «Support report». */
  readonly title?: string;
  /** What `reportDetails` found in the same records. Default: a page of the report alone. */
  readonly details?: ReportDetails;
  /** The report of the time before, for findings about what changed. Default: none. */
  readonly previous?: AccountedReport;
  /** Targets by KPI, or rules, as `scorecard` takes them. Default: none. */
  readonly targets?: TargetTable;
  /** Lines that stand at the end: where the records come from, what is missing. */
  readonly notes?: readonly string[];
  /** The confidence of ranges and tests. Default: 0.95. */
  readonly level?: number;
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

const checks = {
  title: text,
  details: matching<ReportDetails>('what reportDetails gives', (value) => isObject(value) && 'waits' in Object(value)),
  previous: matching<AccountedReport>('what report gives', isObject),
  targets: {
    ...matching<TargetTable>('targets', () => true),
    assert: (value: unknown) => void targetRules(value as TargetTable),
  },
  notes: linesCheck,
  level: numberWithin(0.000_001, 0.999_999),
};

/**
 * A report as a page: one file that needs no network, no script and no font, for a browser, a mail or a printer.
 *
 * It shows figures with their ranges, targets and newest changes, their course, groups side by side, promises, answers,
 * what became of every row, and what each figure means. With `details` also how waits are spread, how many still run, when
 * tickets come, which groups differ by more than chance, and what is wrong with the records. A table stands behind each
 * chart. Every text is escaped, whoever wrote it, and a policy in the page forbids scripts and requests. The same input
 * gives the same bytes.
 *
 * Trap: a report that came as JSON has lost the values behind its medians, so that these have no range. And names of
 * agents and customers are on the page where the report is grouped by them.
 *
 * Takes what `report` gives; gives a whole HTML document.
 *
 * @throws SupportKpisError `invalid_report` for what is no report; `invalid_targets`, `invalid_target`,
 * `mixed_currencies` as `scorecard` does; `unknown_option`, `invalid_option`.
 * @example
 * import { csat, report, targets } from 'support-kpis';
 * import { renderHtml } from 'support-kpis/render';
 * const surveys = [5, 4, 1].map((score) => ({ id: `S-${score}`, kind: 'csat', score, scale: { min: 1, max: 5 } }) as const);
 * const html = renderHtml(report({ surveys }, { csat }), { title: 'Week 3 & 4', targets: { csat: targets.csat } });
 * html.startsWith('<!doctype html>') // → true
 * html.includes('<h1>Week 3 &amp; 4</h1>') // → true
 * html.includes('66.7 %') // → true
 */
export function renderHtml(report: Report, options: HtmlOptions = {}): string {
  checkOptions('renderHtml', checks, options);
  return fromReport(report, 'renderHtml', () => written(report, options));
}

function written(report: Report, options: HtmlOptions): string {
  const { title = 'Support report', details = null, previous = null, targets = [], notes = [] } = options;
  const { level = 0.95 } = options;
  const context: PageContext = { report, details, targets, level, kpis: pageKpis(report, level) };
  const quality = details === null ? {} : { quality: details.quality };
  const sections = [
    tilesSection(context),
    findingsSection(insights(report, previous, { targets, level, ...quality })),
    trendsSection(context),
    waitsSection(context),
    backlogSection(context),
    arrivalsSection(details?.arrivals ?? null),
    groupsSection(context),
    promisesSection(context),
    surveysSection(context),
    figuresSection(context),
    recordsSection(context),
  ].filter((section) => section !== null);
  return page({ title, facts: factsOf(report), sections, notes: [...notes, ...ownNotes(report)] });
}

function factsOf(report: Report): string[] {
  const { rows, asOf } = report;
  const records = Object.entries(rows)
    .filter(([name]) => name !== 'ledger')
    .map(([name, count]) => `${count} ${count === 1 ? recordNames[name as CollectionName] : collectionWords(name)}`);
  return [
    ...timeOf(report),
    ...(records.length === 0 ? ['No records.'] : [records.join(' · ')]),
    ...(asOf === null ? [] : [`Seen as of ${new Date(asOf).toISOString().slice(0, 16).replace('T', ' ')} UTC`]),
  ];
}

/** From the first to the last day of the tickets' periods, as calendars in the zone show them. */
function timeOf({ kpis, every, timeZone }: Report): string[] {
  const periods = Object.values(kpis).flatMap((kpi) => (kpi.definition.rows === 'tickets' ? (kpi.periods ?? []) : []));
  if (every === null || timeZone === null || periods.length === 0) return [];
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const period of periods) {
    start = Math.min(start, period.start);
    end = Math.max(end, period.end);
  }
  const dayAt = (at: number): string => periodAt(at, { every: 'day', timeZone }).label;
  return [`${dayAt(start)} to ${dayAt(end - 1)}, in ${every.replace('_', ' ')}s of ${timeZone}`];
}

function ownNotes({ every }: Report): string[] {
  return [
    'A range is where the true figure probably lies if these rows are a sample of how the desk works; rows of one customer are not independent, and those who did not answer are not in it.',
    ...(every === null ? [] : ['Limits over time are those of an XmR chart, from eight full periods on.']),
  ];
}
