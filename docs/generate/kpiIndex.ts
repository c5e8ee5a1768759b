import { byQuestion, questions } from '../../src/render/questions.ts';
import type { KpiFacts } from './kpiFacts.ts';
import { table } from './markdown.ts';
import { units } from './words.ts';

/** The list of all KPIs by the question they answer; `folder` leads from the page to the pages of the KPIs. */
export function kpiTables(kpis: readonly KpiFacts[], folder: string, heading: string): string {
  const ordered = byQuestion(kpis, ({ definition }) => definition.id).flatMap(([, own]) => own);
  const tables = Object.entries(questions).map(([question, title]) => {
    const rows = ordered.filter((kpi) => kpi.folder === question).map((kpi) => kpiRow(kpi, folder));
    return rows.length === 0
      ? ''
      : `${heading} ${title}\n\n${table(['KPI', 'Question', 'Rows', 'Unit', 'Better'], rows)}`;
  });
  return tables.filter((own) => own !== '').join('\n\n');
}

function kpiRow({ name, definition }: KpiFacts, folder: string): string[] {
  const { id, question, rows, unit, better } = definition;
  return [`[\`${name}\`](${folder}${id}.md)`, question, rows, units[unit], better === 'neither' ? '–' : better];
}

/** The page that lists all KPIs. */
export function kpiIndex(kpis: readonly KpiFacts[]): string {
  return `# All KPIs

${kpis.length} KPIs, by the question they answer. Each page says what is counted, with which options, what comes out, and
when the figure misleads. The pages are made from the sources by \`npm run generate\`.

${kpiTables(kpis, '', '##')}

## What all of them have in common

- \`value\` is the headline. It is \`null\` when there is no data, never \`NaN\` and never 0 in place of nothing.
- Rows = counted + \`pending\` + everything in \`excluded\`. See [accounting](../accounting.md).
- A row that is no object is left out as \`not_an_object\`, one whose fields cannot be read as \`unreadable\`, and with the
  option \`period\` one outside of it as \`outside_period\`.
- With \`strict: true\` the first row whose data is faulty throws instead.
- Options that are unknown, impossible or missing throw at once, before any row is read.
`;
}
