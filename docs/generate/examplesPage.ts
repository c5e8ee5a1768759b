import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../examples');

const examples = [
  { file: 'endpoint.ts', title: 'An endpoint', about: 'Figures as JSON, for Express, Fastify or plain Node.' },
  {
    file: 'cronAlerts.ts',
    title: 'A script for cron',
    about: 'Alerts are told once; the exit code says how it stands.',
  },
  {
    file: 'ReportTiles.tsx',
    title: 'A React component',
    about: 'A report is plain JSON; showing it is all that is left.',
  },
  { file: 'zendeskExport.ts', title: 'An export of Zendesk', about: 'Pages of its API become figures and doubts.' },
  { file: 'duckdbTable.ts', title: 'A table of DuckDB', about: 'Columns are renamed in SQL, rows are parsed.' },
  { file: 'arrowTable.ts', title: 'A table of Apache Arrow', about: 'Columns are read as they stand.' },
  { file: 'kpiWorker.ts', title: 'A web worker', about: 'Counting without holding up the page.' },
] as const;

/** The page that shows the programs of `docs/examples` as they are. */
export function examplesPage(): string {
  const parts = examples.map(({ file, title, about }) => {
    const language = file.endsWith('.tsx') ? 'tsx' : 'typescript';
    const code = readFileSync(join(folder, file), 'utf8').trim();
    return `## ${title}\n\n${about} [\`${file}\`](examples/${file})\n\n\`\`\`${language}\n${code}\n\`\`\``;
  });
  return `# Examples\n\nWhole programs to start from. The tests run each of them.\n\n${parts.join('\n\n')}\n`;
}
