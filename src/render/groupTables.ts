import type { CollectionName } from '../model/collections.ts';
import type { GroupReport, KpiReport, Report } from '../report/reportTypes.ts';
import { chunks } from './chunks.ts';
import { formatValue, NO_VALUE } from './formatValue.ts';
import { headline } from './headline.ts';
import { byQuestion, questions } from './questions.ts';
import { figures, type ReportTable, text } from './reportTable.ts';
import { groupName } from './visibleText.ts';

type Key = GroupReport<unknown>['key'];

const COLUMNS = 7;
/** Beyond these a table no longer compares anything; the rest is in JSON and CSV. */
const MOST_GROUPS = 28;

/** The figures of each group side by side, one table per question; wide ones are continued in further tables. */
export function groupTables(report: Report): ReportTable[] {
  const { by } = report;
  if (by === null) return [];
  return byQuestion(Object.values(report.kpis), ({ definition }) => definition.id).flatMap(([question, kpis]) => {
    const keys = keysOf(kpis);
    const title = `${questions[question].split(':')[0]} by ${by}`;
    if (keys.every((key) => key === null)) return [];
    const shown = keys.slice(0, MOST_GROUPS);
    const notes =
      keys.length === shown.length
        ? []
        : [`${keys.length - shown.length} smaller groups are not shown here; --json and --csv have all of them.`];
    return chunks(shown, COLUMNS).map((own, index, all) => ({
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

/** Every key that occurs, largest group first. */
function keysOf(kpis: readonly KpiReport<unknown>[]): Key[] {
  const sizes = new Map<Key, number>();
  for (const { groups = [] } of kpis) {
    for (const { key, rows } of groups) sizes.set(key, Math.max(rows, sizes.get(key) ?? 0));
  }
  return [...sizes].sort(([, left], [, right]) => right - left).map(([key]) => key);
}

function sizeRows(kpis: readonly KpiReport<unknown>[], keys: readonly Key[], report: Report): string[][] {
  const first = new Map(kpis.map((kpi) => [kpi.definition.rows, kpi]));
  return [...first].map(([collection, { groups = [] }]) => [
    `Number of ${collection}`,
    String(report.rows[collection] ?? 0),
    ...keys.map((key) => String(groups.find((group) => group.key === key)?.rows ?? 0)),
  ]);
}

function valueRow({ definition, result, groups = [] }: KpiReport<unknown>, keys: readonly Key[]): string[] {
  const cells = keys.map((key) => {
    const group = groups.find((own) => own.key === key);
    return group === undefined ? NO_VALUE : formatValue(headline(group.result), definition);
  });
  return [definition.title, formatValue(headline(result), definition), ...cells];
}
