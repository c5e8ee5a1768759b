import type { KpiReport, Report } from '../report/reportTypes.ts';
import { chunks } from './chunks.ts';
import { formatValue, NO_VALUE } from './formatValue.ts';
import { type PeriodReading, periodReadings } from './periodReadings.ts';
import { byQuestion, questions } from './questions.ts';
import { figures, type ReportTable, text } from './reportTable.ts';

const COLUMNS = 9;

/** The figures period by period, one table per question, of at most that many figures; a period that is not over bears a star. */
export function periodTables(report: Report, most = COLUMNS): ReportTable[] {
  const { every } = report;
  if (every === null) return [];
  return byQuestion(Object.values(report.kpis), ({ definition }) => definition.id).flatMap(([question, kpis]) => {
    const periods = periodsOf(kpis);
    if (periods.length === 0) return [];
    const title = `${questions[question].split(':')[0]} by ${every}`;
    const blocks = chunks(kpis, most);
    const readings = blocks.map((own) => own.map(readingsByStart));
    return blocks.map((own, index, all) => ({
      title: all.length === 1 ? title : `${title} (${index + 1} of ${all.length})`,
      columns: [text('Period'), ...own.map(({ definition }) => figures(definition.title))],
      rows: periods.map((period) => [
        period.complete ? period.label : `${period.label} *`,
        ...(readings[index] as (typeof readings)[number]).map((own) => own.get(period.start) ?? NO_VALUE),
      ]),
      notes: notesOf(periods, own),
    }));
  });
}

function periodsOf(kpis: readonly KpiReport<unknown>[]): PeriodReading[] {
  const byStart = new Map<number, PeriodReading>();
  for (const kpi of kpis) {
    for (const period of periodReadings(kpi)) if (!byStart.has(period.start)) byStart.set(period.start, period);
  }
  return [...byStart.values()].sort((left, right) => left.start - right.start);
}

function readingsByStart(kpi: KpiReport<unknown>): ReadonlyMap<number, string> {
  return new Map(
    periodReadings(kpi).map(({ start, value, currency }) => [start, formatValue(value, kpi.definition, currency)]),
  );
}

function notesOf(periods: readonly PeriodReading[], kpis: readonly KpiReport<unknown>[]): string[] {
  const backlog = kpis.some(({ definition }) => definition.id === 'ticket_backlog');
  return [
    ...(periods.every(({ complete }) => complete) ? [] : ['* not complete: compare with care.']),
    ...(backlog ? ['Ticket backlog of a period: the tickets created in it that are still unsolved.'] : []),
  ];
}
