import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { slug } from '../../docs/site/slug.ts';
import { pages, textOf } from './documents.ts';
import { root } from './subpaths.ts';

/** Links of a page outside of its code: `[text](target)`. */
function linksOf(text: string): string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, 'code');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target as string);
}

function anchorsOf(text: string): string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```/gm, '');
  return [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slug(heading));
}

function isBroken(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : normalize(join(dirname(page), path));
  if (!existsSync(join(root, target))) return true;
  return anchor !== undefined && !anchorsOf(textOf(target)).includes(anchor);
}

describe('every link leads somewhere', () => {
  test.for(pages)('%s', (page) => {
    const own = linksOf(textOf(page)).filter((link) => !/^https?:/.test(link));
    expect(own.filter((link) => isBroken(page, link))).toEqual([]);
  });

  test('a link to a page or a heading that is not there is found', () => {
    expect(isBroken('README.md', 'docs/nowhere.md')).toBe(true);
    expect(isBroken('README.md', '#nowhere')).toBe(true);
    expect(isBroken('README.md', '#principles')).toBe(false);
  });

  test('every guide is linked from the README', () => {
    const links = linksOf(textOf('README.md'));
    const guides = pages.filter((page) => /^docs\/[^/]+\.md$/.test(page));
    expect(guides.filter((page) => !links.includes(page))).toEqual([]);
  });
});
