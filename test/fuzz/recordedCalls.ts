import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import ts from 'typescript';
import { guideSnippets, sourceExamples } from '../docs/documents.ts';
import { inFolder } from '../docs/inFolder.ts';
import type { Snippet } from '../docs/snippet.ts';
import { root, subpaths } from '../docs/subpaths.ts';

type Callable = (...given: unknown[]) => unknown;

/** A call that stands in the documentation: a sound one, which can be spoilt. */
export interface RecordedCall {
  /** `support-kpis/stats: quantile`, `support-kpis: csat.with`. */
  readonly name: string;
  readonly call: Callable;
  readonly given: readonly unknown[];
}

const installed = createRequire(import.meta.url);
const fewest = 12;

/** All public functions, by name, with the methods that they bear. */
export async function publicFunctions(): Promise<Map<string, Callable>> {
  const found = new Map<string, Callable>();
  for (const [subpath, path] of subpaths) {
    for (const [name, value] of Object.entries((await import(join(root, path))) as Record<string, unknown>)) {
      if (isCallable(value)) found.set(`${subpath}: ${name}`, value);
      if (typeof value !== 'object' && typeof value !== 'function') continue;
      for (const [method, own] of Object.entries(value ?? {})) {
        if (isCallable(own)) found.set(`${subpath}: ${name}.${method}`, own);
      }
    }
  }
  return found;
}

/** The calls that the examples and guides make, at most a dozen of each function. */
export async function recordedCalls(): Promise<RecordedCall[]> {
  const calls: RecordedCall[] = [];
  const counts = new Map<string, number>();
  const record = (name: string, call: Callable, given: readonly unknown[]): void => {
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    if (count < fewest) calls.push({ name, call, given });
  };
  for (const snippet of [...sourceExamples, ...guideSnippets]) {
    if (snippet.language === 'ts' && /from 'support-kpis/.test(snippet.code)) await replay(snippet, record);
  }
  return calls;
}

async function replay(
  snippet: Snippet,
  record: (name: string, call: Callable, given: readonly unknown[]) => void,
): Promise<void> {
  const modules = new Map<string, unknown>();
  for (const [, name = ''] of snippet.code.matchAll(/from '(support-kpis[^']*)'/g)) {
    modules.set(name, watched(name, (await import(join(root, subpaths.get(name) ?? ''))) as object, record));
  }
  const { outputText } = ts.transpileModule(snippet.code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const body = runInThisContext(`(async (require, exports) => {${outputText}\n})`) as (
    require: (name: string) => unknown,
    exports: object,
  ) => Promise<void>;
  const files = guideSnippets.filter(({ file, name }) => file === snippet.file && name !== null);
  await inFolder(files, () => body((name) => modules.get(name) ?? installed(name), {}));
}

function watched(
  subpath: string,
  module: object,
  record: (name: string, call: Callable, given: readonly unknown[]) => void,
): object {
  const entries = Object.entries(module).map(([name, value]) => {
    if (!isCallable(value)) return [name, value];
    const watcher = new Proxy(value, {
      apply(target, self, given: unknown[]) {
        record(`${subpath}: ${name}`, target, given);
        return Reflect.apply(target, self, given) as unknown;
      },
      get(target, method, self) {
        const own: unknown = Reflect.get(target, method, self);
        if (!isCallable(own) || typeof method !== 'string' || !Object.hasOwn(target, method)) return own;
        return (...given: unknown[]) => {
          record(`${subpath}: ${name}.${method}`, own, given);
          return Reflect.apply(own, target, given) as unknown;
        };
      },
    });
    return [name, watcher];
  });
  return Object.fromEntries(entries) as object;
}

function isCallable(value: unknown): value is Callable {
  return typeof value === 'function';
}
