import type { CollectionName } from '../model/collections.ts';
import type { KpiReport, Report } from '../report/reportTypes.ts';
import { chunks } from './chunks.ts';
import { collectionWords } from './collectionWords.ts';
import { hidden } from './comparisonTable.ts';
import { currencyOf, formatValue, NO_VALUE } from './formatValue.ts';
import { groupKeys, type Key } from './groupKeys.ts';
import { headline } from './headline.ts';
import { byQuestion, type Question, questions } from './questions.ts';
import { figures, type ReportTable, text } from './reportTable.ts';
import { groupName } from './visibleText.ts';

const COLUMNS = 7;
/** Beyond these a table no longer compares anything; the rest is in JSON and CSV. */
const MOST_GROUPS = 28;

/** Questions of one channel, to which the groups of all others have nothing to say. */
const ofOneChannel: readonly Question[] = ['phone', 'chat', 'social'];

/**
 * The figures of each group side by side, one table per question; those of more than `most` groups are continued in
 * further tables.
 */
export function groupTables(report: Report, most = COLUMNS): ReportTable[] {
  const { by } = report;
  if (by === null) return [];
  return byQuestion(Object.values(report.kpis), ({ definition }) => definition.id).flatMap(([question, own]) => {
    const kpis = own.filter(({ groups = [] }) => groups.some(({ key }) => key !== null));
    const keys = groupKeys(kpis, by).filter(
      (key) => !ofOneChannel.includes(question) || kpis.some((kpi) => hasValue(kpi, key)),
    );
    const title = `${questions[question].split(':')[0]} by ${by}`;
    if (keys.length === 0) return [];
    const shown = keys.slice(0, MOST_GROUPS);
    const notes = keys.length === shown.length ? [] : [hidden(keys.length - shown.length)];
    return chunks(shown, most).map((own, index, all) => ({
      title: all.length === 1 ? title : `${title} (${index + 1} of ${all.length})`,
      columns: [text('KPI'), figures('All'), ...own.map((key) => figures(groupName(key)))],
      rows: [...sizeRows(kpis, own, report), ...kpis.map((kpi) => valueRow(kpi, own))],
      notes: index === all.length - 1 ? notes : [],
    }));
  });
}

/** The collections whose records do not have the field, so that no group of theirs can be shown. */
export function ungrouped(report: Report): CollectionName[] {
  if (report.by === null) return [];
  const names = new Map<CollectionName, boolean>();
  for (const { definition, groups = [] } of Object.values(report.kpis)) {
    if (groups.length > 0)
      names.set(
        definition.rows,
        groups.every(({ key }) => key === null),
      );
  }
  return [...names].filter(([, none]) => none).map(([name]) => name);
}

function sizeRows(kpis: readonly KpiReport<unknown>[], keys: readonly Key[], report: Report): string[][] {
  const first = new Map(kpis.map((kpi) => [kpi.definition.rows, kpi]));
  return [...first].map(([collection, { groups = [] }]) => [
    `Number of ${collectionWords(collection)}`,
    String(report.rows[collection] ?? 0),
    ...keys.map((key) => String(groups.find((group) => group.key === key)?.rows ?? 0)),
  ]);
}

function hasValue({ groups = [] }: KpiReport<unknown>, key: Key): boolean {
  return headline(groups.find((own) => own.key === key)?.result) !== null;
}

function valueRow({ definition, result, groups = [] }: KpiReport<unknown>, keys: readonly Key[]): string[] {
  const cells = keys.map((key) => {
    const group = groups.find((own) => own.key === key);
    return group === undefined ? NO_VALUE : formatValue(headline(group.result), definition, currencyOf(group.result));
  });
  return [definition.title, formatValue(headline(result), definition, currencyOf(result)), ...cells];
}
