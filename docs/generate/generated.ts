import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { badInputsPage } from './badInputsPage.ts';
import { examplesPage } from './examplesPage.ts';
import { type KpiFacts, kpiFacts } from './kpiFacts.ts';
import { kpiFiles } from './kpiFiles.ts';
import { kpiIndex, kpiTables } from './kpiIndex.ts';
import { kpiPage } from './kpiPage.ts';
import { kpiProgram } from './kpiProgram.ts';
import { llmsText } from './llmsText.ts';
import { linker } from './markdown.ts';
import { modulesTable } from './modulesTable.ts';
import { profilesPage } from './profilesPage.ts';
import { recordFiles, recordsPage } from './recordsPage.ts';
import { catalogueSource, namedSource } from './sources.ts';
import { targetsPage } from './targetsPage.ts';

/** A file made from the sources. */
export interface GeneratedFile {
  /** Path below the repository's root. */
  readonly path: string;
  readonly content: string;
}

const root = join(import.meta.dirname, '../..');

/** All files that are made from the sources, as they should be now. */
export async function generated(): Promise<GeneratedFile[]> {
  const files = kpiFiles();
  const program = kpiProgram([...files.map(({ path }) => `src/kpis/${path}`), ...recordFiles]);
  const kpis = await kpiFacts(files, program);
  const link = linker(
    kpis.map((kpi) => ({ ...kpi, id: kpi.definition.id })),
    '',
  );
  return [
    { path: 'src/kpis/named.ts', content: namedSource(files) },
    { path: 'src/kpis/catalogue.ts', content: catalogueSource(files) },
    { path: 'README.md', content: readme(kpis) },
    { path: 'docs/records.md', content: recordsPage(program) },
    { path: 'docs/targets.md', content: targetsPage() },
    { path: 'docs/profiles.md', content: profilesPage() },
    { path: 'docs/public/llms.txt', content: llmsText(kpis) },
    { path: 'docs/examples.md', content: examplesPage() },
    { path: 'docs/bad-inputs.md', content: badInputsPage() },
    { path: 'docs/kpis/index.md', content: kpiIndex(kpis) },
    ...kpis.map((kpi) => ({ path: `docs/kpis/${kpi.definition.id}.md`, content: kpiPage(kpi, link) })),
  ];
}

/** The README with its tables of KPIs and of modules made anew. */
function readme(kpis: readonly KpiFacts[]): string {
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  return between(between(text, 'kpis', kpiTables(kpis, 'docs/kpis/', '###')), 'modules', modulesTable());
}

function between(text: string, name: string, table: string): string {
  const [before, , after] = text.split(new RegExp(`<!-- ${name}.*? -->`));
  return `${before}<!-- ${name}: made by npm run generate -->\n\n${table}\n\n<!-- ${name} end -->${after}`;
}
