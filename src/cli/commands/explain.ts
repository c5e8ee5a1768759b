import type { Band, KpiDefinition } from '../../kpi/definition.ts';
import { usageError } from '../args/usageError.ts';
import { painter } from '../output/paint.ts';
import { findKpi } from '../report/findKpi.ts';
import type { Command } from './command.ts';

export const explainCommand: Command = {
  name: 'explain',
  summary: 'what a KPI means: formula, unit, direction, sources',
  usage: 'support-kpis explain <kpi> [--json]',
  details: ['The KPI by its id (first_response_time) or by its name in code (firstResponseTime).'],
  options: [{ name: 'json', help: 'the definition as JSON' }],
  run(args, io) {
    const [asked, ...others] = args.positionals;
    if (asked === undefined || others.length > 0) throw usageError('explain', 'one KPI', others[0]);
    const [name, { definition }] = findKpi(asked, 'explain');
    if (args.has('json')) {
      io.stdout.write(`${JSON.stringify(definition, null, 2)}\n`);
      return;
    }
    const paint = painter(io.stdout, io.env);
    const lines = definitionLines(name, definition).map(([head, words]) => `  ${head.padEnd(10)} ${words}`);
    io.stdout.write(`${paint('bold', definition.title)}\n${definition.question}\n\n${lines.join('\n')}\n`);
  },
};

const directions = { higher: 'higher is better', lower: 'lower is better', neither: 'neither way is better by itself' };

function definitionLines(name: string, definition: KpiDefinition): [head: string, words: string][] {
  const { id, formula, rows, unit, better, sources, bands = [] } = definition;
  return [
    ['Id', `${id} (in code: ${name})`],
    ['Formula', formula],
    ['Counts', rows],
    ['Unit', `${unit}, ${directions[better]}`],
    ...bands.map((band): [string, string] => ['Band', bandWords(band)]),
    ...sources.map((source): [string, string] => ['Source', source]),
  ];
}

function bandWords({ name, from, above, source }: Band): string {
  return `${name.replaceAll('_', ' ')}: ${above === undefined ? `from ${from}` : `above ${above}`} (${source})`;
}
