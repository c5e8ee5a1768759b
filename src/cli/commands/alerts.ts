import { alertBlocks } from '../alerts/alertBlocks.ts';
import { alertReadings } from '../alerts/alertReadings.ts';
import { type AlertRun, alertRun } from '../alerts/alertRun.ts';
import { loadAlertState, saveAlertState } from '../alerts/alertState.ts';
import { type ReadRules, readRules } from '../alerts/readRules.ts';
import type { CommandArguments } from '../args/optionSpec.ts';
import { usageError } from '../args/usageError.ts';
import type { CommandIo } from '../commandIo.ts';
import { blocksText } from '../output/textBlock.ts';
import type { CommandReport } from '../report/commandReport.ts';
import { withLevels } from '../series/kpiSeries.ts';
import type { Command, ExitCode } from './command.ts';
import { makeReport } from './makeReport.ts';
import { periodFlags, requirePeriodFlags } from './periodFlags.ts';
import { meaningOptions, readingOptions } from './reportOptions.ts';

export const alertsCommand: Command = {
  name: 'alerts',
  summary: 'holds KPIs against rules of a file: what was raised, cleared, and is firing; for cron',
  usage: 'support-kpis alerts <file…> --rules rules.json --every <unit> --time-zone <zone> [--state state.json]',
  details: [
    'Rules: [{ "id": "slow", "kpi": "first_response_time", "when": { "above": "4h" }, "for": { "readings": 2 } }]; rates',
    'from 0 to 1, durations as "4h". Readings are the periods of each KPI; those that are not over are not judged. With',
    '--by also each group, once, over all rows of the files, at the moment of looking; for rules with group or everyGroup.',
    'Signals are those of the control chart of all periods. Limits are those of the four weeks before (periods of a day',
    'or less), or of the control chart. With --state only new readings are judged, and an alert is told once; without',
    'it all periods are judged anew. Exit code 1 when an alert is firing, else 0.',
  ],
  options: [
    ...readingOptions,
    { name: 'rules', value: '<file.json>', help: 'when to raise an alert' },
    { name: 'state', value: '<file.json>', help: 'how the alerts stood: read where it is there, and written back' },
    ...periodFlags,
    { name: 'by', value: '<field>', help: 'groups for rules with group or everyGroup: channel, team …' },
    ...meaningOptions,
    { name: 'json', help: 'what is new, what is firing and why rules judged nothing, as JSON' },
  ],
  run: runAlerts,
};

async function runAlerts(args: CommandArguments, io: CommandIo): Promise<ExitCode> {
  requirePeriodFlags(args, 'alerts');
  const file = args.value('rules');
  if (file === undefined) throw usageError('alerts', '--rules <file.json>', undefined);
  const read = readRules(file);
  const { rules, selected } = read;
  const grouped = rules.find(({ group, everyGroup = false }) => group !== undefined || everyGroup);
  if (grouped !== undefined && !args.has('by')) {
    throw usageError('alerts', `--by <field>, because rule ${grouped.id} is for groups`, undefined);
  }
  const stateFile = args.value('state');
  const kept = loadAlertState(stateFile);
  const report = await makeReport(args, io, {
    command: 'alerts',
    selected: withLevels(selected),
    named: true,
    askedBy: '--rules',
  });
  const readings = alertReadings(report, rules, [...selected.keys()]);
  const run = alertRun(kept, readings, rules);
  if (stateFile !== undefined) saveAlertState(stateFile, run.state);
  if (args.has('json')) io.stdout.write(`${JSON.stringify(plain(report, run, readings.length, read), null, 2)}\n`);
  else {
    const definitions = new Map([...selected.values()].map(({ definition }) => [definition.id, definition]));
    io.stdout.write(blocksText(alertBlocks(run, { rules, definitions, readings, by: report.by }), io));
  }
  return run.firing.length > 0 ? 1 : 0;
}

function plain(report: CommandReport, { news, firing, unjudged }: AlertRun, readings: number, { rules }: ReadRules) {
  const { every, timeZone, by, asOf, asOfSource, sources } = report;
  return {
    ...{ every, timeZone, by, asOf, asOfSource, rules: rules.length, readings },
    news,
    firing,
    unjudged,
    sources,
  };
}
