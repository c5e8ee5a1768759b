import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { markdownSnippets } from './markdownSnippets.ts';
import type { Snippet } from './snippet.ts';
import { sourceSnippets } from './sourceSnippets.ts';
import { root } from './subpaths.ts';

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split('\\').join('/'))
    .sort();
}

export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** All pages: the README, the guides, and the pages made from the sources; the reference is made anew for the site. */
export const pages: readonly string[] = [
  'README.md',
  ...filesBelow('docs', '.md').filter((file) => !file.startsWith('docs/api/')),
];

/** Pages written by hand. */
export const guides: readonly string[] = pages.filter((page) => !page.startsWith('docs/kpis/'));

/** The fenced blocks of the pages written by hand. */
export const guideSnippets: readonly Snippet[] = guides.flatMap((file) => markdownSnippets(file, textOf(file)));

/** The examples of all doc comments; those of the KPIs are also what their pages show. */
export const sourceExamples: readonly Snippet[] = filesBelow('src', '.ts').flatMap((file) =>
  sourceSnippets(file, textOf(file)),
);
