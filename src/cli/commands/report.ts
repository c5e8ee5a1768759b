import { reportCsv } from '../../render/reportCsv.ts';
import type { CommandArguments } from '../args/optionSpec.ts';
import { parseInstantFlag } from '../args/parseInstantFlag.ts';
import { usageError } from '../args/usageError.ts';
import type { CommandIo } from '../commandIo.ts';
import { noMapping } from '../mapping/mapping.ts';
import { painter } from '../output/paint.ts';
import { createProgress } from '../output/progress.ts';
import { faultNote, notRunNotes } from '../output/reportNotes.ts';
import { reportMarkdown, reportText } from '../output/writeReport.ts';
import { openBadRows } from '../read/badRowsFile.ts';
import { findSources } from '../read/findSources.ts';
import { readRecords } from '../read/readRecords.ts';
import { assertEncoding } from '../read/readText.ts';
import { type AnyKpi, allKpis } from '../report/anyKpi.ts';
import type { CommandReport } from '../report/commandReport.ts';
import { findKpi } from '../report/findKpi.ts';
import { gatherReport } from '../report/gatherReport.ts';
import type { Command } from './command.ts';
import { checkGroupField } from './groupField.ts';
import { badRowsPath, delimiterOf, mappingOf, requestsOf } from './reportFiles.ts';
import { reportOptions } from './reportOptions.ts';
import { reportSettings } from './reportSettings.ts';

export const reportCommand: Command = {
  name: 'report',
  summary: 'KPIs of files of tickets, interactions and surveys',
  usage: 'support-kpis report <file…> [options]',
  details: [
    'Files are CSV, JSON (an array, or an object such as { "tickets": [], "surveys": [] }) or NDJSON, each also',
    'gzipped; - is standard input. What a file holds its name says (tickets.csv, surveys-2026.ndjson.gz), or an option.',
    'CSV and NDJSON are read row by row in memory that hardly grows; JSON is read as a whole. Interactions in a file',
    'of their own stay in memory until their tickets come by. Files are read twice when a figure needs the latest',
    'instant in the data and --as-of does not give one.',
    'Bad rows are left out, counted and told on standard error. Exit code 2: the files or options cannot be used.',
  ],
  options: reportOptions,
  run: runReport,
};

async function runReport(args: CommandArguments, io: CommandIo): Promise<void> {
  const settings = reportSettings(args);
  const output = outputOf(args);
  const asOf = parseInstantFlag('--as-of', args.value('as-of'), settings.timeZone);
  const selected = selectedKpis(args.values('kpis'));
  const requests = requestsOf(args);
  const progress = createProgress(io.stderr);
  const encoding = args.value('encoding');
  if (encoding !== undefined) assertEncoding(encoding);
  const reading = { encoding, delimiter: delimiterOf(args), onBytes: progress.add };
  const { sources, unread } = await findSources(requests, args.value('format'), reading, io);
  const collections = [...new Set(sources.map(({ collection }) => collection))];
  const by = checkGroupField(args.value('by'), collections);
  const mapping = mappingOf(args, collections);
  const badRows = await openBadRows(badRowsPath(args, requests));
  let report: CommandReport;
  try {
    report = await gatherReport({
      ...{ sources, selected: selected ?? allKpis, settings, asOf, by, keepDuplicates: args.has('keep-duplicates') },
      onPlan: progress.expect,
      read: (source, tally, final) => {
        const own = mapping.get(source.collection) ?? noMapping;
        const { timeZone } = settings;
        const rules = { coerce: args.has('coerce'), normalize: args.has('normalize'), strict: args.has('strict') };
        return readRecords(source, { mapping: own, timeZone, final, onBadRow: badRows.write, ...rules }, tally);
      },
    });
  } finally {
    progress.stop();
    await badRows.close();
  }
  report = { ...report, unread: [...unread, ...report.unread] };
  for (const tally of report.sources) {
    const note = faultNote(tally);
    if (note !== null) io.stderr.write(`support-kpis: ${note}\n`);
  }
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
