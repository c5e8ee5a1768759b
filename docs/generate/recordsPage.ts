import ts from 'typescript';
import { oneLine } from './docComment.ts';
import { fieldsOf } from './fieldsOf.ts';
import { fieldTable } from './fieldTables.ts';
import type { KpiProgram } from './kpiProgram.ts';

/** The records of each collection, where they are declared. */
const records: readonly (readonly [collection: string, file: string, names: readonly string[]])[] = [
  ['tickets', 'ticket', ['Ticket', 'TicketEvent']],
  ['interactions', 'interaction', ['Message', 'Call', 'Chat']],
  ['surveys', 'survey', ['Survey']],
  ['activities', 'workforce', ['AgentActivity']],
  ['reviews', 'workforce', ['QaReview', 'QaCriterion']],
  ['sessions', 'business', ['SelfServiceSession']],
  ['customers', 'business', ['Customer']],
  ['costs', 'business', ['CostEntry']],
  ['revenue', 'business', ['RevenueEvent']],
  ['outages', 'business', ['Outage']],
  ['automationRuns', 'business', ['AutomationRun']],
];

/** The source files that the page is made of. */
export const recordFiles: readonly string[] = [...new Set(records.map(([, file]) => `src/model/${file}.ts`))];

/** The page of the records that KPIs are made of. */
export function recordsPage(program: KpiProgram): string {
  const sections = records.map(([collection, file, names]) =>
    [`## ${collection}`, ...names.map((name) => recordSection(program, `src/model/${file}.ts`, name))].join('\n\n'),
  );
  return `# Records

What KPIs are made of. A collection is any list of such records; the names are those that \`report\` and the parsers use.

- An instant is a number of epoch milliseconds, or a \`Date\`. A duration is a number of milliseconds.
- A field with \`?\` may be missing, \`undefined\` or \`null\`; they mean the same. A KPI needs only the fields that it uses.
- Records may have more fields than these, and can be grouped by them. The parsers leave such fields out: what is to be kept goes into
  a ticket's \`attributes\`.
- Texts from JSON and CSV are read by \`support-kpis/schema\`, see [from install to first report](start.md#read-an-export).

${sections.join('\n\n')}
`;
}

function recordSection({ checker, exported }: KpiProgram, path: string, name: string): string {
  const symbol = exported(path, name);
  const about = oneLine(ts.displayPartsToString(symbol.getDocumentationComment(checker)));
  const fields = fieldsOf(checker.getDeclaredTypeOfSymbol(symbol), checker);
  return [`### ${name}`, about, fieldTable(fields, (text) => text, {})].filter((part) => part !== '').join('\n\n');
}
