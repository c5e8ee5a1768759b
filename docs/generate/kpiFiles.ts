import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';

const root = join(import.meta.dirname, '../../src/kpis');

/** One source file that defines a KPI. */
export interface KpiFile {
  /** Path below `src/kpis`, with forward slashes. */
  readonly path: string;
  /** The question folder: `response`, `resolution` … */
  readonly folder: string;
  /** The exported KPI, which bears the file's name. */
  readonly name: string;
  readonly source: string;
}

/** All KPI files, in the order of their paths. */
export function kpiFiles(): KpiFile[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split('\\').join('/'))
    .sort()
    .map((path) => ({
      path,
      folder: path.split('/')[0] ?? '',
      name: posix.basename(path, '.ts'),
      source: readFileSync(join(root, path), 'utf8'),
    }))
    .filter(({ name, source }) => source.includes(`export const ${name} = /* @__PURE__ */ defineKpi(`));
}

/** The types that a KPI file exports. */
export function exportedTypes(source: string): string[] {
  return [...source.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name as string);
}
