import type { Snippet } from './snippet.ts';

const fence = /^```(\w+)(?: (\S+))?$/;

/** The fenced blocks of a page, in order. */
export function markdownSnippets(file: string, text: string): Snippet[] {
  const snippets: Snippet[] = [];
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const [opening, language = '', name = null] = fence.exec(lines[index] as string) ?? [];
    if (opening === undefined) continue;
    const end = lines.indexOf('```', index + 1);
    if (end < 0) throw new Error(`${file}:${index + 1}: the block is never closed`);
    snippets.push({ file, line: index + 2, language, name, code: lines.slice(index + 1, end).join('\n') });
    index = end;
  }
  return snippets;
}
