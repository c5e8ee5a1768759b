import { oneLine } from './docComment.ts';
import { fieldTable, optionTable } from './fieldTables.ts';
import type { KpiFacts, ObjectType } from './kpiFacts.ts';
import { code, type Linker, section, table } from './markdown.ts';
import { notes } from './notes.ts';
import { notReal, notRealMeaning, reasons } from './reasons.ts';
import { bandText, directions, units } from './words.ts';

/** The page of one KPI. */
export function kpiPage(kpi: KpiFacts, linkTo: Linker): string {
  const { definition, doc, name } = kpi;
  const link: Linker = (text) => linkTo(text, name);
  const note = notes[name];
  const parts = [
    `# ${definition.title}`,
    `**${definition.question}** ${link(doc.lead)}`,
    summaryTable(kpi),
    ...section('Which rows count', link(doc.counts), link(doc.takes)),
    ...section('When it misleads', link(doc.trap)),
    ...section('Example', ...doc.examples.map((example) => `\`\`\`ts\n${example}\n\`\`\``)),
    ...section('Options', optionTable(kpi.options, link), ...typeTables(kpi.optionTypes, link)),
    ...section('Result', resultLead(kpi), fieldTable(kpi.result.fields, link), ...typeTables(kpi.resultTypes, link)),
    ...section('Why a row is left out', reasonTable(kpi.reasons)),
    ...section('Errors', ...doc.throws.map((text) => link(errorText(text)))),
    ...section('Bands', (definition.bands ?? []).map(bandText).join('\n')),
    ...section('How help desks define it', note === undefined ? '' : link(oneLine(note))),
    ...section('Sources', definition.sources.map((source) => `- ${source}`).join('\n')),
    `Source: [\`src/kpis/${kpi.path}\`](../../src/kpis/${kpi.path}) · [All KPIs](index.md)`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function summaryTable({ name, definition: { id, formula, rows, unit, better } }: KpiFacts): string {
  return table(
    ['Name', code(name)],
    [
      ['Id', code(id)],
      ['Formula', formula],
      ['Rows', rows],
      ['Unit', units[unit]],
      ['Direction', directions[better]],
    ],
  );
}

function resultLead({ result }: KpiFacts): string {
  return result.meaning === '' ? `A ${code(result.name)}.` : result.meaning;
}

function typeTables(types: readonly ObjectType[], link: Linker): string[] {
  return types.flatMap(({ name, fields }) => [`### \`${name}\``, fieldTable(fields, link)]);
}

function reasonTable(own: readonly string[]): string {
  const real = own.filter((reason) => !notReal.includes(reason));
  const rows = real.map((reason) => [code(reason), reasons[reason] ?? '']);
  const together = own.length > real.length ? [[notReal.map(code).join(', '), notRealMeaning]] : [];
  return table(['Reason', 'Meaning'], [...rows, ...together]);
}

/** «SupportKpisError `code` …» reads as a sentence without the name of the only error there is. */
function errorText(text: string): string {
  return text.replace(/^SupportKpisError /, '');
}
