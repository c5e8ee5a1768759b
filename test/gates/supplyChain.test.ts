import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { root } from '../docs/subpaths.ts';
import { sourceFiles } from './sourceFiles.ts';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}
interface Manifest {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

const json = <Content>(...path: readonly string[]): Content =>
  JSON.parse(readFileSync(join(root, ...path), 'utf8')) as Content;
const manifest = json<Manifest>('package.json');
const { packages } = json<{ readonly packages: Readonly<Record<string, Locked>> }>('package-lock.json');

/** What is installed with the library: its dependencies, theirs, and so on. */
function installed(): string[] {
  const found = new Set<string>();
  const open = Object.keys(manifest.dependencies ?? {});
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    open.push(...Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}));
  }
  return [...found].sort();
}

describe('what a program gets with the library', () => {
  test('is two packages, which need no others', () => {
    expect(installed()).toEqual(['date-fns', 'zod']);
  });

  test('is under a licence that asks for nothing but its text', () => {
    expect(installed().map((name) => json<Manifest>('node_modules', name, 'package.json').license)).toEqual([
      'MIT',
      'MIT',
    ]);
    expect(manifest.license).toBe('MIT');
  });

  test('runs nothing when it is installed', () => {
    for (const name of installed()) {
      expect(packages[`node_modules/${name}`]?.hasInstallScript, name).toBeUndefined();
      const scripts = Object.keys(json<Manifest>('node_modules', name, 'package.json').scripts ?? {});
      expect(
        scripts.filter((script) => /^(pre|post)?install$/.test(script)),
        name,
      ).toEqual([]);
    }
    expect(
      Object.keys(manifest.scripts ?? {}).filter((script) => /^((pre|post)?install|prepare)$/.test(script)),
    ).toEqual([]);
  });
});

describe('the lock', () => {
  const locked = Object.entries(packages).filter(([path]) => path !== '');

  test('names an exact version and the hash of each package, and no address', () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter(([, { version }]) => !/^\d+\.\d+\.\d+/.test(version ?? ''))).toEqual([]);
    expect(locked.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([path]) => path)).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  test('and the manifest name tools by exact versions', () => {
    expect(Object.entries(manifest.devDependencies).filter(([, version]) => !/^\d/.test(version))).toEqual([]);
  });

  test('holds what the manifest asks for', () => {
    for (const [name, version] of Object.entries(manifest.devDependencies)) {
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });
});

describe('code from texts', () => {
  test('is made nowhere: no eval, no Function, no WebAssembly, no timers of text', () => {
    const makers = /^(eval|Function|setTimeout|setInterval|execScript|importScripts)$/;
    const found = sourceFiles.flatMap(({ path, text }) =>
      namesIn(text)
        .filter((name) => makers.test(name) || name === 'WebAssembly')
        .map((name) => `${path} ${name}`),
    );
    expect(found).toEqual([]);
  });

  test('reaches no network: no fetch, no sockets, no http', () => {
    const reaching = /^(fetch|XMLHttpRequest|WebSocket|EventSource)$/;
    expect(sourceFiles.flatMap(({ text }) => namesIn(text).filter((name) => reaching.test(name)))).toEqual([]);
    const modules = sourceFiles
      .flatMap(({ packages: names }) => names)
      .filter((name) => /^(node:)?(https?|http2|net|tls|dgram|dns|vm|child_process|inspector)$/.test(name));
    expect(modules).toEqual([]);
  });
});

test('the folders of the repository hold nothing that is run by a package manager', () => {
  expect(readdirSync(root).filter((name) => /^(binding\.gyp|\.pnp.*|\.yarnrc.*)$/.test(name))).toEqual([]);
});

/** Names that stand by themselves in code, called or read; words of types and comments are none. */
function namesIn(text: string): string[] {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.ESNext, true);
  const names: string[] = [];
  function visit(node: ts.Node): void {
    if (ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node)) {
      const { parent } = node;
      const isCalled = ts.isCallExpression(parent) || ts.isNewExpression(parent) ? parent.expression === node : false;
      const isRead = ts.isPropertyAccessExpression(parent) && parent.expression === node;
      if (isCalled || isRead) names.push(node.text);
    }
    ts.forEachChild(node, visit);
  }
  visit(source);
  return names;
}
