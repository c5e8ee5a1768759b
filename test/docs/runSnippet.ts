import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import ts from 'typescript';
import { expect } from 'vitest';
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
  const folder = mkdtempSync(join(tmpdir(), 'snippet-'));
  const before = process.cwd();
  try {
    for (const { name, code: content } of files) writeFileSync(join(folder, name as string), `${content}\n`);
    process.chdir(folder);
    const body = runInThisContext(`(async (require, check, exports) => {${outputText}\n})`, placeOf(snippet)) as Body;
    await body((name) => modules.get(name) ?? installed(name), checkAt(snippet), {});
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  }
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
