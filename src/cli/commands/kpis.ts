import { byQuestion, questions } from '../../render/questions.ts';
import { type ReportTable, text } from '../../render/reportTable.ts';
import { painter } from '../output/paint.ts';
import { textTable } from '../output/textTable.ts';
import { allKpis } from '../report/anyKpi.ts';
import type { Command } from './command.ts';
import { refusePositionals } from './refusePositionals.ts';

export const kpisCommand: Command = {
  name: 'kpis',
  summary: 'all KPIs: id, title, question, unit and the records they count',
  usage: 'support-kpis kpis [--json]',
  details: [],
  options: [{ name: 'json', help: 'all definitions as JSON' }],
  run(args, io) {
    refusePositionals(args, 'kpis');
    const definitions = [...allKpis.values()].map(({ definition }) => definition);
    if (args.has('json')) {
      io.stdout.write(`${JSON.stringify(definitions, null, 2)}\n`);
      return 0;
    }
    const paint = painter(io.stdout, io.env);
    const blocks = byQuestion(definitions, ({ id }) => id).map(([question, own]) => {
      const table: ReportTable = {
        title: questions[question],
        columns: [text('Id'), text('Title'), text('Question'), text('Unit'), text('Counts')],
        rows: own.map(({ id, title, question: asks, unit, rows }) => [id, title, asks, unit, rows]),
        notes: [],
      };
      return `${paint('bold', table.title)}\n${textTable(table, io.stdout.columns ?? 200)}`;
    });
    io.stdout.write(`${blocks.join('\n\n')}\n`);
    return 0;
  },
};
