import type { CommandArguments } from '../args/optionSpec.ts';
import type { CommandIo } from '../commandIo.ts';
import { mergeLines } from '../states/mergeLines.ts';
import { readLines } from '../states/readLines.ts';
import type { Command, ExitCode } from './command.ts';
import { configuredKpis, stateOptions } from './stateOptions.ts';

export const mergeCommand: Command = {
  name: 'merge',
  summary: 'one state out of many, as partial writes them',
  usage: 'support-kpis merge [<file…>] --kpis <ids> [options]',
  details: [
    'Reads lines of partial or merge, from files or standard input, in any order, and writes one line for each KPI and',
    'group. Give the options that partial was given: a state of another KPI, of other options or of another version is',
    'refused, and so is one that is damaged. parts says of how many states a line was made.',
  ],
  options: stateOptions,
  async run(args: CommandArguments, io: CommandIo): Promise<ExitCode> {
    const merged = await mergeLines(readLines(args.positionals, io), configuredKpis(args, 'merge'), 'merge');
    for (const { line } of merged) io.stdout.write(`${JSON.stringify(line)}\n`);
    return 0;
  },
};
