import type { KpiReport, Report } from '../report/reportTypes.ts';
import { currencyOf, formatValue, NO_VALUE } from './formatValue.ts';
import { groupKeys, type Key, sideBySide } from './groupKeys.ts';
import { headline } from './headline.ts';
import { figures, type ReportTable, text } from './reportTable.ts';
import { groupName } from './visibleText.ts';

/** What is compared first, and how the columns are called. */
const compared: Readonly<Record<string, string>> = {
  ticket_volume: 'Tickets',
  first_response_time: 'First response',
  resolution_time: 'Resolution',
  first_contact_resolution: 'First contact',
  csat: 'CSAT',
  cost_per_contact: 'Cost per contact',
};

/** Beyond these a table no longer compares anything; the rest is in JSON and CSV. */
const MOST_GROUPS = 28;

/** The main figures of each group in one line, all groups below each other; none where fewer than two figures are there. */
export function comparisonTable(report: Report): ReportTable[] {
  const { by } = report;
  const all = Object.values(report.kpis).filter(({ result }) => headline(result) !== null);
  const kpis = Object.keys(compared).flatMap((id) => all.find(({ definition }) => definition.id === id) ?? []);
  if (by === null || kpis.length < 2) return [];
  const keys = groupKeys(kpis, by);
  if (keys.length === 0) return [];
  const shown = keys.slice(0, MOST_GROUPS);
  return [
    {
      title: sideBySide(by),
      columns: [text(by), ...kpis.map(({ definition }) => figures(compared[definition.id] as string))],
      rows: [
        ['All', ...kpis.map((kpi) => cell(kpi.result, kpi))],
        ...shown.map((key) => [groupName(key), ...kpis.map((kpi) => groupCell(kpi, key))]).filter(hasFigure),
      ],
      notes: [...notesOf(kpis), ...(shown.length < keys.length ? [hidden(keys.length - shown.length)] : [])],
    },
  ];
}

function hasFigure([, ...cells]: readonly string[]): boolean {
  return cells.some((own) => own !== NO_VALUE);
}

/** What is said of groups that a table does not show. */
export function hidden(groups: number): string {
  return `${groups} smaller groups are not shown here; JSON and CSV have all of them.`;
}

function groupCell(kpi: KpiReport<unknown>, key: Key): string {
  const group = kpi.groups?.find((own) => own.key === key);
  return group === undefined ? NO_VALUE : cell(group.result, kpi);
}

function cell(result: unknown, { definition }: KpiReport<unknown>): string {
  return formatValue(headline(result), definition, currencyOf(result));
}

function notesOf(kpis: readonly KpiReport<unknown>[]): string[] {
  const cost = kpis.find(({ definition }) => definition.id === 'cost_per_contact');
  if (cost === undefined) return [];
  let inGroups = 0;
  for (const { result } of cost.groups ?? []) inGroups += moneyOf(result);
  // Sums of rounded figures: half a cent is no overhead.
  return moneyOf(cost.result) - inGroups > 0.005 ? ['Costs that belong to no group are in the cost of All only.'] : [];
}

function moneyOf(result: unknown): number {
  return (result as { readonly cost?: number | null } | null)?.cost ?? 0;
}
