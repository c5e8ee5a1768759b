import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { TargetTable } from '../../analysis/targets/targetRules.ts';
import { renderCsv } from '../../render/renderCsv.ts';
import type { CommandArguments } from '../args/optionSpec.ts';
import { usageError } from '../args/usageError.ts';
import type { CommandIo } from '../commandIo.ts';
import { htmlReport } from '../output/htmlReport.ts';
import { painter } from '../output/paint.ts';
import { notRunNotes } from '../output/reportNotes.ts';
import { reportMarkdown, reportText } from '../output/writeReport.ts';
import { unusableFile } from '../read/readBytes.ts';
import type { CommandReport } from '../report/commandReport.ts';
import type { HeldRows } from '../report/gatherReport.ts';
import { readTargets } from '../scorecard/readTargets.ts';
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
    '--html writes a page with charts, which no network is needed for; it keeps all rows in memory while it is made.',
    'Bad rows are left out, counted and told on standard error; a last line that is cut off ends the report without a',
    'figure. Exit code 2: the files or options cannot be used.',
  ],
  options: [...reportOptions, ...partFlags],
  run: runReport,
};

async function runReport(args: CommandArguments, io: CommandIo): Promise<ExitCode> {
  const output = outputKind(args);
  const page = pageOf(args, output);
  let held: HeldRows | undefined;
  const report = await makeReport(args, io, {
    ...{ command: 'report', ...selectedKpis(args.values('kpis')) },
    ...(page === null ? {} : { onRows: (rows: HeldRows) => (held = rows) }),
  });
  if (output === 'csv')
    for (const note of notRunNotes(report)) io.stderr.write(`support-kpis: not computed: ${note}\n`);
  const clock = clockWords(args);
  if (page !== null && held !== undefined) {
    const html = htmlReport(report, held, { ...page, clock: clockWords(args, (path) => basename(path)) });
    if (page.file === '-') io.stdout.write(html);
    else writePage(page.file, html, io);
    // Whoever asks for a page alone does not want to read the tables beside it.
    if (output === 'table') return 0;
  }
  io.stdout.write(output === 'table' ? tableOf(report, clock, io) : written(report, clock, output));
  return 0;
}

interface WantedPage {
  readonly file: string;
  readonly title: string | undefined;
  readonly targets: TargetTable | undefined;
}

/** The page that is asked for; what cannot be used is told before any row is read. */
function pageOf(args: CommandArguments, output: OutputKind): WantedPage | null {
  const [file, title, path] = [args.value('html'), args.value('title'), args.value('targets')];
  if (file === undefined) {
    const option = title === undefined ? path && '--targets' : '--title';
    if (option !== undefined) throw usageError(option, '--html <file> with it', undefined);
    return null;
  }
  if (file === '-' && output !== 'table') throw usageError('--html', 'a file beside another output', file);
  const inParts = ['workers', 'save-state', 'resume'].find((name) => args.has(name));
  if (inParts !== undefined)
    throw usageError('--html', `no --${inParts} beside it: a page needs all rows at once`, file);
  const targets = path === undefined ? undefined : readTargets(path, args.value('time-zone'));
  return { file, title, targets };
}

function writePage(file: string, html: string, io: CommandIo): void {
  try {
    writeFileSync(file, html);
  } catch {
    throw unusableFile(file, 'unwritable_file', 'another place', 'a file that can be written');
  }
  io.stderr.write(`support-kpis: wrote ${file}\n`);
}

function written(report: CommandReport, clock: string, output: Exclude<OutputKind, 'table'>): string {
  if (output === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  return output === 'markdown' ? reportMarkdown(report, clock) : renderCsv(report);
}

function tableOf(report: CommandReport, clock: string, io: CommandIo): string {
  const paint = painter(io.stdout, io.env);
  return reportText(report, clock, io.stdout.columns ?? 120, (title) => paint('bold', title));
}
