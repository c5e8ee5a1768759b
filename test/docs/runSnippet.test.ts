import { describe, expect, test } from 'vitest';
import { runSnippet } from './runSnippet.ts';
import type { Snippet } from './snippet.ts';
import { sourceSnippets } from './sourceSnippets.ts';
import { withChecks } from './withChecks.ts';

function snippet(code: string): Snippet {
  return { file: 'page.md', line: 10, language: 'ts', name: null, code };
}

describe('runSnippet', () => {
  test('accepts a true value, beside the expression or below it', async () => {
    await runSnippet(
      snippet("import { minutes } from 'support-kpis';\nminutes(15) // → 900000\nminutes(1)\n// → 60000"),
    );
  });

  test('refuses a false value and names the line of the page', async () => {
    const run = runSnippet(snippet('const one = 1;\none + 1 // → 3'));
    await expect(run).rejects.toThrow(/page\.md:11/);
  });

  test('refuses a snippet that states nothing', async () => {
    await expect(runSnippet(snippet('const one = 1;'))).rejects.toThrow(/states a value/);
  });

  test('refuses modules that are not public', async () => {
    const run = runSnippet(snippet("import { share } from 'support-kpis/fold/rate';\nshare(1, 2) // → 0.5"));
    await expect(run).rejects.toThrow(/no public module/);
  });

  test('waits for what is awaited', async () => {
    await runSnippet(snippet('const late = await Promise.resolve(2);\nlate // → 2'));
    await expect(runSnippet(snippet('(await Promise.resolve(2)) // → 3'))).rejects.toThrow(/page\.md:10/);
  });

  test('puts the files of the page beside the snippet', async () => {
    const code = "import { readFileSync } from 'node:fs';\nreadFileSync('a.csv', 'utf8') // → 'id\\n1\\n'";
    await runSnippet(snippet(code), [{ ...snippet('id\n1'), language: 'csv', name: 'a.csv' }]);
  });
});

describe('withChecks', () => {
  test('keeps every line where it is', () => {
    const code = 'const a = [\n  1,\n]; // → [1]\na.length // → 1';
    expect(withChecks(code).code.split('\n')).toHaveLength(4);
  });

  test('joins a value of several lines', async () => {
    await runSnippet(snippet("({ a: 1, b: 'x' })\n// → { a: 1,\n//     b: 'x' }"));
  });

  test('refuses a value that follows no statement', () => {
    expect(() => withChecks('call(\n  1, // → 1\n)')).toThrow(/1 values, of which 0/);
  });
});

describe('sourceSnippets', () => {
  test('takes an example from its tag to the next tag or the end of the comment', () => {
    const text = '/**\n * Text.\n * @example\n * f(1) // → 1\n * @throws never\n */\n';
    expect(sourceSnippets('f.ts', text)).toMatchObject([{ line: 4, code: 'f(1) // → 1' }]);
  });
});
