import type { CommandArguments } from '../args/optionSpec.ts';
import { parseWordFlag } from '../args/parseWordFlag.ts';
import type { CommandIo } from '../commandIo.ts';
import { aboutBlocks } from '../output/aboutBlock.ts';
import { notRunNotes } from '../output/reportNotes.ts';
import { blocksMarkdown, blocksText, outputWidth, type TextBlock } from '../output/textBlock.ts';
import { allKpis } from '../report/anyKpi.ts';
import type { CommandReport } from '../report/commandReport.ts';
import { withLevels } from '../series/kpiSeries.ts';
import { type KpiTrend, kpiTrend } from '../trend/kpiTrend.ts';
import { trendBlock } from '../trend/trendBlock.ts';
import { trendCsv } from '../trend/trendCsv.ts';
import { trendOverview } from '../trend/trendOverview.ts';
import { clockWords } from './clockWords.ts';
import type { Command, ExitCode } from './command.ts';
import { makeReport } from './makeReport.ts';
import { outputKind } from './outputKind.ts';
import { periodFlags, requirePeriodFlags } from './periodFlags.ts';
import { meaningOptions, readingOptions } from './reportOptions.ts';
import { selectedKpis } from './selectedKpis.ts';

export const trendCommand: Command = {
  name: 'trend',
  summary: 'KPIs over time: what changed since the period before, and where a control chart signals',
  usage: 'support-kpis trend <file…> --every <unit> --time-zone <zone> [options]',
  details: [
    'Files are read as report reads them. Up to ten KPIs have a table each: value, number of rows, change since an',
    'earlier period with the verdict of a test, and ! where a control chart signals. More stand in one table.',
    'Periods that are not over are shown and not judged. The first one may be cut by the begin of the files.',
    'Days and hours have a weekly pattern that a control chart takes for signals: chart weeks, or see alerts.',
  ],
  options: [
    ...readingOptions,
    { name: 'kpis', value: '<ids>', many: true, help: 'only these, with commas between; default: all that can run' },
    ...periodFlags,
    {
      name: 'against',
      value: '<period>',
      help: 'what each is compared with: period (default), week, 52_weeks or year',
    },
    ...meaningOptions,
    { name: 'json', help: 'all periods of all KPIs as JSON' },
    { name: 'markdown', help: 'tables in Markdown' },
    { name: 'csv', help: 'one long table of raw figures' },
  ],
  run: runTrend,
};

/** More than these are no longer read one by one. */
const MOST_TABLES = 10;

async function runTrend(args: CommandArguments, io: CommandIo): Promise<ExitCode> {
  const output = outputKind(args);
  requirePeriodFlags(args, 'trend');
  const against = parseWordFlag('--against', args.value('against'), ['period', 'week', '52_weeks', 'year']) ?? 'period';
  const { selected, named } = selectedKpis(args.values('kpis'), withoutRepeats());
  const report = await makeReport(args, io, { command: 'trend', selected: withLevels(selected), named });
  const trends = Object.keys(report.kpis)
    .filter((name) => selected.has(name))
    .map((name) => kpiTrend(report, name, against))
    .filter(({ periods }) => named || periods.some(({ value }) => value !== null));
  if (output === 'json') io.stdout.write(`${JSON.stringify(plain(report, against, trends), null, 2)}\n`);
  else if (output === 'csv') {
    for (const note of notRunNotes(report)) io.stderr.write(`support-kpis: not computed: ${note}\n`);
    io.stdout.write(trendCsv(trends));
  } else {
    const tables = trends.length > MOST_TABLES ? trendOverview(trends, outputWidth(io)) : trends.map(trendBlock);
    const blocks: TextBlock[] = [...tables, ...aboutBlocks(report, clockWords(args))];
    io.stdout.write(output === 'markdown' ? blocksMarkdown('Support trend', blocks) : blocksText(blocks, io));
  }
  return 0;
}

/** The levels of the backlog stand for the backlog; both would be the same figures twice. */
function withoutRepeats(): typeof allKpis {
  return new Map([...allKpis].filter(([, { definition }]) => definition.id !== 'ticket_backlog'));
}

function plain(report: CommandReport, against: string, kpis: readonly KpiTrend[]): object {
  const { every, timeZone, asOf, asOfSource, notRun, unread, sources } = report;
  return { ...{ every, timeZone, against, asOf, asOfSource }, kpis, notRun, unread, sources };
}
