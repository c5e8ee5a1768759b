import { scorecardSets } from '../../analysis/scorecard/scorecardSets.ts';
import type { CommandArguments } from '../args/optionSpec.ts';
import { parseWordFlag } from '../args/parseWordFlag.ts';
import { usageError } from '../args/usageError.ts';
import type { CommandIo } from '../commandIo.ts';
import { aboutBlocks } from '../output/aboutBlock.ts';
import { blocksMarkdown, blocksText } from '../output/textBlock.ts';
import { findKpi } from '../report/findKpi.ts';
import { commandScorecard } from '../scorecard/commandScorecard.ts';
import { readTargets } from '../scorecard/readTargets.ts';
import { scorecardBlocks } from '../scorecard/scorecardBlocks.ts';
import { withLevels } from '../series/kpiSeries.ts';
import { clockWords } from './clockWords.ts';
import type { Command, ExitCode } from './command.ts';
import { makeReport } from './makeReport.ts';
import { outputKind } from './outputKind.ts';
import { periodFlags, readPeriodFlags } from './periodFlags.ts';
import { meaningOptions, readingOptions } from './reportOptions.ts';
import { selectedKpis } from './selectedKpis.ts';

export const scorecardCommand: Command = {
  name: 'scorecard',
  summary: 'the few KPIs of a review, held against targets and against the period before',
  usage: 'support-kpis scorecard <file…> [--cadence weekly] [--targets targets.json] [--every week --time-zone <zone>]',
  details: [
    'Each KPI with its 95 % interval, how far it got of its target, whether that is proven, and what is worth saying in',
    'sentences. With --every it is of the last period that is over, beside the one before it; without, of the whole files.',
    'Targets by KPI: { "csat": { "better": "higher", "threshold": 0.8, "target": 0.9, "stretch": 0.95 } }; rates from 0 to',
    '1, durations as "4h". Exit code 1 with --check when a target is missed: the figure does not reach its threshold.',
  ],
  options: [
    ...readingOptions,
    { name: 'cadence', value: '<cadence>', help: 'daily, weekly (default), monthly or quarterly: which KPIs' },
    {
      name: 'kpis',
      value: '<ids>',
      many: true,
      help: 'KPIs of your own choice, with commas between, instead of a cadence',
    },
    { name: 'targets', value: '<file.json>', help: 'what the figures are held against; default: nothing' },
    { name: 'check', help: 'exit code 1 when a target is missed' },
    ...periodFlags,
    ...meaningOptions,
    { name: 'json', help: 'rows, findings and missed targets as JSON' },
    { name: 'markdown', help: 'tables in Markdown' },
  ],
  run: runScorecard,
};

async function runScorecard(args: CommandArguments, io: CommandIo): Promise<ExitCode> {
  const output = outputKind(args);
  const { every } = readPeriodFlags(args);
  const cadence = parseWordFlag('--cadence', args.value('cadence'), ['daily', 'weekly', 'monthly', 'quarterly']);
  if (cadence !== undefined && args.has('kpis')) throw usageError('--cadence', 'either a cadence or --kpis', cadence);
  const file = args.value('targets');
  const check = args.has('check');
  if (check && file === undefined) throw usageError('--check', '--targets <file.json> with it', undefined);
  const targets = file === undefined ? undefined : readTargets(file, args.value('time-zone'));
  const set = scorecardSets[cadence ?? 'weekly'];
  const wanted = selectedKpis(args.values('kpis'), new Map(set.map(({ kpi }) => findKpi(kpi, '--cadence'))));
  const { named } = wanted;
  const selected = every === undefined ? wanted.selected : withLevels(wanted.selected);
  const report = await makeReport(args, io, { command: 'scorecard', selected, named });
  const shown = Object.entries(report.kpis).filter(([name]) => wanted.selected.has(name));
  const card = commandScorecard(
    { ...report, kpis: every === undefined ? Object.fromEntries(shown) : report.kpis },
    shown.map(([name]) => name),
    { cadence: named ? undefined : (cadence ?? 'weekly'), kpis: idsOf(wanted), targets },
  );
  if (output === 'json') {
    const { timeZone, asOf, asOfSource, notRun, unread, sources } = report;
    const whole = { every: every ?? null, timeZone, asOf, asOfSource, ...card, notRun, unread, sources };
    io.stdout.write(`${JSON.stringify(whole, null, 2)}\n`);
  } else {
    // What cannot be computed stands among what is missing.
    const blocks = [...scorecardBlocks(card, check), ...aboutBlocks({ ...report, notRun: [] }, clockWords(args))];
    io.stdout.write(output === 'markdown' ? blocksMarkdown('Support scorecard', blocks) : blocksText(blocks, io));
  }
  return check && card.missed.length > 0 ? 1 : 0;
}

function idsOf({ selected }: ReturnType<typeof selectedKpis>): string[] {
  return [...selected.values()].map(({ definition }) => definition.id);
}
