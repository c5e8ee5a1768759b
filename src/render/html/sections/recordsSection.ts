import type { Bend, QualityFinding } from '../../../analysis/quality/qualityFinding.ts';
import type { CollectionName } from '../../../model/collections.ts';
import { collectionWords } from '../../collectionWords.ts';
import { formatPercent } from '../../formatValue.ts';
import { byQuestion } from '../../questions.ts';
import { reasonsInWords } from '../../reasonWords.ts';
import { figures, type ReportTable, text } from '../../reportTable.ts';
import { visibleText } from '../../visibleText.ts';
import { type BarPart, type PartBar, partBars } from '../charts/partBars.ts';
import { element, type Markup } from '../markup.ts';
import type { PageContext, PageKpi } from '../pageContext.ts';
import { onDemand, type PageSection, section, table, wideCard } from '../table.ts';
import { tileKpis } from './tiles.ts';

/** What became of every row, and what is wrong with some of them. */
export function recordsSection(context: PageContext): PageSection | null {
  const { report, details } = context;
  const { quality = null } = details ?? {};
  const share =
    quality === null || quality.value === null
      ? ''
      : ` ${formatPercent(quality.value)} of the records have at least one fault.`;
  return section(
    'records',
    'The records behind it',
    `Every row is counted, pending or left out for a reason.${share}`,
    [
      accountingCard(context),
      quality === null || quality.findings.length === 0
        ? null
        : element('div', { class: 'table' }, table(findingsTable(quality.findings))),
      onDemand('Rows by collection', table(rowsTable(report))),
      onDemand('What became of the rows, figure by figure', table(accountingTable(context))),
    ],
  );
}

function accountingCard(context: PageContext): Markup | null {
  const shown = tileKpis(context);
  if (shown.length === 0) return null;
  const words = { title: 'Counted, pending and left out', description: 'One bar per figure at a glance.' };
  const rows = shown.map(({ kpi: { accounting }, title, definition }): PartBar => {
    const parts = partsOf(accounting);
    const all = parts.reduce((total, { count }) => total + count, 0);
    const rows = context.report.rows[definition.rows] ?? 0;
    const words = collectionWords(definition.rows);
    // Of one ticket several promises, or waits, may be counted.
    return { name: title, figure: all > rows ? `${all} of ${rows} ${words}` : `${all} ${words}`, parts };
  });
  const { columns, rows: lines } = accountingTable({ ...context, kpis: shown });
  return wideCard(words.title, partBars(rows, words), { columns, rows: lines });
}

function partsOf({ counted, pending, excluded }: PageKpi['kpi']['accounting']): BarPart[] {
  return [
    { name: 'counted', count: counted, kind: 'bar' },
    { name: 'pending', count: pending, kind: 'openbar' },
    { name: 'left out', count: leftOut(excluded), kind: 'warnbar' },
  ];
}

function leftOut(excluded: Readonly<Record<string, number>>): number {
  let left = 0;
  for (const count of Object.values(excluded)) left += count;
  return left;
}

function accountingTable({ kpis }: Pick<PageContext, 'kpis'>): ReportTable {
  const ordered = byQuestion(kpis, ({ definition }) => definition.id).flatMap(([, own]) => own);
  return {
    title: 'What became of the rows',
    columns: [text('Figure'), figures('Counted'), figures('Pending'), figures('Left out'), text('Why')],
    rows: ordered.map(
      ({
        title,
        kpi: {
          accounting: { counted, pending, excluded },
        },
      }) => [...[title, String(counted), String(pending), String(leftOut(excluded)), reasonsInWords(excluded)]],
    ),
    notes: [],
  };
}

function rowsTable({ rows, duplicates, joined }: PageContext['report']): ReportTable {
  return {
    title: 'Rows by collection',
    columns: [text('Collection'), figures('Rows'), figures('Repeated, dropped'), text('Joined')],
    rows: (Object.keys(rows) as CollectionName[]).map((name) => {
      const own = joined.filter((join) => join.rows === name);
      const words = own.map(
        ({ to, matched, orphans, unattached }) =>
          `${matched} with ${collectionWords(to)}, ${orphans} with none that is there, ${unattached} with none named`,
      );
      return [collectionWords(name), String(rows[name]), String(duplicates[name] ?? 0), words.join('; ')];
    }),
    notes: [],
  };
}

function findingsTable(findings: readonly QualityFinding[]): ReportTable {
  return {
    title: 'What is wrong with the records, and what has to be known of them',
    columns: [text('Finding'), text('Kind'), text('Rows of'), figures('Rows'), figures('Share'), text('What it does')],
    rows: findings.map(({ title, severity, collection, count, rows, share, bends, words }) => [
      ...[title, severity, collectionWords(collection), `${count} of ${rows}`, formatPercent(share)],
      [...words.slice(0, 3).map(({ field, word }) => `${field}: ${visibleText(word)}`), (bends[0] as Bend).why]
        .filter((part) => part !== '')
        .join('; '),
    ]),
    notes: [],
  };
}
