import type { Snippet } from './snippet.ts';

/** The `@example` code of the doc comments of a source file, in order. */
export function sourceSnippets(file: string, text: string): Snippet[] {
  const snippets: Snippet[] = [];
  let code: string[] | null = null;
  let start = 0;

  function finish(): void {
    if (code !== null)
      snippets.push({ file, line: start, language: 'ts', name: null, code: code.join('\n').trimEnd() });
    code = null;
  }

  for (const [index, line] of text.split('\n').entries()) {
    const comment = /^\s*\*(?!\/) ?(.*)$/.exec(line)?.[1];
    if (comment === undefined || /^@\w/.test(comment)) finish();
    if (comment?.trim() === '@example') {
      code = [];
      start = index + 2;
    } else if (comment !== undefined && code !== null) code.push(comment);
  }
  finish();
  return snippets;
}
