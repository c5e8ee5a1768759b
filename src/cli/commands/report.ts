import { reportCsv } from '../../render/reportCsv.ts';
import type { CommandArguments } from '../args/optionSpec.ts';
import { usageError } from '../args/usageError.ts';
import type { CommandIo } from '../commandIo.ts';
import { painter } from '../output/paint.ts';
import { notRunNotes, tellFaults } from '../output/reportNotes.ts';
import { reportMarkdown, reportText } from '../output/writeReport.ts';
import { type AnyKpi, allKpis } from '../report/anyKpi.ts';
import type { CommandReport } from '../report/commandReport.ts';
import { findKpi } from '../report/findKpi.ts';
import { gatherReport } from '../report/gatherReport.ts';
import type { Command } from './command.ts';
import { requestsOf } from './reportFiles.ts';
import { reportOptions } from './reportOptions.ts';
import { withRowPlan } from './rowPlan.ts';

export const reportCommand: Command = {
  name: 'report',
  summary: 'KPIs of files of tickets, calls, chats, surveys, shifts, reviews, costs and more',
  usage: 'support-kpis report <file…> [options]',
  details: [
    'Files are CSV, JSON (an array, or an object such as { "tickets": [], "surveys": [] }) or NDJSON, each also',
    'gzipped; - is standard input. What a file holds its name says (tickets.csv, calls-2026.ndjson.gz), or an option.',
    'CSV and NDJSON are read row by row in memory that hardly grows; JSON is read as a whole. Interactions in a file',
    'of their own stay in memory until their tickets come by, and a few fields of each ticket stay where surveys or',
    'calls are grouped by them. Files are read twice when a figure needs the latest instant in the data and --as-of',
    'does not give one; shifts and costs are not looked at for it, because they are also entered ahead.',
    'A file of reviews may hold one row per criterion: id, agentId, reviewerId, at, criterion, score, max.',
    'Bad rows are left out, counted and told on standard error. Exit code 2: the files or options cannot be used.',
  ],
  options: reportOptions,
  run: runReport,
};

async function runReport(args: CommandArguments, io: CommandIo): Promise<void> {
  const output = outputOf(args);
  const selected = selectedKpis(args.values('kpis'));
  const requests = requestsOf(args);
  if (requests.length === 0) throw usageError('report', 'at least one file, or - for standard input', undefined);
  const report = await withRowPlan(args, requests, selected ?? allKpis, io, async (plan, unread) => {
    const made = await gatherReport({ ...plan, named: selected !== undefined });
    return { ...made, unread: [...unread, ...made.unread] };
  });
  tellFaults(report.sources, io);
  refuseNotRun(report, selected);
  if (output === 'csv')
    for (const note of notRunNotes(report)) io.stderr.write(`support-kpis: not computed: ${note}\n`);
  const calendar = args.value('calendar');
  const clock = calendar === undefined ? 'elapsed time (24×7)' : `business hours (${calendar})`;
  io.stdout.write(output === 'table' ? tableOf(report, clock, io) : written(report, clock, output));
}

type OutputKind = 'table' | 'json' | 'markdown' | 'csv';

function outputOf(args: CommandArguments): OutputKind {
  const asked = (['json', 'markdown', 'csv'] as const).filter((name) => args.has(name));
  if (asked.length > 1) throw usageError('output', 'one of --json, --markdown and --csv', asked.join(' and '));
  return asked[0] ?? 'table';
}

function written(report: CommandReport, clock: string, output: Exclude<OutputKind, 'table'>): string {
  if (output === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  return output === 'markdown' ? reportMarkdown(report, clock) : reportCsv(report);
}

function tableOf(report: CommandReport, clock: string, io: CommandIo): string {
  const paint = painter(io.stdout, io.env);
  return reportText(report, clock, io.stdout.columns ?? 120, (title) => paint('bold', title));
}

function selectedKpis(lists: readonly string[]): ReadonlyMap<string, AnyKpi> | undefined {
  if (lists.length === 0) return undefined;
  const asked = lists.flatMap((list) => list.split(',')).filter((name) => name.trim() !== '');
  return new Map(asked.map((name) => findKpi(name.trim(), '--kpis')));
}

/** A KPI that was asked for by name must be there; of all of them those that cannot run are only listed. */
function refuseNotRun({ notRun }: CommandReport, selected: ReadonlyMap<string, AnyKpi> | undefined): void {
  const [first] = notRun;
  if (selected === undefined || first === undefined) return;
  throw usageError(`--kpis ${first.id}`, 'all that it needs', undefined, first.reason);
}
