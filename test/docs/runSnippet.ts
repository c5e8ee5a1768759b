import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import ts from 'typescript';
import { expect } from 'vitest';
import { inFolder } from './inFolder.ts';
import { placeOf, type Snippet } from './snippet.ts';
import { root, subpaths } from './subpaths.ts';
import { withChecks } from './withChecks.ts';

const installed = createRequire(import.meta.url);

type Body = (
  require: (name: string) => unknown,
  check: (actual: unknown, value: unknown, line: number) => void,
  exports: object,
) => Promise<void>;

/** Runs a snippet as a reader would, in a folder that holds the page's files, and compares every value it states. */
export async function runSnippet(snippet: Snippet, files: readonly Snippet[] = []): Promise<void> {
  const { code, checks } = withChecks(snippet.code);
  expect(checks, 'the snippet states a value').toBeGreaterThan(0);
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const modules = await publicModules(code);
  const body = runInThisContext(`(async (require, check, exports) => {${outputText}\n})`, placeOf(snippet)) as Body;
  await inFolder(files, () => body((name) => modules.get(name) ?? installed(name), checkAt(snippet), {}));
}

function checkAt({ file, line: start }: Snippet): (actual: unknown, value: unknown, line: number) => void {
  return (actual, value, line) => expect(actual, `${file}:${start + line - 1}`).toStrictEqual(value);
}

async function publicModules(code: string): Promise<Map<string, unknown>> {
  const modules = new Map<string, unknown>();
  for (const [, name = ''] of code.matchAll(/from '(support-kpis[^']*)'/g)) {
    const path = subpaths.get(name);
    if (path === undefined) throw new Error(`${name} is no public module`);
    modules.set(name, await import(join(root, path)));
  }
  return modules;
}
