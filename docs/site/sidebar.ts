import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../src/kpis/catalogue.ts';
import { byQuestion } from '../../src/render/questions.ts';

interface SidebarItem {
  readonly text: string;
  readonly link: string;
}

export interface SidebarGroup {
  readonly text: string;
  readonly collapsed: boolean;
  readonly items: readonly (SidebarItem | SidebarGroup)[];
}

const docs = join(import.meta.dirname, '..');

/** The pages written by hand, in the order in which they are read. */
export const guides = {
  'First steps': ['overview', 'start', 'tour', 'records', 'exports', 'examples', 'playground'],
  Figures: [
    'accounting',
    'business-hours',
    'joining',
    'slicing',
    'targets',
    'sentiment',
    'streams',
    'clusters',
    'performance',
  ],
  'What to do with them': ['weekly-review', 'html-report', 'trust', 'alerts', 'forecasting', 'staffing'],
  'Help desks': [
    ...['zendesk', 'intercom', 'freshdesk', 'chatwoot', 'helpscout', 'hubspot', 'jira', 'zammad'],
    ...['profiles', 'sources'],
  ],
  'The library': ['reliability', 'bad-inputs', 'decisions', 'versions', 'CONTRIBUTING', 'SECURITY', 'changelog'],
} as const;

/** All pages by the question that brings a reader there; titles are the pages' own. */
export function sidebar(): SidebarGroup[] {
  const written = Object.entries(guides).map(([text, names]) => ({
    text,
    collapsed: false,
    items: names.map((name) => ({ text: titleOf(`${name}.md`), link: `/${name}` })),
  }));
  const kpis = byQuestion(Object.values(catalogue), ({ definition }) => definition.id).map(([question, own]) => ({
    text: question,
    collapsed: true,
    items: own.map(({ definition: { id, title } }) => ({ text: title, link: `/kpis/${id}` })),
  }));
  const reference = existsSync(join(docs, 'api/index.md')) ? [{ text: 'API', link: '/api/' }] : [];
  return [
    ...written,
    { text: 'KPIs', collapsed: false, items: [{ text: 'All KPIs', link: '/kpis/' }, ...kpis] },
    ...(reference.length === 0 ? [] : [{ text: 'Reference', collapsed: false, items: reference }]),
  ];
}

function titleOf(page: string): string {
  const text = readFileSync(join(docs, page), 'utf8');
  return /^title: (.*)$/m.exec(text)?.[1] ?? /^# (.*)$/m.exec(text)?.[1] ?? page;
}
