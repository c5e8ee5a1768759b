import type { CommandArguments } from '../args/optionSpec.ts';
import type { CommandIo } from '../commandIo.ts';
import { forecastBlock, forecastCsv } from '../forecast/forecastTables.ts';
import { forecastWords } from '../forecast/forecastWords.ts';
import { kpiForecast } from '../forecast/kpiForecast.ts';
import { aboutBlocks } from '../output/aboutBlock.ts';
import { blocksMarkdown, blocksText } from '../output/textBlock.ts';
import { withLevels } from '../series/kpiSeries.ts';
import { clockWords } from './clockWords.ts';
import type { Command, ExitCode } from './command.ts';
import { forecastFlags, readForecastFlags } from './forecastFlags.ts';
import { makeReport } from './makeReport.ts';
import { outputKind } from './outputKind.ts';
import { periodFlags, requirePeriodFlags } from './periodFlags.ts';
import { meaningOptions, readingOptions } from './reportOptions.ts';
import { selectedKpis } from './selectedKpis.ts';

export const forecastCommand: Command = {
  name: 'forecast',
  summary: 'what to expect of the periods to come, with intervals, beside the values of a season before',
  usage: 'support-kpis forecast <file…> --every <unit> --time-zone <zone> [--kpis ticket_volume] [options]',
  details: [
    'Several methods are tried from moments of the past, each time with what was known then, and the best is taken. It',
    'is said whether that is better than simply the values of a season before. A period that is not over is left out,',
    'and the forecast begins with it. Two seasons of history are needed (days: two weeks; hours: two weeks). Where there',
    'is no forecast it is said why, with exit code 0.',
  ],
  options: [
    ...readingOptions,
    { name: 'kpis', value: '<ids>', many: true, help: 'of these, with commas between; default: ticket_volume' },
    ...periodFlags,
    ...forecastFlags,
    ...meaningOptions,
    { name: 'json', help: 'all that is known of the forecasts as JSON' },
    { name: 'markdown', help: 'tables in Markdown' },
    { name: 'csv', help: 'one table of raw figures' },
  ],
  run: runForecast,
};

async function runForecast(args: CommandArguments, io: CommandIo): Promise<ExitCode> {
  const output = outputKind(args);
  const calendar = requirePeriodFlags(args, 'forecast');
  const options = readForecastFlags(args, calendar.every);
  const lists = args.values('kpis');
  const { selected } = selectedKpis(lists.length === 0 ? ['ticket_volume'] : lists);
  const report = await makeReport(args, io, { command: 'forecast', selected: withLevels(selected), named: true });
  const forecasts = [...selected.keys()].map((name) => kpiForecast(report, name, calendar, options));
  if (output === 'json') {
    const { every, timeZone, asOf, asOfSource, sources } = report;
    io.stdout.write(`${JSON.stringify({ every, timeZone, asOf, asOfSource, forecasts, sources }, null, 2)}\n`);
  } else if (output === 'csv') {
    for (const found of forecasts.filter(({ reason }) => reason !== null)) {
      io.stderr.write(`support-kpis: ${found.kpi}: ${forecastWords(found).join(' ')}\n`);
    }
    io.stdout.write(forecastCsv(forecasts));
  } else {
    const blocks = [...forecasts.map(forecastBlock), ...aboutBlocks(report, clockWords(args))];
    io.stdout.write(output === 'markdown' ? blocksMarkdown('Support forecast', blocks) : blocksText(blocks, io));
  }
  return 0;
}
