import { didYouMean } from '../errors/nearest.ts';
import { isSupportKpisError } from '../errors/supportKpisError.ts';
import type { OptionSpec } from './args/optionSpec.ts';
import { readArguments } from './args/readArguments.ts';
import { usageError } from './args/usageError.ts';
import type { CommandIo } from './commandIo.ts';
import { alertsCommand } from './commands/alerts.ts';
import type { Command, ExitCode } from './commands/command.ts';
import { demoCommand } from './commands/demo.ts';
import { explainCommand } from './commands/explain.ts';
import { forecastCommand } from './commands/forecast.ts';
import { guessCommand } from './commands/guess.ts';
import { commandHelp, programHelp } from './commands/help.ts';
import { kpisCommand } from './commands/kpis.ts';
import { mergeCommand } from './commands/merge.ts';
import { partialCommand } from './commands/partial.ts';
import { reportCommand } from './commands/report.ts';
import { resultCommand } from './commands/result.ts';
import { sampleCommand } from './commands/sample.ts';
import { scorecardCommand } from './commands/scorecard.ts';
import { staffCommand } from './commands/staff.ts';
import { trendCommand } from './commands/trend.ts';
import { version } from './version.ts';

export const commands: readonly Command[] = [
  reportCommand,
  guessCommand,
  trendCommand,
  scorecardCommand,
  alertsCommand,
  forecastCommand,
  staffCommand,
  partialCommand,
  mergeCommand,
  resultCommand,
  kpisCommand,
  explainCommand,
  sampleCommand,
  demoCommand,
];

const helpOption: OptionSpec = { name: 'help', short: 'h', help: 'this text' };

/**
 * Runs the program with these arguments; gives its exit code: 0; 1 when an alert is firing or a target is missed; or 2 for
 * arguments or files that cannot be used, told in one line on standard error. Other errors are the program's own and
 * are thrown.
 */
export async function runCommand(args: readonly string[], io: CommandIo): Promise<ExitCode | 2> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    if (!isSupportKpisError(error)) throw error;
    io.stderr.write(`support-kpis: ${error.message.replace(/\s*[\r\n]+\s*/g, ' ')}\n`);
    return 2;
  }
}

async function dispatch([name, ...rest]: readonly string[], io: CommandIo): Promise<ExitCode> {
  if (name === '--version' || name === '-v') {
    io.stdout.write(`${version()}\n`);
    return 0;
  }
  if (name === undefined || name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    io.stdout.write(programHelp(commands));
    return 0;
  }
  const wanted = name === 'help' ? rest[0] : name;
  const command = commands.find((own) => own.name === wanted);
  if (command === undefined) {
    const names = commands.map((own) => own.name);
    throw usageError('command', `one of ${names.join(', ')}`, wanted, didYouMean(wanted as string, names));
  }
  const withHelp = { ...command, options: [...command.options, helpOption] };
  if (name !== 'help' && !rest.includes('--help') && !rest.includes('-h')) {
    return command.run(readArguments(rest, withHelp.options), io);
  }
  io.stdout.write(commandHelp(withHelp));
  return 0;
}
