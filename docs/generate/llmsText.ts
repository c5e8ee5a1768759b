import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guides } from '../site/sidebar.ts';
import type { KpiFacts } from './kpiFacts.ts';

const docs = join(import.meta.dirname, '..');

/** What the library is and where to read on, for programs that read for people: https://llmstxt.org. */
export function llmsText(kpis: readonly KpiFacts[]): string {
  const chapters = Object.entries(guides).map(([title, names]) => {
    const lines = names.flatMap((name) => {
      const own = pageOf(name);
      return own === null ? [] : [`- [${own.title}](${name}.md)${own.about === '' ? '' : `: ${own.about}`}`];
    });
    return `## ${title}\n\n${lines.join('\n')}`;
  });
  const figures = kpis.map(({ name, definition: { id, question, formula } }) => {
    return `- [${name}](kpis/${id}.md): ${question} ${formula}.`;
  });
  return `# support-kpis

> Customer-support KPIs for TypeScript and JavaScript as pure functions: rows in, figures out, every row accounted for.

Rows are plain objects: tickets, interactions, surveys, activities and others. Instants are epoch milliseconds or Date,
durations milliseconds, rates fractions from 0 to 1. No data is null. Options come last; what has no sensible default is
required. KPIs are called as functions, \`csat(surveys, { scale: { min: 1, max: 5 } }).value\`, bound with \`kpi.with(options)\`, and
handed to \`report\`, \`groupBy\`, \`series\`, \`compare\`, \`explain\`.

${chapters.join('\n\n')}

## KPIs

${figures.join('\n')}
`;
}

/** A page's title and its first sentence; pages that only include another file have none. */
function pageOf(name: string): { readonly title: string; readonly about: string } | null {
  const [, title, text = ''] = /^# (.*)\n+([^#]*)/m.exec(readFileSync(join(docs, `${name}.md`), 'utf8')) ?? [];
  if (title === undefined) return null;
  const [about = ''] = text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?]) /);
  return { title, about };
}
