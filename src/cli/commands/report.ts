import { reportCsv } from '../../render/reportCsv.ts';
import type { CommandArguments } from '../args/optionSpec.ts';
import type { CommandIo } from '../commandIo.ts';
import { painter } from '../output/paint.ts';
import { notRunNotes } from '../output/reportNotes.ts';
import { reportMarkdown, reportText } from '../output/writeReport.ts';
import type { CommandReport } from '../report/commandReport.ts';
import { clockWords } from './clockWords.ts';
import type { Command, ExitCode } from './command.ts';
import { makeReport } from './makeReport.ts';
import { type OutputKind, outputKind } from './outputKind.ts';
import { partFlags } from './partFlags.ts';
import { reportOptions } from './reportOptions.ts';
import { selectedKpis } from './selectedKpis.ts';

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
  options: [...reportOptions, ...partFlags],
  run: runReport,
};

async function runReport(args: CommandArguments, io: CommandIo): Promise<ExitCode> {
  const output = outputKind(args);
  const report = await makeReport(args, io, { command: 'report', ...selectedKpis(args.values('kpis')) });
  if (output === 'csv')
    for (const note of notRunNotes(report)) io.stderr.write(`support-kpis: not computed: ${note}\n`);
  const clock = clockWords(args);
  io.stdout.write(output === 'table' ? tableOf(report, clock, io) : written(report, clock, output));
  return 0;
}

function written(report: CommandReport, clock: string, output: Exclude<OutputKind, 'table'>): string {
  if (output === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  return output === 'markdown' ? reportMarkdown(report, clock) : reportCsv(report);
}

function tableOf(report: CommandReport, clock: string, io: CommandIo): string {
  const paint = painter(io.stdout, io.env);
  return reportText(report, clock, io.stdout.columns ?? 120, (title) => paint('bold', title));
}
