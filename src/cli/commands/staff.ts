import type { StaffingOptions } from '../../analysis/staffing/staffingOptions.ts';
import { formatDuration } from '../../time/formatDuration.ts';
import type { CommandArguments } from '../args/optionSpec.ts';
import { parseDurationFlag } from '../args/parseDurationFlag.ts';
import { parseWordFlag } from '../args/parseWordFlag.ts';
import { usageError } from '../args/usageError.ts';
import type { CommandIo } from '../commandIo.ts';
import { forecastWords } from '../forecast/forecastWords.ts';
import { aboutBlocks } from '../output/aboutBlock.ts';
import { blocksMarkdown, blocksText } from '../output/textBlock.ts';
import type { CommandReport } from '../report/commandReport.ts';
import { staffBlocks, staffCsv } from '../staff/staffBlocks.ts';
import { staffDays } from '../staff/staffDays.ts';
import { staffPlan } from '../staff/staffPlan.ts';
import { type StaffWork, staffWork } from '../staff/staffWork.ts';
import { clockWords } from './clockWords.ts';
import type { Command, ExitCode } from './command.ts';
import { forecastFlags, readForecastFlags } from './forecastFlags.ts';
import { makeReport } from './makeReport.ts';
import { outputKind } from './outputKind.ts';
import { periodFlags, requirePeriodFlags } from './periodFlags.ts';
import { meaningOptions, readingOptions } from './reportOptions.ts';
import { reportSettings } from './reportSettings.ts';
import { selectedKpis } from './selectedKpis.ts';
import { readStaffFlags, staffFlags } from './staffFlags.ts';

export const staffCommand: Command = {
  name: 'staff',
  summary: 'how many agents the contacts to come take, interval by interval',
  usage: 'support-kpis staff <file…> --every half_hour --time-zone <zone> --service-level 80/20s [options]',
  details: [
    'Forecasts inbound calls (answered, abandoned, missed), chats requested or tickets created, and plans agents for them:',
    'a queue by Erlang C, with --patience by Erlang A; with --deadline work that may wait. With --calendar nobody works',
    'while the desk is closed; without it also an interval with one call a month has an agent.',
  ],
  options: [
    ...readingOptions,
    ...periodFlags,
    ...staffFlags,
    ...forecastFlags,
    ...meaningOptions,
    { name: 'json', help: 'all intervals, days, totals and the forecast as JSON' },
    { name: 'markdown', help: 'tables in Markdown' },
    { name: 'csv', help: 'all intervals as one table of raw figures' },
  ],
  run: runStaff,
};

/** A week ahead. */
const week = { quarter_hour: 672, half_hour: 336, hour: 168, day: 7, week: 1, month: 1, quarter: 1, year: 1 };

async function runStaff(args: CommandArguments, io: CommandIo): Promise<ExitCode> {
  const output = outputKind(args);
  const calendar = requirePeriodFlags(args, 'staff');
  parseWordFlag('--every', calendar.every, ['quarter_hour', 'half_hour', 'hour', 'day']);
  const kind = parseWordFlag('--work', args.value('work'), ['calls', 'chats', 'tickets']) ?? 'calls';
  const work = staffWork[kind];
  const wanted = readStaffFlags(args);
  const given = parseDurationFlag('--handle-time', args.value('handle-time'));
  if (given === undefined && work.kind === null) throw usageError('--work tickets', '--handle-time with it', undefined);
  const options = readForecastFlags(args, calendar.every, week);
  const { clock } = reportSettings(args);
  const isMeasured = given === undefined;
  const { selected } = selectedKpis([work.counted, ...(isMeasured ? ['handle_time'] : [])]);
  const report = await makeReport(args, io, {
    command: 'staff',
    askedBy: `--work ${kind}:`,
    selected,
    named: true,
    ...(isMeasured ? { by: 'kind' } : {}),
  });
  const measured = isMeasured ? measuredTime(report, work) : null;
  const handleTime = given ?? (measured?.value as number);
  const deferred = wanted.deadline === undefined || clock === undefined ? {} : { clock };
  const staffing = { ...wanted, handleTime, ...deferred } as StaffingOptions;
  const plan = staffPlan(report, work, calendar, { forecast: options, staffing, clock });
  if (output === 'json') {
    const { every, timeZone, asOf, asOfSource, sources } = report;
    const days = staffDays(plan.intervals).map(({ intervals: _, ...day }) => day);
    const whole = { every, timeZone, asOf, asOfSource, work: kind, handleTime, ...plan, days, sources };
    io.stdout.write(`${JSON.stringify(whole, null, 2)}\n`);
  } else if (output === 'csv') {
    if (plan.staffing === null) io.stderr.write(`support-kpis: ${forecastWords(plan.forecast).join(' ')}\n`);
    io.stdout.write(staffCsv(plan.intervals));
  } else {
    const source = measured === null ? 'as given' : `the mean of ${measured.count} ${kind}`;
    const context = { words: work.words, handleTime: `${formatDuration(handleTime)}, ${source}` };
    const blocks = [...staffBlocks(plan, context), ...aboutBlocks(report, clockWords(args))];
    io.stdout.write(output === 'markdown' ? blocksMarkdown('Support staffing', blocks) : blocksText(blocks, io));
  }
  return 0;
}

/** What one contact of this work takes, as far as the files tell. */
function measuredTime(
  { kpis }: CommandReport,
  { kind, words }: StaffWork,
): { readonly value: number; readonly count: number } {
  const group = kpis['handleTime']?.groups?.find(({ key }) => key === kind);
  const { value = null, count = 0 } = (group?.result ?? {}) as { value?: number | null; count?: number };
  if (value !== null && value > 0) return { value, count };
  throw usageError('--handle-time', `a duration, because no ${words} of the files have a handle time`, undefined);
}
