import type { CommandArguments } from '../args/optionSpec.ts';
import type { CommandIo } from '../commandIo.ts';
import { mergeLines } from '../states/mergeLines.ts';
import { readLines } from '../states/readLines.ts';
import type { Command, ExitCode } from './command.ts';
import { configuredKpis, stateOptions } from './stateOptions.ts';

export const resultCommand: Command = {
  name: 'result',
  summary: 'the figures of states that partial or merge wrote',
  usage: 'support-kpis result [<file…>] --kpis <ids> [options]',
  details: [
    'Reads states as merge does, which it need not have seen, and writes NDJSON: a line for each KPI and group with its',
    'figures and what became of the rows. The same rows give the same bytes, however they were cut into parts. Of how many',
    'parts they were made stands on standard error: count whether all have come.',
  ],
  options: stateOptions,
  async run(args: CommandArguments, io: CommandIo): Promise<ExitCode> {
    const merged = await mergeLines(readLines(args.positionals, io), configuredKpis(args, 'result'), 'result');
    for (const { kpi, line } of merged) {
      const { by, key, state } = line;
      const group = key === undefined ? {} : { by, key };
      const figure = { kpi: line.kpi, ...group, result: kpi.result(state), accounting: kpi.account(state) };
      io.stdout.write(`${JSON.stringify(figure)}\n`);
    }
    const parts = merged.filter(({ line }) => line.key === undefined).map(({ line }) => `${line.parts} of ${line.kpi}`);
    io.stderr.write(`support-kpis: parts: ${parts.join(', ')}\n`);
    return 0;
  },
};
