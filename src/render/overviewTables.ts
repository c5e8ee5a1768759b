import type { KpiReport, Report } from '../report/reportTypes.ts';
import { currencyOf, formatValue } from './formatValue.ts';
import { headline } from './headline.ts';
import { byQuestion, questions } from './questions.ts';
import { reasonsInWords } from './reasonWords.ts';
import { figures, type ReportTable, text } from './reportTable.ts';
import { resultParts } from './resultParts.ts';

const columns = [text('KPI'), figures('Value'), text('In detail'), figures('n'), figures('Pending'), text('Left out')];

/** One table per question: each KPI's figure, what it is made of, and what became of the rows. */
export function overviewTables(report: Report): ReportTable[] {
  return byQuestion(Object.values(report.kpis), ({ definition }) => definition.id).map(([question, kpis]) => ({
    title: questions[question],
    columns,
    rows: kpis.map(overviewRow),
    notes: [],
  }));
}

function overviewRow({ definition, result, accounting }: KpiReport<unknown>): string[] {
  return [
    definition.title,
    formatValue(headline(result), definition, currencyOf(result)),
    resultParts(result, definition),
    String(accounting.counted),
    String(accounting.pending),
    reasonsInWords(accounting.excluded),
  ];
}
