import { plainOptions } from '../../fold/plainOptions.ts';
import type { CommandArguments } from '../args/optionSpec.ts';
import { usageError } from '../args/usageError.ts';
import type { CommandIo } from '../commandIo.ts';
import { definitionLines, outcomeLines } from '../output/explanationLines.ts';
import { painter } from '../output/paint.ts';
import { tellFaults } from '../output/reportNotes.ts';
import type { FileRequest } from '../read/findSources.ts';
import { findKpi } from '../report/findKpi.ts';
import { gatherExplanation } from '../report/gatherExplanation.ts';
import type { Command, ExitCode } from './command.ts';
import { requestsOf } from './reportFiles.ts';
import { meaningOptions, readingOptions } from './reportOptions.ts';
import { withRowPlan } from './rowPlan.ts';

export const explainCommand: Command = {
  name: 'explain',
  summary: 'what a KPI means, and what it makes of each row of files',
  usage: 'support-kpis explain <kpi> [<file…> options] [--json]',
  details: [
    'The KPI by its id (first_response_time) or by its name in code (firstResponseTime): formula, unit, direction,',
    'sources. With files, read as report reads them, also its figure and which rows were counted, wait for an answer,',
    'or were left out and why; --json names all of them.',
  ],
  options: [
    ...readingOptions,
    ...meaningOptions,
    { name: 'week-starts-on', value: '<day>', help: 'monday (default), sunday or saturday' },
    { name: 'every', value: '<unit>', help: 'periods of backlog_series; needs --time-zone' },
    { name: 'json', help: 'the definition as JSON, with files also all ids' },
  ],
  async run(args, io): Promise<ExitCode> {
    const [asked, ...files] = args.positionals;
    if (asked === undefined) throw usageError('explain', 'one KPI', undefined);
    const requests = requestsOf(args, files);
    if (requests.length > 0) await explainRows(asked, requests, args, io);
    else explainMeaning(asked, args, io);
    return 0;
  },
};

function explainMeaning(asked: string, args: CommandArguments, io: CommandIo): void {
  const [name, { definition }] = findKpi(asked, 'explain');
  if (args.has('json')) {
    io.stdout.write(`${JSON.stringify(definition, null, 2)}\n`);
    return;
  }
  const head = `${painter(io.stdout, io.env)('bold', definition.title)}\n${definition.question}\n\n`;
  io.stdout.write(`${head}${definitionLines(name, definition).join('\n')}\n`);
}

async function explainRows(
  asked: string,
  requests: readonly FileRequest[],
  args: CommandArguments,
  io: CommandIo,
): Promise<void> {
  const [name, wanted] = findKpi(asked, 'explain');
  const explanation = await withRowPlan(args, requests, new Map([[name, wanted]]), io, ({ plan }) =>
    gatherExplanation(name, plan),
  );
  tellFaults(explanation.found.tallies, io);
  const { kpi, result, counted, pending, excluded, found } = explanation;
  const { definition } = kpi;
  if (args.has('json')) {
    const { asOf = null, tallies: sources, joined } = found;
    const whole = { definition, options: plainOptions(kpi.options), asOf, result, counted, pending, excluded };
    io.stdout.write(`${JSON.stringify({ ...whole, joined, sources }, null, 2)}\n`);
    return;
  }
  const paint = painter(io.stdout, io.env);
  const head = `${paint('bold', definition.title)}\n${definition.question}\n\n`;
  const outcome = outcomeLines(explanation, io.stdout.columns ?? 120);
  io.stdout.write(`${head}${definitionLines(name, definition).join('\n')}\n\n${outcome.join('\n')}\n`);
}
