import { describe, test } from 'vitest';
import { guideSnippets, sourceExamples } from './documents.ts';
import { runSnippet } from './runSnippet.ts';
import { placeOf, type Snippet } from './snippet.ts';

const runnable = guideSnippets.filter(({ language }) => language === 'ts');

function named(snippets: readonly Snippet[]): (readonly [string, Snippet])[] {
  return snippets.map((snippet) => [placeOf(snippet), snippet] as const);
}

describe('every @example gives the values that it states', () => {
  test.for(named(sourceExamples))('%s', async ([, snippet]) => {
    await runSnippet(snippet);
  });
});

describe('every snippet of the guides gives the values that it states', () => {
  test.for(named(runnable))('%s', async ([, snippet]) => {
    const files = guideSnippets.filter(({ file, name }) => file === snippet.file && name !== null);
    await runSnippet(snippet, files);
  });
});
