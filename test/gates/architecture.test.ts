import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from './sourceFiles.ts';

const ground = ['errors'];
const core = [...ground, 'stats', 'time', 'fold', 'model', 'kpi', 'prepare', 'kpis', 'analysis'];
const whole = [...core, 'report', 'render'];

/** What the files of a folder may import from other folders of `src`. */
const below: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  stats: ground,
  time: ground,
  fold: [...ground, 'stats', 'time'],
  model: [...ground, 'time'],
  kpi: [...ground, 'stats', 'time', 'fold', 'model'],
  prepare: [...ground, 'stats', 'time', 'fold', 'model', 'kpi'],
  kpis: [...ground, 'stats', 'time', 'fold', 'model', 'kpi'],
  analysis: core,
  report: core,
  render: [...core, 'report'],
  index: whole,
  schema: whole,
  testing: whole,
  engines: whole,
  adapters: [...whole, 'schema'],
  cli: [...whole, 'schema', 'adapters', 'engines', 'testing'],
};

/** The packages that folders may use; all others may use none. */
const packages: Readonly<Record<string, RegExp>> = {
  time: /^(date-fns\/[a-zA-Z]+|@date-fns\/utc\/date\/mini)$/,
  schema: /^zod\/mini$/,
  adapters: /^zod\/mini$/,
  testing: /^fast-check$/,
  cli: /^(node:.+|csv-parse(\/sync)?|cli-table3|cli-progress)$/,
};

function violations(find: (file: SourceFile) => readonly string[]): string[] {
  return sourceFiles.flatMap((file) => find(file).map((what) => `${file.path} → ${what}`));
}

function layerOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] as string) : 'index';
}

describe('the architecture', () => {
  it('reads the imports of the sources', () => {
    const groupBy = sourceFiles.find(({ path }) => path === 'analysis/groupBy.ts');
    expect(groupBy?.own).toEqual(expect.arrayContaining(['fold/fold.ts', 'fold/groupKey.ts', 'fold/run.ts']));
    expect(sourceFiles.flatMap(({ packages: names }) => names)).toEqual(
      expect.arrayContaining(['date-fns/addMonths', 'zod/mini']),
    );
  });

  it('knows every folder of src', () => {
    expect(sourceFiles.map(({ layer }) => layer).filter((layer) => below[layer] === undefined)).toEqual([]);
  });

  it('lets a folder import only from the folders below it', () => {
    expect(
      violations(({ layer, own }) =>
        own.filter((path) => layerOf(path) !== layer && !below[layer]?.includes(layerOf(path))),
      ),
    ).toEqual([]);
  });

  it('imports files, never the index of a folder', () => {
    expect(violations(({ own }) => own.filter((path) => posix.basename(path) === 'index.ts'))).toEqual([]);
  });

  it('names every import with its file extension, and no file that is not there', () => {
    const paths = new Set(sourceFiles.map(({ path }) => path));
    expect(violations(({ own }) => own.filter((path) => !paths.has(path)))).toEqual([]);
  });

  it('has no import cycle, of values or of types', () => {
    expect(cycles(new Map(sourceFiles.map(({ path, own }) => [path, own])))).toEqual([]);
  });

  it('uses each package only in the folder that it belongs to', () => {
    expect(violations(({ layer, packages: names }) => names.filter((name) => !packages[layer]?.test(name)))).toEqual(
      [],
    );
  });
});

describe('the search for cycles', () => {
  it('finds a cycle, and names it once', () => {
    const graph = new Map([
      ['a', ['b', 'd']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', []],
    ]);
    expect(cycles(graph)).toEqual(['a → b → c → a']);
  });

  it('finds none where two ways lead to the same file', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', ['d']],
      ['c', ['d']],
      ['d', []],
    ]);
    expect(cycles(graph)).toEqual([]);
  });
});

/** A depth-first walk: an import of a file that is still open closes a cycle. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const open: string[] = [];
  const done = new Set<string>();
  function visit(path: string): void {
    if (done.has(path)) return;
    const start = open.indexOf(path);
    if (start >= 0) {
      found.push([...open.slice(start), path].join(' → '));
      return;
    }
    open.push(path);
    for (const next of graph.get(path) ?? []) visit(next);
    open.pop();
    done.add(path);
  }
  for (const path of graph.keys()) visit(path);
  return found;
}
