import { describe, expect, test } from 'vitest';
import { generated } from '../../docs/generate/generated.ts';
import { notes } from '../../docs/generate/notes.ts';
import { reasons } from '../../docs/generate/reasons.ts';
import { catalogue } from '../../src/kpis/catalogue.ts';
import { pages, textOf } from './documents.ts';

const files = await generated();

describe('files made from the sources', () => {
  test.for(files.map(({ path, content }) => [path, content] as const))(
    '%s is up to date (npm run generate)',
    ([path, content]) => {
      expect(textOf(path)).toBe(content);
    },
  );

  test('the README lists every KPI', () => {
    const [, list = ''] = textOf('README.md').split('## All KPIs');
    const listed = [...list.matchAll(/^\| \[`(\w+)`\]/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual(Object.keys(catalogue).sort());
  });

  test('there is a page for every KPI and no other', () => {
    const ids = Object.values(catalogue).map(({ definition }) => definition.id);
    const own = pages.filter((page) => page.startsWith('docs/kpis/') && page !== 'docs/kpis/index.md');
    expect(own).toEqual(ids.map((id) => `docs/kpis/${id}.md`).sort());
  });
});

describe('a page of a KPI', () => {
  const kpiPages = files.filter(({ path }) => /^docs\/kpis\/(?!index)/.test(path));

  test.for(kpiPages.map(({ path, content }) => [path, content] as const))('%s is complete', ([, content]) => {
    for (const title of ['Which rows count', 'When it misleads', 'Example', 'Options', 'Result', 'Errors', 'Sources']) {
      expect(content).toContain(`\n## ${title}\n`);
    }
    expect(content, 'no cell of a table is empty').not.toMatch(/\| +\|/);
    expect(content, 'no reference of a comment is left over').not.toContain('{@link');
  });

  test('finds the words for every reason in docs/generate/reasons.ts, and no others there', () => {
    const shown = kpiPages.flatMap(
      ({ content }) => content.split('## Why a row is left out')[1]?.split('\n## ')[0] ?? '',
    );
    const used = shown.flatMap((text) => [...text.matchAll(/^\| `([a-z_]+)` \|/gm)].map(([, name]) => name as string));
    expect([...new Set(used)].sort()).toEqual(Object.keys(reasons).sort());
  });

  test('has a note only for KPIs that there are', () => {
    expect(Object.keys(notes).filter((name) => !(name in catalogue))).toEqual([]);
  });
});
