import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generated } from '../../docs/generate/generated.ts';
import { root } from '../docs/subpaths.ts';

const files = await generated();
const contentOf = (path: string): string | null =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null;

describe('the generated files', () => {
  it('are found', () => {
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['src/kpis/named.ts', 'src/kpis/catalogue.ts', 'docs/kpis/csat.md']),
    );
  });

  it('are what the sources make now: else run `npm run generate`', () => {
    expect(files.filter(({ path, content }) => contentOf(path) !== content).map(({ path }) => path)).toEqual([]);
  });

  it('have no page of a KPI that is gone', () => {
    const made = new Set(files.map(({ path }) => path));
    const pages = readdirSync(join(root, 'docs/kpis')).map((page) => `docs/kpis/${page}`);
    expect(pages.filter((path) => !made.has(path))).toEqual([]);
  });
});
